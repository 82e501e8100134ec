"""A crowd: one dose for each kilogram, and what a thousand bodies make of it."""

from __future__ import annotations

from functools import cache
from typing import Any, ClassVar

import numpy as np
import traitlets
from ipywidgets import DOMWidget
from matplotlib.figure import Figure
from numpy.typing import NDArray

from rapid_onset.explorers.controls import choice, slider
from rapid_onset.explorers.explorer import Explorer
from rapid_onset.explorers.exposure.sets import WEIGHT_KG, ketamine_sets
from rapid_onset.figures import exposure as figures
from rapid_onset.figures.words import Words
from rapid_onset.models import pharmacokinetics as pk

__all__ = ["Crowd", "crowd"]

_PATIENTS = 1000
# Sets whose spread is assumed; that of intensive care was measured, and is not one of adults at
# large.
_SETS = {name: key for name, key in ketamine_sets().items() if key != "hijazi2003"}


class Crowd(Explorer[figures.Crowd]):
    """A thousand made-up patients who differ in clearance and volumes, with the same dose."""

    minute = traitlets.Float(40.0).tag(parameter=True)
    mark_ng_per_ml = traitlets.Float(200.0).tag(parameter=True)
    parameters = traitlets.Unicode("clements1981").tag(parameter=True)

    size_in = (7.2, 4.0)
    time_min: ClassVar = np.arange(0, 181, 4.0)

    def _draw(self, figure: Figure) -> figures.Crowd:
        return figures.Crowd(figure, self.time_min)

    def _controls(self) -> tuple[tuple[DOMWidget, ...], tuple[DOMWidget, ...]]:
        first = (
            self.linked("minute", slider("Look at minute", 4, 180, 4, ".0f")),
            self.linked("mark_ng_per_ml", slider("Count above (ng/mL)", 10, 400, 10, ".0f")),
        )
        return first, (self.linked("parameters", choice("Typical patient of", _SETS)),)

    def _update(self) -> Words:
        levels = _levels(self.parameters)
        moment = int(np.abs(self.time_min - self.minute).argmin())
        return self.picture.show(
            set_name=next(name for name, key in _SETS.items() if key == self.parameters),
            minute=self.time_min[moment],
            mark_ng_per_ml=self.mark_ng_per_ml,
            percentiles=np.percentile(levels, figures.PERCENTILES, axis=0),
            levels=levels[:, moment],
        )


@cache
def _levels(parameters: str) -> NDArray[np.float64]:
    """Levels (patients, times) of the crowd around the typical patient of a set."""
    everybody = pk.patients(_PATIENTS, parameters, weight_kg=WEIGHT_KG)
    dose = pk.Dose("infusion", dose_mg_per_kg=0.5, duration_min=40)
    return everybody.given(dose).at(Crowd.time_min).total_ng_per_ml


def crowd(**parameters: Any) -> Crowd:
    """Give a thousand made-up patients the same dose per kilogram, and count."""
    return Crowd(**parameters)
