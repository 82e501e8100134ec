"""Ketamine against electroconvulsive therapy (ECT): two trials, zero, and a margin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from matplotlib.figure import Figure

from rapid_onset.figures.style import BLUE, GREY, VERMILLION, print_source
from rapid_onset.figures.words import Words

__all__ = ["AgainstEct", "Comparison"]


@dataclass(frozen=True)
class Comparison:
    """Ketamine minus ECT in percentage points, with the 95 % interval."""

    name: str
    counted: str
    ketamine_percent: float
    ect_percent: float
    value: float
    low: float
    high: float

    def verdict(self, margin: float) -> str:
        """What the interval says, with a `margin` that was set before the trial."""
        if self.low > 0:
            return "ketamine better"
        if self.high < 0:
            return "ECT better"
        return "ketamine not worse" if self.low > -margin else "undecided"

    def __str__(self) -> str:
        interval = f"{self.value:+.1f} ({self.low:.1f} to {self.high:.1f})".replace("-", "−")
        return (
            f"{self.name}, {self.counted} {self.ketamine_percent:g} % on ketamine and "
            f"{self.ect_percent:g} % on ECT, difference {interval}"
        )


class AgainstEct:
    """A row for each trial, the last of them made up, and lines at zero and at the margin.

    Parameters
    ----------
    figure
        Empty figure to draw on.
    trials
        The trials that took place.
    sources
        Keys of their sources.
    """

    def __init__(
        self, figure: Figure, trials: Sequence[Comparison], sources: Sequence[str]
    ) -> None:
        ax = figure.subplots()
        self._trials = trials
        self._made_up_row = len(trials)
        ax.set(
            title="Ketamine minus ECT",
            xlabel="difference (percentage points), 95 % interval",
            xlim=(-55, 55),
            ylim=(len(trials) + 0.75, -0.95),
        )
        labels = [
            f"{one.name}: {one.counted}\n{one.ketamine_percent:g} and {one.ect_percent:g} %"
            for one in trials
        ]
        ax.set_yticks(range(len(trials) + 1), [*labels, "made-up trial:\nresponse"])
        ax.tick_params(left=False)
        ax.grid(visible=False, axis="y")
        ax.spines["left"].set_visible(False)
        ax.axvline(0, color=GREY, linewidth=1)
        ax.text(-54, -0.72, "← ECT did better", color=GREY, fontsize=9)
        ax.text(54, -0.72, "ketamine did better →", color=GREY, fontsize=9, ha="right")
        for row, one in enumerate(trials):
            ax.plot([one.low, one.high], [row, row], color=BLUE, linewidth=2.4)
            ax.plot([one.value], [row], "o", color=BLUE, markersize=9)
        (self.margin_line,) = ax.plot([], [], color=VERMILLION, linestyle="--", linewidth=1.6)
        self.margin_word = ax.text(
            0, len(trials) + 0.7, "", color=VERMILLION, fontsize=9, ha="right", va="bottom"
        )
        (self.interval,) = ax.plot([], [], color=GREY, linewidth=2.4)
        (self.point,) = ax.plot(
            [], [], "D", color="white", markeredgecolor=GREY, markeredgewidth=1.8, markersize=8
        )
        self.verdicts = [
            ax.text(54, row - 0.2, "", ha="right", va="bottom", fontsize=9)
            for row in range(len(trials) + 1)
        ]
        print_source(
            figure,
            "Both trials open. Third row made up (illustrative): half respond to ECT.",
            *sources,
        )
        self.moving = [
            self.margin_line,
            self.margin_word,
            self.interval,
            self.point,
            *self.verdicts,
        ]

    def show(self, *, margin: float, made_up: Comparison) -> Words:
        """Show what each trial says with this `margin`, and the made-up trial."""
        rows = [*self._trials, made_up]
        self.margin_line.set_data([-margin, -margin], [-0.55, len(rows) - 0.25])
        self.margin_word.set_text(f"margin −{margin:g} ")
        self.margin_word.set_x(-margin)
        self.interval.set_data([made_up.low, made_up.high], [self._made_up_row] * 2)
        self.point.set_data([made_up.value], [self._made_up_row])
        for text, one in zip(self.verdicts, rows, strict=True):
            text.set_text(one.verdict(margin))
        listed = "; ".join(f"{one}: {one.verdict(margin)}" for one in rows)
        alt = (
            f"Three rows with 95 % intervals of ketamine minus ECT, and lines at zero and at the "
            f"margin, −{margin:g}. {listed}."
        )
        low = f"{made_up.low:.1f}".replace("-", "−")
        caption = (
            f"Made-up trial: {made_up.verdict(margin)}. Its interval begins at {low}, the margin "
            f"is −{margin:g}."
        )
        return Words(alt, caption)
