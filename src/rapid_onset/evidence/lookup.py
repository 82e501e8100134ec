"""Find a row by its key, or say which keys are spelled alike."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from typing import TypeVar

from rapid_onset.errors import InputError

__all__ = ["look_up"]

R = TypeVar("R")


def look_up(kind: str, key: str, table: Mapping[str, R], place: str = "the evidence") -> R:
    """Row with this `key`.

    Parameters
    ----------
    kind
        What the error calls such a row.
    key
        The key.
    table
        Rows by their keys.
    place
        What the error calls the table.

    Raises
    ------
    InputError
        There is no such row; the message names those that are spelled alike.
    """
    if key in table:
        return table[key]
    alike = get_close_matches(str(key), table, n=3, cutoff=0.5)
    mend = f"did you mean {' or '.join(alike)}?" if alike else f"there are: {', '.join(table)}"
    raise InputError(f"{place} has no {kind} {key!r}; {mend}")
