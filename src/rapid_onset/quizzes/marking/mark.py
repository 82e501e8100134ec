"""What a response is worth, and the verb that says so, whatever the kind of question."""

from __future__ import annotations

from dataclasses import dataclass
from functools import singledispatch

from rapid_onset.quizzes.items import Question

__all__ = ["Mark", "mark", "unread"]


@dataclass(frozen=True)
class Mark:
    """What a response is worth (`score` from 0 to 1), and why."""

    score: float
    feedback: tuple[str, ...]
    misconceptions: tuple[str, ...] = ()
    valid: bool = True


@singledispatch
def mark(item: Question, response: object) -> Mark:
    """Mark of `response` to `item`.

    Parameters
    ----------
    item
        Question of any kind that has a marking function.
    response
        Id of an option or curve (single, predict_plot), list of ids (multiple; all steps in order:
        ordering), id of a choice by id of its prompt (matching), number as text (numeric), number
        (slider_target), words (short_text), heights from left to right (predict_plot, drawn).
    """
    raise NotImplementedError(f"no marking for {type(item).__name__} and {type(response).__name__}")


def unread(words: str) -> Mark:
    """Mark of a response that could not be read, with `words` on how to answer."""
    return Mark(0.0, (words,), valid=False)
