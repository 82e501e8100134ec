"""Coincidence detection: glutamate, voltage and magnesium."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
import traitlets
from ipywidgets import DOMWidget
from matplotlib.figure import Figure

from rapid_onset.explorers.controls import slider, switch
from rapid_onset.explorers.explorer import Explorer
from rapid_onset.figures import nmda as figures
from rapid_onset.figures.words import Words
from rapid_onset.models import nmda

__all__ = ["MagnesiumBlock", "magnesium_block"]


class MagnesiumBlock(Explorer[figures.Coincidence]):
    """Coincidence detection: current needs glutamate, and a voltage that drives Mg²⁺ out."""

    voltage_mv = traitlets.Float(-70.0).tag(parameter=True)
    magnesium_mm = traitlets.Float(1.0).tag(parameter=True)
    glutamate = traitlets.Bool(True).tag(parameter=True)

    size_in = (7.6, 3.5)
    voltages_mv: ClassVar = np.linspace(-90, 60, 151)

    def _draw(self, figure: Figure) -> figures.Coincidence:
        run = nmda.simulate(
            (
                nmda.Step(duration_ms=1, glutamate_um=1000, voltage_mv=0, magnesium_mm=0),
                nmda.Step(duration_ms=400, glutamate_um=0, voltage_mv=0, magnesium_mm=0),
            ),
            dt_ms=0.5,
        )
        self._opening = run.open / run.open.max()
        bare = nmda.relative_current(self.voltages_mv, 0.0)
        return figures.Coincidence(figure, self.voltages_mv, bare, run.time_ms)

    def _controls(self) -> tuple[tuple[DOMWidget, ...], tuple[DOMWidget, ...]]:
        return (
            self.linked("voltage_mv", slider("Voltage (mV)", -90, 60, 1, ".0f")),
            self.linked("magnesium_mm", slider("Magnesium (mM)", 0, 2, 0.1, ".1f")),
            self.linked("glutamate", switch("Glutamate pulse (1 mM for 1 ms)")),
        ), ()

    def _update(self) -> Words:
        return self.picture.show(
            voltage_mv=self.voltage_mv,
            magnesium_mm=self.magnesium_mm,
            glutamate=self.glutamate,
            iv_current=nmda.relative_current(self.voltages_mv, self.magnesium_mm),
            free_fraction=float(nmda.magnesium_free_fraction(self.voltage_mv, self.magnesium_mm)),
            opening=self._opening if self.glutamate else 0 * self._opening,
        )


def magnesium_block(**parameters: Any) -> MagnesiumBlock:
    """Coincidence detection: the I-V curve with magnesium, and one pulse of glutamate."""
    return MagnesiumBlock(**parameters)
