"""Draws that a key decides, the same on every machine and with every release of Python."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from typing import TypeVar

__all__ = ["shuffled", "uniform"]

T = TypeVar("T")


def uniform(*key: str) -> Iterator[float]:
    """Shares from 0 to below 1, without end."""
    count = 0
    while True:
        text = "|".join((*key, str(count)))
        digest = hashlib.blake2b(text.encode(), digest_size=6).digest()
        yield int.from_bytes(digest, "big") / 2**48  # 48 bits: a float holds them exactly
        count += 1


def shuffled(things: Sequence[T], *key: str) -> tuple[T, ...]:
    """`things` in an order of chance, but never in the order given, which may be the key."""
    given = tuple(things)
    if len(given) < 2:  # noqa: PLR2004  one thing has one order
        return given
    draws = uniform(*key)
    while True:
        weights = [next(draws) for _ in given]
        order = sorted(range(len(given)), key=weights.__getitem__)
        if order != list(range(len(given))):
            return tuple(given[index] for index in order)
