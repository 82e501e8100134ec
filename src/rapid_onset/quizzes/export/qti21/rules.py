"""Expressions and rules of QTI 2.1's response processing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from xml.etree.ElementTree import Element

from rapid_onset.quizzes.export.markup import element, number

__all__ = [
    "add_score",
    "all_or_nothing",
    "declaration",
    "first_of",
    "mapped",
    "say",
    "say_for_response",
    "set_score",
    "unless_null",
    "value",
    "variable",
]


def value(base_type: str, text: str) -> Element:
    """A constant."""
    return element("baseValue", text, baseType=base_type)


def variable(name: str = "RESPONSE") -> Element:
    """Value of a variable."""
    return element("variable", identifier=name)


def mapped() -> Element:
    """Sum of the values that the mapping gives the response."""
    return element("mapResponse", identifier="RESPONSE")


def set_score(score: Element | float) -> Element:
    """Set SCORE to a number or to what an expression gives."""
    given = score if isinstance(score, Element) else value("float", number(score))
    return element("setOutcomeValue", given, identifier="SCORE")


def add_score(share: float) -> Element:
    """Raise SCORE by `share`."""
    return set_score(element("sum", variable("SCORE"), value("float", number(share))))


def say_for_response(*, single: bool) -> Element:
    """Show the words whose id is the response, or is in it."""
    chosen = element("multiple", variable()) if single else variable()
    return element("setOutcomeValue", chosen, identifier="FEEDBACK")


def say(name: str) -> Element:
    """Show the words with this id."""
    which = element("multiple", value("identifier", name))
    return element("setOutcomeValue", which, identifier="FEEDBACK")


def first_of(cases: Iterable[tuple[Element, list[Element]]], otherwise: list[Element]) -> Element:
    """Rules of the first of the `cases` whose condition holds, else the rules `otherwise`."""
    branches = []
    for condition, rules in cases:
        branches.append(element("responseElseIf", condition, *rules))
    if branches:
        branches[0].tag = "responseIf"
    return element("responseCondition", *branches, element("responseElse", *otherwise))


def unless_null(rules: list[Element]) -> Element:
    """`rules` for an answer; without one SCORE is 0 and nothing is said."""
    return first_of([(element("isNull", variable()), [set_score(0)])], rules)


def declaration(
    cardinality: str,
    base_type: str,
    correct: Iterable[str] = (),
    mapping: Mapping[str, float] | None = None,
    **entries: str,
) -> Element:
    """Declaration of the response.

    Parameters
    ----------
    cardinality, base_type
        What the response is, in QTI's words.
    correct
        The right response.
    mapping
        Share of the marks by value; their sum stays between 0 and 1.
    entries
        Attributes of each entry of the mapping.
    """
    inside = []
    if values := [element("value", one) for one in correct]:
        inside.append(element("correctResponse", *values))
    if mapping is not None:
        listed = (
            element("mapEntry", mapKey=key, mappedValue=repr(share), **entries)
            for key, share in mapping.items()
        )
        bounds = {"defaultValue": "0", "lowerBound": "0", "upperBound": "1"}
        inside.append(element("mapping", *listed, **bounds))
    return element(
        "responseDeclaration",
        *inside,
        identifier="RESPONSE",
        cardinality=cardinality,
        baseType=base_type,
    )


def all_or_nothing() -> Element:
    """Set SCORE to 1 for exactly the right response, else to 0."""
    right = element("match", variable(), element("correct", identifier="RESPONSE"))
    return first_of([(right, [set_score(1)])], [set_score(0)])
