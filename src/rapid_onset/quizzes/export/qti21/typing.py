"""Numbers, settings and words in QTI 2.1: rules look for the interval or the spelling."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from rapid_onset.quizzes.export.bands import bands
from rapid_onset.quizzes.export.markup import element, number
from rapid_onset.quizzes.export.phrasing import spellings
from rapid_onset.quizzes.export.qti21.parts import Parts, parts
from rapid_onset.quizzes.export.qti21.rules import (
    declaration,
    first_of,
    mapped,
    say,
    set_score,
    value,
    variable,
)
from rapid_onset.quizzes.items import Code, Numeric, ShortText, SliderTarget

__all__: list[str] = []


@parts.register
def _(item: Numeric, _variant_name: str) -> Parts:
    rules, words = _in_bands(item, item.otherwise)
    field_ = element("textEntryInteraction", responseIdentifier="RESPONSE", expectedLength="12")
    response = declaration("single", "float", [number(item.answer)])
    return Parts(response, [element("p", field_, f" {item.unit}")], rules, words)


@parts.register
def _(item: SliderTarget, _variant_name: str) -> Parts:
    scale = item.slider
    rules, words = _in_bands(item, "Choose a setting of the slider.")
    slider = element(
        "sliderInteraction",
        element("prompt", f"{scale.label} ({scale.unit})"),
        responseIdentifier="RESPONSE",
        lowerBound=number(scale.low),
        upperBound=number(scale.high),
    )
    if scale.step.is_integer():  # the only steps that QTI 2.1 knows
        slider.set("step", f"{scale.step:g}")
    best = bands(item)[0].high
    return Parts(declaration("single", "float", [number(best)]), [slider], rules, words)


@parts.register
def _(item: ShortText, _variant_name: str) -> Parts:
    known = list(spellings(item))
    shares = {text: answer.credit for text, answer in known}
    right = next(answer.text for answer in item.answers if answer.credit == 1)
    response = declaration("single", "string", [right], shares, caseSensitive="false")
    box = element("textEntryInteraction", responseIdentifier="RESPONSE", expectedLength="30")
    names = {answer.text: f"answer-{index}" for index, answer in enumerate(item.answers)}
    cases = [
        (
            element("stringMatch", variable(), value("string", text), caseSensitive="false"),
            [say(names[answer.text])],
        )
        for text, answer in known
    ]
    words = {names[answer.text]: answer.feedback for answer in item.answers}
    otherwise = [say("otherwise")]
    return Parts(
        response,
        [element("p", box)],
        [set_score(mapped()), first_of(cases, otherwise)],
        words | {"otherwise": item.otherwise},
    )


@parts.register
def _(item: Code, _variant_name: str) -> Parts:
    box = element(
        "extendedTextInteraction",
        element("prompt", element("pre", item.starter)),
        responseIdentifier="RESPONSE",
        expectedLines="15",
        format="preformatted",
    )
    return Parts(declaration("single", "string"), [box])


def _in_bands(item: Numeric | SliderTarget, otherwise: str) -> tuple[list[Element], dict[str, str]]:
    """Rules and words for a number in one of the intervals, or in none."""
    cases = []
    words = {}
    for index, band in enumerate(bands(item)):
        name = f"band-{index}"
        inside = element(
            "and",
            element("gte", variable(), value("float", number(band.low))),
            element("lte", variable(), value("float", number(band.high))),
        )
        rules = [set_score(band.credit), say(name)]
        cases.append((inside, rules))
        words[name] = band.feedback
    nothing = [set_score(0), say("otherwise")]
    return [first_of(cases, nothing)], words | {"otherwise": otherwise}
