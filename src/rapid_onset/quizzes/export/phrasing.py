"""What is said about a question and an answer, the same in every system."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from rapid_onset.quizzes.export.markup import explained
from rapid_onset.quizzes.items import (
    Item,
    KnownAnswer,
    Numeric,
    Question,
    ShortText,
    SliderTarget,
)
from rapid_onset.quizzes.items.filling import written

__all__ = ["explanation", "hints", "said", "spellings", "stem"]


def stem(item: Item, *, with_unit: bool = False) -> str:
    """Text of the question, as Markdown, with what a field for the answer does not show.

    Parameters
    ----------
    item
        The question.
    with_unit
        Whether the learner writes the unit; else the text says in which unit the number is.
    """
    match item:
        case Numeric() if with_unit:
            return f"{item.stem}\n\nGive a number with its unit."
        case Numeric():
            return f"{item.stem}\n\nGive a number in {item.unit}."
        case SliderTarget():
            scale = item.slider
            ends = f"{written(scale.low)} to {written(scale.high)} {scale.unit}"
            return f"{item.stem}\n\n{scale.label}: {ends}, in steps of {written(scale.step)}."
        case _:
            return item.stem


def said(item: Question, words: str) -> str:
    """`words` on an answer; an inventory says nothing."""
    return "" if item.use == "inventory" else words


def explanation(item: Question) -> list[Element]:
    """Explanation and sources for the learner; an inventory does not explain."""
    return [] if item.use == "inventory" else explained(item)


def hints(item: Question) -> tuple[str, ...]:
    """Hints of a question; an inventory gives none."""
    return () if item.use == "inventory" else item.hints


def spellings(item: ShortText) -> Iterator[tuple[str, KnownAnswer]]:
    """Known answers as learners write them, for systems that compare letter by letter."""
    seen = set()
    for answer in item.answers:
        text = answer.text
        for spelling in (
            text,
            text.replace("-", " "),
            text.replace("-", ""),
            text.replace(" ", "-"),
            text.replace("-", "").replace(" ", ""),
        ):
            if spelling.casefold() not in seen:
                seen.add(spelling.casefold())
                yield spelling, answer
