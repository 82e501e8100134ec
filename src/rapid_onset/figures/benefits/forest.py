"""Forest plot: the advantage over the control, by what the control got."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from rapid_onset.figures.style import BLUE, GREY, VERMILLION, print_source
from rapid_onset.figures.words import Words

__all__ = ["Advantage", "Forest"]

_DIM = "#A6A6A6"


@dataclass(frozen=True)
class Advantage:
    """How much better the drug did than its control, with the 95 % interval."""

    label: str
    control: str
    value: float
    low: float
    high: float

    @property
    def clear_of_zero(self) -> bool:
        """Whether the whole interval favours the drug."""
        return self.low > 0

    def __str__(self) -> str:
        return f"{self.value:g} ({self.low:g} to {self.high:g})".replace("-", "−")


class Forest:
    """Above pooled trials in standard deviations, below single trials in points of the MADRS.

    Parameters
    ----------
    figure
        Empty figure to draw on.
    pooled, single
        Rows of the upper and of the lower panel.
    sources
        Keys of the sources of all rows.
    """

    def __init__(
        self,
        figure: Figure,
        pooled: Sequence[Advantage],
        single: Sequence[Advantage],
        sources: Sequence[str],
    ) -> None:
        self._pooled, self._single = pooled, single
        upper, lower = figure.subplots(2, 1, height_ratios=[len(pooled) + 1, len(single) + 1.4])
        upper.set(
            title="Trials pooled: ketamine, after a day",
            xlabel="advantage (standard deviations)",
            xlim=(-0.35, 2.5),
            xticks=(0, 1, 2),
        )
        lower.set(
            title="Single trials (esketamine, if no drug is named)",
            xlabel="advantage (MADRS points)",
            xlim=(-4, 15),
            xticks=(0, 5, 10, 15),
        )
        (self.mark,) = lower.plot([], [], color=VERMILLION, linestyle="--", linewidth=1.6)
        self.rows = [
            *self._draw_rows(upper, pooled),
            *self._draw_rows(lower, single),
        ]
        self.note = lower.text(
            14.9, len(single) - 0.5, "", ha="right", va="bottom", color=VERMILLION, fontsize=9
        )
        print_source(
            figure,
            "Bars: 95 % interval; hollow: holds zero. Tablet: new antidepressant. Week 4 if no day "
            "is named.",
            *sources,
        )
        self.moving = [self.mark, *(line for row in self.rows for line in row), self.note]

    def show(self, *, control: str | None, mark_points: float) -> Words:
        """Bring out the rows with this `control`, or all, and a line at `mark_points`."""
        every = [*self._pooled, *self._single]
        for one, (interval, point) in zip(every, self.rows, strict=True):
            colour = BLUE if control in (None, one.control) else _DIM
            interval.set_color(colour)
            point.set_color(colour)
            point.set_markerfacecolor(colour if one.clear_of_zero else "white")
        self.mark.set_data([mark_points, mark_points], [-0.6, len(self._single) - 0.4])
        self.note.set_text(f"your mark: {mark_points:g}")
        seen = [one for one in self._single if control in (None, one.control)]
        pooled = [one for one in self._pooled if control in (None, one.control)]
        return Words(_alt(pooled, seen, mark_points), _caption(pooled, seen, mark_points))

    def _draw_rows(self, ax: Axes, rows: Sequence[Advantage]) -> list[tuple[Line2D, Line2D]]:
        ax.set_ylim(len(rows) - 0.4, -0.6)
        ax.set_yticks(range(len(rows)), [one.label for one in rows], fontsize=8)
        ax.tick_params(left=False)
        ax.grid(visible=False)
        ax.spines["left"].set_visible(False)
        ax.axvline(0, color=GREY, linewidth=1)
        drawn = []
        for height, one in enumerate(rows):
            (interval,) = ax.plot([one.low, one.high], [height, height], color=BLUE, linewidth=2)
            (point,) = ax.plot(
                [one.value], [height], "o", color=BLUE, markersize=7.5, markeredgewidth=1.6
            )
            drawn.append((interval, point))
        return drawn


def _alt(pooled: Sequence[Advantage], single: Sequence[Advantage], mark_points: float) -> str:
    above = "; ".join(f"{one.label}: {one}" for one in pooled) or "none with this control"
    below = "; ".join(f"{one.label}: {one}" for one in single) or "none with this control"
    return (
        "Forest plot in two panels, with the advantage over the control and its 95 % interval. "
        f"Pooled, in standard deviations: {above}. Single trials, in points: {below}. A line marks "
        f"{mark_points:g} points."
    )


def _caption(pooled: Sequence[Advantage], single: Sequence[Advantage], mark_points: float) -> str:
    if not single:
        values = " and ".join(f"{one.value:g}" for one in pooled)
        return f"Pooled estimates with this control: {values} standard deviations."
    clear = sum(one.clear_of_zero for one in single)
    beyond = sum(one.low > mark_points for one in single)
    fitting = sum(one.high >= mark_points for one in single)
    trials = "comparison" if len(single) == 1 else "comparisons"
    return (
        f"Of {len(single)} {trials} below, clear of zero: {clear}; wholly beyond your mark: "
        f"{beyond}; with room for an advantage of {mark_points:g} or more: {fitting}."
    )
