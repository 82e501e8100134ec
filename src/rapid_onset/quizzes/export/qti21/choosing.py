"""Choices in QTI 2.1: the values of the options add up."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from rapid_onset.quizzes.export.markup import element, inline, number
from rapid_onset.quizzes.export.qti21.parts import Parts, parts, simple_choice
from rapid_onset.quizzes.export.qti21.rules import (
    all_or_nothing,
    declaration,
    mapped,
    say_for_response,
    set_score,
    value,
)
from rapid_onset.quizzes.items import Curve, Multiple, PredictPlot, Single

__all__ = ["picture_name"]


def picture_name(variant_name: str, curve: Curve) -> str:
    """File of the drawing of a `curve`."""
    return f"{variant_name}-{curve.id}.svg"


@parts.register
def _(item: Single, _variant_name: str) -> Parts:
    shares = {one.id: 1.0 if one.correct else one.credit or 0.0 for one in item.options}
    return Parts(
        declaration(
            "single", "identifier", [one.id for one in item.options if one.correct], shares
        ),
        [_choice(1, {one.id: inline(one.text) for one in item.options})],
        [set_score(mapped()), say_for_response(single=True)],
        {one.id: one.feedback for one in item.options},
    )


@parts.register
def _(item: PredictPlot, variant_name: str) -> Parts:
    shown: dict[str, list[Element | str]] = {
        curve.id: [
            element("img", src=picture_name(variant_name, curve), alt=curve.describe),
            f" {curve.label}",
        ]
        for curve in item.curves
    }
    shares = {curve.id: float(curve.correct) for curve in item.curves}
    return Parts(
        declaration("single", "identifier", [item.correct.id], shares),
        [_choice(1, shown)],
        [set_score(mapped()), say_for_response(single=True)],
        {curve.id: curve.feedback for curve in item.curves},
    )


@parts.register
def _(item: Multiple, _variant_name: str) -> Parts:
    right = [option.id for option in item.options if option.correct]
    share = 1 / (len(item.options) if item.scoring == "each-decision" else len(right))
    shares = {option.id: share if option.correct else -share for option in item.options}
    response = declaration("multiple", "identifier", right, shares)
    match item.scoring:
        case "all-or-nothing":
            score = all_or_nothing()
        case "each-decision":
            # The options rightly left bring their share, so the sum needs and bears no bounds.
            for bound in ("lowerBound", "upperBound"):
                del response[-1].attrib[bound]
            left = value("float", number(1 - len(right) / len(item.options)))
            score = set_score(element("sum", left, mapped()))
        case _:
            score = set_score(mapped())
    return Parts(
        response,
        [_choice(0, {option.id: inline(option.text) for option in item.options})],
        [score, say_for_response(single=False)],
        {option.id: option.feedback for option in item.options},
    )


def _choice(at_most: int, options: dict[str, list[Element | str]]) -> Element:
    """Options to choose from; 0 `at_most` stands for as many as there are."""
    choices = (simple_choice(name, inside) for name, inside in options.items())
    return element(
        "choiceInteraction",
        *choices,
        responseIdentifier="RESPONSE",
        shuffle="true",
        maxChoices=f"{at_most}",
    )
