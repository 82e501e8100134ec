"""Steps of a chain over time, one above the other, each beside its own greatest height."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Polygon
from numpy.typing import NDArray

from rapid_onset.figures.mood.axes import draw_time_axis

__all__ = ["HEIGHT", "Ridges"]

Array = NDArray[np.float64]

HEIGHT = 0.8  # of the greatest height, where rows lie 1 apart


class Ridges:
    """A filled curve for each step, first step on top, over a log axis of time.

    Parameters
    ----------
    ax
        Axes to draw on.
    steps
        What each row is called, by the name of the step.
    time_h
        Times in h, shape (n,).
    colours
        Colour of each row.
    """

    def __init__(
        self, ax: Axes, steps: Mapping[str, str], time_h: Array, colours: Sequence[str]
    ) -> None:
        self._ax, self._time_h = ax, time_h
        self.bases = {step: len(steps) - 1 - row for row, step in enumerate(steps)}
        draw_time_axis(ax, time_h[0], time_h[-1])
        ax.set_ylim(-0.12, len(steps) - 0.05)
        ax.set_yticks([base + 0.3 for base in self.bases.values()], list(steps.values()))
        ax.tick_params(axis="y", left=False)
        ax.grid(visible=False, axis="y")
        ax.spines["left"].set_visible(False)
        for base in self.bases.values():
            ax.axhline(base, color="#BBBBBB", linewidth=0.8)
        self.hills = {
            step: Polygon(self._outline(base, np.ones_like(time_h)), color=colour, linewidth=0)
            for (step, base), colour in zip(self.bases.items(), colours, strict=True)
        }
        for hill in self.hills.values():
            ax.add_patch(hill)

    def outline(self, step: str, share: Array) -> None:
        """Draw a thin line of the height `share` that stays when the hill of `step` moves."""
        height = self.bases[step] + HEIGHT * share
        self._ax.plot(self._time_h, height, color="#8C8C8C", linewidth=0.9)

    def show(self, step: str, share: Array) -> None:
        """Give the hill of `step` the height `share`, shape (n,), of its greatest."""
        self.hills[step].set_xy(self._outline(self.bases[step], share))

    def heights(self, step: str) -> Array:
        """Share of its greatest height that the hill of `step` shows, shape (n,)."""
        outline = np.asarray(self.hills[step].get_xy())[1:-2, 1]
        heights: Array = (outline - self.bases[step]) / HEIGHT
        return heights

    def _outline(self, base: float, share: Array) -> Array:
        time_h = np.concatenate([self._time_h[:1], self._time_h, self._time_h[-1:]])
        height = np.concatenate([[0.0], HEIGHT * share, [0.0]])
        return np.column_stack([time_h, base + height])
