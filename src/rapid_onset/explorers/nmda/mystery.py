"""The mystery blocker: choose what to measure, then fit."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
import traitlets
from ipywidgets import Button, DOMWidget
from matplotlib.figure import Figure

from rapid_onset.explorers.controls import log_slider
from rapid_onset.explorers.explorer import Explorer
from rapid_onset.figures import nmda as figures
from rapid_onset.figures.words import Words
from rapid_onset.models import nmda

__all__ = ["MysteryBlocker", "mystery_blocker"]


class MysteryBlocker(Explorer[figures.MysteryCurve]):
    """A made-up blocker without a label: choose what to measure, then fit your own curve."""

    concentration_um = traitlets.Float(10.0).tag(parameter=True)
    guess_um = traitlets.Float(10.0).tag(parameter=True)
    measured_um = traitlets.Tuple().tag(parameter=True)

    size_in = (7.2, 3.6)
    concentrations_um: ClassVar = np.logspace(-2, 2, 201)
    most_measurements: ClassVar = 6

    def __init__(self, seed: int = 7, **parameters: Any) -> None:
        self._blocker = nmda.mystery_blocker(seed)
        super().__init__(**parameters)

    def measure(self) -> None:
        """Measure the block at the chosen concentration, while measurements are left."""
        chosen = self.concentration_um
        if len(self.measured_um) < self.most_measurements and chosen not in self.measured_um:
            self.measured_um = (*self.measured_um, chosen)

    def _draw(self, figure: Figure) -> figures.MysteryCurve:
        return figures.MysteryCurve(figure, self.concentrations_um)

    def _controls(self) -> tuple[tuple[DOMWidget, ...], tuple[DOMWidget, ...]]:
        measure = Button(description="Measure", button_style="primary")
        measure.on_click(lambda _: self.measure())
        return (
            self.linked("concentration_um", log_slider("Next concentration (µM)", -2, 2, 0.1)),
            measure,
            self.linked("guess_um", log_slider("Your curve: half at (µM)", -2, 2)),
        ), ()

    def _update(self) -> Words:
        measured = [nmda.measured_block(self._blocker, um) for um in self.measured_um]
        return self.picture.show(
            next_um=self.concentration_um,
            guess_um=self.guess_um,
            guess_block=nmda.bound_fraction(self.concentrations_um, self.guess_um),
            measured_um=np.array(self.measured_um),
            measured_block=np.array(measured),
            left=self.most_measurements - len(measured),
        )


def mystery_blocker(**parameters: Any) -> MysteryBlocker:
    """Find a made-up blocker's half-blocking concentration with six measurements."""
    return MysteryBlocker(**parameters)
