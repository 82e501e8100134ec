"""A made-up medicine with a hidden harm, to find by trials of one's own."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

__all__ = ["MadeUpHarm", "made_up_harm"]


@dataclass(frozen=True)
class MadeUpHarm:
    """How many have a harm, with a made-up medicine and without; illustrative, no data.

    Parameters
    ----------
    risk, control_risk
        Share of people who have the harm with the medicine and with placebo, from 0 to 1.
    reported_share
        Share of those with the harm who say so unasked.
    seed
        Where chance starts.
    """

    risk: float
    control_risk: float
    reported_share: float
    seed: int

    @property
    def added_in_100(self) -> float:
        """How many more in 100 people have the harm with the medicine."""
        return 100 * (self.risk - self.control_risk)

    def trial(self, per_group: int, *, asked: bool, number: int = 1) -> tuple[int, int]:
        """How many had the harm, with the medicine and with placebo; one trial has one result.

        Parameters
        ----------
        per_group
            People in each group.
        asked
            Whether everybody is asked; else only what people report unasked is counted.
        number
            Which trial it is.
        """
        chance = np.random.default_rng([self.seed, number, per_group, asked])
        found = 1.0 if asked else self.reported_share
        events, control = (
            int(chance.binomial(per_group, found * risk)) for risk in (self.risk, self.control_risk)
        )
        return events, control


def made_up_harm(seed: int) -> MadeUpHarm:
    """The made-up medicine of this `seed`."""
    chance = np.random.default_rng(seed)
    control = round(float(chance.uniform(0.05, 0.15)), 2)
    added = round(float(chance.uniform(0.12, 0.3)), 2)
    reported = round(float(chance.uniform(0.3, 0.5)), 2)
    return MadeUpHarm(control + added, control, reported, seed)
