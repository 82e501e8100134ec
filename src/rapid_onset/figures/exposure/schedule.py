"""Sessions over weeks: the level, and how high each peak is beside the first."""

from __future__ import annotations

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray

from rapid_onset.figures.style import BLUE, GREY, VERMILLION, print_source
from rapid_onset.figures.words import Words

__all__ = ["Schedule"]

Array = NDArray[np.float64]

_PILES_UP_PERCENT = 101.0


class Schedule:
    """Above the level over days, below each session's peak in percent of the first."""

    def __init__(self, figure: Figure, time_d: Array) -> None:
        level, peaks = figure.subplots(2, 1, sharex=True, height_ratios=[1.5, 1])
        self._time_d = time_d
        level.set(
            title="Sessions over weeks",
            ylabel="total in\nplasma (ng/mL)",
            xlim=(-0.3, time_d[-1]),
            ylim=(0, 520),
            yticks=[0, 200, 400],
        )
        peaks.set(
            xlabel="time since the first session (days)",
            ylabel="peak (%\nof the first)",
            ylim=(0, 260),
            yticks=[0, 100, 200],
            xticks=np.arange(0, time_d[-1] + 1, 7),
        )
        peaks.axhline(100, color=GREY, linewidth=1.2, linestyle="--")
        (self.line,) = level.plot(time_d, np.zeros_like(time_d), color=BLUE, linewidth=1.4)
        (self.peaks,) = peaks.plot([], [], "o", color=VERMILLION, markersize=7)
        self.note = level.text(1, 1.03, "", transform=level.transAxes, ha="right", va="bottom")
        print_source(
            figure,
            "Model: 0.5 mg/kg over 40 min each time, at 70 kg. A clearance that is imagined slower "
            "is illustrative.",
            "clements1981",
        )
        self.moving = [self.line, self.peaks, self.note]

    def show(
        self,
        *,
        sessions_d: Array,
        level: Array,
        peak_ng_per_ml: Array,
        half_life_h: float,
        slower: float,
    ) -> Words:
        """Show the `level` (n,), and the peaks (sessions,) of sessions on these days.

        `half_life_h` is that of the last phase with a clearance `slower` times slower.
        """
        self.line.set_ydata(level)
        share = 100 * peak_ng_per_ml / peak_ng_per_ml[0]
        self.peaks.set_data(sessions_d, share)
        count, last = len(sessions_d), float(share[-1])
        self.note.set_text(f"half-life {half_life_h:.3g} h: the last peak is {last:.0f} %")
        clearance = "as published" if slower == 1 else f"imagined {slower:.3g} times slower"
        between = ", with next to nothing between" if last < _PILES_UP_PERCENT else ", piling up"
        alt = (
            f"Two panels over {self._time_d[-1]:.0f} days with {count} sessions, clearance "
            f"{clearance}. Above: the level rises to {peak_ng_per_ml[0]:.0f} ng/mL in the first "
            f"session and to {peak_ng_per_ml[-1]:.0f} in the last"
            f"{between}. Below: the last peak is {last:.0f} % of the first."
        )
        caption = (
            f"{count} sessions, half-life {half_life_h:.3g} h (clearance {clearance}): the last "
            f"peak is {last:.0f} % of the first."
        )
        return Words(alt, caption)
