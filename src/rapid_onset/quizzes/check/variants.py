"""Variants of a question: those that differ, over many seeds."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import ValidationError

from rapid_onset.quizzes.check.fault import Fault
from rapid_onset.quizzes.items import Question
from rapid_onset.quizzes.items.filling import Value, written
from rapid_onset.quizzes.items.parameters import draw

__all__ = ["make_variants", "with_values"]


def make_variants(item: Question, seeds: int) -> tuple[list[Question], list[Fault]]:
    """Variants of `item` that so many `seeds` give, each once, and what kept others from loading.

    Parameters
    ----------
    item
        A question, with or without parameters.
    seeds
        How many times to draw its values.
    """
    if not item.parameters:
        return [item], []
    variants, faults = [], []
    for values, seed in _different(item, seeds).items():
        try:
            variants.append(item.variant(seed))
        except ValidationError as error:
            one = error.errors()[0]
            words = one["msg"].removeprefix("Value error, ")
            faults.append(Fault(one["loc"], f"{words}{with_values(dict(values))}"))
    return variants, faults


def with_values(values: Mapping[str, Value]) -> str:
    """How a fault ends that only some `values` show."""
    listed = ", ".join(f"{name} {written(value)}" for name, value in values.items())
    return f" (with {listed})" if values else ""


def _different(item: Question, seeds: int) -> dict[tuple[tuple[str, Value], ...], str]:
    """One seed for each set of drawn values: what is computed follows from them."""
    names = (f"check-{number}" for number in range(seeds))
    return {tuple(draw(item.parameters, {}, name).items()): name for name in names}
