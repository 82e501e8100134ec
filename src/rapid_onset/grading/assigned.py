"""The verb that shows a student one question of an assignment, with numbers of their own."""

from __future__ import annotations

import os
from dataclasses import dataclass

from rapid_onset.errors import InputError
from rapid_onset.grading.question_text import question_markdown
from rapid_onset.grading.variants import variant_of
from rapid_onset.quizzes.bank import find_item
from rapid_onset.quizzes.items import Question

__all__ = ["Shown", "assigned", "shown"]

_NAMELESS = (
    "**Your question appears here once your name is known.** Write your name between the quotes in "
    "the cell at the top, run that cell, then this one."
)


@dataclass(frozen=True, repr=False)
class Shown:
    """Markdown that a notebook shows as such, and anything else as text."""

    markdown: str

    def _repr_markdown_(self) -> str:
        return self.markdown

    def __repr__(self) -> str:
        return self.markdown


def assigned(item_id: str, student: object, salt: str, *, version: int) -> Shown:
    """Question of an assignment as `student` is asked it.

    Parameters
    ----------
    item_id
        Id of the question.
    student
        Name of the student; when empty, the name on the JupyterHub.
    salt
        Salt of the assignment.
    version
        Version of the question that was assigned.

    Raises
    ------
    InputError
        This installation does not have the question, or has another version of it.
    """
    item = find_item(item_id)
    if item.version != version:
        raise InputError(
            f"your assignment asks version {version} of {item_id!r}, and rapid-onset here has "
            f"version {item.version}; install the release that your instructor uses"
        )
    name = str(student).strip() or os.environ.get("JUPYTERHUB_USER", "")
    return shown(variant_of(item, salt, name)) if name else Shown(_NAMELESS)


def shown(variant: Question) -> Shown:
    """Text of a `variant`, with its title."""
    return Shown(f"**{variant.title}.** {question_markdown(variant)}")
