"""Landmarks of an effect after a dose, drawn without heights because nobody printed any."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from matplotlib.axes import Axes
from numpy.typing import NDArray

__all__ = ["Landmarks", "clock", "draw_hump"]


@dataclass(frozen=True)
class Landmarks:
    """When an effect begins, is highest and ends, in minutes after the dose.

    A peak, or an end, that is known as a stretch of time has two different ends.
    """

    effect: str
    begins_min: float
    peak_from_min: float
    peak_to_min: float
    ends_from_min: float
    ends_to_min: float

    def state(self, time_min: float) -> str:
        """What is known of the effect at `time_min`."""
        if time_min < self.begins_min:
            return "not begun"
        if time_min < self.peak_from_min:
            return "rising"
        if time_min <= self.peak_to_min:
            return "at its peak"
        if time_min < self.ends_from_min:
            return "falling"
        return "ending" if time_min < self.ends_to_min else "generally over"


def draw_hump(ax: Axes, marks: Landmarks, base: float, colour: str) -> None:
    """Draw the effect on `ax` as a hump of height 0.7 on `base`, in minutes.

    Only its landmarks are known: between them the line is an invention, smooth in the units of the
    axis, so that nobody reads a height from it.
    """
    times = (marks.begins_min, marks.peak_from_min, marks.peak_to_min, marks.ends_to_min)
    to_axis = ax.transScale.transform
    edges = [float(to_axis((max(time, ax.get_xlim()[0]), 1.0))[0]) for time in times]
    places = np.linspace(edges[0], edges[3], 200)
    rise = _ease(places, edges[0], edges[1])
    fall = _ease(places, edges[3], edges[2])
    ones = np.ones_like(places)
    minutes = ax.transScale.inverted().transform(np.column_stack([places, ones]))[:, 0]
    height = base + 0.7 * np.minimum(rise, fall)
    ax.fill_between(minutes, base, height, color=colour, alpha=0.25, linewidth=0)
    ax.plot(minutes, height, color=colour, linewidth=1.8)


def clock(time_min: float) -> str:
    """Time after a dose as one says it: 40 min, 1 h 30 min, 24 h."""
    hours, minutes = divmod(round(time_min), 60)
    parts = (f"{hours} h" if hours else "", f"{minutes} min" if minutes else "")
    return " ".join(part for part in parts if part) or "0 min"


def _ease(place: NDArray[np.float64], nought: float, one: float) -> NDArray[np.float64]:
    """0 at `nought`, 1 at `one` and beyond, smooth between."""
    share = np.clip((place - nought) / (one - nought), 0, 1)
    return share * share * (3 - 2 * share)
