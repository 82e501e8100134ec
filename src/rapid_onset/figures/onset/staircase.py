"""Four steps of treatment, climbed under a rule for those who left."""

from __future__ import annotations

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray

from rapid_onset.figures.style import BLUE, GREY, VERMILLION, print_source
from rapid_onset.figures.words import Words

__all__ = ["StairsOfTreatment"]

Array = NDArray[np.float64]

_SOURCE = (
    "Remission in each step and people who took it: published. The stairs between are our "
    "arithmetic. No placebo arm."
)


class StairsOfTreatment:
    """The stairs under the learner's rule, those under the report's, and two published totals.

    Parameters
    ----------
    figure
        Empty figure to draw on.
    entered
        People who took each step.
    hopeful_percent
        Percentage that is well after each step if those who left fare like those who stayed.
    report_percent, reanalysis_percent
        The two published totals.
    sources
        Keys of the report and of the reanalysis.
    """

    def __init__(
        self,
        figure: Figure,
        *,
        entered: tuple[int, ...],
        hopeful_percent: Array,
        report_percent: float,
        reanalysis_percent: float,
        sources: tuple[str, ...],
    ) -> None:
        ax = figure.subplots()
        self._entered = entered
        self._totals = (report_percent, reanalysis_percent)
        steps = len(entered)
        ax.set(
            title="How many of 100 who began are well?",
            xlabel="step of treatment (people who took it)",
            ylabel="in remission so far (%)",
            xlim=(0, steps + 1.25),
            ylim=(0, 90),
        )
        ax.set_xticks(
            [0.5 + k for k in range(steps)],
            [f"step {k + 1}\n({n:,})" for k, n in enumerate(entered)],
        )
        ax.tick_params(bottom=False)
        self._edges = np.arange(steps + 1.0)
        (hopeful,) = ax.plot(
            *self._stairs(hopeful_percent), color=GREY, linestyle="--", linewidth=1.4
        )
        for percent, words, colour in (
            (report_percent, "report", GREY),
            (reanalysis_percent, "reanalysis\n(disputed)", VERMILLION),
        ):
            ax.plot([steps + 0.04, steps + 0.2], [percent, percent], color=colour, linewidth=3)
            ax.text(steps + 0.26, percent, f"{percent:.0f} %: {words}", color=colour, va="center",
                    fontsize=9)  # fmt: skip
        (self.stairs,) = ax.plot([], [], color=BLUE)
        self.heights = [
            ax.text(k + 0.5, 0, "", color=BLUE, ha="center", va="bottom") for k in range(steps)
        ]
        ax.legend(
            [self.stairs, hopeful],
            ["by your rule", "those who left fare like those who stayed"],
            loc="upper left",
        )
        print_source(figure, _SOURCE, *sources)
        self.moving = [self.stairs, *self.heights]

    def _stairs(self, percent: Array) -> tuple[Array, Array]:
        """Corners of the stairs."""
        return np.repeat(self._edges, 2)[1:-1], np.repeat(percent, 2)

    def show(self, *, leavers_like_stayers: float, well_percent: Array) -> Words:
        """Show the percentage that is well after each step under the learner's rule."""
        self.stairs.set_data(*self._stairs(well_percent))
        for text, height in zip(self.heights, well_percent, strict=True):
            text.set_position((text.get_position()[0], height - 5.2))
            text.set_text(f"{height:.0f} %")
        report, reanalysis = self._totals
        rule = {
            0.0: "nobody gets well who left",
            1.0: "those who left get well as often as those who stayed",
        }.get(
            leavers_like_stayers,
            f"those who left get well {leavers_like_stayers:.2g} times as often as those who "
            "stayed",
        )
        heights = ", ".join(f"{height:.0f}" for height in well_percent)
        alt = (
            f"A staircase of {len(self._entered)} steps: {heights} % are in remission after each, "
            f"if {rule}. Beside it two published totals, {report:.0f} % in the report and "
            f"{reanalysis:.0f} % in a disputed reanalysis."
        )
        caption = (
            f"If {rule}: {well_percent[-1]:.0f} % in all. The report says {report:.0f} %, a "
            f"reanalysis by other rules {reanalysis:.0f} %."
        )
        return Words(alt, caption)
