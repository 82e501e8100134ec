"""Repeated infusions, and whether the level piles up from session to session."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, ClassVar

import numpy as np
import traitlets
from ipywidgets import DOMWidget
from matplotlib.figure import Figure

from rapid_onset.explorers.controls import choice, log_slider, slider
from rapid_onset.explorers.explorer import Explorer
from rapid_onset.explorers.exposure.sets import WEIGHT_KG
from rapid_onset.figures import exposure as figures
from rapid_onset.figures.words import Words
from rapid_onset.models import pharmacokinetics as pk

__all__ = ["Repeated", "repeated"]

_DAYS_OF_WEEK = {"once": (0,), "twice": (0, 3), "three times": (0, 2, 4), "daily": range(7)}
_MIN_PER_DAY = 1440
_INFUSION_MIN = 40


class Repeated(Explorer[figures.Schedule]):
    """Equal infusions over weeks, in a body whose clearance may be imagined slower."""

    a_week = traitlets.Unicode("three times").tag(parameter=True)
    weeks = traitlets.Float(2.0).tag(parameter=True)
    slower = traitlets.Float(1.0).tag(parameter=True)

    size_in = (7.2, 4.2)
    # A step of 20 min meets the end of every infusion.
    time_min: ClassVar = np.arange(0, 21 * _MIN_PER_DAY + 1, 20.0)

    def _draw(self, figure: Figure) -> figures.Schedule:
        self._patient = pk.patient(weight_kg=WEIGHT_KG)
        return figures.Schedule(figure, self.time_min / _MIN_PER_DAY)

    def _controls(self) -> tuple[tuple[DOMWidget, ...], tuple[DOMWidget, ...]]:
        rhythms = {name: name for name in _DAYS_OF_WEEK}
        return (
            self.linked("a_week", choice("Sessions a week", rhythms)),
            self.linked("weeks", slider("Weeks", 1, 3, 1, ".0f")),
            self.linked("slower", log_slider("Slower clearance (×)", 0, 1.3)),
        ), ()

    def _update(self) -> Words:
        body: Any = self._patient.body  # racemic ketamine, whose clearance is a field
        imagined = replace(
            self._patient,
            body=replace(body, clearance_l_per_h=body.clearance_l_per_h / self.slower),
        )
        days = [7 * week + day for week in range(int(self.weeks)) for day in self._days]
        doses = [
            pk.Dose(
                "infusion",
                dose_mg_per_kg=0.5,
                start_min=_MIN_PER_DAY * day,
                duration_min=_INFUSION_MIN,
            )
            for day in days
        ]
        level = imagined.given(*doses).at(self.time_min).total_ng_per_ml
        ends_min = [_MIN_PER_DAY * day + _INFUSION_MIN for day in days]
        return self.picture.show(
            sessions_d=np.array(days, dtype=np.float64),
            level=level,
            peak_ng_per_ml=level[self.time_min.searchsorted(ends_min)],
            half_life_h=float(imagined.terminal_half_life_h),
            slower=self.slower,
        )

    @property
    def _days(self) -> tuple[int, ...]:
        return tuple(_DAYS_OF_WEEK[self.a_week])


def repeated(**parameters: Any) -> Repeated:
    """Repeat an infusion over weeks, and see whether its level piles up."""
    return Repeated(**parameters)
