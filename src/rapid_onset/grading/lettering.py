"""The letters under which a question offers its choices, in the notebook as in the answer."""

from __future__ import annotations

import string
from typing import TypeAlias

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

__all__ = ["LETTERS", "Choice", "choices", "lettered"]

LETTERS = string.ascii_lowercase

Choice: TypeAlias = Option | Label | Curve


def lettered(item: Question) -> dict[str, Choice]:
    """Choices of `item` by their letter."""
    return dict(zip(LETTERS, choices(item), strict=False))


def choices(item: Question) -> tuple[Choice, ...]:
    """What is to be chosen from or put in order, as the learner finds it; nothing to be written."""
    match item:
        case Single() | Multiple():
            return item.options
        case Ordering():
            return item.presented
        case Matching():
            # As written, they may stand in the order of the rows that they belong to.
            return tuple(sorted(item.choices, key=lambda choice: choice.text.casefold()))
        case PredictPlot():
            return item.curves
        case _:
            return ()
