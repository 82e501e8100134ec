"""Concentration and block: one plasma level, read as total and as free, on the block curves."""

from __future__ import annotations

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from numpy.typing import NDArray

from rapid_onset.figures.style import BLUE, GREY, VERMILLION, print_source
from rapid_onset.figures.words import Words, percent

__all__ = ["ConcentrationBlock", "draw_concentration_axes"]

Array = NDArray[np.float64]


def draw_concentration_axes(ax: Axes, concentration_um: Array) -> None:
    """Prepare `ax` for block (%) against a log axis of `concentration_um`."""
    ax.set(
        xscale="log",
        xlim=(concentration_um[0], concentration_um[-1]),
        ylim=(-2, 102),
        ylabel="receptors blocked (%)",
    )
    ticks = [tick for tick in (0.01, 0.1, 1, 10, 100) if tick <= concentration_um[-1] * 1.001]
    ax.set_xticks(ticks, [f"{tick:g}" for tick in ticks])
    ax.minorticks_off()


class ConcentrationBlock:
    """Block against concentration, and where one plasma level stands on the curve."""

    def __init__(self, figure: Figure, concentration_um: Array) -> None:
        ax = figure.subplots()
        self._concentration_um = concentration_um
        draw_concentration_axes(ax, concentration_um)
        ax.set(title="How much of the receptor is blocked?", xlabel="concentration (µM, log scale)")
        zeros = np.zeros_like(concentration_um)
        (self.bare_line,) = ax.plot(concentration_um, zeros, color=GREY, linestyle="--")
        (self.magnesium_line,) = ax.plot(concentration_um, zeros, color=BLUE)
        (self.total_mark,) = ax.plot(
            [], [], "D", color="white", markeredgecolor=GREY, markeredgewidth=1.6, markersize=8
        )
        (self.free_mark,) = ax.plot([], [], "o", color=VERMILLION, markersize=10, zorder=5)
        (self.drop,) = ax.plot([], [], color=VERMILLION, linewidth=1.2)
        ax.legend(
            [self.bare_line, self.magnesium_line, self.total_mark, self.free_mark],
            [
                "without Mg²⁺",
                "with Mg²⁺",
                "mistake: total level, no Mg²⁺",
                "free level, this Mg²⁺",
            ],
            loc="upper left",
        )
        self.note = ax.text(0.98, 0.05, "", transform=ax.transAxes, ha="right", va="bottom")
        print_source(
            figure,
            "Model: one site, magnesium competes for the pore.",
            *("gilling2009", "jahr1990", "qian2005", "ebert1997", "abbott2020", "dayton1983"),
        )
        self.moving = [
            self.bare_line,
            self.magnesium_line,
            self.drop,
            self.total_mark,
            self.free_mark,
            self.note,
        ]

    def show_ketamine(
        self,
        *,
        total_ng_per_ml: float,
        total_um: float,
        free_um: float,
        magnesium_mm: float,
        bare_block: Array,
        magnesium_block: Array,
    ) -> Words:
        """Show ketamine's block, shape (n,), without and with magnesium, and one plasma level."""
        mistaken, real = self._at(total_um, bare_block), self._at(free_um, magnesium_block)
        self._compare(visible=True)
        self.bare_line.set_ydata(100 * bare_block)
        self.total_mark.set_data([total_um], [100 * mistaken])
        self._mark(free_um, real, magnesium_block)
        shifted = ", shifted to the right" if real < self._at(free_um, bare_block) - 1e-9 else ""
        level = f"{total_ng_per_ml:.0f} ng/mL is {total_um:.2g} µM"
        alt = (
            "Two rising curves of ketamine's block against concentration: without magnesium, and "
            f"with {magnesium_mm:.2g} mM magnesium{shifted}. A plasma level of {level} in total "
            f"and {free_um:.2g} µM free; the free level stands at {percent(real)} block."
        )
        caption = (
            f"{level}, of which {free_um:.2g} µM is free. Expected block {percent(real)}; total "
            f"level and no Mg²⁺ would have said {percent(mistaken)}."
        )
        return Words(alt, caption)

    def show_other(self, *, compound: str, free_um: float, half_um: float, block: Array) -> Words:
        """Show another compound, measured in one assay, at the same free concentration."""
        share = self._at(free_um, block)
        self._compare(visible=False)
        self._mark(free_um, share, block)
        alt = (
            f"One rising curve against concentration for {compound}, with its half at "
            f"{half_um:.2g} µM. At {free_um:.2g} µM it stands at {percent(share)}."
        )
        caption = (
            f"At the same free concentration, {free_um:.2g} µM: {percent(share)}. Measured in one "
            "assay of its own, so magnesium and voltage do not apply."
        )
        return Words(alt, caption)

    def _compare(self, *, visible: bool) -> None:
        """Show or hide what only ketamine has: the curve without magnesium, and the mistake."""
        self.bare_line.set_visible(visible)
        self.total_mark.set_visible(visible)

    def _mark(self, free_um: float, share: float, block: Array) -> None:
        self.magnesium_line.set_ydata(100 * block)
        self.free_mark.set_data([free_um], [100 * share])
        self.drop.set_data([free_um, free_um], [-2, 100 * share])
        self.note.set_text(f"free {free_um:.2g} µM: {percent(share)}")

    def _at(self, concentration_um: float, block: Array) -> float:
        return float(np.interp(np.log(concentration_um), np.log(self._concentration_um), block))
