"""The mystery rat: what was measured, beside a rat that got ketamine alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray

from rapid_onset.figures.mood.axes import spoken
from rapid_onset.figures.mood.ridges import HEIGHT, Ridges
from rapid_onset.figures.style import BLUE, VERMILLION, print_source
from rapid_onset.figures.words import Words, percent

__all__ = ["Measured", "MysteryRat"]

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Measured:
    """One measurement: a share of the height of a `step` in a rat that got ketamine alone."""

    step: str
    time_h: float
    share: float
    alone: float


class MysteryRat:
    """Pale hills for ketamine alone, a dot for each measurement in the mystery rat.

    Parameters
    ----------
    figure
        Empty figure to draw on.
    steps
        What each step is called, by its name.
    time_h
        Times in h, shape (n,).
    alone
        Each step with ketamine alone, as a share of its height, shape (n,).
    """

    def __init__(
        self,
        figure: Figure,
        steps: Mapping[str, str],
        time_h: Array,
        alone: Mapping[str, Array],
    ) -> None:
        ax = figure.subplots()
        self._steps, self._time_h = steps, time_h
        ridges = Ridges(ax, steps, time_h, ["#D5D5D5"] * len(steps))
        self._bases = ridges.bases
        for step, share in alone.items():
            ridges.show(step, share)
        ax.set(title="Your measurements", xlabel="time after ketamine (log scale)")
        (self.next_mark,) = ax.plot([], [], color=VERMILLION, linewidth=1.6, linestyle=":")
        (self.points,) = ax.plot([], [], "o", color=BLUE, markersize=9, zorder=5)
        ax.legend(
            [ridges.hills[next(iter(steps))], self.points, self.next_mark],
            ["ketamine alone", "mystery rat", "next"],
            loc="lower right",
            bbox_to_anchor=(1.0, 0.98),
            ncols=3,
        )
        print_source(
            figure,
            "A made-up rat and a made-up error of measuring, by the lesson's model: an exercise, "
            "no data. Each row beside its own height.",
        )
        self.moving = [self.next_mark, self.points]

    def show(
        self,
        *,
        next_step: str,
        next_h: float,
        measured: Sequence[Measured],
        left: int,
        verdict: str,
    ) -> Words:
        """Show what was `measured`, and where the next of those `left` would be."""
        base = self._bases[next_step]
        self.next_mark.set_data([next_h, next_h], [base, base + 0.95])
        self.next_mark.set_visible(left > 0)
        self.points.set_data(
            [one.time_h for one in measured],
            [self._bases[one.step] + HEIGHT * one.share for one in measured],
        )
        listed = [self._said(one) for one in measured]
        count = f"{left} measurement{'' if left == 1 else 's'} left."
        upcoming = f" The next is set to {self._name(next_step)} at {spoken(next_h)}."
        alt = (
            "Five rows of hills show a rat with ketamine alone. In the mystery rat: "
            f"{'; '.join(listed) or 'no measurement yet'}.{upcoming if left else ''} {verdict}"
        )
        said = f"Last: {listed[-1]}. " if listed else ""
        return Words(alt.strip(), verdict or f"{said}{count}")

    def _said(self, one: Measured) -> str:
        return (
            f"{self._name(one.step)} at {spoken(one.time_h)} {percent(one.share)}, with ketamine "
            f"alone {percent(one.alone)}"
        )

    def _name(self, step: str) -> str:
        return self._steps[step].replace("\n", " ")
