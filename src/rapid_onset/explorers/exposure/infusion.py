"""One infusion: how the level follows the dose, its time and the published set."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
import traitlets
from ipywidgets import DOMWidget
from matplotlib.figure import Figure

from rapid_onset.explorers.controls import choice, slider
from rapid_onset.explorers.explorer import Explorer
from rapid_onset.explorers.exposure.sets import WEIGHT_KG, ketamine_sets
from rapid_onset.figures import exposure as figures
from rapid_onset.figures.words import Words
from rapid_onset.models import pharmacokinetics as pk

__all__ = ["OneInfusion", "one_infusion"]

_SEEN_AFTER = (0.5, 40.0)  # mg/kg and min after which levels were seen in patients


class OneInfusion(Explorer[figures.Infusion]):
    """One infusion of racemic ketamine, by each of the sets that were found in adults."""

    duration_min = traitlets.Float(_SEEN_AFTER[1]).tag(parameter=True)
    dose_mg_per_kg = traitlets.Float(_SEEN_AFTER[0]).tag(parameter=True)
    parameters = traitlets.Unicode("clements1981").tag(parameter=True)

    size_in = (7.4, 4.2)
    time_min: ClassVar = np.arange(0, 321, 1.0)

    def _draw(self, figure: Figure) -> figures.Infusion:
        names = ketamine_sets().values()
        self._patients = {name: pk.patient(name, weight_kg=WEIGHT_KG) for name in names}
        return figures.Infusion(figure, self.time_min)

    def _controls(self) -> tuple[tuple[DOMWidget, ...], tuple[DOMWidget, ...]]:
        return (
            self.linked("duration_min", slider("Time of infusion (min)", 10, 180, 5, ".0f")),
            self.linked("dose_mg_per_kg", slider("Dose (mg/kg)", 0.1, 0.75, 0.05, ".2f")),
            self.linked("parameters", choice("Published set", ketamine_sets())),
        ), ()

    def _update(self) -> Words:
        dose = pk.Dose(
            "infusion", dose_mg_per_kg=self.dose_mg_per_kg, duration_min=self.duration_min
        )
        levels = {
            name: patient.given(dose).at(self.time_min).total_ng_per_ml
            for name, patient in self._patients.items()
        }
        together = np.array(list(levels.values()))
        half_life_h = float(self._patients[self.parameters].terminal_half_life_h)
        area = pk.area_ng_h_per_ml(self.time_min, levels[self.parameters], half_life_h)
        return self.picture.show(
            set_name=next(name for name, key in ketamine_sets().items() if key == self.parameters),
            dose_mg_per_kg=self.dose_mg_per_kg,
            duration_min=self.duration_min,
            level=levels[self.parameters],
            lowest=together.min(axis=0),
            highest=together.max(axis=0),
            area_ng_h_per_ml=float(area),
            comparable=np.allclose((self.dose_mg_per_kg, self.duration_min), _SEEN_AFTER),
        )


def one_infusion(**parameters: Any) -> OneInfusion:
    """Follow the level of one infusion, and see how far published sets lie apart."""
    return OneInfusion(**parameters)
