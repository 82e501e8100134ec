"""Coincidence detection: the I-V curve with magnesium, and the current that one pulse gives."""

from __future__ import annotations

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray

from rapid_onset.figures.style import BLUE, GREY, VERMILLION, print_source
from rapid_onset.figures.words import Words, millivolt, percent

__all__ = ["Coincidence"]

Array = NDArray[np.float64]

_SOURCE = "Model: magnesium block and gating. Current relative to +40 mV without magnesium."


class Coincidence:
    """Left the I-V curve, right the current after a pulse of glutamate, on one current axis.

    Parameters
    ----------
    figure
        Empty figure to draw on.
    voltage_mv
        Voltages of the I-V curve, shape (n,).
    current_without_magnesium
        Relative current at these voltages without magnesium, shape (n,).
    time_ms
        Times of the response to a pulse, shape (m,).
    """

    def __init__(
        self, figure: Figure, voltage_mv: Array, current_without_magnesium: Array, time_ms: Array
    ) -> None:
        iv, pulse = figure.subplots(1, 2, sharey=True)
        self._voltage_mv, self._time_ms = voltage_mv, time_ms
        span = 1.08 * np.abs(current_without_magnesium).max()
        iv.set(
            title="Open channels at each voltage",
            xlabel="membrane voltage (mV)",
            ylabel="current (relative)",
            xlim=(voltage_mv[0], voltage_mv[-1]),
            ylim=(-span, 0.75 * span),
        )
        pulse.set(
            title="After a pulse, at this voltage",
            xlabel="time after the pulse (ms)",
            xlim=(time_ms[0], time_ms[-1]),
        )
        for ax in (iv, pulse):
            ax.axhline(0, color=GREY, linewidth=0.8)
        for word, height in (("outward ↑", 0.12), ("inward ↓", -0.26)):
            iv.text(58, height, word, color=GREY, fontsize=8.5, ha="right")
        iv.plot(voltage_mv, current_without_magnesium, color=GREY, linestyle="--", linewidth=1.6)
        iv.annotate(
            "without Mg²⁺",
            (-62, np.interp(-62, voltage_mv, current_without_magnesium)),
            (6, -10),
            textcoords="offset points",
            color=GREY,
        )
        (self.iv_line,) = iv.plot(voltage_mv, current_without_magnesium, color=BLUE)
        (self.iv_point,) = iv.plot([], [], "o", color=VERMILLION, markersize=9, zorder=5)
        (self.pulse_line,) = pulse.plot(time_ms, np.zeros_like(time_ms), color=VERMILLION)
        self.note = pulse.text(0.97, 0.95, "", transform=pulse.transAxes, ha="right", va="top")
        print_source(figure, _SOURCE, "jahr1990", "destexhe1996")
        self.moving = [self.iv_line, self.iv_point, self.pulse_line, self.note]

    def show(
        self,
        *,
        voltage_mv: float,
        magnesium_mm: float,
        glutamate: bool,
        iv_current: Array,
        free_fraction: float,
        opening: Array,
    ) -> Words:
        """Show one cell: its `iv_current` (n,), and the `opening` of its channels in time (m,).

        `opening` is relative to its peak; `free_fraction` is the share of pores free of magnesium.
        """
        at_voltage = float(np.interp(voltage_mv, self._voltage_mv, iv_current))
        response = at_voltage * opening
        self.iv_line.set_ydata(iv_current)
        self.iv_point.set_data([voltage_mv], [at_voltage])
        self.pulse_line.set_ydata(response)
        self.note.set_text(f"{percent(free_fraction)} of pores free of Mg²⁺")
        return self._words(voltage_mv, magnesium_mm, glutamate, free_fraction, response)

    def _words(
        self,
        voltage_mv: float,
        magnesium_mm: float,
        glutamate: bool,
        free_fraction: float,
        response: Array,
    ) -> Words:
        largest = response[np.abs(response).argmax()]
        direction = "inward" if largest < 0 else "outward"
        lowest_mv = self._voltage_mv[self.iv_line.get_ydata().argmin()]
        shape = (
            f"dips to its lowest point near {millivolt(lowest_mv)} and bends back to zero below it"
            if lowest_mv > self._voltage_mv[0] + 1
            else "is a straight line"
        )
        alt = (
            f"Two panels. Left: with {magnesium_mm:.2g} mM magnesium the current-voltage curve "
            f"{shape}; the chosen voltage, {millivolt(voltage_mv)}, is marked. Right: "
        )
        if not glutamate:
            alt += "no glutamate, so the current stays at zero."
            caption = "No glutamate: the channel stays shut, whatever the voltage."
        elif abs(largest) < 0.005:
            alt += "after the pulse the current stays close to zero."
            caption = "Channels open, but at 0 mV nothing drives ions through them."
        else:
            alt += (
                f"after the pulse an {direction} current rises to {abs(largest):.2f} and decays "
                "within a few hundred milliseconds."
            )
            caption = (
                f"At {millivolt(voltage_mv)} and {magnesium_mm:.2g} mM Mg²⁺, "
                f"{percent(free_fraction)} of open pores are free: "
                f"{direction} current {abs(largest):.2f}."
            )
        return Words(alt, caption)
