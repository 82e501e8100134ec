"""Marking of a word or two."""

from __future__ import annotations

from rapid_onset.quizzes.items import ShortText
from rapid_onset.quizzes.items.words import fold
from rapid_onset.quizzes.marking.mark import Mark, mark, unread

__all__: list[str] = []

_LONGEST = 200  # characters: far more than a word or two


@mark.register
def _(item: ShortText, response: object) -> Mark:
    if not isinstance(response, str) or not fold(response):
        return unread("Write a word or two.")
    if len(response) > _LONGEST:
        return unread("Write a word or two, no more.")
    for answer in item.answers:
        if fold(answer.text) == fold(response):
            reasons = () if answer.misconception is None else (answer.misconception,)
            return Mark(answer.credit, (answer.feedback,), reasons)
    return Mark(0.0, (item.otherwise,))
