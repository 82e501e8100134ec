"""The cell in which a student answers a question: its first text, and what it says.

It is read, never run: it costs nothing, it can do nothing, and a student who knows no Python only
writes between two quotes.
"""

from __future__ import annotations

import ast
import warnings

__all__ = ["UnreadableError", "read", "stub"]

_LONGEST = 2_000  # characters: far more than any answer, far less than what slows a parser


class UnreadableError(ValueError):
    """The text of an answer cell holds no answer."""


def stub(name: str, what: str) -> str:
    """Text of a cell that asks for `what`, as the value of `name`."""
    return f'{name} = ""  # between the quotes: {what}'


def read(source: str, name: str = "answer") -> object:
    """Value that the cell's `source` gives to `name`: text, number, list, dict, or None.

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
        given = [
            node.value for node in tree.body if isinstance(node, ast.Assign) and _sets(node, name)
        ]
        return _plain(given[-1]) if given else None
    except (SyntaxError, ValueError, TypeError, RecursionError, MemoryError) as error:
        raise UnreadableError(str(error)) from error


def _sets(node: ast.Assign, name: str) -> bool:
    """Whether `node` gives a value to `name`."""
    return any(isinstance(target, ast.Name) and target.id == name for target in node.targets)


def _plain(node: ast.expr | None) -> object:
    """Plain value of `node`; a letter without its quotes is taken for the letter."""
    match node:
        case ast.Name():
            return node.id
        case ast.List() | ast.Tuple() | ast.Set():
            return [_plain(element) for element in node.elts]
        case ast.Dict():
            return {
                _plain(key): _plain(value)
                for key, value in zip(node.keys, node.values, strict=True)
            }
        case None:  # {**other}
            raise ValueError("a value is missing")
        case _:
            return ast.literal_eval(node)
