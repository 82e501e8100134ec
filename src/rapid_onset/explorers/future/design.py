"""Design your own trial: patients, effect, blind and end point."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
import traitlets
from ipywidgets import DOMWidget
from matplotlib.figure import Figure

from rapid_onset.explorers.controls import slider
from rapid_onset.explorers.explorer import Explorer
from rapid_onset.figures import future as figures
from rapid_onset.figures.words import Words
from rapid_onset.models import trials

__all__ = ["DesignATrial", "design_a_trial"]


class DesignATrial(Explorer[figures.Power]):
    """How often a design wins, for a drug that works and for one that does nothing."""

    patients_per_arm = traitlets.Float(20.0).tag(parameter=True)
    effect_points = traitlets.Float(4.0).tag(parameter=True)
    can_tell_percent = traitlets.Float(0.0).tag(parameter=True)
    spread_points = traitlets.Float(10.0).tag(parameter=True)
    leave_percent = traitlets.Float(0.0).tag(parameter=True)

    size_in = (7.6, 4.2)
    patients: ClassVar = np.arange(10.0, 251.0, 5.0)
    runs: ClassVar = 300  # for responders, of whom there is no formula; 3 % chance either way

    def _draw(self, figure: Figure) -> figures.Power:
        return figures.Power(figure, self.patients)

    def _controls(self) -> tuple[tuple[DOMWidget, ...], tuple[DOMWidget, ...]]:
        first = (
            self.linked("patients_per_arm", slider("Patients in each arm", 10, 250, 5, ".0f")),
            self.linked("effect_points", slider("Drug takes off (points)", 0, 10, 0.5, ".1f")),
            self.linked("can_tell_percent", slider("Can tell their arm (%)", 0, 100, 5, ".0f")),
        )
        more = (
            self.linked("spread_points", slider("Spread (points)", 6, 14, 0.5, ".1f")),
            self.linked("leave_percent", slider("Leave early (%)", 0, 50, 5, ".0f")),
        )
        return first, more

    def _design(self, patients_per_arm: float, effect_points: float) -> trials.Design:
        return trials.Design(
            patients_per_arm=round(patients_per_arm),
            true_effect_points=-effect_points,
            change_sd_points=self.spread_points,
            unblinded_drug_share=self.can_tell_percent / 100,
            unblinded_control_share=self.can_tell_percent / 100,
            dropout_drug_share=self.leave_percent / 100,
            dropout_control_share=self.leave_percent / 100,
        )

    def _update(self) -> Words:
        power, useless = (
            np.array([self._design(patients, effect).power for patients in self.patients])
            for effect in (self.effect_points, 0.0)
        )
        design = self._design(self.patients_per_arm, self.effect_points)
        more_responders = trials.simulate(design, trials=self.runs).response.difference.low > 0
        return self.picture.show(
            figures.OneDesign(
                patients_per_arm=design.patients_per_arm,
                score_wins=design.power,
                responder_wins=float(np.mean(more_responders)),
                drug_points=self.effect_points,
                hope_points=-design.expected_difference_points - self.effect_points,
            ),
            power,
            useless,
        )


def design_a_trial(**parameters: Any) -> DesignATrial:
    """Plan a made-up trial and see how often it would win, and by what."""
    return DesignATrial(**parameters)
