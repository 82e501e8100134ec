"""Two clocks: an SSRI reaches its target in hours and gives its benefit over weeks."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from numpy.typing import NDArray

from rapid_onset.figures.mood.axes import draw_time_axis, spoken
from rapid_onset.figures.style import BLUE, GREEN, GREY, VERMILLION, print_source
from rapid_onset.figures.words import Words, percent

__all__ = ["Seen", "SsriClock"]

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Seen:
    """Shares that were reported at some times (h), and the keys of their sources."""

    time_h: tuple[float, ...]
    share: tuple[float, ...]
    keys: tuple[str, ...]


class SsriClock:
    """Above, transporters occupied; below, the benefit of an SSRI and of one ketamine infusion.

    Parameters
    ----------
    figure
        Empty figure to draw on.
    time_h
        Times since the first tablet in h, shape (n,).
    occupancy, desensitized
        Share of transporters occupied, and of autoreceptors without grip (rats), shape (n,).
    ketamine
        Benefit of one infusion as a share of that at 24 h, shape (n,).
    occupied, loosened, benefited
        What was reported of occupancy, of autoreceptors in rats, and of the benefit of SSRIs.
    """

    def __init__(
        self,
        figure: Figure,
        time_h: Array,
        *,
        occupancy: Array,
        desensitized: Array,
        ketamine: Array,
        occupied: Seen,
        loosened: Seen,
        benefited: Seen,
    ) -> None:
        target, benefit = figure.subplots(2, 1, sharex=True, height_ratios=[1, 1.15])
        self._time_h, self._occupancy = time_h, occupancy
        for ax in (target, benefit):
            draw_time_axis(ax, 1.0, time_h[-1])
            ax.set(ylim=(-4, 118), yticks=[0, 50, 100])
        target.set(title="Daily tablets: the target, then the benefit", ylabel="share (%)")
        benefit.set(
            xlabel="time since the first tablet or the infusion (log scale)",
            ylabel="benefit over\ncontrol (%)",
        )
        target.plot(time_h, 100 * occupancy, color=BLUE, linewidth=1.4)
        _plot_seen(target, occupied, "D")
        target.text(1.15, 88, "transporters occupied", color=BLUE)
        target.plot(time_h, 100 * desensitized, color=GREEN, linestyle=(0, (4, 2)), linewidth=1.6)
        _plot_seen(target, loosened, "s")
        target.text(66, 12, "autoreceptors without grip, in rats", color=GREEN, fontsize=9)
        benefit.plot(time_h, 100 * ketamine, color=GREY, linestyle="--", linewidth=1.6)
        benefit.text(
            26, 106, "ketamine, one infusion: % of day 1", color=GREY, fontsize=9, ha="center"
        )
        benefit.text(6, 12, "SSRI: % of week 6", color=VERMILLION)
        _plot_seen(benefit, benefited, "D")
        (self.line,) = benefit.plot(time_h, 100 * ketamine, color=VERMILLION)
        self.points = [
            ax.plot([], [], "o", color=colour, markersize=9, zorder=5)[0]
            for ax, colour in ((target, BLUE), (benefit, VERMILLION))
        ]
        self.cursors = [ax.axvline(1, color="#222222", linewidth=1.2) for ax in (target, benefit)]
        print_source(
            figure,
            "Illustrative models, fitted to the few points shown (open signs: reported).",
            *dict.fromkeys((*occupied.keys, *loosened.keys, *benefited.keys)),
        )
        self.moving = [
            self.line,
            *self.cursors,
            *self.points,
        ]

    def show(self, *, time_h: float, wait_weeks: float, benefit: Array) -> Words:
        """Show the `benefit` (n,) of an SSRI that waits `wait_weeks`, and read off at `time_h`."""
        self.line.set_ydata(100 * benefit)
        occupied, gained, first_week = (
            float(np.interp(hour, self._time_h, curve))
            for hour, curve in (
                (time_h, self._occupancy),
                (time_h, benefit),
                (7 * 24.0, benefit),
            )
        )
        for point, share in zip(self.points, (occupied, gained), strict=True):
            point.set_data([time_h], [100 * share])
        for cursor in self.cursors:
            cursor.set_xdata([time_h, time_h])
        waits = f"a wait of {wait_weeks:.2g} weeks" if wait_weeks else "no wait"
        alt = (
            "Above, occupancy of transporters rises within hours; a dashed curve, autoreceptors of "
            f"rats, rises over three weeks. Below, with {waits}, the "
            f"SSRI's benefit reaches {percent(first_week)} of that of week 6 after one week; "
            f"ketamine's rises within a day and fades. At {spoken(time_h)}: {percent(occupied)} "
            f"occupied, {percent(gained)} of the benefit."
        )
        caption = (
            f"{spoken(time_h)}: {percent(occupied)} of the transporters are occupied, "
            f"{percent(gained)} of the benefit of week 6 is there. Week 1, with {waits}: "
            f"{percent(first_week)}."
        )
        return Words(alt, caption)


def _plot_seen(ax: Axes, seen: Seen, marker: str) -> list[Line2D]:
    """Open signs where something was reported."""
    return ax.plot(
        seen.time_h,
        [100 * share for share in seen.share],
        marker,
        color="white",
        markeredgecolor="#222222",
        markersize=7,
    )
