"""The mystery blocker: measured points and the learner's own curve."""

from __future__ import annotations

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray

from rapid_onset.figures.nmda.concentration import draw_concentration_axes
from rapid_onset.figures.style import BLUE, VERMILLION, print_source
from rapid_onset.figures.words import Words

__all__ = ["MysteryCurve"]

Array = NDArray[np.float64]


class MysteryCurve:
    """Measured block at the concentrations that the learner chose, and the curve they propose."""

    def __init__(self, figure: Figure, concentration_um: Array) -> None:
        ax = figure.subplots()
        self._concentration_um = concentration_um
        draw_concentration_axes(ax, concentration_um)
        ax.set(title="Your measurements", xlabel="concentration of the mystery blocker (µM)")
        (self.next_mark,) = ax.plot([], [], color=VERMILLION, linewidth=1.2, linestyle=":")
        (self.curve,) = ax.plot(concentration_um, np.zeros_like(concentration_um), color=BLUE)
        (self.points,) = ax.plot([], [], "o", color=VERMILLION, markersize=8)
        ax.legend(
            [self.points, self.curve, self.next_mark],
            ["measured", "your curve", "next measurement"],
            loc="upper left",
        )
        print_source(
            figure, "A made-up blocker with made-up measuring error: an exercise, no data."
        )
        self.moving = [self.next_mark, self.curve, self.points]

    def show(
        self,
        *,
        next_um: float,
        guess_um: float,
        guess_block: Array,
        measured_um: Array,
        measured_block: Array,
        left: int,
    ) -> Words:
        """Show the measurements, shape (k,) each, and the curve of `guess_um`, shape (n,).

        `left` is how many measurements may still be made.
        """
        self.next_mark.set_data([next_um, next_um], [-2, 102])
        self.curve.set_ydata(100 * guess_block)
        self.points.set_data(measured_um, 100 * measured_block)
        curve = f"Your curve reaches half at {guess_um:.2g} µM."
        if measured_um.size == 0:
            alt = f"An empty plot of block against concentration: no measurement yet. {curve}"
            return Words(alt, f"{left} measurements left. {curve}")
        listed = "; ".join(
            f"{um:.2g} µM: {100 * block:.0f} %"
            for um, block in sorted(zip(measured_um, measured_block, strict=True))
        )
        points = (
            "1 measured point" if measured_um.size == 1 else f"{measured_um.size} measured points"
        )
        alt = f"{points} of block ({listed}). {curve}"
        last = f"Last: {measured_um[-1]:.2g} µM blocks {100 * measured_block[-1]:.0f} %."
        return Words(alt, f"{last} {left} measurements left. {curve}")
