"""The mystery drug: the learner's own trials with their intervals, and the effect they propose."""

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
    """One trial: whether it was masked, its size, and the benefit found with its interval."""

    masked: bool
    per_arm: int
    benefit_points: float
    low_points: float
    high_points: float

    def __str__(self) -> str:
        how = "masked" if self.masked else "saline"
        return (
            f"{how}, {self.per_arm} in each arm: {self.benefit_points:.1f} "
            f"({self.low_points:.1f} to {self.high_points:.1f})"
        ).replace("-", "−")


class MysteryTrials:
    """A row for each trial with its 95 % interval, and a line at the learner's answer."""

    def __init__(self, figure: Figure) -> None:
        ax = figure.subplots()
        ax.set(xlim=(-12, 22), ylim=(_MOST - 0.4, -0.8), xlabel="benefit over the control (points)")
        ax.set_title("Your trials", pad=24)
        ax.set_yticks(range(_MOST), [f"trial {number}" for number in range(1, _MOST + 1)])
        ax.tick_params(left=False)
        ax.axvline(0, color=GREY, linewidth=1)
        self.intervals = [ax.plot([], [], color=BLUE, linewidth=2)[0] for _ in range(_MOST)]
        (self.masked,) = ax.plot([], [], "o", color=BLUE, markersize=9)
        (self.saline,) = ax.plot(
            [], [], "D", color="white", markeredgecolor=BLUE, markeredgewidth=1.8, markersize=8
        )
        (self.answer,) = ax.plot([], [], color=VERMILLION, linestyle="--")
        self.notes = [
            ax.text(21.8, row - 0.3, "", ha="right", va="center", fontsize=8.5)
            for row in range(_MOST)
        ]
        ax.legend(
            [self.masked, self.saline, self.answer],
            ["control that feels alike", "saline", "your answer"],
            loc="lower left",
            bbox_to_anchor=(0, 0.99),
            ncols=3,
            borderaxespad=0,
        )
        print_source(
            figure, "A made-up drug, made-up people: an exercise, no data. Bars: 95 % interval."
        )
        self.moving = [*self.intervals, self.answer, self.masked, self.saline, *self.notes]

    def show(
        self,
        *,
        trials: Sequence[OwnTrial],
        next_per_arm: int,
        answer_points: float,
        left: int,
        verdict: str,
    ) -> Words:
        """Show trials and answer.

        Parameters
        ----------
        trials
            What has been run.
        next_per_arm
            Patients in each arm of the trial that may be run next.
        answer_points
            The learner's answer.
        left
            Patients who may still be asked.
        verdict
            What the check says of the answer, or nothing.
        """
        for row in range(_MOST):
            one = trials[row] if row < len(trials) else None
            ends = (one.low_points, one.high_points) if one else ()
            self.intervals[row].set_data(ends, (row, row) if one else ())
            self.notes[row].set_text(f"{one.per_arm} in each arm" if one else "")
        if len(trials) < _MOST:
            self.notes[len(trials)].set_text(f"next: {next_per_arm} in each arm")
        for line, masked in ((self.masked, True), (self.saline, False)):
            rows = [row for row, one in enumerate(trials) if one.masked is masked]
            line.set_data([trials[row].benefit_points for row in rows], rows)
        self.answer.set_data([answer_points, answer_points], [-0.8, _MOST - 0.4])
        line_at = f"A line marks your answer, {answer_points:.1f} points."
        said = (
            f"Next: {next_per_arm} in each arm; {left:,} patients left. Your answer: "
            f"{answer_points:.1f} points. {verdict}"
        ).strip()
        if not trials:
            return Words(f"An empty plot: no trial yet. {line_at}", said)
        listed = "; ".join(str(one) for one in trials)
        count = "1 trial" if len(trials) == 1 else f"{len(trials)} trials"
        return Words(f"{count} with intervals ({listed}). {line_at}", f"Last: {trials[-1]}. {said}")
