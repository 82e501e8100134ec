"""One question of a Canvas quiz, by kind, as Canvas's importer reads QTI 1.2."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import singledispatch
from xml.etree.ElementTree import Element

from rapid_onset.quizzes.export.bands import bands
from rapid_onset.quizzes.export.markup import blocks, element, html, inline, number
from rapid_onset.quizzes.export.phrasing import explanation, said, spellings, stem
from rapid_onset.quizzes.export.selection import Variant
from rapid_onset.quizzes.items import (
    Code,
    Matching,
    Multiple,
    Numeric,
    PredictPlot,
    Question,
    ShortText,
    Single,
    SliderTarget,
)

__all__ = ["field", "quiz_item"]

_RESPONSE = "response1"


@dataclass(frozen=True)
class _Parts:
    """Kind of question in Canvas, fields for the answer, conditions, and words on options by id."""

    kind: str
    fields: list[Element]
    conditions: list[Element]
    words: dict[str, str]


def field(label: str, entry: str) -> Element:
    """Entry of the metadata."""
    return element("qtimetadatafield", element("fieldlabel", label), element("fieldentry", entry))


def quiz_item(variant: Variant) -> Element:
    """Item of a quiz."""
    item = variant.item
    parts = _parts(item)
    comments = {"general": (_anything(), explanation(item))} | {
        f"choice-{name}": (_is(name), blocks(said(item, words)))
        for name, words in parts.words.items()
    }
    comments = {name: comment for name, comment in comments.items() if comment[1]}
    about = element(
        "qtimetadata",
        field("question_type", parts.kind),
        field("points_possible", f"{item.points:g}"),
    )
    shown = [_shows(name, condition) for name, (condition, _) in comments.items()]
    score = element("decvar", maxvalue="100", minvalue="0", varname="SCORE", vartype="Decimal")
    return element(
        "item",
        element("itemmetadata", about),
        element("presentation", _material(*blocks(stem(item))), *parts.fields),
        element("resprocessing", element("outcomes", score), *shown, *parts.conditions),
        *(
            element("itemfeedback", element("flow_mat", _material(*inside)), ident=f"{name}_fb")
            for name, (_, inside) in comments.items()
        ),
        ident=variant.name,
        title=item.title,
    )


@singledispatch
def _parts(item: Question) -> _Parts:
    raise NotImplementedError(f"Canvas has nothing for {type(item).__name__}")


@_parts.register
def _(item: Single) -> _Parts:
    options = {option.id: inline(option.text) for option in item.options}
    right = next(option.id for option in item.options if option.correct)
    return _Parts(
        "multiple_choice_question",
        [_choose("Single", options)],
        [_earns(_is(right))],
        {option.id: option.feedback for option in item.options},
    )


@_parts.register
def _(item: Multiple) -> _Parts:
    options = {option.id: inline(option.text) for option in item.options}
    each = (
        _is(option.id) if option.correct else element("not", _is(option.id))
        for option in item.options
    )
    return _Parts(
        "multiple_answers_question",
        [_choose("Multiple", options)],
        [_earns(element("and", *each))],
        {option.id: option.feedback for option in item.options},
    )


@_parts.register
def _(item: PredictPlot) -> _Parts:
    options: dict[str, list[Element | str]] = {
        curve.id: [f"{curve.label}: {curve.describe}"] for curve in item.curves
    }
    return _Parts(
        "multiple_choice_question",
        [_choose("Single", options)],
        [_earns(_is(item.correct.id))],
        {curve.id: curve.feedback for curve in item.curves},
    )


@_parts.register
def _(item: Numeric | SliderTarget) -> _Parts:
    ranges = (
        element(
            "or",
            _is(number(band.middle)),
            element(
                "and",
                element("vargte", number(band.low), respident=_RESPONSE),
                element("varlte", number(band.high), respident=_RESPONSE),
            ),
        )
        for band in bands(item)
        if band.credit == 1
    )
    write = _write(fibtype="Decimal")
    return _Parts("numerical_question", [write], [_earns(one) for one in ranges], {})


@_parts.register
def _(item: ShortText) -> _Parts:
    right = [_is(text) for text, known in spellings(item) if known.credit == 1]
    return _Parts("short_answer_question", [_write()], [_earns(*right)], {})


@_parts.register
def _(item: Matching) -> _Parts:
    share = f"{100 / len(item.prompts):.2f}"
    choices = {choice.id: inline(choice.text) for choice in item.choices}
    return _Parts(
        "matching_question",
        [
            element(
                "response_lid",
                _material(*inline(prompt.text)),
                element("render_choice", *_labels(choices)),
                ident=f"response_{prompt.id}",
            )
            for prompt in item.prompts
        ],
        [
            element(
                "respcondition",
                element("conditionvar", _is(prompt.answer, f"response_{prompt.id}")),
                element("setvar", share, varname="SCORE", action="Add"),
            )
            for prompt in item.prompts
        ],
        {},
    )


@_parts.register
def _(_item: Code) -> _Parts:
    unmarked = element("respcondition", element("conditionvar", _anything()))
    unmarked.set("continue", "No")
    return _Parts("essay_question", [_write()], [unmarked], {})


def _material(*inside: Element | str) -> Element:
    return element("material", element("mattext", html(*inside), texttype="text/html"))


def _anything() -> Element:
    return element("other")


def _is(value: str, response: str = _RESPONSE) -> Element:
    return element("varequal", value, respident=response)


def _earns(*conditions: Element) -> Element:
    """All points for any of these `conditions`."""
    points = element("setvar", "100", action="Set", varname="SCORE")
    rule = element("respcondition", element("conditionvar", *conditions), points)
    rule.set("continue", "No")
    return rule


def _shows(name: str, condition: Element) -> Element:
    comment = element("displayfeedback", feedbacktype="Response", linkrefid=f"{name}_fb")
    rule = element("respcondition", element("conditionvar", condition), comment)
    rule.set("continue", "Yes")
    return rule


def _choose(cardinality: str, options: dict[str, list[Element | str]]) -> Element:
    choice = element("render_choice", *_labels(options), shuffle="Yes")
    return element("response_lid", choice, ident=_RESPONSE, rcardinality=cardinality)


def _labels(options: dict[str, list[Element | str]]) -> Iterator[Element]:
    for name, inside in options.items():
        yield element("response_label", _material(*inside), ident=name)


def _write(**how: str) -> Element:
    box = element("render_fib", element("response_label", ident="answer1", rshuffle="No"), **how)
    return element("response_str", box, ident=_RESPONSE, rcardinality="Single")
