"""The blueprint of a bank: how many questions meet each objective, by Bloom level."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import get_args

from rapid_onset.quizzes.bank import Bank
from rapid_onset.quizzes.check.fault import Fault
from rapid_onset.quizzes.items import Question

__all__ = ["about_coverage", "blueprint"]

_BLOOM: tuple[str, ...] = get_args(Question.model_fields["bloom"].annotation)
_LEAST = {"practice": 12, "graded": 6}  # questions in a lesson
_LEAST_PER_OBJECTIVE = 2


def blueprint(bank: Bank) -> str:
    """Table of objectives by Bloom level; a question with two objectives counts for both."""
    cells: Counter[tuple[str, str]] = Counter(
        (name, item.bloom) for item in bank.items for name in item.objectives
    )
    rows = [("", *_BLOOM)]
    rows += [(name, *(_count(cells[name, level]) for level in _BLOOM)) for name in bank.objectives]
    levels: Counter[str] = Counter(item.bloom for item in bank.items)
    rows.append(("questions", *(_count(levels[level]) for level in _BLOOM)))
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = [
        "  ".join((row[0].ljust(widths[0]), *map(str.rjust, row[1:], widths[1:]))) for row in rows
    ]
    uses = Counter(item.use for item in bank.items)
    counts = ", ".join(f"{count} {use}" for use, count in uses.items())
    return "\n".join([f"{bank.lesson}: {counts or 'no questions'}", *lines])


def about_coverage(bank: Bank) -> Iterator[Fault]:
    """Gaps in `bank`, which is all that a lesson has."""
    met = Counter(name for item in bank.items for name in item.objectives)
    for name in bank.objectives:
        if met[name] < _LEAST_PER_OBJECTIVE:
            words = f"{met[name]} of the questions meet {name}; it needs {_LEAST_PER_OBJECTIVE}"
            yield Fault(("objectives", name), words)
    used = {name for item in bank.items for _, name in item.reasons()}
    for name in bank.misconceptions:
        if name not in used:
            words = f"no wrong answer names the misconception {name!r}"
            yield Fault(("misconceptions", name), words)
    if any(item.use != "inventory" for item in bank.items):
        yield from _gaps_in_use(bank)


def _gaps_in_use(bank: Bank) -> Iterator[Fault]:
    for use, least in _LEAST.items():
        items = bank.by_use(use)
        if len(items) < least:
            words = f"{len(items)} {use} questions are few; a lesson needs {least}"
            yield Fault(("items",), words)
        for name in bank.objectives:
            if not any(name in item.objectives for item in items):
                yield Fault(("objectives", name), f"no {use} question meets {name}")


def _count(number: int) -> str:
    return str(number or "–")
