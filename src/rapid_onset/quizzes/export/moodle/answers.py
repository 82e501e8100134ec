"""What stands in a question of Moodle besides its text, by kind."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from functools import singledispatch
from xml.etree.ElementTree import Element, tostring

from rapid_onset.quizzes.export.bands import bands
from rapid_onset.quizzes.export.curves import picture
from rapid_onset.quizzes.export.markup import blocks, element, html, inline, number, without_markup
from rapid_onset.quizzes.export.moodle.fractions import percent
from rapid_onset.quizzes.export.phrasing import said, spellings
from rapid_onset.quizzes.items import (
    Code,
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

__all__ = ["answers", "formatted", "plain"]

_ORDERS = {
    "longest-ordered": "LONGEST_ORDERED_SUBSET",
    "position": "ABSOLUTE_POSITION",
    "all-or-nothing": "ALL_OR_NOTHING",
}


def plain(tag: str, text: str) -> Element:
    """Element `tag` with a text without format, as Moodle nests it."""
    return element(tag, element("text", text))


def formatted(tag: str, *inside: Element | str, **attributes: str) -> Element:
    """Element `tag` with HTML in it, as Moodle nests it: escaped, as text."""
    return element(tag, element("text", html(*inside)), format="html", **attributes)


@singledispatch
def answers(item: Question) -> Iterator[Element]:
    """Answers, marking and settings of a question."""
    raise NotImplementedError(f"Moodle has nothing for {type(item).__name__}")


@answers.register
def _(item: Single) -> Iterator[Element]:
    yield from _choice(single=True)
    for option in item.options:
        share = 1.0 if option.correct else option.credit or 0.0
        yield _shown(item, share, inline(option.text), option.feedback)


@answers.register
def _(item: Multiple) -> Iterator[Element]:
    yield from _choice(single=False)
    share = 1 / sum(option.correct for option in item.options)
    for option in item.options:
        signed = share if option.correct else -share
        yield _shown(item, signed, inline(option.text), option.feedback)


@answers.register
def _(item: PredictPlot) -> Iterator[Element]:
    yield from _choice(single=True)
    for curve in item.curves:
        name = f"{item.id}-{curve.id}.svg"
        image = element("img", src=f"@@PLUGINFILE@@/{name}", alt=curve.describe)
        shown: list[Element | str] = [element("p", image), element("p", curve.label)]
        answer = _shown(item, float(curve.correct), shown, curve.feedback)
        drawing = b64encode(tostring(picture(item, curve))).decode()
        answer.insert(1, element("file", drawing, name=name, path="/", encoding="base64"))
        yield answer


@answers.register
def _(item: Numeric) -> Iterator[Element]:
    yield from _intervals(item)
    yield _anything_else(item, item.otherwise)
    if item.unit_policy == "required":
        factors = {item.unit: 1.0} | item.accept_units
        units = (
            element("unit", element("multiplier", number(1 / f)), element("unit_name", name))
            for name, f in factors.items()
        )
        yield element("units", *units)
    # Only a graded unit with the whole mark as penalty is marked as in the lesson.
    graded = int(item.unit_policy == "required")
    yield element("unitgradingtype", f"{graded}")
    yield element("unitpenalty", f"{graded}")
    yield element("showunits", "0" if graded else "3")
    yield element("unitsleft", "0")


@answers.register
def _(item: SliderTarget) -> Iterator[Element]:
    yield from _intervals(item)
    off = f"Give a setting between {item.slider.low:g} and {item.slider.high:g}."
    yield _anything_else(item, off)


@answers.register
def _(item: Ordering) -> Iterator[Element]:
    for name, value in {
        "layouttype": "VERTICAL",
        "selecttype": "ALL",
        "selectcount": "0",
        "gradingtype": _ORDERS[item.scoring],
        "showgrading": "SHOW",
        "numberingstyle": "none",
        "shownumcorrect": "1",  # without it Moodle breaks off the whole import
    }.items():
        yield element(name, value)
    for place, step in enumerate(item.steps, 1):
        answer = formatted("answer", *inline(step.text), fraction=f"{place}")
        answer.append(formatted("feedback"))
        yield answer


@answers.register
def _(item: Matching) -> Iterator[Element]:
    yield element("shuffleanswers", "true")
    texts = {choice.id: choice.text for choice in item.choices}
    needed = {prompt.answer for prompt in item.prompts}
    rows = [(prompt.text, texts[prompt.answer]) for prompt in item.prompts]
    rows += [("", text) for name, text in texts.items() if name not in needed]
    for prompt_text, choice_text in rows:
        row = formatted("subquestion", *(inline(prompt_text) if prompt_text else ()))
        row.append(plain("answer", without_markup(choice_text)))
        yield row


@answers.register
def _(item: ShortText) -> Iterator[Element]:
    yield element("usecase", "0")
    for text, known in spellings(item):
        escaped = text.replace("*", r"\*")  # Moodle takes a bare one for any letters
        yield _typed(item, known.credit, escaped, known.feedback)
    yield _typed(item, 0, "*", item.otherwise)


@answers.register
def _(item: Code) -> Iterator[Element]:
    checks = "\n".join(f"{test.call} == {test.expect:g}" for test in item.tests)
    yield element("responseformat", "monospaced")
    yield element("responserequired", "1")
    yield element("responsefieldlines", "15")
    yield element("attachments", "0")
    yield formatted("graderinfo", element("pre", f"{item.solution}\n\n{checks}"))
    yield formatted("responsetemplate", element("pre", item.starter))


def _choice(*, single: bool) -> Iterator[Element]:
    yield element("single", "true" if single else "false")
    yield element("shuffleanswers", "1")
    yield element("answernumbering", "abc")


def _intervals(item: Numeric | SliderTarget) -> Iterator[Element]:
    for band in bands(item):
        answer = _typed(item, band.credit, number(band.middle), band.feedback)
        answer.append(element("tolerance", number(band.half_width)))
        yield answer


def _anything_else(item: Numeric | SliderTarget, words: str) -> Element:
    answer = _typed(item, 0, "*", words)
    answer.append(element("tolerance", "0"))
    return answer


def _shown(item: Question, share: float, inside: list[Element | str], words: str) -> Element:
    """Answer to choose, with its `share` of the marks and the words on it."""
    answer = formatted("answer", *inside, fraction=percent(share))
    answer.append(formatted("feedback", *blocks(said(item, words))))
    return answer


def _typed(item: Question, share: float, text: str, words: str) -> Element:
    """Answer to type, with its `share` of the marks and the words on it."""
    answer = element("answer", element("text", text), fraction=percent(share))
    answer.set("format", "moodle_auto_format")
    answer.append(formatted("feedback", *blocks(said(item, words))))
    return answer
