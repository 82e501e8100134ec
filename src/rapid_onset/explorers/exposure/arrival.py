"""Routes: what equal milligrams give by vein, muscle, nose and mouth."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
import traitlets
from ipywidgets import DOMWidget
from matplotlib.figure import Figure

from rapid_onset.explorers.controls import choice, slider, switch
from rapid_onset.explorers.explorer import Explorer
from rapid_onset.explorers.exposure.sets import WEIGHT_KG
from rapid_onset.figures import exposure as figures
from rapid_onset.figures.words import Words
from rapid_onset.models import arithmetic
from rapid_onset.models import pharmacokinetics as pk

__all__ = ["Routes", "routes"]

_INFUSION_MIN = 40
# Each drug's set, and what its routes are called in the model.
_DRUGS: dict[str, tuple[str, dict[str, pk.Route]]] = {
    "racemic ketamine": (
        "clements1981",
        {"vein": "infusion", "muscle": "intramuscular", "mouth": "oral"},
    ),
    "esketamine": ("perez_ruixo2021", {"vein": "infusion", "nose": "nasal", "mouth": "oral"}),
}


class Routes(Explorer[figures.Routes]):
    """One dose in mg by three routes, of the racemate or of esketamine."""

    drug = traitlets.Unicode("racemic ketamine").tag(parameter=True)
    dose_mg = traitlets.Float(35.0).tag(parameter=True)
    metabolite = traitlets.Bool(False).tag(parameter=True)

    size_in = (7.0, 3.7)
    time_min: ClassVar = np.arange(0, 1441, 2.0)  # a day, so that next to no area is cut off
    shown_min: ClassVar = 360

    def _draw(self, figure: Figure) -> figures.Routes:
        return figures.Routes(figure, self.time_min[self.time_min <= self.shown_min])

    def _controls(self) -> tuple[tuple[DOMWidget, ...], tuple[DOMWidget, ...]]:
        return (
            self.linked("drug", choice("Drug", {name: name for name in _DRUGS})),
            self.linked("dose_mg", slider("Dose (mg)", 7, 84, 7, ".0f")),
            self.linked("metabolite", switch("Show noresketamine (esketamine only)")),
        ), ()

    def _update(self) -> Words:
        parameters, model_routes = _DRUGS[self.drug]
        patient = pk.patient(parameters, weight_kg=WEIGHT_KG)
        half_life_h = float(patient.terminal_half_life_h)
        runs, areas = {}, {}
        for name, route in model_routes.items():
            minutes = _INFUSION_MIN if route == "infusion" else 0
            dose = pk.Dose(route, dose_mg=self.dose_mg, duration_min=minutes)
            runs[name] = patient.given(dose).at(self.time_min)
            areas[name] = pk.area_ng_h_per_ml(
                self.time_min, runs[name].total_ng_per_ml, half_life_h
            )
        shown = slice(self.time_min.searchsorted(self.shown_min, "right"))
        arrivals = {
            name: figures.Arrival(
                level=run.total_ng_per_ml[shown],
                share_percent=float(arithmetic.percent(areas[name], areas["vein"])),
            )
            for name, run in runs.items()
        }
        made = runs["nose"].metabolite_ng_per_ml if "nose" in runs and self.metabolite else None
        return self.picture.show(
            drug=self.drug,
            dose_mg=self.dose_mg,
            arrivals=arrivals,
            metabolite=None if made is None else made[shown],
        )


def routes(**parameters: Any) -> Routes:
    """Give the same dose by three routes, and see what arrives and how high it stands."""
    return Routes(**parameters)
