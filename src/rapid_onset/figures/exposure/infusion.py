"""One infusion: the level in plasma, by one published set and between all of them."""

from __future__ import annotations

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray

from rapid_onset.evidence import fact
from rapid_onset.figures.exposure.axes import add_free_axis
from rapid_onset.figures.style import BLUE, GREY, VERMILLION, print_source
from rapid_onset.figures.words import Words

__all__ = ["Infusion"]

Array = NDArray[np.float64]

_TOP_NG_PER_ML = 400.0


class Infusion:
    """Level against time since the start of an infusion, with what was seen at its end."""

    def __init__(self, figure: Figure, time_min: Array) -> None:
        ax = figure.subplots()
        self._time_min = time_min
        zeros = np.zeros_like(time_min)
        ax.set(
            title="One infusion: the level in plasma",
            xlabel="time since the start (min)",
            ylabel="total in plasma (ng/mL)",
            xlim=(time_min[0], time_min[-1]),
            ylim=(0, _TOP_NG_PER_ML),
            xticks=np.arange(0, time_min[-1] + 1, 40),
        )
        add_free_axis(ax)
        self.band = ax.fill_between(time_min, zeros, zeros + 1, color=BLUE, alpha=0.18, linewidth=0)
        (self.line,) = ax.plot(time_min, zeros, color=BLUE)
        (self.pump,) = ax.plot([], [], color=GREY, linewidth=7, solid_capstyle="butt")
        seen, highest = fact("infusion_end_concentration"), fact("infusion_end_upper")
        lowest = float((highest.spread or "").split()[1])
        self.seen_range = ax.vlines(40, lowest, highest.value, color=VERMILLION, linewidth=1.6)
        seen_words = (
            f"seen after 0.5 mg/kg in 40 min: {seen.value:.0f} "
            f"({lowest:.0f} to {highest.value:.0f}) ng/mL"
        )
        (self.seen,) = ax.plot(
            40, seen.value, "D", color="white", markeredgecolor=VERMILLION, markeredgewidth=2
        )
        ax.legend(
            [self.line, self.band, self.seen, self.pump],
            [
                "the chosen set",
                "between all sets",
                seen_words,
                "the pump runs",
            ],
            loc="upper right",
            bbox_to_anchor=(1, 0.9),
        )
        self.note = ax.text(0.99, 0.97, "", transform=ax.transAxes, ha="right", va="top")
        print_source(
            figure,
            "Models at 70 kg: four sets of adults, one of them in surgery, one in intensive care. "
            "Seen: in patients with depression, venous; the range is that of an earlier study.",
            *("clements1981", "domino1984", "kamp2020", "hijazi2003", "zarate2006", "zanos2018"),
        )
        self.moving = [self.band, self.line, self.pump, self.seen_range, self.seen, self.note]

    def show(
        self,
        *,
        set_name: str,
        dose_mg_per_kg: float,
        duration_min: float,
        level: Array,
        lowest: Array,
        highest: Array,
        area_ng_h_per_ml: float,
        comparable: bool,
    ) -> Words:
        """Show the `level` (n,) of one set, and the `lowest` and `highest` (n,) among all.

        `comparable` says that dose and time are those after which levels were seen in patients.
        """
        self.band.set_data(self._time_min, lowest, highest)
        self.line.set_ydata(level)
        self.pump.set_data([0, duration_min], [5, 5])
        self.seen.set_visible(comparable)
        self.seen_range.set_visible(comparable)
        end, low, high = (
            float(np.interp(duration_min, self._time_min, one)) for one in (level, lowest, highest)
        )
        later = float(np.interp(duration_min + 120, self._time_min, level))
        self.note.set_text(f"end {end:.0f} ng/mL, area {area_ng_h_per_ml:.0f} ng h/mL")
        given = f"{dose_mg_per_kg:.2g} mg/kg over {duration_min:.0f} min"
        beyond = (
            f" The band runs off the top of the axis, at {_TOP_NG_PER_ML:.0f} ng/mL."
            if highest.max() > _TOP_NG_PER_ML
            else ""
        )
        points = " The levels seen in patients are marked at its end." if comparable else ""
        alt = (
            f"Level in plasma over {self._time_min[-1]:.0f} min. With {given} and the set of "
            f"{set_name} it climbs to {end:.0f} ng/mL when the pump stops and falls, fast and "
            f"then slowly, to {later:.0f} two hours later. A band shows all published sets: "
            f"{low:.0f} to {high:.0f} ng/mL at the end.{points}{beyond}"
        )
        caption = (
            f"{given}: {end:.0f} ng/mL at the end by this set, {low:.0f} to {high:.0f} between "
            f"all. Two hours later {later:.0f}. Area under this curve {area_ng_h_per_ml:.0f} "
            "ng h/mL."
        )
        return Words(alt, caption)
