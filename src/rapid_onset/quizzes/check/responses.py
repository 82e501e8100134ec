"""Responses that an author holds right or wrong, of every kind of question that `mark` takes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import singledispatch
from typing import NamedTuple

from rapid_onset.quizzes.items import (
    Code,
    Matching,
    Multiple,
    Numeric,
    Ordering,
    Place,
    PredictPlot,
    Question,
    ShortText,
    Single,
    SliderTarget,
)

__all__ = ["Wrong", "answer", "right", "wrong"]


class Wrong(NamedTuple):
    """A wrong response, the place that foresees it, and what is said to it there."""

    place: Place
    response: object
    feedback: str


@singledispatch
def right(item: Question) -> object:
    """Response to `item` that its author holds right; None if there is none."""
    raise NotImplementedError(f"no right response to {type(item).__name__}")


@singledispatch
def wrong(item: Question) -> Iterator[Wrong]:
    """Responses to `item` that its author holds wrong, and answers in words of their own."""
    raise NotImplementedError(f"no wrong responses to {type(item).__name__}")


@singledispatch
def answer(item: Question) -> tuple[str, ...]:
    """Right response to `item` in the words that a learner reads or writes."""
    return (str(right(item)),)


@right.register
def _(item: Single) -> object:
    return next(option.id for option in item.options if option.correct)


@wrong.register
def _(item: Single) -> Iterator[Wrong]:
    for index, option in enumerate(item.options):
        if not option.correct:
            yield Wrong(("options", index), option.id, option.feedback)


@right.register
def _(item: Multiple) -> object:
    return [option.id for option in item.options if option.correct]


@wrong.register
def _(item: Multiple) -> Iterator[Wrong]:
    rights = [option.id for option in item.options if option.correct]
    for index, option in enumerate(item.options):
        if not option.correct:
            yield Wrong(("options", index), [*rights, option.id], option.feedback)


@answer.register(Single)
@answer.register(Multiple)
def _(item: Single | Multiple) -> tuple[str, ...]:
    return tuple(option.text for option in item.options if option.correct)


@right.register
def _(item: Numeric) -> object:
    return _written(item, item.answer)


@wrong.register
def _(item: Numeric) -> Iterator[Wrong]:
    for index, error in enumerate(item.errors):
        yield Wrong(("errors", index), _written(item, error.value), error.feedback)


@right.register
def _(item: Ordering) -> object:
    return [step.id for step in item.steps]


@wrong.register
def _(item: Ordering) -> Iterator[Wrong]:
    for index, one in enumerate(item.inversions):
        swap = {one.earlier: one.later, one.later: one.earlier}
        swapped = [swap.get(step.id, step.id) for step in item.steps]
        yield Wrong(("inversions", index), swapped, one.feedback)


@answer.register
def _(item: Ordering) -> tuple[str, ...]:
    return tuple(step.text for step in item.steps)


@right.register
def _(item: Matching) -> object:
    return {prompt.id: prompt.answer for prompt in item.prompts}


@wrong.register
def _(item: Matching) -> Iterator[Wrong]:
    rights = {prompt.id: prompt.answer for prompt in item.prompts}
    for index, prompt in enumerate(item.prompts):
        other = next(choice.id for choice in item.choices if choice.id != prompt.answer)
        yield Wrong(("prompts", index), rights | {prompt.id: other}, prompt.feedback)


@answer.register
def _(item: Matching) -> tuple[str, ...]:
    texts = {choice.id: choice.text for choice in item.choices}
    return tuple(f"{prompt.text}: {texts[prompt.answer]}" for prompt in item.prompts)


@right.register
def _(item: ShortText) -> object:
    return next(known.text for known in item.answers if known.credit == 1)


@wrong.register
def _(item: ShortText) -> Iterator[Wrong]:
    for index, known in enumerate(item.answers):
        if known.credit < 1:
            yield Wrong(("answers", index), known.text, known.feedback)


@answer.register
def _(item: ShortText) -> tuple[str, ...]:
    return tuple(known.text for known in item.answers if known.credit == 1)


@right.register
def _(item: SliderTarget) -> object:
    low, high = item.target
    settings = item.slider.settings
    return next((one for one in settings if low <= item.outcome.at(one) <= high), None)


@wrong.register
def _(item: SliderTarget) -> Iterator[Wrong]:
    low, high = item.target
    outcomes = {one: item.outcome.at(one) for one in item.slider.settings}
    lowest, highest = (
        min(outcomes, key=outcomes.__getitem__),
        max(outcomes, key=outcomes.__getitem__),
    )
    if outcomes[lowest] < low:
        yield Wrong(("below",), lowest, item.below.feedback)
    if outcomes[highest] > high:
        yield Wrong(("above",), highest, item.above.feedback)


@right.register
def _(item: PredictPlot) -> object:
    if item.mode == "draw":
        return [item.y.low, item.y.high]  # any line is taken
    return item.correct.id


@wrong.register
def _(item: PredictPlot) -> Iterator[Wrong]:
    for index, curve in enumerate(item.curves):
        if not curve.correct:
            yield Wrong(("curves", index), curve.id, curve.feedback)


@answer.register
def _(item: PredictPlot) -> tuple[str, ...]:
    return (item.correct.label,)


@answer.register
def _(item: Code) -> tuple[str, ...]:
    return (item.solution,)


def _written(item: Numeric, number: float) -> str:
    """`number` as a student may write it, with its unit only where that is asked for."""
    return f"{number!r} {item.unit}" if item.unit_policy == "required" else repr(number)
