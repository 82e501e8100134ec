"""A response in the words of its question, as Markdown."""

from __future__ import annotations

from typing import Any

from rapid_onset.quizzes.items import (
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
from rapid_onset.quizzes.items.filling import written

__all__ = ["key_in_words", "response_in_words", "three_digits"]


def response_in_words(item: Question, response: Any) -> str:
    """Valid `response` to `item` as the learner gave it."""
    match item:
        case Single() | Multiple():
            ids = [response] if isinstance(response, str) else response
            words = "; ".join(option.text for option in item.options if option.id in ids)
        case Ordering():
            texts = {step.id: step.text for step in item.steps}
            words = " → ".join(texts[one] for one in response)
        case Matching():
            texts = {choice.id: choice.text for choice in item.choices}
            words = "; ".join(f"{row.text}: {texts[response[row.id]]}" for row in item.prompts)
        case Numeric():
            words = f"{response} {item.unit}"
        case SliderTarget():
            words = f"{written(float(response))} {item.slider.unit}"
        case PredictPlot(mode="draw"):
            heights = ", ".join(three_digits(float(one)) for one in response)
            words = f"{item.y.label}: {heights} {item.y.unit}"
        case PredictPlot():
            words = next(curve.label for curve in item.curves if curve.id == response)
        case _:
            words = str(response)
    return words


def key_in_words(item: Question) -> str:
    """Right answer to `item`; the range of settings that meet the target of a slider."""
    key: Any
    match item:
        case Single() | Multiple():
            key = [option.id for option in item.options if option.correct]
        case Ordering():
            key = [step.id for step in item.steps]
        case Matching():
            key = {row.id: row.answer for row in item.prompts}
        case Numeric():
            key = written(item.answer)
        case ShortText():
            key = next(known.text for known in item.answers if known.credit == 1)
        case SliderTarget():
            low, high = item.target
            met = [one for one in item.slider.settings if low <= item.outcome.at(one) <= high]
            ends = dict.fromkeys((met[0], met[-1]))  # one end, if one setting alone meets it
            return " to ".join(response_in_words(item, one) for one in ends)
        case PredictPlot():
            return f"{item.correct.label}: {item.correct.describe}"
        case _:
            raise NotImplementedError(f"no right answer in words for {type(item).__name__}")
    return response_in_words(item, key)


def three_digits(value: float) -> str:
    """`value` as text, to three digits."""
    return written(float(f"{value:.3g}"))
