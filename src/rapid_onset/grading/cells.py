"""Cells of an assignment: how nbgrader's and our own marks are written and read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from nbformat import NotebookNode

__all__ = [
    "NAME",
    "answer_to",
    "grade_id_of",
    "locked",
    "marks",
    "points_cell",
    "question_of",
    "shown_cell",
    "shown_question",
]

NAME = "student"  # what the cell for the student's name answers to, beside the ids of questions

_POINTS, _SHOWN = "quiz-", "shown-"


def locked(grade_id: str, **more: object) -> dict[str, Any]:
    """Metadata for a cell that nbgrader restores when a student has changed it."""
    cell = {"schema_version": 3, "grade": False, "solution": False, "task": False, "locked": True}
    return {"nbgrader": cell | {"grade_id": grade_id} | more}


def marks(cell: NotebookNode) -> Mapping[str, Any]:
    """What nbgrader notes about `cell`."""
    noted: Mapping[str, Any] = cell.metadata.get("nbgrader", {})
    return noted


def grade_id_of(cell: NotebookNode) -> str:
    """Name of `cell` in the gradebook, or nothing."""
    return str(marks(cell).get("grade_id", ""))


def points_cell(question: str) -> str:
    """Name of the cell in which a `question` with this id gets its points."""
    return f"{_POINTS}{question}"


def question_of(grade_id: str) -> str | None:
    """Id of the question whose points are given in the cell with this `grade_id`, if any."""
    return grade_id.removeprefix(_POINTS) if grade_id.startswith(_POINTS) else None


def shown_cell(question: str) -> str:
    """Name of the cell that shows a student the variant of a `question`."""
    return f"{_SHOWN}{question}"


def shown_question(grade_id: str) -> str | None:
    """Id of the question that is shown in the cell with this `grade_id`, if any."""
    return grade_id.removeprefix(_SHOWN) if grade_id.startswith(_SHOWN) else None


def answer_to(cell: NotebookNode) -> str | None:
    """Id of the question that is answered in `cell` (or `NAME`), if it is an answer cell."""
    match cell.metadata:  # a student's own, so it may hold anything
        case {"rapid_onset": {"answer_to": str(question)}}:
            return question
    return None
