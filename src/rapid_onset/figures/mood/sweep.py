"""The sweep: thousands of circuits, and how many of them show disinhibition."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from numpy.typing import NDArray

from rapid_onset.figures.style import BLUE, GREY, VERMILLION, print_source
from rapid_onset.figures.words import Words, percent

__all__ = ["SweepCloud"]

Array = NDArray[np.float64]

_FASTEST_PERCENT = 200.0


class SweepCloud:
    """Left a dot for each circuit; right the share with disinhibition, for named affinities.

    Parameters
    ----------
    figure
        Empty figure to draw on.
    interneuron_band, pyramidal_band
        Rates relative to rest, from and to, that count as disinhibition.
    shares
        Share of circuits with disinhibition, by what the affinities are called.
    """

    def __init__(
        self,
        figure: Figure,
        *,
        interneuron_band: Sequence[float],
        pyramidal_band: Sequence[float],
        shares: Mapping[str, float],
    ) -> None:
        cloud, bars = figure.subplots(1, 2, width_ratios=[1.25, 1])
        cloud.set(
            title="Each dot is one circuit",
            xlim=(50, 112),
            ylim=(0, _FASTEST_PERCENT),
            xlabel="interneurons (% of rest)",
            ylabel="pyramidal cells (% of rest)",
        )
        cloud.axhline(100, color=GREY, linewidth=1)
        (left, right), (low, high) = (
            [100 * end for end in band] for band in (interneuron_band, pyramidal_band)
        )
        cloud.add_patch(
            Rectangle((left, low), right - left, high - low, color="#DDEBF5", linewidth=0)
        )
        cloud.text(
            right + 1, (low + high) / 2, "counts as\ndisinhibition", color=BLUE, fontsize=8.5
        )
        dots = {"markersize": 3, "linestyle": "none", "markeredgewidth": 0}
        (self.others,) = cloud.plot([], [], "o", color="#9A9A9A", **dots)
        (self.counted,) = cloud.plot([], [], "o", color=BLUE, **dots)
        self._draw_bars(bars, shares)
        print_source(
            figure,
            "Illustrative: how often chosen weights give disinhibition at the peak of one "
            "infusion, not how likely it is in a brain. Weights and affinities are assumed.",
            "homayoun2007",
        )
        self.moving = [self.others, self.counted, self.bar, self.note]

    def _draw_bars(self, ax: Axes, shares: Mapping[str, float]) -> None:
        rows = len(shares)
        ax.set(
            title="How many, if it blocks …",
            xlim=(0, 69),
            ylim=(rows + 0.55, -0.75),
            xlabel="circuits (% of all)",
            yticks=[],
        )
        ax.spines["left"].set_visible(False)
        ax.grid(visible=False, axis="y")
        for row, (name, share) in enumerate(shares.items()):
            ax.barh(row, 100 * share, height=0.34, color=GREY)
            ax.text(0, row - 0.36, name, fontsize=8.5)
            ax.text(100 * share + 1, row, percent(share), fontsize=8.5, va="center")
        ax.text(0, rows - 0.36, "yours", fontsize=8.5, color=VERMILLION, weight="bold")
        (self.bar,) = ax.barh(rows, 50, height=0.34, color=VERMILLION)
        self.note = ax.text(0, rows, "", fontsize=8.5, va="center")

    def show(
        self,
        *,
        interneuron_um: float,
        pyramidal_um: float,
        interneuron: Array,
        pyramidal: Array,
        disinhibited: NDArray[np.bool_],
    ) -> Words:
        """Show the rates relative to rest, shape (circuits,), and which of them count."""
        fires = ~np.isnan(pyramidal)
        for dots, which in ((self.counted, disinhibited), (self.others, fires & ~disinhibited)):
            dots.set_data(100 * interneuron[which], 100 * pyramidal[which])
        count, every = int(disinhibited.sum()), disinhibited.size
        self.bar.set_width(100 * count / every)
        self.note.set_x(100 * count / every + 1)
        self.note.set_text(percent(count / every))
        beyond = int((100 * pyramidal[fires] > _FASTEST_PERCENT).sum())
        outside = f" {beyond} circuits lie above the plot." if beyond else ""
        faster = float((pyramidal[fires] > 1).mean())
        alt = (
            f"A cloud of {every:,} circuits for affinities of {interneuron_um:.3g} µM on "
            f"interneurons and {pyramidal_um:.3g} µM on pyramidal cells: {percent(faster)} lie "
            f"above 100 % for pyramidal cells, and {count:,} in the frame of disinhibition."
            f"{outside}"
        )
        caption = (
            f"{count:,} of {every:,} circuits show disinhibition ({percent(count / every)}) with "
            f"{interneuron_um:.3g} µM on interneurons and {pyramidal_um:.3g} µM on pyramidal cells."
        )
        return Words(alt, caption)
