"""A number is marked the same as a student would write it: rounded, or in another unit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapid_onset.quizzes.check.fault import Fault, Level
from rapid_onset.quizzes.items import Numeric, Question
from rapid_onset.quizzes.items.numeric import significant
from rapid_onset.quizzes.marking import mark

__all__ = ["about_rounding"]

_USUAL, _FEW = 3, 2  # significant figures
_SAYS_HOW = re.compile(r"\b(?:decimals?|figures?|round(?:ed)?|whole|nearest)\b", re.IGNORECASE)


def about_rounding(item: Question) -> Iterator[Fault]:
    """Faults in how `item`, one finished variant, takes a number that a student has rounded."""
    if not isinstance(item, Numeric):
        return
    low, high = item.tolerance.interval(item.answer)
    if not low < high:
        yield Fault(("tolerance",), f"only {item.answer:g} itself is accepted; use abs around zero")
    yield from _about_units(item)
    asked = item.least_figures or item.tolerance.figures
    yield from _about_figures(item, asked or _USUAL, "error")
    if not asked and not _SAYS_HOW.search(item.stem):
        yield from _about_figures(item, _FEW, "remark")


def _about_figures(item: Numeric, figures: int, level: Level) -> Iterator[Fault]:
    rounded = significant(item.answer, figures)
    if not item.meets(rounded, item.answer):
        words = f"the key {item.answer:.6g}, rounded to {rounded:g}, is marked wrong"
        yield Fault(("tolerance",), f"{words}; widen the tolerance or ask for more figures", level)
    for index, error in enumerate(item.errors):
        rounded = significant(error.value, figures)
        if item.meets(rounded, item.answer):
            words = f"the known error {error.value:.6g}, rounded to {rounded:g}, is marked right"
            yield Fault(("errors", index, "value"), words, level)


def _about_units(item: Numeric) -> Iterator[Fault]:
    for unit, factor in ({item.unit: 1.0} | item.accept_units).items():
        place = ("accept_units", unit) if unit in item.accept_units else ("unit",)
        if not factor > 0:
            yield Fault(place, f"the factor of {unit} is {factor:g}; it says how many {item.unit}")
        elif mark(item, f"{item.answer / factor:.9g} {unit}").score < 1:
            yield Fault(place, f"the key, given in {unit}, is not marked right")
