"""The verb `quiz`, and what it puts into a notebook: a form, and below it what it holds back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import ipywidgets

from rapid_onset.errors import InputError
from rapid_onset.quizzes.bank import find_item
from rapid_onset.quizzes.form.explorer_setting import explorer_setting
from rapid_onset.quizzes.form.widget import Form
from rapid_onset.quizzes.printed import printed_html
from rapid_onset.quizzes.progress import open_store

if TYPE_CHECKING:
    from collections.abc import Callable

    from rapid_onset.quizzes.items import Item

__all__ = ["Quiz", "ask", "quiz"]


def quiz(
    item_id: str,
    *,
    reveal: Callable[[], ipywidgets.Widget] | None = None,
    explorer: ipywidgets.Widget | None = None,
    again: bool = False,
) -> Quiz:
    """Form for one question; a prediction can hold back a figure until it is committed.

    Parameters
    ----------
    item_id
        Id of a predict, practice or inventory question of any lesson.
    reveal
        Makes the widget that appears below once a prediction is committed.
    explorer
        Explorer in which the learner sets what a slider question asks for.
    again
        Ask afresh, with other numbers where there are some, instead of showing an earlier answer.

    Raises
    ------
    InputError
        There is no such question, it is graded, or it has no use for `reveal` or `explorer`.
    """
    return ask(find_item(item_id), reveal=reveal, explorer=explorer, again=again)


def ask(
    item: Item,
    *,
    reveal: Callable[[], ipywidgets.Widget] | None = None,
    explorer: ipywidgets.Widget | None = None,
    again: bool = False,
) -> Quiz:
    """Form for a question in hand; the parameters are those of `quiz`."""
    if item.use == "graded":
        what = "code task" if item.type == "code" else "question"
        lesson = item.id.partition("-")[0]
        raise InputError(
            f"{item.id!r} is a graded {what}; answer it in the assignment of lesson {lesson!r}"
        )
    if reveal is not None and item.use != "predict":
        raise InputError(f"{item.id!r} is no prediction; only a predict question can reveal")
    return Quiz(item, reveal, explorer, again=again)


class Quiz(ipywidgets.VBox):
    """A question's `form`, and a place below it for what a prediction reveals."""

    def __init__(
        self,
        item: Item,
        reveal: Callable[[], ipywidgets.Widget] | None,
        explorer: ipywidgets.Widget | None,
        *,
        again: bool,
    ) -> None:
        place = ipywidgets.VBox()

        def show() -> None:
            if reveal is not None:
                place.children = (reveal(),)

        setting = None if explorer is None else explorer_setting(item, explorer)
        self._item = item
        self.form = Form(item, open_store(), on_commit=show, setting=setting, again=again)
        super().__init__([self.form, place])

    def _repr_mimebundle_(self, **options: Any) -> dict[str, Any]:
        """Form for a page with a kernel, and the printed question for one without.

        Where nobody sits before the kernel, as under nbconvert, the form would be dead: there the
        question is printed alone, with its answer.
        """
        if not _is_attended(self):
            return {"text/html": printed_html(self._item, with_answer=True)}
        bundle: dict[str, Any] = super()._repr_mimebundle_(**options)
        return bundle | {"text/html": printed_html(self._item, with_answer=False)}


def _is_attended(widget: ipywidgets.Widget) -> bool:
    """Whether whoever runs the cell could be asked for input; unknown counts as yes."""
    kernel: Any = getattr(widget.comm, "kernel", None)
    request = kernel.get_parent() if hasattr(kernel, "get_parent") else {}
    attended: bool = request.get("content", {}).get("allow_stdin", True)
    return attended
