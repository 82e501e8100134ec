"""A question as a notebook prints it: no key, no feedback, no explanation.

Every field is named here, so that a new one stays out until somebody prints it.
"""

from __future__ import annotations

from rapid_onset.grading.lettering import Choice, lettered
from rapid_onset.quizzes.items import (
    Axis,
    Curve,
    Matching,
    Multiple,
    Numeric,
    Ordering,
    PredictPlot,
    Question,
    ShortText,
    SliderTarget,
)
from rapid_onset.quizzes.items.filling import written

__all__ = ["how_to_answer", "question_markdown", "worth"]

_IN_WORDS: dict[type[Question], str] = {
    Multiple: "one or more letters, with commas between",
    Ordering: "all letters from first to last, with commas between",
    Matching: "each number with its letter, for example 1b, 2a",
    ShortText: "a word or two",
}


def question_markdown(item: Question) -> str:
    """Stem of `item`, what there is to choose from, and how to answer."""
    text = [item.stem]
    match item:
        case Matching():
            text += [f"**{row}.** {one.text}" for row, one in enumerate(item.prompts, start=1)]
        case PredictPlot():
            text.append(f"Across: {_axis(item.x)}. Up: {_axis(item.y)}.")
        case SliderTarget():
            slider = item.slider
            text.append(
                f"{slider.label}: {written(slider.low)} to {written(slider.high)} {slider.unit}."
            )
    text += [f"**{letter}.** {_words(choice)}" for letter, choice in lettered(item).items()]
    return "\n\n".join([*text, f"*Answer with {how_to_answer(item)}.*"])


def how_to_answer(item: Question) -> str:
    """What to write between the quotes."""
    match item:
        case Numeric():
            return f"a number, in {item.unit}"
        case SliderTarget():
            return f"a number, in {item.slider.unit}"
        case _:
            return _IN_WORDS.get(type(item), "one letter")


def worth(item: Question) -> str:
    """Points of `item` in words."""
    return "1 point" if item.points == 1 else f"{item.points:g} points"


def _words(choice: Choice) -> str:
    return f"{choice.label}: {choice.describe}" if isinstance(choice, Curve) else choice.text


def _axis(axis: Axis) -> str:
    return f"{axis.label}, {written(axis.low)} to {written(axis.high)} {axis.unit}"
