"""The key of a question is marked right, and what its author holds wrong is not."""

from __future__ import annotations

from collections.abc import Iterator

from rapid_onset.quizzes.check.fault import Fault
from rapid_onset.quizzes.check.responses import right, wrong
from rapid_onset.quizzes.items import Code, Question
from rapid_onset.quizzes.marking import mark

__all__ = ["about_marks"]


def about_marks(item: Question) -> Iterator[Fault]:
    """Faults in how `item`, one finished variant, is marked."""
    if isinstance(item, Code):
        return  # its tests run elsewhere
    response = right(item)
    if mark(item, response).score < 1:
        yield Fault((), f"the key {response!r} is not marked right")
    for one in wrong(item):
        found = mark(item, one.response)
        if found.score == 1:
            yield Fault(one.place, f"{one.response!r} is marked right, but stands as wrong")
        elif one.feedback not in found.feedback:
            yield Fault(one.place, f"{one.response!r} is answered with other words than stand here")
