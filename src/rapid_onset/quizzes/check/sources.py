"""Numbers and sources of a question, held to the evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from rapid_onset.evidence.library import library
from rapid_onset.evidence.prose import Statement, check_question, stated_by_source
from rapid_onset.quizzes.check.fault import Fault
from rapid_onset.quizzes.check.texts import texts
from rapid_onset.quizzes.items import Place, Question

__all__ = ["about_sources"]

_VARIANTS = 20  # beside the question as written: numbers are read slowly


def about_sources(item: Question, variants: Sequence[Question]) -> Iterator[Fault]:
    """Faults in the numbers that `item` and some of its `variants` print."""
    for index, one in enumerate(item.evidence):
        if library().sources[one.cite].recalled:
            words = f"{one.cite} is recalled, not seen; rest the question on another source"
            yield Fault(("evidence", index, "cite"), words)
        for complaint in check_question("", [one.supports], [one.cite], _stated()):
            yield Fault(("evidence", index, "supports"), f"{complaint.words}: {one.supports!r}")
    keys = [one.cite for one in item.evidence]
    read: set[tuple[Place, str]] = set()
    for variant in (item, *variants[:_VARIANTS]):
        for place, text in texts(variant):
            if (place, text) not in read:
                read.add((place, text))
                for complaint in check_question("", [text], keys, _stated()):
                    yield Fault(place, f"{complaint.words}: {complaint.sentence!r}")


@cache
def _stated() -> dict[str, tuple[Statement, ...]]:
    return stated_by_source(library())
