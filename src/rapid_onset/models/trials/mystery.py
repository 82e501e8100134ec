"""A made-up trial whose label is lost: what was the control, and what does the drug itself add.

Groups of patients are either rated or asked which arm they think they are in. Everything is made
up, and so is the difference between the two controls: how many on midazolam feel enough to doubt.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

import numpy as np

from rapid_onset.models.trials.design import Design
from rapid_onset.models.trials.simulation import simulate

__all__ = ["Arm", "MysteryTrial", "mystery_trial"]

Arm = Literal["drug", "control"]

# Share of each arm that knows it, by what the control is; chosen for the exercise.
_KNOWING = {"saline": (0.9, 0.8), "midazolam": (0.6, 0.2)}
_SEVERAL_GROUPS = 12  # more than anybody may measure


@dataclass(frozen=True)
class MysteryTrial:
    """What the learner may not see: which `control` it was, and the `design` behind the ratings."""

    group_size: ClassVar = 100

    control: Literal["saline", "midazolam"]
    design: Design
    seed: int

    def rated(self, arm: Arm, group: int) -> float:
        """Mean change, in points, of the next `group` of one arm; the same group gives the same."""
        change = simulate(self.design, trials=_SEVERAL_GROUPS, seed=self.seed).change
        means = change.change_points if arm == "drug" else change.control_change_points
        return float(np.asarray(means)[group])

    def knowing(self, arm: Arm, group: int) -> int:
        """How many of the next `group`, other people than those rated, are sure of their arm."""
        share = (
            self.design.unblinded_drug_share
            if arm == "drug"
            else self.design.unblinded_control_share
        )
        chance = np.random.default_rng([self.seed, arm == "drug", group])
        return int(chance.binomial(self.group_size, share))

    def error_points(self, effect_points: float) -> float:
        """How far a guess of what the drug itself adds is from the truth; negative is too good."""
        return effect_points - self.design.true_effect_points


def mystery_trial(seed: int) -> MysteryTrial:
    """The made-up trial of this `seed`."""
    chance = np.random.default_rng(seed)
    control: Literal["saline", "midazolam"] = "saline" if chance.random() < 0.5 else "midazolam"  # noqa: PLR2004
    knows_drug, knows_control = _KNOWING[control]
    design = Design(
        patients_per_arm=MysteryTrial.group_size,
        placebo_change_points=round(float(chance.uniform(-10, -6)), 1),
        change_sd_points=8.0,
        true_effect_points=round(float(chance.uniform(-6, 0)), 1),
        unblinded_drug_share=knows_drug,
        unblinded_control_share=knows_control,
    )
    return MysteryTrial(control, design, seed)
