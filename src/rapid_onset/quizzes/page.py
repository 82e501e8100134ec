"""What a page shows of a question, before and after an answer, as safe HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import mistune

from rapid_onset.quizzes.in_words import response_in_words, three_digits
from rapid_onset.quizzes.items import Matching, Multiple, PredictPlot, Single
from rapid_onset.quizzes.public import public
from rapid_onset.quizzes.sketch import sketch

if TYPE_CHECKING:
    from rapid_onset.quizzes.items import Curve, Item
    from rapid_onset.quizzes.marking import Mark

__all__ = [
    "KINDS",
    "block_html",
    "curve_html",
    "feedback_html",
    "inline_html",
    "outcome",
    "question_html",
    "verdicts",
]

KINDS = {"predict": "Predict", "practice": "Check yourself", "inventory": "Take stock"}
_VERBS = {"predict": "Commit your prediction", "practice": "Check", "inventory": "Record"}
_HEADLINES = {
    "right": "✓ Right.",
    "partly": "◐ Partly right.",
    "wrong": "✗ Not yet.",
    "unread": "Not counted as a try.",
    "recorded": "Recorded.",
}
_POINTS_TO_DRAW = 7
_STEPS_TO_DRAW = 20  # in the height of a point

_MARKDOWN = mistune.create_markdown(escape=True)


def question_html(item: Item) -> dict[str, Any]:
    """Public part of `item`, with its texts as HTML and the words around them."""
    shown = public(item) | {
        "stem": block_html(item.stem),
        "kind": KINDS[item.use],
        "verb": _VERBS[item.use],
        "hints": 0 if item.use == "inventory" else len(item.hints),
    }
    for rows in ("options", "steps", "prompts", "choices"):
        for row in shown.get(rows, ()):
            row["html"] = inline_html(row.pop("text"))
    if isinstance(item, PredictPlot) and item.mode == "choose":
        shown["options"] = [
            {"id": curve.id, "html": curve_html(item, curve)} for curve in item.curves
        ]
    elif isinstance(item, PredictPlot):
        last = _POINTS_TO_DRAW - 1
        wide = item.x.high - item.x.low
        across = [item.x.low + wide * index / last for index in range(_POINTS_TO_DRAW)]
        shown["sketch"] = sketch(item)
        shown["points"] = [f"{three_digits(x)} {item.x.unit}" for x in across]
        shown["step"] = (item.y.high - item.y.low) / _STEPS_TO_DRAW
    return shown


def curve_html(item: PredictPlot, curve: Curve) -> str:
    """Label, words and picture of one `curve` of `item`."""
    words = f"**{curve.label}.** {curve.describe}"
    return f"{inline_html(words)}{sketch(item, curve)}"


def outcome(item: Item, mark: Mark) -> str:
    """What came of an answer: unread, committed, recorded, right, partly or wrong."""
    if not mark.valid:
        return "unread"
    if item.use in ("predict", "inventory"):
        return "committed" if item.use == "predict" else "recorded"
    return "right" if mark.score == 1 else "partly" if mark.score > 0 else "wrong"


def feedback_html(item: Item, response: Any, mark: Mark, *, explain: bool, also: str = "") -> str:
    """Headline, reasons, what is `also` to say and, on wish, the explanation."""
    what = outcome(item, mark)
    if what == "committed":
        headline = f"You predicted: {inline_html(response_in_words(item, response))}"
    else:
        headline = _HEADLINES[what]
    reasons = () if what == "recorded" else mark.feedback
    if what == "committed" and isinstance(item, PredictPlot) and item.mode == "draw":
        reasons = (f"Solid line: the model's curve. {item.correct.describe}", *reasons)
    listed = "".join(f"<li>{inline_html(reason)}</li>" for reason in reasons)
    return "".join(
        (
            f'<p class="ro-quiz-outcome">{headline}</p>',
            f"<ul>{listed}</ul>" if len(reasons) > 1 else "".join(map(block_html, reasons)),
            block_html(also),
            f'<div class="ro-quiz-explanation">{block_html(item.explanation)}</div>'
            if explain
            else "",
        )
    )


def verdicts(item: Item, response: Any, mark: Mark) -> dict[str, bool]:
    """Whether each chosen option, curve or match is right; of the others nothing is said."""
    if outcome(item, mark) in ("unread", "committed", "recorded"):
        return {}
    match item:
        case Single() | Multiple():
            chosen = [response] if isinstance(response, str) else response
            return {option.id: option.correct for option in item.options if option.id in chosen}
        case PredictPlot():
            return {response: mark.score == 1}
        case Matching():
            return {prompt.id: response[prompt.id] == prompt.answer for prompt in item.prompts}
        case _:
            return {}


def inline_html(markdown: str) -> str:
    """HTML of one paragraph, without the paragraph."""
    return block_html(markdown).strip().removeprefix("<p>").removesuffix("</p>")


def block_html(markdown: str) -> str:
    """HTML in which whatever looked like a tag is text."""
    return str(_MARKDOWN(markdown))
