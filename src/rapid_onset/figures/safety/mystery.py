"""The mystery medicine: the learner's own trials, and the difference that they propose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from matplotlib.figure import Figure

from rapid_onset.figures.style import BLUE, GREY, VERMILLION, print_source
from rapid_onset.figures.words import Words

__all__ = ["MysteryTrials", "OwnTrial"]

_MOST = 6


@dataclass(frozen=True)
class OwnTrial:
    """One trial: how it counted, whom it found, the difference in 100 people and its interval."""

    asked: bool
    per_group: int
    events: int
    control_events: int
    added: float
    low: float
    high: float

    @property
    def counts(self) -> str:
        """Whom it found, with the medicine and with placebo."""
        return f"{self.events} and {self.control_events}, of {self.per_group:,} each"

    def __str__(self) -> str:
        how = "asked" if self.asked else "unasked"
        return (
            f"{how}, {self.counts}: {self.added:+.1f} ({self.low:.1f} to {self.high:.1f})"
        ).replace("-", "−")


class MysteryTrials:
    """A row for each trial with its 95 % interval, and a line at the learner's answer."""

    def __init__(self, figure: Figure) -> None:
        ax = figure.subplots()
        ax.set(
            title="Your trials",
            xlim=(-20, 60),
            ylim=(_MOST - 0.4, -0.8),
            xlabel="more in 100 people with the harm on the medicine than on placebo",
        )
        ax.set_yticks(range(_MOST), [f"trial {number}" for number in range(1, _MOST + 1)])
        ax.tick_params(left=False)
        ax.axvline(0, color=GREY, linewidth=1)
        self.intervals = [ax.plot([], [], color=BLUE, linewidth=2)[0] for _ in range(_MOST)]
        (self.asked,) = ax.plot([], [], "o", color=BLUE, markersize=9)
        (self.unasked,) = ax.plot(
            [], [], "D", color="white", markeredgecolor=BLUE, markeredgewidth=1.8, markersize=8
        )
        (self.answer,) = ax.plot([], [], color=VERMILLION, linestyle="--")
        self.notes = [
            ax.text(59.5, row - 0.3, "", ha="right", va="center", fontsize=8.5)
            for row in range(_MOST)
        ]
        ax.legend(
            [self.asked, self.unasked, self.answer],
            ["everybody asked", "reported unasked", "your answer"],
            loc="lower right",
            bbox_to_anchor=(1.0, 0.98),
            ncols=3,
        )
        print_source(
            figure,
            "A made-up medicine, made-up people: an exercise, no data. Bars: 95 % interval.",
        )
        self.moving = [*self.intervals, self.answer, self.asked, self.unasked, *self.notes]

    def show(self, *, trials: Sequence[OwnTrial], answer: float, left: int, verdict: str) -> Words:
        """Show trials and answer; `left` people may still be watched, `verdict` is the check's."""
        for row in range(_MOST):
            one = trials[row] if row < len(trials) else None
            ends = (one.low, one.high) if one else ()
            self.intervals[row].set_data(ends, (row, row) if one else ())
            self.notes[row].set_text(one.counts if one else "")
        for line, asked in ((self.asked, True), (self.unasked, False)):
            rows = [row for row, one in enumerate(trials) if one.asked is asked]
            line.set_data([trials[row].added for row in rows], rows)
        self.answer.set_data([answer, answer], [-0.8, _MOST - 0.4])
        budget = f"{left:,} people left."
        if not trials:
            alt = f"An empty plot: no trial yet. A line at {answer:.0f} in 100 is your answer."
            return Words(alt, verdict or f"No trial yet. {budget}")
        listed = "; ".join(f"trial {row}: {one}" for row, one in enumerate(trials, start=1))
        alt = (
            f"More in 100 people with the harm on the medicine than on placebo, with 95 % "
            f"intervals. {listed}. A line at {answer:.0f} in 100 is your answer."
        )
        return Words(alt, verdict or f"Last trial, {trials[-1]} in 100. {budget}")
