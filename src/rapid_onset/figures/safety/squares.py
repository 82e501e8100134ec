"""An icon array: a square of people, those with the event coloured from the top left on."""

from __future__ import annotations

from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection
from matplotlib.patches import Polygon
from matplotlib.text import Text
from numpy.typing import NDArray

__all__ = ["PEOPLE", "Squares"]

# People in an array, and its rows and columns.
_GRID = {100: (10, 10), 1_000: (25, 40), 10_000: (100, 100)}
PEOPLE = tuple(_GRID)

_MOST_LINES = 40  # between the columns; with more, a cell holds ten by ten people
_GREY = "#D6D6D6"


class Squares:
    """One array on `ax`, with words above and below; one outline is quicker drawn than icons."""

    def __init__(self, ax: Axes, colour: str) -> None:
        ax.set(xlim=(0, 1), ylim=(1, 0), aspect="equal")
        ax.set_axis_off()
        self._ground = Polygon(_outline(100, 100), color=_GREY, linewidth=0)
        self.people = Polygon(_outline(0, 100), color=colour, linewidth=0)
        self._gaps = LineCollection(_gaps(100), color="white")
        for patch in (self._ground, self.people):
            ax.add_patch(patch)
        ax.add_collection(self._gaps)
        self.arm = label(ax, -0.04, size=9, va="bottom")
        self.count = label(ax, 1.04, size=9.5, va="top", weight="bold")
        self.moving = [self._ground, self.people, self._gaps, self.arm, self.count]

    def show(self, arm: str, count: int, per: int) -> None:
        """Show `count` in `per` people of an `arm`."""
        self._draw(visible=True)
        self.people.set_xy(_outline(count, per))
        self._gaps.set_segments(_gaps(per))
        self._gaps.set_linewidth(2.0 if per == PEOPLE[0] else 0.8)
        self.arm.set_text(arm)
        self.count.set_text(f"{count:,} in {per:,}")

    def hide(self) -> None:
        """Show nothing, where nothing was counted."""
        self._draw(visible=False)

    def _draw(self, *, visible: bool) -> None:
        for artist in self.moving:
            artist.set_visible(visible)


def label(ax: Axes, height: float, **style: Any) -> Text:
    """Empty text at the left of `ax` that leaves the layout alone, however long it grows."""
    return ax.text(0, height, "", in_layout=False, **style)


def _outline(count: int, per: int) -> NDArray[np.float64]:
    """Corners of the area of the first `count` people: whole rows, and a part of the next."""
    rows, columns = _GRID[per]
    full, rest = divmod(count, columns)
    top, low, across = full / rows, (full + (rest > 0)) / rows, rest / columns
    corners = [(0, 0), (1, 0), (1, top), (across, top), (across, low), (0, low)]
    return np.array(corners if rest else [(0, 0), (1, 0), (1, top), (0, top)])


def _gaps(per: int) -> list[NDArray[np.float64]]:
    rows, columns = (10, 10) if _GRID[per][1] > _MOST_LINES else _GRID[per]
    across = [((0.0, row / rows), (1.0, row / rows)) for row in range(1, rows)]
    down = [((column / columns, 0.0), (column / columns, 1.0)) for column in range(1, columns)]
    return [np.array(line) for line in (*across, *down)]
