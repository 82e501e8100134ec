"""A made-up trial whose mask may slip."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
import traitlets
from ipywidgets import DOMWidget
from matplotlib.figure import Figure

from rapid_onset.explorers.controls import slider
from rapid_onset.explorers.explorer import Explorer
from rapid_onset.figures import onset as figures
from rapid_onset.figures.words import Words
from rapid_onset.models import trials

__all__ = ["MaskedTrial", "masked_trial"]


class MaskedTrial(Explorer[figures.MaskedTrials]):
    """Forty made-up trials; the learner sets what the drug does, and who notices which arm."""

    true_effect_points = traitlets.Float(0.0).tag(parameter=True)
    unblinded_drug_share = traitlets.Float(0.0).tag(parameter=True)
    unblinded_control_share = traitlets.Float(0.5).tag(parameter=True)
    hope_points = traitlets.Float(6.0).tag(parameter=True)
    disappointment_points = traitlets.Float(2.0).tag(parameter=True)
    patients_per_arm = traitlets.Float(60.0).tag(parameter=True)

    size_in = (7.4, 4.0)
    trials: ClassVar = 40

    def _draw(self, figure: Figure) -> figures.MaskedTrials:
        return figures.MaskedTrials(figure, self.trials)

    def _controls(self) -> tuple[tuple[DOMWidget, ...], tuple[DOMWidget, ...]]:
        first = (
            self.linked("true_effect_points", slider("The drug adds (points)", -6, 0, 0.5, ".1f")),
            self.linked("unblinded_drug_share", slider("Notice, drug (share)", 0, 1, 0.05, ".2f")),
            self.linked(
                "unblinded_control_share", slider("Notice, control (share)", 0, 1, 0.05, ".2f")
            ),
        )
        more = (
            self.linked("hope_points", slider("Hope (points)", 0, 8, 0.5, ".1f")),
            self.linked(
                "disappointment_points", slider("Disappointment (points)", 0, 8, 0.5, ".1f")
            ),
            self.linked("patients_per_arm", slider("Patients in each arm", 10, 200, 10, ".0f")),
        )
        return first, more

    def _update(self) -> Words:
        design = trials.Design(
            **{name: getattr(self, name) for name in self.traits(parameter=True)}
        )
        found = trials.simulate(design, trials=self.trials)
        difference, low, high = found.change.difference_points
        return self.picture.show(
            true_points=self.true_effect_points,
            expected_points=design.expected_difference_points,
            difference=np.asarray(difference),
            low=np.asarray(low),
            high=np.asarray(high),
            positive=found.positive,
            power=design.power,
            per_arm=design.patients_per_arm,
        )


def masked_trial(**parameters: Any) -> MaskedTrial:
    """Let people notice which arm they are in, and see what forty trials of a drug find."""
    return MaskedTrial(**parameters)
