"""What a page shows of a question, before and after an answer, as safe HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import mistune

from rapid_onset.quizzes.items import Multiple, Numeric, Single
from rapid_onset.quizzes.public import public

if TYPE_CHECKING:
    from rapid_onset.quizzes.items import Item, Option
    from rapid_onset.quizzes.marking import Mark

__all__ = ["feedback_html", "inline_html", "outcome", "question_html", "verdicts"]

_MARKDOWN = mistune.create_markdown(escape=True)
_HEADLINES = {
    "right": "✓ Right.",
    "partly": "◐ Partly right.",
    "wrong": "✗ Not yet.",
    "unread": "Not counted as a try.",
}


def question_html(item: Item) -> dict[str, Any]:
    """Public part of `item`, with its stem and options as HTML and the words around them."""
    predict = item.use == "predict"
    shown = public(item) | {
        "stem": _html(item.stem),
        "kind": "Predict" if predict else "Check yourself",
        "verb": "Commit your prediction" if predict else "Check",
        "hints": len(item.hints),
    }
    for option in shown.get("options", ()):
        option["html"] = inline_html(option.pop("text"))
    return shown


def outcome(item: Item, mark: Mark) -> str:
    """What came of an answer: unread, committed, right, partly or wrong."""
    if not mark.valid:
        return "unread"
    if item.use == "predict":
        return "committed"
    return "right" if mark.score == 1 else "partly" if mark.score > 0 else "wrong"


def feedback_html(item: Item, response: Any, mark: Mark, *, explain: bool) -> str:
    """Headline, reasons and, on wish, the explanation, for a `response` with this `mark`."""
    what = outcome(item, mark)
    if what == "committed":
        headline = f"You predicted: {inline_html(_in_words(item, response))}"
    else:
        headline = _HEADLINES[what]
    reasons = [f"<li>{inline_html(reason)}</li>" for reason in mark.feedback]
    return "".join(
        (
            f'<p class="ro-quiz-outcome">{headline}</p>',
            f"<ul>{''.join(reasons)}</ul>" if len(reasons) > 1 else _html(mark.feedback[0]),
            f'<div class="ro-quiz-explanation">{_html(item.explanation)}</div>' if explain else "",
        )
    )


def verdicts(item: Item, response: Any, mark: Mark) -> dict[str, bool]:
    """Whether each chosen option is right; of the others the page learns nothing."""
    if not isinstance(item, Single | Multiple) or outcome(item, mark) in ("unread", "committed"):
        return {}
    return {option.id: option.correct for option in _chosen(item, response)}


def inline_html(markdown: str) -> str:
    """HTML of one paragraph, without the paragraph."""
    return _html(markdown).strip().removeprefix("<p>").removesuffix("</p>")


def _html(markdown: str) -> str:
    """HTML in which whatever looked like a tag is text."""
    return str(_MARKDOWN(markdown))


def _in_words(item: Item, response: Any) -> str:
    """Valid `response` as the learner gave it."""
    match item:
        case Numeric():
            return f"{response} {item.unit}"
        case Single() | Multiple():
            return "; ".join(option.text for option in _chosen(item, response))
        case _:
            return str(response)


def _chosen(item: Single | Multiple, response: Any) -> list[Option]:
    """Options that a valid `response` names."""
    ids = [response] if isinstance(response, str) else response
    return [option for option in item.options if option.id in ids]
