"""Made-up trials in which some people notice what they had: forty results and their mean."""

from __future__ import annotations

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray

from rapid_onset.figures.style import BLUE, GREEN, GREY, VERMILLION, print_source
from rapid_onset.figures.words import Words, percent

__all__ = ["MaskedTrials"]

Array = NDArray[np.float64]

_SOURCE = "Illustrative: made-up patients, made-up effects of guessing; no data."


class MaskedTrials:
    """Differences of `trials` trials with 95 % intervals, what the drug does, what is expected."""

    def __init__(self, figure: Figure, trials: int) -> None:
        ax = figure.subplots()
        self._rows = np.arange(trials)
        ax.set(
            title=f"{trials} made-up trials of the same drug",
            xlim=(-16, 8),
            ylim=(trials + 0.5, -1.5),
            xlabel="drug minus control (points; left is better for the drug)",
            ylabel="trials",
        )
        ax.set_yticks([])
        ax.grid(visible=False)
        ax.axvline(0, color=GREY, linewidth=0.8)
        (self.open,) = ax.plot([], [], color=GREY, linewidth=1)
        (self.won,) = ax.plot([], [], color=BLUE, linewidth=1.6)
        (self.open_means,) = ax.plot(
            [], [], "o", color="white", markeredgecolor=GREY, markersize=3.6
        )
        (self.won_means,) = ax.plot([], [], "o", color=BLUE, markersize=4)
        (self.true,) = ax.plot([], [], color=GREEN)
        (self.expected,) = ax.plot([], [], color=VERMILLION, linestyle="--")
        ax.legend(
            [self.true, self.expected, self.won, self.open],
            [
                "what the drug does",
                "what trials find on average",
                "favours the drug, p < 0.05",
                "does not",
            ],
            loc="center left",
            bbox_to_anchor=(1.0, 0.6),
        )
        self.note = ax.text(1.03, 0.22, "", transform=ax.transAxes, va="top", clip_on=False)
        print_source(figure, _SOURCE)
        self.moving = [
            self.open,
            self.won,
            self.open_means,
            self.won_means,
            self.true,
            self.expected,
            self.note,
        ]

    def show(
        self,
        *,
        true_points: float,
        expected_points: float,
        difference: Array,
        low: Array,
        high: Array,
        positive: NDArray[np.bool_],
        power: float,
        per_arm: int,
    ) -> Words:
        """Show the `difference` of each trial with the ends of its interval, shape (trials,).

        `positive` says which favour the drug, `power` which share does so in the long run.
        """
        span = [-1.5, len(self._rows) + 0.5]
        self.true.set_data([true_points, true_points], span)
        self.expected.set_data([expected_points, expected_points], span)
        for lines, means, rows in (
            (self.open, self.open_means, ~positive),
            (self.won, self.won_means, positive),
        ):
            at, gaps = self._rows[rows], np.full(rows.sum(), np.nan)
            lines.set_data(
                np.column_stack([low[rows], high[rows], gaps]).ravel(),
                np.column_stack([at, at, gaps]).ravel(),
            )
            means.set_data(difference[rows], at)
        won, guessing = int(positive.sum()), expected_points - true_points
        self.note.set_text(f"{won} of {len(positive)} favour\nthe drug")
        true, expected, guessed = (
            f"{points + 0.0:.1f}".replace("-", "−")
            for points in (true_points, expected_points, guessing)
        )
        alt = (
            f"{len(positive)} made-up trials with {per_arm} people in each arm, as points with "
            f"intervals. The drug itself adds {true} points; on average trials find {expected}. "
            f"{won} of the {len(positive)} favour the drug."
        )
        caption = (
            f"The drug adds {true} points, guessing {guessed}: trials find {expected} on average, "
            f"and {percent(power)} of them would favour the drug."
        )
        return Words(alt, caption)
