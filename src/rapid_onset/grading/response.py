"""From what a student wrote to what the marking expects, for every kind of question.

Reading is generous with commas, brackets, case and blanks, and never guesses: whatever else is
written goes on as it is, and the marking says that it could not be read.
"""

from __future__ import annotations

import re
from functools import singledispatch

from rapid_onset.grading.lettering import lettered
from rapid_onset.quizzes.items import (
    Matching,
    Multiple,
    Ordering,
    PredictPlot,
    Question,
    ShortText,
    Single,
    SliderTarget,
)

__all__ = ["response"]

_FILLERS = {"and", "then"}
_THOUSANDS = re.compile(r"[+-]?[1-9][0-9]{0,2},[0-9]{3}")  # or decimals: two readings


@singledispatch
def response(item: Question, value: object) -> object:  # noqa: ARG001  the kind decides
    """What `marking.mark` expects for the `value` read from the answer cell to `item`."""
    return value


@response.register
def _(item: Single | PredictPlot, value: object) -> object:
    ids = _chosen(item, value)
    return ids[0] if len(ids) == 1 else None


@response.register
def _(item: Multiple | Ordering, value: object) -> object:
    return _chosen(item, value)


@response.register
def _(item: Matching, value: object) -> object:
    rows = {str(row): prompt.id for row, prompt in enumerate(item.prompts, start=1)}
    by_letter = lettered(item)
    words = [
        word
        for word in re.findall(r"[0-9]+|[^\W\d_]+", _text(value).casefold())
        if word not in _FILLERS
    ]
    pairs = [sorted(pair) for pair in zip(words[::2], words[1::2], strict=False)]  # "b1" is "1b"
    matches = {
        rows[row]: by_letter[letter].id
        for row, letter in pairs
        if row in rows and letter in by_letter
    }
    # Whatever stands there twice, alone or unknown makes the two differ in length.
    return matches if 2 * len(matches) == len(words) else None


@response.register
def _(item: ShortText, value: object) -> object:  # noqa: ARG001  the kind decides
    return _text(value)


@response.register
def _(item: SliderTarget, value: object) -> object:
    text = _text(value).strip().removesuffix(item.slider.unit).rstrip().replace("−", "-")
    return text if _THOUSANDS.fullmatch(text) else text.replace(",", ".")


def _chosen(item: Question, value: object) -> list[str | None]:
    """Ids of the choices whose letters stand in `value`; None for any other word."""
    by_letter = lettered(item)
    ids: list[str | None] = []
    for word in re.findall(r"[^\W_]+", _text(value).casefold()):
        if set(word) <= by_letter.keys():
            ids += [by_letter[letter].id for letter in word]  # "cab" as well as "c, a, b"
        elif word not in _FILLERS:
            ids.append(None)
    return ids


def _text(value: object) -> str:
    """`value` as it would have been written between two quotes."""
    match value:
        case list():
            return " ".join(map(_text, value))
        case dict():
            return " ".join(f"{_text(key)} {_text(one)}" for key, one in value.items())
        case _:
            return str(value)
