"""The one error that is meant for people."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self

__all__ = ["InputError"]

_SHOWN = 5


class InputError(Exception):
    """Something given to the course is wrong; the message says what, where and how to mend it.

    The command prints it and ends with exit code 2. Never raised for a fault of our own.
    """

    @classmethod
    def of(cls, complaints: Sequence[str]) -> Self:
        """Error with a line for each of the first `complaints`, and how many more there are."""
        left = len(complaints) - _SHOWN
        more = [f"and {left} more"] if left > 0 else []
        return cls("\n".join([*complaints[:_SHOWN], *more]))
