"""What a question of QTI 2.1 has of its own, whatever its kind."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import singledispatch
from xml.etree.ElementTree import Element

from rapid_onset.quizzes.export.markup import element
from rapid_onset.quizzes.items import Question

__all__ = ["Parts", "parts", "simple_choice"]


@dataclass(frozen=True)
class Parts:
    """Declaration of the response, body after the text, rules for an answer, words by id."""

    declaration: Element
    body: list[Element]
    rules: list[Element] = field(default_factory=list)
    words: dict[str, str] = field(default_factory=dict)


@singledispatch
def parts(item: Question, _variant_name: str) -> Parts:
    """What is `item`'s own; files of a variant begin with its name."""
    raise NotImplementedError(f"QTI 2.1 has nothing for {type(item).__name__}")


def simple_choice(name: str, inside: list[Element | str]) -> Element:
    """Option, or step to be put into order."""
    return element("simpleChoice", *inside, identifier=name)
