"""Progress on a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import TypeVar

__all__ = ["counted"]

T = TypeVar("T")
_CLEAR = "\r\033[K"


def counted(things: Sequence[T], what: str) -> Iterator[T]:
    """`things`, while a line on a terminal says how many are done; a log gets no such line."""
    show = sys.stderr.isatty()
    for number, thing in enumerate(things, 1):
        if show:
            sys.stderr.write(f"{_CLEAR}{what}: {number}/{len(things)}")
            sys.stderr.flush()
        yield thing
    if show:
        sys.stderr.write(_CLEAR)
