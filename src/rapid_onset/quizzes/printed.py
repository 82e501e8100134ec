"""A question as a page without a kernel shows it: to be read, with its answer folded away."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from rapid_onset.quizzes.in_words import key_in_words
from rapid_onset.quizzes.items import (
    Matching,
    Multiple,
    Ordering,
    PredictPlot,
    Single,
    SliderTarget,
)
from rapid_onset.quizzes.items.filling import written
from rapid_onset.quizzes.page import KINDS, block_html, curve_html, inline_html
from rapid_onset.quizzes.public import public
from rapid_onset.quizzes.sketch import sketch

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rapid_onset.quizzes.items import Item

__all__ = ["printed_html"]

_NO_FORM = "<p><em>To answer, open this lesson in Jupyter and run this cell.</em></p>"
# On paper nothing can be unfolded.
_UNFOLDED_ON_PAPER = (
    "<style>@media print { .ro-printed details::details-content"
    " { display: block; block-size: auto; content-visibility: visible } }</style>"
)


def printed_html(item: Item, *, with_answer: bool) -> str:
    """Question, what there is to choose from, and on wish answer and explanation.

    Parameters
    ----------
    item
        Any question but a code task.
    with_answer
        Whether to print the answer too; those of an inventory are never printed.
    """
    answer = with_answer and item.use in ("predict", "practice")
    return (
        f'<section class="ro-printed"><p><strong>{KINDS[item.use]}: {escape(item.title)}</strong>'
        f"</p>{block_html(item.stem)}{_to_choose_from(item)}"
        f"{_folded(item) if answer else _NO_FORM}</section>"
    )


def _folded(item: Item) -> str:
    picture = sketch(item, item.correct) if isinstance(item, PredictPlot) else ""
    return (
        f"{_UNFOLDED_ON_PAPER}<details><summary>Answer and explanation</summary>"
        f"<p><strong>{inline_html(key_in_words(item))}</strong></p>{picture}"
        f"{block_html(item.explanation)}</details>"
    )


def _to_choose_from(item: Item) -> str:
    match item:
        case Single() | Multiple():
            html = _list(inline_html(option.text) for option in item.options)
        case Ordering():
            html = _list(inline_html(step.text) for step in item.presented)
        case Matching():
            rows = _list(inline_html(prompt.text) for prompt in item.prompts)
            choices = "; ".join(choice["text"] for choice in public(item)["choices"])
            html = f"{rows}<p>Match with: {inline_html(choices)}</p>"
        case SliderTarget():
            low, high = written(item.slider.low), written(item.slider.high)
            html = f"<p>{escape(f'{item.slider.label}: {low} to {high} {item.slider.unit}')}</p>"
        case PredictPlot(mode="draw"):
            html = sketch(item)
        case PredictPlot():
            html = _list(curve_html(item, curve) for curve in item.curves)
        case _:
            html = ""
    return html


def _list(rows: Iterable[str]) -> str:
    return f"<ul>{''.join(f'<li>{row}</li>' for row in rows)}</ul>"
