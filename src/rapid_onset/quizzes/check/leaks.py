"""A graded question in a public bank: what keeps its answer from being passed on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapid_onset.quizzes.check.fault import Fault
from rapid_onset.quizzes.check.responses import answer
from rapid_onset.quizzes.items import Code, Question

__all__ = ["about_leaks"]

_ENOUGH = 8  # variants, so that neighbours seldom share one


def about_leaks(item: Question, variants: Sequence[Question], *, public: bool) -> Iterator[Fault]:
    """Faults that let the answer to a graded question go round.

    Parameters
    ----------
    item
        The question as written.
    variants
        All its variants that differ.
    public
        Whether its bank is there for everybody to read.
    """
    if item.use != "graded":
        return
    if not item.parameters:
        if public and not isinstance(item, Code):
            words = "it is graded in a public bank without parameters, so its key is public"
            yield Fault((), f"{words}; give it some, or move it to your overlay folder")
        return
    if len(variants) < _ENOUGH:
        words = f"{len(variants)} variants are few; a graded question needs {_ENOUGH}"
        yield Fault(("parameters",), words)
    elif len({answer(variant) for variant in variants}) == 1:
        words = f"all {len(variants)} variants have the same answer, {answer(item)[0]!r}"
        yield Fault(("parameters",), words)
