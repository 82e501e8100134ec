"""The cascade: steps from minutes to days, and the benefit that they carry."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray

from rapid_onset.figures.mood.axes import draw_time_axis, spoken
from rapid_onset.figures.mood.ridges import Ridges
from rapid_onset.figures.style import BLUE, GREEN, GREY, VERMILLION, print_source
from rapid_onset.figures.words import Words, percent

__all__ = ["CascadeSteps"]

Array = NDArray[np.float64]

_ROWS = {
    "block": "NMDA receptors\nblocked",
    "firing": "pyramidal cells\nfire more",
    "mtor": "mTOR signal",
    "protein": "synaptic\nproteins made",
    "spines": "new spines",
}
_SPOKEN = {
    "block": "block",
    "firing": "more firing",
    "mtor": "mTOR signal",
    "protein": "protein",
    "spines": "spines",
}
_COLOURS = (GREY, VERMILLION, BLUE, BLUE, GREEN)
_PALE = 0.55
_LEAST_SHOWN = 0.01  # of the height: what the picture can show


class CascadeSteps:
    """Above, each step beside its own height; below, benefit in percent of that at 24 h.

    Parameters
    ----------
    figure
        Empty figure to draw on.
    time_h
        Times in h, shape (n,).
    shares
        Each step with nothing taken away, as a share of its own height, shape (n,).
    whole
        Benefit with nothing taken away, as a share of that at 24 h, shape (n,).
    seen_h, seen
        Times (h) at which trials give such a share, and the shares, shape (k,).
    keys
        Sources of these.
    """

    def __init__(
        self,
        figure: Figure,
        time_h: Array,
        *,
        shares: Mapping[str, Array],
        whole: Array,
        seen_h: Array,
        seen: Array,
        keys: tuple[str, ...],
    ) -> None:
        steps, benefit = figure.subplots(2, 1, sharex=True, height_ratios=[1.75, 1])
        self._time_h = time_h
        steps.set_title("One infusion, from minutes to days")
        self.ridges = Ridges(steps, _ROWS, time_h, _COLOURS)
        for hill in self.ridges.hills.values():
            hill.set_alpha(_PALE)
        for step, share in shares.items():
            self.ridges.outline(step, share)
        draw_time_axis(benefit, time_h[0], time_h[-1])
        benefit.set(
            xlabel="time since the infusion began (log scale)",
            ylabel="benefit (% of\nthat at 24 h)",
            ylim=(-4, 125),
            yticks=[0, 50, 100],
        )
        (usual,) = benefit.plot(time_h, 100 * whole, color=GREY, linestyle="--", linewidth=1.4)
        (points,) = benefit.plot(
            seen_h, 100 * seen, "D", color="white", markeredgecolor="#222222", markersize=7
        )
        (self.line,) = benefit.plot(time_h, 100 * whole, color=VERMILLION)
        (self.point,) = benefit.plot([], [], "o", color=VERMILLION, markersize=9, zorder=5)
        self.cursors = [ax.axvline(1, color="#222222", linewidth=1.2) for ax in (steps, benefit)]
        benefit.legend(
            [self.line, usual, points],
            ["now", "nothing taken away", "trials"],
            loc="upper left",
        )
        print_source(
            figure,
            "Illustrative model; each hill beside its own height. Its order is that of rats, its "
            "times are chosen. Trials: 2 to 4 h over 24 h (nasal, mostly esketamine), and day 7 "
            "over day 1.",
            "li2010",
            *keys,
        )
        self.moving = [*self.ridges.hills.values(), self.line, *self.cursors, self.point]

    def show(
        self,
        *,
        time_h: float,
        taken_away: str,
        steps: Mapping[str, Array],
        benefit: Array,
        finding: str,
    ) -> Words:
        """Show every step as a share of its height with nothing taken away, and the benefit.

        All have the shape (n,); `finding` is what was seen when somebody took the same away.
        """
        for step, share in steps.items():
            self.ridges.show(step, share)
        self.line.set_ydata(100 * benefit)
        left = float(np.interp(time_h, self._time_h, benefit))
        self.point.set_data([time_h], [100 * left])
        for cursor in self.cursors:
            cursor.set_xdata([time_h, time_h])
        heights = [
            f"{_SPOKEN[step]} at {spoken(self._time_h[share.argmax()])}"
            if share.max() > _LEAST_SHOWN
            else f"no {_SPOKEN[step]}"
            for step, share in steps.items()
        ]
        best = int(benefit.argmax())
        course = (
            f"is largest at {spoken(self._time_h[best])}, with {percent(benefit[best])}"
            if benefit[best] > _LEAST_SHOWN
            else "stays at zero"
        )
        alt = (
            f"Taken away: {taken_away}. Heights of the steps: {', '.join(heights)}. The benefit "
            f"{course}; at {spoken(time_h)} it is {100 * left:.0f} % of that at 24 h."
        )
        caption = f"{spoken(time_h)}: benefit {100 * left:.0f} % of that at 24 h. {finding}".strip()
        return Words(alt, caption)
