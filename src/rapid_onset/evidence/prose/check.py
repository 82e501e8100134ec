"""Compare the numbers of a text with those of the sources that it names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from rapid_onset.evidence.prose.quantities import Quantity, read
from rapid_onset.evidence.prose.sentences import sentences
from rapid_onset.evidence.prose.statements import Statement

__all__ = ["Complaint", "Stated", "about_number", "check"]

_KEY = re.compile(r"\[@([a-z0-9_]+)\]")
_SIDE_BY_SIDE = re.compile(r"\[@[a-z0-9_]+\](?:(?:,|;| and)? ?\[@[a-z0-9_]+\])*")
_MEANT_AS_KEY = re.compile(r"\[[^\[\]]*@[^\[\]]*\]?")
# The word that a number needs in its sentence when nobody has seen or measured it.
_HONEST_WORD = {"recalled": "reported", "assumed": "assumed"}

Stated = Mapping[str, Sequence[Statement]]


@dataclass(frozen=True)
class Complaint:
    """What is wrong in one sentence, and the place where that stands."""

    place: str
    sentence: str
    words: str

    def __str__(self) -> str:
        return f"{self.place}: {self.words}: {self.sentence!r}"


def check(cells: Iterable[tuple[str, str]], stated: Stated) -> Iterator[Complaint]:
    """Complaints about a lesson.

    Parameters
    ----------
    cells
        Places and texts of its Markdown cells, in order.
    stated
        What each source states, by its key.
    """
    section = ""
    for place, markdown in cells:
        for sentence in sentences(markdown, section):
            section = sentence.section
            for words in _about(sentence.text, sentence.makes_claims, stated):
                yield Complaint(place, sentence.text, words)


def _about(sentence: str, makes_claims: bool, stated: Stated) -> Iterator[str]:
    """What is wrong with the keys and numbers of one sentence."""
    yield from _about_keys(sentence, stated)
    groups = list(_SIDE_BY_SIDE.finditer(sentence))
    if not groups and makes_claims:
        for quantity in read(sentence):
            if not quantity.bare:
                yield f"{quantity} has no key; write [@key] after it, or say that it is the model's"
    start = 0
    for group in groups:
        rest = sentence[group.end() :] if group is groups[-1] else ""
        keys = [key for key in _KEY.findall(group[0]) if key in stated]
        for quantity in read(f"{sentence[start : group.start()]}|{rest}") if keys else ():
            yield from about_number(quantity, keys, sentence, stated)
        start = group.end()


def _about_keys(sentence: str, stated: Stated) -> Iterator[str]:
    """What is wrong with the keys of one sentence."""
    for marker in _MEANT_AS_KEY.findall(sentence):
        if not _KEY.fullmatch(marker):
            yield f"{marker} is no key; write each as [@key]"
    for key in _KEY.findall(sentence):
        if key not in stated:
            alike = get_close_matches(key, stated, n=1)
            mend = f"did you mean {alike[0]}?" if alike else "add it to the sources"
            yield f"there is no source {key!r}; {mend}"


def about_number(
    quantity: Quantity, keys: Sequence[str], sentence: str, stated: Stated
) -> Iterator[str]:
    """What is wrong with a `quantity` that the sources with these `keys` have to state."""
    rows = [row for key in keys for row in stated[key]]
    if quantity.parts and all(_matches(part, rows) for part in quantity.parts):
        return
    matches = _matches(quantity, rows)
    names = " and ".join(keys)
    if not matches:
        alike = [row for row in rows if row.quantity.dimension == quantity.dimension]
        alike.sort(key=lambda row: abs(row.quantity.value - quantity.value))
        nearest = ", ".join(dict.fromkeys(str(row.quantity) for row in alike[:3]))
        yield f"{quantity} is not in {names} (nearest there: {nearest or 'nothing of that kind'})"
        return
    honest = [_HONEST_WORD.get(row.verification, "") for row in matches]
    if not any(word in sentence for word in honest):
        yield f"{quantity} is {matches[0].verification} in {names}; say that it is {honest[0]}"


def _matches(quantity: Quantity, rows: Iterable[Statement]) -> list[Statement]:
    return [row for row in rows if quantity.agrees(row.quantity)]
