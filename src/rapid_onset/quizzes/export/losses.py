"""What another system cannot hold: the wishes of a question beside what is left of them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from functools import singledispatch
from typing import NamedTuple

from rapid_onset.quizzes.export.selection import Entry
from rapid_onset.quizzes.items import (
    Code,
    Item,
    Matching,
    Multiple,
    Numeric,
    Ordering,
    PredictPlot,
    Question,
    ShortText,
    Single,
    SliderTarget,
)

__all__ = [
    "LEFT_OUT",
    "Held",
    "Loss",
    "kind",
    "left_out",
    "lost",
    "missing_variants",
    "part_credits",
    "report",
    "wishes",
]

LEFT_OUT = "nothing: the question is left out"


class Held(NamedTuple):
    """What a system holds of a wish, and why it is not all of it."""

    instead: str
    why: str


class Loss(NamedTuple):
    """One row of the report."""

    item: str
    asked: str
    held: str
    why: str


def kind(item: Item) -> str:
    """Type of a question; a curve to draw is another thing than curves to choose from."""
    if isinstance(item, PredictPlot):
        return f"{item.type}: {item.mode}"
    return item.type


def left_out(item: Item, held: Mapping[str, Held]) -> bool:
    """Whether a system that has `held` for some wishes has no place for a question."""
    return any(held[wish].instead == LEFT_OUT for wish in wishes(item) if wish in held)


def lost(entry: Entry, held: Mapping[str, Held]) -> Iterator[Loss]:
    """What is lost of a question in a system that has `held` for some of its wishes.

    Parameters
    ----------
    entry
        Question to be exported.
    held
        What is left, by wish. A wish that is not there is held whole; a kind that is there with
        `LEFT_OUT` ends the list.
    """
    item = entry.item
    for wish, asked in wishes(item).items():
        if wish in held:
            yield Loss(item.id, asked, *held[wish])
            if held[wish].instead == LEFT_OUT:
                return


def missing_variants(entry: Entry, count: int) -> Iterator[Loss]:
    """Row for a question whose parameters do not give `count` different variants."""
    if entry.item.parameters and len(entry.variants) < count:
        yield Loss(
            entry.item.id,
            f"{count} variants",
            f"{len(entry.variants)}",
            "its parameters give no more different values",
        )


def report(rows: list[Loss]) -> bytes:
    """CSV file of these `rows`, with a header."""
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(Loss._fields)
    table.writerows(rows)
    return text.getvalue().encode()


def wishes(item: Item) -> dict[str, str]:
    """All that a question asks for and some system may lack: what it is called, and in words."""
    asked = {kind(item): kind(item)}
    if item.use == "predict":
        asked["predict"] = "asked before a figure, which stays hidden until the answer"
    asked |= dict(_of_kind(item))
    if credits_ := part_credits(item):
        shares = ", ".join(f"{credit:g}" for credit in credits_)
        asked["credit"] = f"part of the marks for a near miss: {shares}"
    if item.hints:
        asked["hints"] = f"hints: {len(item.hints)}"
    return asked


def part_credits(item: Item) -> tuple[float, ...]:
    """Shares of the marks, above 0 and below 1, that a near miss earns."""
    match item:
        case Single():
            given = [option.credit or 0.0 for option in item.options]
        case Numeric():
            given = [error.credit for error in item.errors]
        case ShortText():
            given = [answer.credit for answer in item.answers]
        case SliderTarget():
            given = [item.near]
        case _:
            given = []
    return tuple(sorted({credit for credit in given if 0 < credit < 1}))


@singledispatch
def _of_kind(_item: Question) -> Iterator[tuple[str, str]]:
    yield from ()


@_of_kind.register
def _(item: Single) -> Iterator[tuple[str, str]]:
    yield "options", f"own words for {len(item.options)} options"


@_of_kind.register
def _(item: Multiple) -> Iterator[tuple[str, str]]:
    yield "options", f"own words for {len(item.options)} options"
    yield f"{item.type}: {item.scoring}", f"scoring {item.scoring}"


@_of_kind.register
def _(item: Numeric) -> Iterator[tuple[str, str]]:
    yield f"unit: {item.unit_policy}", _unit_in_words(item)
    if item.errors:
        yield "known errors", f"own words for {len(item.errors)} known errors"
    yield "otherwise", "words for any other wrong answer"
    if item.least_figures:
        yield "figures", f"a remark on fewer than {item.least_figures} significant figures"


@_of_kind.register
def _(item: Ordering) -> Iterator[tuple[str, str]]:
    yield f"{item.type}: {item.scoring}", f"scoring {item.scoring}"
    yield "inversions", "own words for steps taken the wrong way round"


@_of_kind.register
def _(_item: Matching) -> Iterator[tuple[str, str]]:
    yield "rows", "own words for each wrong row"


@_of_kind.register
def _(item: ShortText) -> Iterator[tuple[str, str]]:
    yield "folding", "case, blanks and hyphens do not count"
    yield "known answers", f"own words for {len(item.answers)} known answers"
    yield "otherwise", "words for any other wrong answer"


@_of_kind.register
def _(item: SliderTarget) -> Iterator[tuple[str, str]]:
    where = f"the explorer {item.explorer}" if item.explorer else "a slider"
    yield "setting", f"set with {where}, which shows the outcome"
    yield "misses", "own words for too low and too high"


@_of_kind.register
def _(item: PredictPlot) -> Iterator[tuple[str, str]]:
    yield "options", f"own words for {len(item.curves)} curves"
    yield "pictures", f"{len(item.curves)} curves as pictures"


@_of_kind.register
def _(item: Code) -> Iterator[tuple[str, str]]:
    yield "tests", f"marked by {len(item.tests)} tests"


def _unit_in_words(item: Numeric) -> str:
    units = " or ".join((item.unit, *item.accept_units))
    if item.unit_policy == "required":
        return f"a number with its unit ({units})"
    return f"a number, with or without its unit ({units})"
