"""What a learner reads of a question, with the place of each text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from rapid_onset.quizzes.check.fault import Fault
from rapid_onset.quizzes.items import Place, Question

__all__ = ["about_texts", "texts"]

_READ = frozenset(
    {"describe", "explanation", "feedback", "hints", "label", "otherwise", "stem", "text", "title"}
)
_LEFT_OVER = re.compile(r"\{[^{}]*\}")
_NOT_PLAIN = re.compile(r"[$\\]")


def texts(item: Question) -> Iterator[tuple[Place, str]]:
    """Every text of `item` in words, from its title to its explanation."""
    # What a question computes with holds words as well, which nobody reads.
    yield from _texts_in(item.model_dump(exclude={"parameters", "computed", "evidence"}), ())


def about_texts(item: Question) -> Iterator[Fault]:
    """Faults in the letters of `item`, one finished variant."""
    for place, text in texts(item):
        if left := _LEFT_OVER.search(text):
            yield Fault(place, f"{left[0]} is left in the text; no parameter has this name")
        if strange := _NOT_PLAIN.search(text):
            yield Fault(place, f"write plain text with Unicode symbols, without {strange[0]}")


def _texts_in(part: Any, place: Place) -> Iterator[tuple[Place, str]]:
    if isinstance(part, dict):
        for key, value in part.items():
            yield from _texts_in(value, (*place, key))
    elif isinstance(part, list | tuple):
        for index, value in enumerate(part):
            yield from _texts_in(value, (*place, index))
    elif isinstance(part, str) and _READ & set(place[-2:]):
        yield place, part
