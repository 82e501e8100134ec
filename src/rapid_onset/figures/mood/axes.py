"""The time axis from minutes to weeks that the pictures of this lesson share."""

from __future__ import annotations

from matplotlib.axes import Axes

__all__ = ["draw_time_axis", "spoken"]

_TICKS_H = {
    1 / 6: "10 min",
    1: "1 h",
    3: "3 h",
    10: "10 h",
    24: "1 d",
    72: "3 d",
    168: "1 wk",
    336: "2 wk",
    1008: "6 wk",
}
_DAY_H = 24.0


def draw_time_axis(ax: Axes, first_h: float, last_h: float) -> None:
    """Give `ax` a log axis of time from `first_h` to `last_h`, with ticks that people say."""
    ax.set(xscale="log", xlim=(first_h, last_h))
    ticks = {hour: word for hour, word in _TICKS_H.items() if first_h <= hour <= last_h * 1.001}
    ax.set_xticks(list(ticks), list(ticks.values()))
    ax.minorticks_off()


def spoken(time_h: float) -> str:
    """Time in the unit that people use: 40 min, 3 h, 2.5 days."""
    if time_h < 1:
        return f"{60 * time_h:.0f} min"
    if time_h < 2 * _DAY_H:
        return f"{time_h:.3g} h"
    return f"{time_h / _DAY_H:.3g} days"
