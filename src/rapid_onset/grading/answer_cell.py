"""The cell in which a student answers a question: its first text, and how an answer is read.

An answer is read, never run: it costs nothing, it can do nothing, and a student who knows no Python
only writes between two quotes.
"""

from __future__ import annotations

import ast
import re
import string
import warnings
from collections.abc import Mapping
from functools import singledispatch
from typing import Any

from rapid_onset.quizzes.items import Multiple, Numeric, Question, Single

__all__ = ["LETTERS", "UnreadableError", "how_to_answer", "read", "response", "stub"]

LETTERS = string.ascii_lowercase
_LONGEST = 2_000  # characters: far more than any answer, far less than what slows a parser


class UnreadableError(ValueError):
    """The text of an answer cell holds no answer."""


def how_to_answer(question: Mapping[str, Any]) -> str:
    """What to write between the quotes, for the public part of a `question`."""
    match question["type"]:
        case "single":
            return "one letter"
        case "multiple":
            return "one or more letters, with commas between"
        case _:
            return f"a number, in {question['unit']}"


def stub(question: Mapping[str, Any]) -> str:
    """Text of the answer cell as students receive it."""
    return f'answer = ""  # between the quotes: {how_to_answer(question)}'


def read(source: str) -> object:
    """Value that the answer cell's `source` gives to `answer`: text, a number, a list, or None.

    Raises
    ------
    UnreadableError
        There is no such value, or it is no plain value.
    """
    if len(source) > _LONGEST:
        raise UnreadableError("the cell is too long")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about odd backslashes in a student's text
            tree = ast.parse(source)
        given = [node.value for node in tree.body if isinstance(node, ast.Assign) and _names(node)]
        return _plain(given[-1]) if given else None
    except (SyntaxError, ValueError, TypeError, RecursionError, MemoryError) as error:
        raise UnreadableError(str(error)) from error


@singledispatch
def response(item: Question, value: object) -> object:
    """What `marking.mark` expects for the `value` that was read from an answer cell."""
    raise NotImplementedError(f"no answer cell for {type(item).__name__} and {value!r}")


@response.register
def _(item: Single, value: object) -> object:
    ids = _chosen(item, value)
    return ids[0] if len(ids) == 1 else None


@response.register
def _(item: Multiple, value: object) -> object:
    return _chosen(item, value)


@response.register
def _(item: Numeric, value: object) -> object:  # noqa: ARG001  the kind alone decides
    return value


def _names(node: ast.Assign) -> bool:
    """Whether `node` gives a value to `answer`."""
    return any(isinstance(target, ast.Name) and target.id == "answer" for target in node.targets)


def _plain(node: ast.expr) -> object:
    """Plain value of `node`; a letter without its quotes is taken for the letter."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.List | ast.Tuple | ast.Set):
        return [_plain(element) for element in node.elts]
    return ast.literal_eval(node)


def _chosen(item: Single | Multiple, value: object) -> list[str | None]:
    """Ids of the options whose letters stand in `value`; None for any other word."""
    by_letter = {letter: option.id for letter, option in zip(LETTERS, item.options, strict=False)}
    parts = value if isinstance(value, list) else [value]
    words = [word for part in parts for word in re.split(r"[\s,;.()]+", str(part)) if word]
    return [by_letter.get(word.casefold()) for word in words]
