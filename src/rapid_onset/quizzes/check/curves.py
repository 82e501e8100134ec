"""What a model draws can be seen: curves that differ, within their axes, and settings to choose."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from rapid_onset.quizzes.check.fault import Fault
from rapid_onset.quizzes.items import PredictPlot, Question, SliderTarget

__all__ = ["about_curves", "about_settings"]

# Shares of the height of the axes.
_APART = 0.05  # curves closer than that everywhere look alike
_OUTSIDE = 0.01  # a line on the edge is seen whole
_IN_SIGHT = 0.5  # of a wrong curve's points


def about_curves(item: Question) -> Iterator[Fault]:
    """Faults in what is seen of the curves of `item`, one finished variant."""
    if not isinstance(item, PredictPlot):
        return
    height = item.y.high - item.y.low
    drawn = []  # heights of each curve, as shares of the axes
    for index, curve in enumerate(item.curves):
        shares = [(y - item.y.low) / height for _, y in item.trace(curve)]
        inside = sum(-_OUTSIDE <= share <= 1 + _OUTSIDE for share in shares)
        if curve.correct and inside < len(shares):
            yield Fault(("curves", index), f"the right curve {curve.id!r} leaves the axes")
        elif inside < _IN_SIGHT * len(shares):
            yield Fault(("curves", index), f"most of the curve {curve.id!r} lies outside the axes")
        drawn.append([min(max(share, 0.0), 1.0) for share in shares])
    for first, second in combinations(range(len(drawn)), 2):
        apart = max(abs(a - b) for a, b in zip(drawn[first], drawn[second], strict=True))
        if apart < _APART:
            one, other = item.curves[first].id, item.curves[second].id
            yield Fault(("curves", second), f"the curves {one!r} and {other!r} look alike")


def about_settings(item: Question) -> Iterator[Fault]:
    """Faults in what the settings of `item`, one finished variant, can reach."""
    if not isinstance(item, SliderTarget):
        return
    low, high = item.target
    outcomes = [item.outcome.at(setting) for setting in item.slider.settings]
    met = sum(low <= outcome <= high for outcome in outcomes)
    if 2 * met > len(outcomes):
        words = f"{met} of {len(outcomes)} settings meet the target; make it narrower"
        yield Fault(("target",), words, "remark")
    for side, reached in (("below", min(outcomes) < low), ("above", max(outcomes) > high)):
        if not reached:
            yield Fault((side,), f"no setting lies {side} the target: this is never read", "remark")
