"""The same receptor, other drugs: when each was ahead of its control, and by how much."""

from __future__ import annotations

from typing import Any

import traitlets
from ipywidgets import DOMWidget
from matplotlib.figure import Figure

from rapid_onset.evidence import study
from rapid_onset.explorers.controls import log_slider
from rapid_onset.explorers.explorer import Explorer
from rapid_onset.figures import future as figures
from rapid_onset.figures.words import Words

__all__ = ["SameReceptor", "same_receptor"]

_OTHERS_HOURS = (5 * 24, 8 * 24)  # "days 5-8 only": words of the source, kept in the row's note


def _lead(name: str, outcome: str, hours: tuple[float, float]) -> figures.Lead:
    """What the review found; there a negative size is a benefit."""
    row = study("kishimoto2016").outcome(outcome)
    if row.ci95 is None or row.time_hours is None:
        raise ValueError(f"{outcome} needs an interval and a time; it has none")
    low, high = row.ci95
    return figures.Lead(name, row.time_hours, -row.value, -high, -low, *hours)


def _leads() -> tuple[figures.Lead, figures.Lead]:
    review = study("kishimoto2016")
    hours = review.outcome("onset").value / 60, review.outcome("loss_lo").value * 24
    return _lead("ketamine", "g_d1", hours), _lead("others", "nonket", _OTHERS_HOURS)


class SameReceptor(Explorer[figures.SameReceptor]):
    """One infusion of ketamine beside other drugs at the NMDA receptor, in a pooled review."""

    hours = traitlets.Float(2.0).tag(parameter=True)

    size_in = (7.2, 4.4)

    def _draw(self, figure: Figure) -> figures.SameReceptor:
        return figures.SameReceptor(figure, *_leads())

    def _controls(self) -> tuple[tuple[DOMWidget, ...], tuple[DOMWidget, ...]]:
        return (self.linked("hours", log_slider("Time (hours)", -0.3, 2.6, 0.05)),), ()

    def _update(self) -> Words:
        return self.picture.show(self.hours)


def same_receptor(**parameters: Any) -> SameReceptor:
    """Ketamine and other drugs at its receptor: the size and the time of their lead."""
    return SameReceptor(**parameters)
