"""One question of QTI 2.1: the frame around what belongs to its kind.

SCORE runs from 0 to 1; the points stand as a weight in the test. FEEDBACK holds the ids of the
words to show, EXPLANATION comes with any answer.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from rapid_onset.quizzes.export.markup import blocks, element
from rapid_onset.quizzes.export.phrasing import explanation, said, stem
from rapid_onset.quizzes.export.qti21.parts import parts
from rapid_onset.quizzes.export.qti21.rules import unless_null, value
from rapid_onset.quizzes.export.selection import Variant

__all__ = ["QTI", "assessment_item"]

QTI = "http://www.imsglobal.org/xsd/imsqti_v2p1"
_SCHEMA = f"{QTI} http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd"
_SHOWN = "shown"


def assessment_item(variant: Variant) -> Element:
    """File of one variant."""
    item = variant.item
    own = parts(item, variant.name)
    words = {name: blocks(said(item, text)) for name, text in own.words.items()}
    words = {name: inside for name, inside in words.items() if inside}
    reasons = explanation(item)
    outcomes = [_number("SCORE", "0"), _number("MAXSCORE", "1")]
    feedback = [_feedback("FEEDBACK", name, inside) for name, inside in words.items()]
    rules = list(own.rules)
    if words:
        outcomes.append(_identifier("FEEDBACK", "multiple"))
    if reasons:
        outcomes.append(_identifier("EXPLANATION", "single"))
        feedback.append(_feedback("EXPLANATION", _SHOWN, reasons))
        show = value("identifier", _SHOWN)
        rules.append(element("setOutcomeValue", show, identifier="EXPLANATION"))
    return element(
        "assessmentItem",
        own.declaration,
        *outcomes,
        element("itemBody", element("div", *blocks(stem(item))), *own.body),
        element("responseProcessing", unless_null(rules)),
        *feedback,
        xmlns=QTI,
        **{
            "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
            "xsi:schemaLocation": _SCHEMA,
        },
        identifier=variant.name,
        title=item.title,
        adaptive="false",
        timeDependent="false",
        toolName="rapid-onset",
    )


def _number(name: str, default: str) -> Element:
    start = element("defaultValue", element("value", default))
    return element(
        "outcomeDeclaration", start, identifier=name, cardinality="single", baseType="float"
    )


def _identifier(name: str, cardinality: str) -> Element:
    return element(
        "outcomeDeclaration", identifier=name, cardinality=cardinality, baseType="identifier"
    )


def _feedback(outcome: str, name: str, inside: list[Element]) -> Element:
    return element(
        "modalFeedback", *inside, outcomeIdentifier=outcome, identifier=name, showHide="show"
    )
