"""A crowd of made-up patients: how their levels spread, and how many stand above a mark."""

from __future__ import annotations

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray

from rapid_onset.figures.style import BLUE, GREY, VERMILLION, print_source
from rapid_onset.figures.words import Words, percent

__all__ = ["PERCENTILES", "Crowd"]

Array = NDArray[np.float64]

PERCENTILES = (5, 25, 50, 75, 95)
_TOP_NG_PER_ML, _STEP_NG_PER_ML = 400.0, 10.0
_EDGES = np.arange(0, _TOP_NG_PER_ML + 1, _STEP_NG_PER_ML)


class Crowd:
    """Left the spread of levels over time, right the patients by level at one moment."""

    def __init__(self, figure: Figure, time_min: Array) -> None:
        over_time, counts = figure.subplots(1, 2, sharey=True, width_ratios=[1.8, 1])
        self._time_min = time_min
        over_time.set(
            title="A thousand made-up patients",
            xlabel="time since the start (min)",
            ylabel="total in plasma (ng/mL)",
            xlim=(time_min[0], time_min[-1]),
            ylim=(0, _TOP_NG_PER_ML),
            xticks=np.arange(0, time_min[-1] + 1, 60),
        )
        counts.set(
            title="At that moment", xlabel="patients", xlim=(0, 320), xticks=[0, 100, 200, 300]
        )
        zeros = np.zeros_like(time_min)
        self.bands = [
            over_time.fill_between(time_min, zeros, zeros + 1, color=BLUE, alpha=alpha, linewidth=0)
            for alpha in (0.18, 0.3)
        ]
        (self.middle,) = over_time.plot(time_min, zeros, color=BLUE)
        (self.moment,) = over_time.plot([], [], color=GREY, linewidth=1.4, linestyle=":")
        over_time.legend(
            [self.middle, self.bands[1], self.bands[0]],
            ["the middle", "half of all", "nine in ten"],
            loc="upper right",
        )
        none = np.zeros(_EDGES.size - 1)
        stairs = {"fill": True, "orientation": "horizontal"}
        self.below = counts.stairs(none, _EDGES, color=BLUE, alpha=0.45, **stairs)
        self.above = counts.stairs(none, _EDGES, color=VERMILLION, **stairs)
        self.marks = [ax.axhline(0, color=VERMILLION, linewidth=1.4) for ax in (over_time, counts)]
        self.note = counts.text(0.97, 0.97, "", transform=counts.transAxes, ha="right", va="top")
        print_source(
            figure,
            "Illustrative: 0.5 mg/kg over 40 min at 70 kg; published typical patient, spread of "
            "30 % in clearance and volumes is assumed.",
            *("clements1981", "domino1984", "kamp2020", "perezruixo2021"),
        )
        self.moving = [
            *self.bands,
            self.middle,
            self.moment,
            self.below,
            self.above,
            *self.marks,
            self.note,
        ]

    def show(
        self,
        *,
        set_name: str,
        minute: float,
        mark_ng_per_ml: float,
        percentiles: Array,
        levels: Array,
    ) -> Words:
        """Show the `percentiles` (5, n) of all levels, and the `levels` (patients,) at `minute`."""
        for band, outer in zip(self.bands, (0, 1), strict=True):
            band.set_data(self._time_min, percentiles[outer], percentiles[-1 - outer])
        self.middle.set_ydata(percentiles[2])
        self.moment.set_data([minute, minute], [0, _TOP_NG_PER_ML])
        # The last bar takes in whoever stands above the axis.
        counted, _ = np.histogram(np.minimum(levels, _TOP_NG_PER_ML), _EDGES)
        over = _EDGES[:-1] >= mark_ng_per_ml
        self.below.set_data(np.where(over, 0, counted), _EDGES)
        self.above.set_data(np.where(over, counted, 0), _EDGES)
        for line in self.marks:
            line.set_ydata([mark_ng_per_ml, mark_ng_per_ml])
        share = float(np.mean(levels >= mark_ng_per_ml))
        self.note.set_text(f"{percent(share)} above")
        low, middle, high = (float(one) for one in np.percentile(levels, (5, 50, 95)))
        alt = (
            f"Two panels. Left: the levels of a thousand made-up patients over time, by the set of "
            f"{set_name}. Right: their levels at {minute:.0f} min as bars; the middle is "
            f"{middle:.0f} ng/mL, nine in ten lie between {low:.0f} and {high:.0f}. A line marks "
            f"{mark_ng_per_ml:.0f} ng/mL; {percent(share)} stand above it."
        )
        caption = (
            f"At {minute:.0f} min nine in ten of these made-up patients have {low:.0f} to "
            f"{high:.0f} ng/mL, with {middle:.0f} in the middle. {percent(share)} are above "
            f"{mark_ng_per_ml:.0f} ng/mL."
        )
        return Words(alt, caption)
