"""The first weeks of an SSRI: published differences from placebo, and a curve with a delay."""

from __future__ import annotations

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray

from rapid_onset.figures.style import BLUE, GREEN, GREY, print_source
from rapid_onset.figures.words import Words

__all__ = ["FirstWeeks"]

Array = NDArray[np.float64]

_SOURCE = "Points: published. Curve: a model, scaled to the last point; its bend is no measurement."


class FirstWeeks:
    """Points of one measure, the learner's curve, and the distance between the two.

    Parameters
    ----------
    figure
        Empty figure to draw on.
    weeks
        Times of the curve in weeks, shape (n,).
    source
        Key of the source of the points.
    """

    def __init__(self, figure: Figure, weeks: Array, source: str) -> None:
        ax = figure.subplots()
        self._weeks = weeks
        ax.set(
            title="What the tablet adds to placebo",
            xlabel="time since the first tablet (weeks)",
            ylabel="difference from placebo\n(% of that at week 6)",
            xlim=(0, weeks[-1] + 0.15),
            ylim=(-4, 112),
            yticks=[0, 25, 50, 75, 100],
        )
        (self.misses,) = ax.plot([], [], color=GREY, linewidth=1.2, linestyle=":")
        (self.curve,) = ax.plot(weeks, np.zeros_like(weeks), color=BLUE)
        (self.points,) = ax.plot([], [], "^", color=GREEN, markersize=10, zorder=5)
        ax.legend(
            [self.points, self.curve, self.misses],
            ["published: SSRI minus placebo", "your curve (model)", "how far it misses"],
            loc="lower right",
        )
        self.note = ax.text(0.02, 0.97, "", transform=ax.transAxes, va="top")
        print_source(figure, _SOURCE, source)
        self.moving = [self.misses, self.curve, self.points, self.note]

    def show(
        self,
        *,
        measure: str,
        delay_weeks: float,
        curve: Array,
        seen_weeks: Array,
        seen: Array,
        at_seen: Array,
    ) -> Words:
        """Show the `curve` (n,) and the published shares `seen` (k,), all as shares of week 6.

        `at_seen` is the curve at `seen_weeks`.
        """
        self.curve.set_ydata(100 * curve)
        self.points.set_data(seen_weeks, 100 * seen)
        gaps = np.full(len(seen), np.nan)
        self.misses.set_data(
            np.column_stack([seen_weeks, seen_weeks, gaps]).ravel(),
            100 * np.column_stack([seen, at_seen, gaps]).ravel(),
        )
        off = 100 * float(np.abs(at_seen - seen)[:-1].mean())  # the last point sets the scale
        first = int(np.argmin(seen_weeks))
        self.note.set_text(f"misses the earlier points by {off:.0f} % on average")
        weeks = "week" if delay_weeks == 1 else "weeks"
        delay = f"a delay of {delay_weeks:.3g} {weeks}" if delay_weeks else "no delay"
        listed = ", ".join(
            f"{100 * share:.0f} % at week {week:.0f}"
            for week, share in zip(seen_weeks, seen, strict=True)
        )
        alt = (
            f"Difference between SSRI and placebo in {measure}, in percent of that at week 6. "
            f"Published points: {listed}. A model curve with {delay} stands at "
            f"{100 * at_seen[first]:.0f} % after one week."
        )
        caption = (
            f"In {measure}, {100 * seen[first]:.0f} % of the difference was there at week 1; a "
            f"curve with {delay} says {100 * at_seen[first]:.0f} %, and misses the earlier points "
            f"by {off:.0f} % on average."
        )
        return Words(alt, caption)
