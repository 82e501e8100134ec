"""Which questions are exported, and in which variants."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pydantic import ValidationError

from rapid_onset.errors import InputError
from rapid_onset.lessons import lesson
from rapid_onset.quizzes.bank import BANKS, INVENTORY, load_bank
from rapid_onset.quizzes.items import Item

__all__ = ["Chapter", "Entry", "Variant", "entry", "select"]

_USES = ("predict", "practice", "graded", "inventory")
_TRIES = 20  # seeds a variant, before its question counts as having no more of them


@dataclass(frozen=True)
class Variant:
    """A finished question under the name that leads back to it (``nmda-block.v03``)."""

    name: str
    item: Item


@dataclass(frozen=True)
class Entry:
    """One question of the bank in one variant or more."""

    item: Item
    variants: tuple[Variant, ...]


@dataclass(frozen=True)
class Chapter:
    """Questions of one bank for one use, such as practice."""

    bank: str
    use: str
    entries: tuple[Entry, ...]

    @property
    def id(self) -> str:
        """Name for files and identifiers."""
        return self.bank if self.bank == self.use else f"{self.bank}-{self.use}"

    @property
    def title(self) -> str:
        """Name for people."""
        if self.bank == INVENTORY:
            return "Before and after the course"
        return f"{lesson(self.bank).title}: {self.use}"


def select(bank_ids: Sequence[str], use: str, count: int, seed: str) -> tuple[Chapter, ...]:
    """Chapters of the banks, without empty ones.

    Parameters
    ----------
    bank_ids
        Ids of lessons, or ``inventory``; all of them if there are none.
    use
        ``practice``, ``graded`` or another use of a question, or ``all``.
    count
        Variants of each question with parameters.
    seed
        Start of the seeds, ``export`` for ``export-1``, ``export-2`` and so on.

    Raises
    ------
    InputError
        There is no such lesson, use or question, or `count` is below 1.
    """
    if count < 1:
        raise InputError(f"a question needs at least 1 variant, not {count}")
    if use not in (*_USES, "all"):
        raise InputError(f"there is no use {use!r}; there are: {', '.join(_USES)}, all")
    banks = tuple(dict.fromkeys(bank_ids)) or BANKS
    chapters = []
    for one in banks:
        for kind in _USES if use == "all" else (use,):
            items = load_bank(one).by_use(kind)
            if items:
                chapters.append(Chapter(one, kind, tuple(entry(i, count, seed) for i in items)))
    if not chapters:
        raise InputError(f"there is no question for {use} in: {', '.join(banks)}; try --use all")
    return tuple(chapters)


def entry(item: Item, count: int, seed: str) -> Entry:
    """`item` in `count` variants with different values, or in as many as its parameters give.

    Parameters
    ----------
    item
        Question as it stands in the bank; without parameters it is its own only variant.
    count
        Variants wanted.
    seed
        Start of the seeds; the variant ``.v03`` is that of the seed ``export-3``.

    Raises
    ------
    InputError
        A seed draws values with which the question breaks a rule.
    """
    if not item.parameters:
        return Entry(item, (Variant(item.id, item),))
    found: dict[tuple[object, ...], Variant] = {}
    for number, variant in _drawn(item, count, seed):
        values = tuple(variant.values.values())
        found.setdefault(values, Variant(f"{item.id}.v{number:02d}", variant))
        if len(found) == count:
            break
    return Entry(item, tuple(found.values()))


def _drawn(item: Item, count: int, seed: str) -> Iterator[tuple[int, Item]]:
    for number in range(1, count * _TRIES + 1):
        try:
            yield number, item.variant(f"{seed}-{number}")
        except ValidationError as error:
            reason = error.errors()[0]["msg"].removeprefix("Value error, ")
            raise InputError(
                f"the question {item.id!r} breaks a rule with the seed {seed}-{number}: "
                f"{reason}; mend it, or choose another --seed"
            ) from error
