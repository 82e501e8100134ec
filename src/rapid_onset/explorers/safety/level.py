"""Feeling and level: two clocks of one dose."""

from __future__ import annotations

from typing import Any

import numpy as np
import traitlets
from ipywidgets import DOMWidget
from matplotlib.figure import Figure
from numpy.typing import NDArray

from rapid_onset.evidence import finding
from rapid_onset.explorers.controls import slider
from rapid_onset.explorers.explorer import Explorer
from rapid_onset.explorers.safety.hours import dissociation, sedation
from rapid_onset.figures import safety as figures
from rapid_onset.figures.words import Words
from rapid_onset.models import arithmetic

__all__ = ["LevelAndFeeling", "level_and_feeling"]


class LevelAndFeeling(Explorer[figures.Level]):
    """What is felt after a nasal dose of esketamine, beside the level that is left of it."""

    time_min = traitlets.Float(90.0).tag(parameter=True)
    half_life_h = traitlets.Float(9.0).tag(parameter=True)

    size_in = (7.4, 4.0)

    def _draw(self, figure: Figure) -> figures.Level:
        value = finding("pk_esketamine_nasal").value
        self._half_lives_h = value("half_life_low").value, value("half_life_high").value
        self._peak_h = value("tmax_high").value / 60
        self._time_h = np.linspace(self._peak_h, 24, 200)
        fastest, slowest = (self._share(half_life_h) for half_life_h in self._half_lives_h)
        return figures.Level(
            figure,
            (sedation(), dissociation()),
            self._time_h,
            fastest=fastest,
            slowest=slowest,
            keys=("emprcopy_boxed", "jnj_dissoc", "jnj_sedation"),
        )

    def _share(self, half_life_h: float) -> NDArray[np.float64]:
        since_peak_h = self._time_h - self._peak_h
        return arithmetic.remaining_percent(since_peak_h, half_life_h) / 100

    def _controls(self) -> tuple[tuple[DOMWidget, ...], tuple[DOMWidget, ...]]:
        low_h, high_h = self._half_lives_h
        return (
            self.linked("time_min", slider("Time after dose (min)", 0, 1440, 10, ".0f")),
            self.linked("half_life_h", slider("Half-life (h)", low_h, high_h, 1, ".0f")),
        ), ()

    def _update(self) -> Words:
        return self.picture.show(
            time_min=self.time_min,
            half_life_h=self.half_life_h,
            share=self._share(self.half_life_h),
        )


def level_and_feeling(**parameters: Any) -> LevelAndFeeling:
    """What is felt, and what is still in the blood, after one nasal dose of esketamine."""
    return LevelAndFeeling(**parameters)
