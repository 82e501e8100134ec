"""A broken blind: what guessing adds on average, and what forty made-up trials would report."""

from __future__ import annotations

import numpy as np
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure
from numpy.typing import NDArray

from rapid_onset.figures.style import BLUE, GREY, VERMILLION, print_source
from rapid_onset.figures.words import Words, percent

__all__ = ["BrokenBlind"]

Array = NDArray[np.float64]


class BrokenBlind:
    """Left the difference that guessing brings, right trials with their intervals.

    Parameters
    ----------
    figure
        Empty figure to draw on.
    shares
        Shares of the drug arm that notice, shape (n,), from 0 to 1.
    trials
        How many trials are shown.
    """

    def __init__(self, figure: Figure, shares: Array, trials: int) -> None:
        left, right = figure.subplots(1, 2, width_ratios=[1, 1.25])
        self._shares, self._rows = shares, np.arange(trials)
        left.set(
            title="What an endless trial would find",
            xlabel="drug arm that notices (%)",
            ylabel="drug minus placebo (points)",
            xlim=(0, 100),
            ylim=(-12, 4),
        )
        right.set(
            title=f"What {trials} trials would find",
            xlabel="drug minus placebo (points), 95 % interval",
            xlim=(-18, 14),
            ylim=(trials + 6.5, -1),
            yticks=[],
        )
        right.spines["left"].set_visible(False)
        left.axhline(0, color=GREY, linewidth=1)
        right.plot([0, 0], [-1, trials + 1], color=GREY, linewidth=1)
        left.text(97, 0.35, "no difference", color=GREY, fontsize=8.5, ha="right")
        right.text(-17.6, trials + 5.8, "← favours the drug", color=GREY, fontsize=8.5)
        (self.truth,) = left.plot([], [], color=GREY, linestyle="--", linewidth=1.6)
        (self.found,) = left.plot(100 * shares, 0 * shares, color=BLUE)
        (self.point,) = left.plot([], [], "o", color=VERMILLION, markersize=10, zorder=5)
        left.legend([self.found, self.truth], ["found", "what the drug does"], loc="lower left")
        self.intervals = LineCollection([], linewidths=1.3)
        right.add_collection(self.intervals)
        (self.undecided,) = right.plot([], [], "o", color=GREY, markersize=4)
        (self.favouring,) = right.plot([], [], "D", color=VERMILLION, markersize=4.5)
        self.note = right.text(
            0.99, 0.03, "", transform=right.transAxes, ha="right", va="bottom", fontsize=9.5
        )
        print_source(
            figure, "Illustrative: made-up patients, made-up hope and made-up effects, no data."
        )
        self.moving = [
            self.truth,
            self.found,
            self.point,
            self.intervals,
            self.undecided,
            self.favouring,
            self.note,
        ]

    def show(
        self,
        *,
        drug_share: float,
        control_share: float,
        patients_per_arm: int,
        true_points: float,
        found_points: Array,
        value: Array,
        low: Array,
        high: Array,
        favours_drug: NDArray[np.bool_],
    ) -> Words:
        """Show one plan.

        `found_points` (n,) belongs to the shares; `value`, `low`, `high` and `favours_drug` have
        one entry for each trial, and those with p under 0.05 for the drug are brought out.
        """
        here = float(np.interp(drug_share, self._shares, found_points))
        self.truth.set_data([0, 100], [true_points, true_points])
        self.found.set_ydata(found_points)
        self.point.set_data([100 * drug_share], [here])
        order = np.argsort(value)
        favours = favours_drug[order]
        ends = zip(low[order], high[order], self._rows, strict=True)
        self.intervals.set_segments([((start, row), (end, row)) for start, end, row in ends])
        self.intervals.set_color([VERMILLION if one else GREY for one in favours])
        self.favouring.set_data(value[order][favours], self._rows[favours])
        self.undecided.set_data(value[order][~favours], self._rows[~favours])
        count = int(favours_drug.sum())
        self.note.set_text(f"{count} of {len(value)} favour the drug, p < 0.05")
        truth = "does nothing" if true_points == 0 else f"brings {_points(true_points)}"
        alt = (
            f"Two panels. A made-up drug {truth}. Left: the difference found falls as more of the "
            f"drug arm notice; at {percent(drug_share)}, with {percent(control_share)} of the "
            f"control arm sure of theirs, it is {_points(here)}. Right: {len(value)} trials with "
            f"{patients_per_arm} patients in each arm, sorted, with intervals; {count} favour the "
            "drug with p under 0.05."
        )
        caption = (
            f"The drug {truth}, and trials find {_points(here)} on average. "
            f"{count} of {len(value)} trials report a benefit."
        )
        return Words(alt, caption)


def _points(points: float) -> str:
    """Difference in points; what rounds to nothing has no sign."""
    return f"{round(points, 1) + 0.0:.1f} points".replace("-", "−")
