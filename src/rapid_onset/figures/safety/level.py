"""Feeling and level: what is felt is a sliver of the time for which the drug stays."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray

from rapid_onset.figures.safety.landmarks import Landmarks, clock, draw_hump
from rapid_onset.figures.style import BLUE, GREEN, GREY, VERMILLION, print_source
from rapid_onset.figures.words import Words, percent

__all__ = ["Level"]

Array = NDArray[np.float64]


class Level:
    """Above, humps of two effects without numbers; below, the level in percent of its peak.

    Parameters
    ----------
    figure
        Empty figure to draw on.
    effects
        Two effects with their landmarks.
    time_h
        Hours after the dose at which the level is drawn, from its peak on, shape (n,).
    fastest, slowest
        Level with the ends of the label's range of half-lives, as a share of the peak, (n,).
    keys
        Sources.
    """

    def __init__(
        self,
        figure: Figure,
        effects: Sequence[Landmarks],
        time_h: Array,
        *,
        fastest: Array,
        slowest: Array,
        keys: Sequence[str],
    ) -> None:
        felt, level = figure.subplots(2, 1, sharex=True, height_ratios=[1.2, 2.6])
        self._effects, self._time_h = effects, time_h
        felt.set(xlim=(0, 60 * time_h[-1]), ylim=(-0.1, 2), yticks=[0.35, 1.35])
        felt.set_yticklabels([marks.effect for marks in effects])
        felt.tick_params(left=False)
        felt.grid(visible=False, axis="y")
        felt.set_title("What is felt, and what is there")
        hours = np.arange(0, time_h[-1] + 1, 3)
        level.set_xticks(60 * hours, [f"{hour:.0f}" for hour in hours])
        level.set(ylim=(0, 108), xlabel="time after the dose (h)", ylabel="level\n(% of its peak)")
        for base, marks, colour in zip((0, 1), effects, (GREEN, BLUE), strict=True):
            draw_hump(felt, marks, base, colour)
        minutes = 60 * time_h
        level.fill_between(
            minutes, 100 * fastest, 100 * slowest, color=GREY, alpha=0.2, linewidth=0
        )
        (self.line,) = level.plot(minutes, 100 * slowest, color=VERMILLION)
        (self.point,) = level.plot([], [], "o", color=VERMILLION, markersize=9, zorder=5)
        self.cursors = [ax.axvline(0, color="#222222", linewidth=1.2) for ax in (felt, level)]
        self.note = level.text(0.98, 0.93, "", transform=level.transAxes, ha="right", va="top")
        level.text(1430, 45, "band: half-lives of 7 to 12 h", color=GREY, ha="right", fontsize=9)
        print_source(
            figure,
            "Humps are illustrative: only their times are published. Level: a model with one "
            "half-life, from the latest usual peak on; the steep fall at first is left out.",
            *keys,
        )
        self.moving = [*self.cursors, self.line, self.point, self.note]

    def show(self, *, time_min: float, half_life_h: float, share: Array) -> Words:
        """Show the level with one half-life, as a share (n,) of its peak, and a time to read."""
        at = float(np.interp(time_min / 60, self._time_h, share))
        self.line.set_ydata(100 * share)
        for cursor in self.cursors:
            cursor.set_xdata([time_min, time_min])
        before_peak = time_min / 60 < self._time_h[0]
        self.point.set_data([] if before_peak else [time_min], [] if before_peak else [100 * at])
        read = "before its peak" if before_peak else f"at {percent(at)} of its peak"
        self.note.set_text(f"{clock(time_min)}: level {read}")
        states = " and ".join(f"{one.effect} {one.state(time_min)}" for one in self._effects)
        alt = (
            "Above, two short humps without numbers: dissociation and sedation, both over within "
            "an hour and a half. Below, a line that falls slowly over a day: the level of "
            f"esketamine with a half-life of {half_life_h:.0f} h. At {clock(time_min)}: level "
            f"{read}, {states}."
        )
        caption = f"{clock(time_min)} after the dose the level is {read}; {states}."
        return Words(alt, caption)
