"""The letters under which a question offers its choices, in the notebook as in the answer."""

from __future__ import annotations

import string
from collections.abc import Sequence
from typing import TypeAlias, TypeVar

from rapid_onset.quizzes.items import (
    Curve,
    Label,
    Matching,
    Multiple,
    Option,
    Ordering,
    PredictPlot,
    Question,
    Single,
)
from rapid_onset.quizzes.items.chance import uniform

__all__ = ["LETTERS", "Choice", "choices", "lettered"]

LETTERS = string.ascii_lowercase

Choice: TypeAlias = Option | Label | Curve
T = TypeVar("T")


def lettered(item: Question) -> dict[str, Choice]:
    """Choices of `item` by their letter."""
    return dict(zip(LETTERS, choices(item), strict=False))


def choices(item: Question) -> tuple[Choice, ...]:
    """What is to be chosen from or put in order, as the learner finds it; nothing to be written."""
    match item:
        case Single() | Multiple():
            return _in_its_own_order(item, item.options)
        case Ordering():
            return item.presented
        case Matching():
            # As written, they may stand in the order of the rows that they belong to.
            return tuple(sorted(item.choices, key=lambda choice: choice.text.casefold()))
        case PredictPlot():
            return _in_its_own_order(item, item.curves)
        case _:
            return ()


def _in_its_own_order(item: Question, rows: Sequence[T]) -> tuple[T, ...]:
    """`rows` as written; with values that were drawn, in an order that follows from these.

    Without it the right option of a public bank would have one letter for everybody.
    """
    if not item.values:
        return tuple(rows)
    draws = uniform(item.id, *map(str, item.values.values()))
    return tuple(sorted(rows, key=lambda _: next(draws)))
