"""The form that asks one question in a notebook; its key stays in the kernel and is used there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import anywidget
import ipywidgets
import traitlets

from rapid_onset.errors import InputError
from rapid_onset.quizzes.bank import find_item
from rapid_onset.quizzes.marking import mark
from rapid_onset.quizzes.page import feedback_html, inline_html, outcome, question_html, verdicts

if TYPE_CHECKING:
    from collections.abc import Callable

    from rapid_onset.quizzes.items import Item

__all__ = ["Form", "quiz"]

_TRIES_BEFORE_EXPLANATION = 2


def quiz(item_id: str, *, reveal: Callable[[], ipywidgets.Widget] | None = None) -> ipywidgets.VBox:
    """Form for one question; a prediction can hold back a figure until it is committed.

    Parameters
    ----------
    item_id
        Id of a practice or predict question of any lesson.
    reveal
        Makes the widget that appears below once a prediction is committed.

    Raises
    ------
    InputError
        There is no such question, it is graded, or it is no prediction but has a reveal.
    """
    item = find_item(item_id)
    if item.use == "graded":
        raise InputError(f"{item_id!r} is a graded question; answer it in the assignment")
    if reveal is not None and item.use != "predict":
        raise InputError(f"{item_id!r} is no prediction; only a predict question can reveal")
    place = ipywidgets.VBox()

    def show() -> None:
        if reveal is not None:
            place.children = (reveal(),)

    return ipywidgets.VBox([Form(item, on_commit=show), place])


class Form(anywidget.AnyWidget):
    """One question: the browser sets `response` and counts up `checks`, and reads the rest."""

    _esm = Path(__file__).with_name("form.js")
    _css = Path(__file__).with_name("form.css")

    question = traitlets.Dict().tag(sync=True)
    response = traitlets.Any().tag(sync=True)
    checks = traitlets.Int(0).tag(sync=True)
    hints_wanted = traitlets.Int(0).tag(sync=True)

    hints: traitlets.List[str] = traitlets.List(help="HTML of those shown so far").tag(sync=True)
    answered = traitlets.Int(0, help="checks that have their answer").tag(sync=True)
    outcome = traitlets.Unicode("").tag(sync=True)
    verdicts = traitlets.Dict(help="chosen option: is it right").tag(sync=True)
    feedback = traitlets.Unicode("", help="HTML").tag(sync=True)

    def __init__(self, item: Item, on_commit: Callable[[], None]) -> None:
        super().__init__(question=question_html(item))
        self._item = item
        self._on_commit = on_commit
        self._tries = 0

    @traitlets.observe("hints_wanted")
    def _hint(self, _change: object) -> None:
        self.hints = [inline_html(hint) for hint in self._item.hints[: self.hints_wanted]]

    @traitlets.observe("checks")
    def _check(self, _change: object) -> None:
        if self.outcome == "committed":
            return
        item, response = self._item, self.response
        result = mark(item, response)
        what = outcome(item, result)
        if what == "committed":
            self._on_commit()
        self._tries += result.valid
        tried_enough = result.valid and self._tries >= _TRIES_BEFORE_EXPLANATION
        explain = tried_enough or what in ("committed", "right")
        with self.hold_sync():
            self.outcome = what
            self.verdicts = verdicts(item, response, result)
            self.feedback = feedback_html(item, response, result, explain=explain)
            self.answered = self.checks
