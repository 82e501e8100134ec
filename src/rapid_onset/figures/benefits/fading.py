"""How long benefit lasts: responders after one infusion, and landmarks of other courses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from matplotlib.figure import Figure

from rapid_onset.figures.style import BLUE, GREEN, GREY, VERMILLION, print_source
from rapid_onset.figures.words import Words

__all__ = ["Fading", "Landmark"]

_FIRST_DAY, _LAST_DAY = 0.7, 400
_TICKS_DAYS = (1, 2, 3, 7, 14, 30, 90, 365)


@dataclass(frozen=True)
class Landmark:
    """Day by which something had happened, in one study."""

    label: str
    event: str
    day: float


class Fading:
    """Above shares of people after one infusion, below landmarks; one log axis of days.

    Parameters
    ----------
    figure
        Empty figure to draw on.
    shares
        For each name of an outcome its days and percentages, as points.
    landmarks
        Rows of the lower panel, in the order of their days.
    sources
        Keys of the sources of all numbers.
    """

    def __init__(
        self,
        figure: Figure,
        shares: Mapping[str, tuple[Sequence[float], Sequence[float]]],
        landmarks: Sequence[Landmark],
        sources: Sequence[str],
    ) -> None:
        self._shares, self._landmarks = shares, landmarks
        upper, lower = figure.subplots(2, 1, sharex=True, height_ratios=[1.7, 1.6])
        upper.set(
            title="One infusion: people in the ketamine arms of nine trials",
            ylabel="people (%)",
            xscale="log",
            xlim=(_FIRST_DAY, _LAST_DAY),
            ylim=(0, 70),
        )
        lower.set(
            title="When half were no longer well: other trials, other people",
            xlabel="days after the last treatment (log scale)",
            ylim=(len(landmarks) - 0.4, -0.6),
        )
        lower.set_xticks(_TICKS_DAYS, [f"{day}" for day in _TICKS_DAYS])
        lower.minorticks_off()
        lower.set_yticks(range(len(landmarks)), [one.label for one in landmarks], fontsize=8.5)
        lower.tick_params(left=False)
        lower.spines["left"].set_visible(False)
        self.marks = []
        for row, one in enumerate(landmarks):
            (mark,) = lower.plot(
                [one.day], [row], "o", color=GREEN, markersize=9, markeredgewidth=1.6
            )
            self.marks.append(mark)
        (self.day_line,) = upper.plot([], [], color=VERMILLION, linestyle=":", linewidth=1.8)
        (self.day_line_below,) = lower.plot([], [], color=VERMILLION, linestyle=":", linewidth=1.8)
        (self.points,) = upper.plot([], [], "o-", color=BLUE, markersize=8, linewidth=1.0)
        self.values = [
            upper.text(0, 0, "", color=BLUE, fontsize=9, ha="left", va="bottom") for _ in range(3)
        ]
        self.note = upper.text(
            0.99, 0.95, "", transform=upper.transAxes, ha="right", va="top", color=GREY
        )
        print_source(
            figure,
            "Points joined to guide the eye; no control is shown, so care, hope and time are "
            "counted in. Filled: reached by your day.",
            *sources,
        )
        self.moving = [
            self.day_line,
            self.day_line_below,
            self.points,
            *self.values,
            *self.marks,
            self.note,
        ]

    def show(self, *, outcome: str, day: float) -> Words:
        """Show the points of one `outcome`, and what had happened by this `day`."""
        days, percents = self._shares[outcome]
        self.points.set_data(days, percents)
        for text, at_day, share in zip(self.values, days, percents, strict=True):
            text.set_text(f"{share:g} %")
            text.set_position((1.08 * at_day, share + 2))
        self.day_line.set_data([day, day], [0, 70])
        self.day_line_below.set_data([day, day], [-0.6, len(self._landmarks) - 0.4])
        reached = [one for one in self._landmarks if one.day <= day]
        for one, mark in zip(self._landmarks, self.marks, strict=True):
            mark.set_markerfacecolor(GREEN if one in reached else "white")
        self.note.set_text(f"your day: {day:.0f}")
        listed = ", ".join(
            f"{share:g} % at day {at_day:g}" for at_day, share in zip(days, percents, strict=True)
        )
        rows = "; ".join(f"{one.label}: {one.event}, day {one.day:g}" for one in self._landmarks)
        alt = (
            f"Two panels over days on a log axis. Above, {outcome} after one infusion: {listed}. "
            f"Below, {rows}. A line marks day {day:.0f}; {len(reached)} of {len(self._landmarks)} "
            "landmarks lie at or before it."
        )
        last = (
            f"The latest: {reached[-1].event} (day {reached[-1].day:g})."
            if reached
            else ("None of the rows below has come to its end.")
        )
        gap = (
            f"No point was seen after day {days[-1]:g}, so the line above stops there. "
            if day > days[-1]
            else ""
        )
        return Words(
            alt, f"Day {day:.0f}: {len(reached)} of {len(self._landmarks)} rows. {gap}{last}"
        )
