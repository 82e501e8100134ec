"""The circuit: a brake, what it holds back, and the rate of both at each concentration."""

from __future__ import annotations

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Circle
from numpy.typing import NDArray

from rapid_onset.figures.style import BLUE, GREY, VERMILLION, print_source
from rapid_onset.figures.words import Words, percent

__all__ = ["Circuit"]

Array = NDArray[np.float64]

_INTERNEURON, _PYRAMIDAL = (0.0, 2.1), (0.0, 0.0)
_RADIUS = 0.52  # at rest; the area follows the rate
_BRAKE_WIDTH = 5.0
_LEAST_CHANGE = 0.005  # of the rate at rest, as fine as percentages are printed


class Circuit:
    """Left the two kinds of cell, as large as they are fast; right their rates (% of rest).

    Parameters
    ----------
    figure
        Empty figure to draw on.
    concentration_um
        Free ketamine at which the rates are drawn, shape (n,).
    peak_um
        Largest free concentration after one infusion, for comparison.
    """

    def __init__(self, figure: Figure, concentration_um: Array, peak_um: float) -> None:
        cells, rates = figure.subplots(1, 2, width_ratios=[1, 1.7])
        self._concentration_um = concentration_um
        self._draw_cells(cells)
        rates.set(
            title="Firing at each concentration",
            xscale="log",
            xlim=(concentration_um[0], concentration_um[-1]),
            ylim=(0, 165),
            xlabel="free ketamine (µM, log scale)",
            ylabel="firing (% of that at rest)",
            yticks=[0, 50, 100, 150],
        )
        ticks = [0.03, 0.1, 0.3, 1, 3, 10, 30]
        rates.set_xticks(ticks, [f"{tick:g}" for tick in ticks])
        rates.minorticks_off()
        rates.axhline(100, color=GREY, linewidth=1)
        rates.axvline(peak_um, color=GREY, linewidth=1.2, linestyle=":")
        rates.text(
            peak_um * 0.93, 4, "peak after\none infusion", color=GREY, fontsize=8.5, ha="right"
        )
        flat = np.full_like(concentration_um, 100.0)
        (self.interneuron_line,) = rates.plot(
            concentration_um, flat, color=BLUE, linestyle=(0, (5, 2))
        )
        (self.pyramidal_line,) = rates.plot(concentration_um, flat, color=VERMILLION)
        (self.marks,) = rates.plot([], [], "o", color="#222222", markersize=8, zorder=5)
        rates.legend(
            [self.pyramidal_line, self.interneuron_line],
            ["pyramidal cells", "interneurons"],
            loc="upper left",
            ncols=2,
        )
        print_source(
            figure,
            "Illustrative: weights are chosen, and affinities by kind of cell are assumed, not "
            "measured. The directions are those seen in rats.",
            "homayoun2007",
        )
        self.moving = [
            self.brake,
            self.interneuron_circle,
            self.pyramidal_circle,
            *self.labels,
            self.interneuron_line,
            self.pyramidal_line,
            self.marks,
        ]

    def _draw_cells(self, ax: Axes) -> None:
        ax.set(xlim=(-1.75, 1.55), ylim=(-1.3, 3.4), aspect="equal", xticks=[], yticks=[])
        ax.grid(visible=False)
        ax.spines[:].set_visible(False)
        ax.set_title("The brake and what it holds")
        for x, y, word in ((*_INTERNEURON, "drive"), (*_PYRAMIDAL, "drive")):
            ax.annotate(
                "", (x - 0.72, y), (x - 1.45, y), arrowprops={"arrowstyle": "->", "color": GREY}
            )
            ax.text(x - 1.1, y + 0.1, word, color=GREY, ha="center", fontsize=8.5)
        ax.annotate(
            "",
            (0.5, 1.55),
            (0.5, 0.5),
            arrowprops={"arrowstyle": "->", "color": GREY, "connectionstyle": "arc3,rad=0.35"},
        )
        ax.text(0.78, 1.0, "excites", color=GREY, fontsize=8.5, va="center")
        ax.text(-0.22, 1.08, "inhibits", color=GREY, fontsize=8.5, va="center", ha="right")
        (self.brake,) = ax.plot(
            [0, 0, np.nan, -0.16, 0.16], [1.5, 0.72, np.nan, 0.72, 0.72], color=BLUE
        )
        self.interneuron_circle = Circle(_INTERNEURON, _RADIUS, color=BLUE)
        self.pyramidal_circle = Circle(_PYRAMIDAL, _RADIUS, color=VERMILLION)
        for circle in (self.interneuron_circle, self.pyramidal_circle):
            ax.add_patch(circle)
        self.labels = [
            ax.text(0, _INTERNEURON[1] + 0.7, "", ha="center", va="bottom", fontsize=9),
            ax.text(0, _PYRAMIDAL[1] - 0.72, "", ha="center", va="top", fontsize=9),
        ]

    def show(
        self,
        *,
        assumption: str,
        concentration_um: float,
        interneuron: Array,
        pyramidal: Array,
        interneuron_block: float,
        pyramidal_block: float,
    ) -> Words:
        """Show rates relative to rest, shape (n,) each, and the shares blocked at one level."""
        slow, fast = (
            float(np.interp(np.log(concentration_um), np.log(self._concentration_um), curve))
            for curve in (interneuron, pyramidal)
        )
        self.interneuron_line.set_ydata(100 * interneuron)
        self.pyramidal_line.set_ydata(100 * pyramidal)
        self.marks.set_data([concentration_um] * 2, [100 * slow, 100 * fast])
        self.brake.set_linewidth(_BRAKE_WIDTH * slow)
        for circle, rate in ((self.interneuron_circle, slow), (self.pyramidal_circle, fast)):
            circle.set_radius(_RADIUS * np.sqrt(rate))
        for label, cell, rate, block in zip(
            self.labels,
            ("interneurons", "pyramidal cells"),
            (slow, fast),
            (interneuron_block, pyramidal_block),
            strict=True,
        ):
            label.set_text(
                f"{cell}: {percent(rate)} of rest\n{percent(block)} of receptors blocked"
            )
        best = int(np.argmax(pyramidal))
        shape = (
            f"rises to {percent(pyramidal[best])} at {self._concentration_um[best]:.2g} µM, "
            "then falls"
            if pyramidal[best] > 1 + _LEAST_CHANGE
            else "stays below rest"
        )
        alt = (
            f"Assumed: ketamine blocks {assumption}. At {concentration_um:.2g} µM free ketamine "
            f"interneurons fire at {percent(slow)} and pyramidal cells at {percent(fast)} of rest. "
            "With the concentration the interneurons' curve falls; that of the pyramidal cells "
            f"{shape}."
        )
        caption = (
            f"{concentration_um:.2g} µM: {percent(interneuron_block)} of the receptors on "
            f"interneurons and {percent(pyramidal_block)} on pyramidal cells are blocked. "
            f"{_meaning(fast)}"
        )
        return Words(alt, caption)


def _meaning(pyramidal: float) -> str:
    if pyramidal > 1 + _LEAST_CHANGE:
        return "The brake has lost more than the drive: disinhibition."
    if pyramidal < 1 - _LEAST_CHANGE:
        return "The drive has lost more than the brake: no disinhibition."
    return "Brake and drive have lost about as much: firing is as at rest."
