"""Marking of settings and curves, which the models answer."""

from __future__ import annotations

import math

from rapid_onset.quizzes.items import PredictPlot, SliderTarget
from rapid_onset.quizzes.marking.mark import Mark, mark, unread

__all__: list[str] = []

_ROUNDING = 1e-9


@mark.register
def _(item: SliderTarget, response: object) -> Mark:
    setting = _number(response)
    if setting is None or not item.slider.low <= setting <= item.slider.high:
        return unread(f"Set {item.slider.low:g} to {item.slider.high:g} {item.slider.unit}.")
    outcome, (low, high) = item.outcome.at(setting), item.target
    slack = _ROUNDING * max(abs(low), abs(high))
    came = f"{item.outcome.label}: {outcome:.3g} {item.outcome.unit}.".replace("-", "−")
    if low - slack <= outcome <= high + slack:
        return Mark(1.0, (came,))
    miss = item.below if outcome < low else item.above
    width = high - low
    near = low - width - slack <= outcome <= high + width + slack
    return Mark(item.near if near else 0.0, (came, miss.feedback), (miss.misconception,))


@mark.register
def _(item: PredictPlot, response: object) -> Mark:
    if item.mode == "draw":
        heights = response if isinstance(response, list | tuple) else ()
        if len(heights) < 2 or any(_number(one) is None for one in heights):  # noqa: PLR2004  a line
            return unread("Set the height of every point.")
        return Mark(1.0, (item.correct.feedback,))
    for curve in item.curves:
        if curve.id == response:
            reasons = () if curve.misconception is None else (curve.misconception,)
            return Mark(float(curve.correct), (curve.feedback,), reasons)
    return unread("Choose one curve.")


def _number(given: object) -> float | None:
    """`given` as a finite number, if it is one or the text of one."""
    if isinstance(given, bool) or not isinstance(given, int | float | str):
        return None
    try:
        number = float(given)
    except (ValueError, OverflowError):
        return None
    return number if math.isfinite(number) else None
