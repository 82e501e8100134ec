"""A question on paper and its key, by kind: both from one order of the options."""

from __future__ import annotations

from collections.abc import Sequence
from functools import singledispatch
from itertools import count
from string import ascii_uppercase
from typing import NamedTuple, TypeVar
from xml.etree.ElementTree import Element

from rapid_onset.quizzes.export.bands import Band, bands
from rapid_onset.quizzes.export.curves import picture
from rapid_onset.quizzes.export.markup import element, inline
from rapid_onset.quizzes.items import (
    Code,
    Label,
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
from rapid_onset.quizzes.items.chance import shuffled
from rapid_onset.quizzes.items.filling import written

__all__ = ["Sheet", "sheet"]

T = TypeVar("T")

_LINE = "_" * 24
_RULES = {
    "net-correct": "right minus wrong choices, over the number right, never below 0",
    "each-decision": "share of the options that were rightly chosen or rightly left",
    "coverage": "share of the right ones found, times the share of the choices that are right",
    "all-or-nothing": "all or nothing",
    "longest-ordered": "longest run of steps in the right order, over the number of steps",
    "position": "share of the steps in their own place",
}


class Sheet(NamedTuple):
    """What stands under the text of a question, and what stands in the key."""

    asked: list[Element]
    key: list[Element]


@singledispatch
def sheet(item: Question, _form: str) -> Sheet:
    """Question and key on the form called `_form`."""
    raise NotImplementedError(f"paper has nothing for {type(item).__name__}")


@sheet.register
def _(item: Single, form: str) -> Sheet:
    options = _arranged(item.options, form, item.id)
    key = [
        _line(f"{letter}" if option.correct else f"{letter}: {option.credit:g} of the points")
        for letter, option in zip(ascii_uppercase, options, strict=False)
        if option.correct or option.credit
    ]
    return Sheet([_letters([inline(option.text) for option in options])], key)


@sheet.register
def _(item: Multiple, form: str) -> Sheet:
    options = _arranged(item.options, form, item.id)
    right = [
        letter for letter, option in zip(ascii_uppercase, options, strict=False) if option.correct
    ]
    rule = _line(f"Marked by: {_RULES[item.scoring]}.")
    asked = [_letters([inline(option.text) for option in options]), rule]
    return Sheet(asked, [_line(", ".join(right))])


@sheet.register
def _(item: PredictPlot, form: str) -> Sheet:
    if item.mode == "draw":
        return Sheet([picture(item, None)], [picture(item, item.correct)])
    curves = _arranged(item.curves, form, item.id)
    shown: list[list[Element | str]] = [[picture(item, one), f" {one.label}"] for one in curves]
    return Sheet([_letters(shown)], [_line(ascii_uppercase[curves.index(item.correct)])])


@sheet.register
def _(item: Numeric, _form: str) -> Sheet:
    unit = "" if item.unit_policy == "required" else f" {item.unit}"
    asked = _line(f"Answer{' with its unit' if not unit else ''}: {_LINE}{unit}")
    units = [
        f"1 {unit} counts as {factor:g} {item.unit}" for unit, factor in item.accept_units.items()
    ]
    first = f"{written(item.answer)} {item.unit}"
    return Sheet([asked], [_line(first), *_in_bands(bands(item), item.unit), *map(_line, units)])


@sheet.register
def _(item: SliderTarget, _form: str) -> Sheet:
    scale = item.slider
    ends = f"{written(scale.low)} to {written(scale.high)}, in steps of {written(scale.step)}"
    asked = _line(f"{scale.label} ({ends}): {_LINE} {scale.unit}")
    return Sheet([asked], _in_bands(bands(item), scale.unit))


@sheet.register
def _(item: Ordering, form: str) -> Sheet:
    steps = _mixed(item, form)
    places = [ascii_uppercase[steps.index(step)] for step in item.steps]
    blanks = _line(f"Order: {' '.join('____' for _ in steps)}   ({_RULES[item.scoring]})")
    return Sheet(
        [_letters([inline(step.text) for step in steps]), blanks], [_line(", ".join(places))]
    )


@sheet.register
def _(item: Matching, form: str) -> Sheet:
    prompts = _arranged(item.prompts, form, item.id, "prompts")
    choices = _arranged(item.choices, form, item.id, "choices")
    letters = {one.id: letter for letter, one in zip(ascii_uppercase, choices, strict=False)}
    rows = [
        element("tr", element("td", *inline(prompt.text)), element("td", "____"))
        for prompt in prompts
    ]
    asked = [element("table", *rows), _letters([inline(choice.text) for choice in choices])]
    key = [element("p", *inline(prompt.text), f": {letters[prompt.answer]}") for prompt in prompts]
    return Sheet(asked, key)


@sheet.register
def _(item: ShortText, _form: str) -> Sheet:
    known = [
        answer.text if answer.credit == 1 else f"{answer.text} ({answer.credit:g} of the points)"
        for answer in item.answers
        if answer.credit
    ]
    return Sheet([_line(f"Answer: {_LINE}")], [_line("; ".join(known))])


@sheet.register
def _(item: Code, _form: str) -> Sheet:
    calls = "\n".join(f"{test.call} == {test.expect:g}" for test in item.tests)
    asked = element("pre", item.starter, class_="room")
    return Sheet([asked], [element("pre", f"{item.solution}\n\n{calls}")])


def _arranged(things: Sequence[T], form: str, *key: str) -> tuple[T, ...]:
    """`things` in the order of a form, which is never that of another one."""
    first = shuffled(things, *key)
    return first if form == "A" else shuffled(first, *key, form)


def _mixed(item: Ordering, form: str) -> tuple[Label, ...]:
    """Steps in the order of a form, and never in the right one."""
    if form == "A":
        return item.presented
    orders = (shuffled(item.presented, item.id, form, str(number)) for number in count())
    return next(order for order in orders if order != item.steps)


def _letters(options: Sequence[list[Element | str]]) -> Element:
    return element("ol", *(element("li", *inside) for inside in options), class_="letters")


def _line(words: str) -> Element:
    return element("p", words)


def _in_bands(of: Sequence[Band], unit: str) -> list[Element]:
    """Intervals that earn something, and what."""
    return [
        _line(f"{written(band.low)} to {written(band.high)} {unit}: {_worth(band)}")
        for band in of
        if band.credit
    ]


def _worth(band: Band) -> str:
    return "all points" if band.credit == 1 else f"{band.credit:g} of the points"
