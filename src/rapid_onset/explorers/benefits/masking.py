"""A drug that can be felt: what a broken blind does to trials."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, ClassVar

import numpy as np
import traitlets
from ipywidgets import DOMWidget
from matplotlib.figure import Figure

from rapid_onset.explorers.controls import Whole, slider
from rapid_onset.explorers.explorer import Explorer
from rapid_onset.figures import benefits as figures
from rapid_onset.figures.words import Words
from rapid_onset.models import trials

__all__ = ["Masking", "masking"]


class Masking(Explorer[figures.BrokenBlind]):
    """Made-up trials of a drug whose effects on perception tell patients what they had."""

    drug_share = traitlets.Float(0.8).tag(parameter=True)
    control_share = traitlets.Float(0.0).tag(parameter=True)
    patients_per_arm = Whole(30).tag(parameter=True)
    true_points = traitlets.Float(0.0).tag(parameter=True)

    size_in = (7.6, 4.2)
    shares: ClassVar = np.linspace(0, 1, 11)
    trials: ClassVar = 40
    seed: ClassVar = 1

    def _draw(self, figure: Figure) -> figures.BrokenBlind:
        return figures.BrokenBlind(figure, self.shares, self.trials)

    def _controls(self) -> tuple[tuple[DOMWidget, ...], tuple[DOMWidget, ...]]:
        first = (
            self.linked("drug_share", slider("Drug arm that notices", 0, 1, 0.1, ".0%")),
            self.linked("control_share", slider("Control arm that is sure", 0, 1, 0.1, ".0%")),
            self.linked("patients_per_arm", slider("Patients in each arm", 20, 200, 10, ".0f")),
        )
        effect = slider("What the drug itself brings (points)", -4, 0, 0.5, ".1f")
        return first, (self.linked("true_points", effect),)

    def _update(self) -> Words:
        design = trials.Design(
            patients_per_arm=self.patients_per_arm,
            true_effect_points=self.true_points,
            unblinded_drug_share=self.drug_share,
            unblinded_control_share=self.control_share,
        )
        run = trials.simulate(design, trials=self.trials, seed=self.seed)
        value, low, high = run.change.difference_points
        return self.picture.show(
            drug_share=self.drug_share,
            control_share=self.control_share,
            patients_per_arm=self.patients_per_arm,
            true_points=self.true_points,
            found_points=np.array(
                [
                    replace(design, unblinded_drug_share=share).expected_difference_points
                    for share in self.shares
                ]
            ),
            value=value,
            low=low,
            high=high,
            favours_drug=run.positive,
        )


def masking(**parameters: Any) -> Masking:
    """Forty made-up trials of a drug that can be felt."""
    return Masking(**parameters)
