"""A lesson's assignment as one nbgrader notebook: graded questions, then the code exercises."""

# mypy: allow-untyped-calls
# (nbformat's functions carry no types)

from __future__ import annotations

import hashlib
import json
import warnings
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from rapid_onset.content import content_path
from rapid_onset.errors import InputError
from rapid_onset.grading.answer_cell import LETTERS, how_to_answer, stub
from rapid_onset.lessons import lesson
from rapid_onset.quizzes.bank import load_bank
from rapid_onset.quizzes.public import public

__all__ = [
    "answer_to",
    "compile_lesson",
    "fingerprint",
    "grade_id_of",
    "question_of",
    "read_exercises",
    "read_notebook",
]

_GRADE_PREFIX = "quiz-"
# A number of points, so that a question which for any reason stays unmarked scores 0: nbgrader
# gives full marks to a test cell that says nothing.
_UNMARKED = "0  # points so far: your answer is marked after you hand in"
_INTRODUCTION = """\
# {title}: assignment

> This course teaches published research. It is not medical advice, it is no guide to doses, and it
> promotes no treatment.

Write each answer between the quotes in the cell below its question: `answer = ""` becomes, for
example, `answer = "d"`. Nothing else in those cells matters, and you need no Python for them. Your
answers are marked after you hand in this notebook; questions left empty score 0.
"""


def compile_lesson(lesson_id: str) -> NotebookNode:
    """Source notebook of a lesson's assignment; it holds no key to any question.

    Raises
    ------
    InputError
        There is no such lesson, or its bank or exercises are missing or faulty.
    """
    title = lesson(lesson_id).title
    exercises = read_exercises(lesson_id)
    questions = [public(item) for item in load_bank(lesson_id).by_use("graded")]
    introduction = new_markdown_cell(
        _INTRODUCTION.format(title=title), id="introduction", metadata=_locked("introduction")
    )
    notebook: NotebookNode = new_notebook(
        metadata={
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
        },
        cells=[introduction],
    )
    for number, question in enumerate(questions, start=1):
        notebook.cells += _question_cells(number, question)
    notebook.cells += exercises.cells
    notebook.metadata["rapid_onset"] = {"lesson": lesson_id, "fingerprint": fingerprint(notebook)}
    return notebook


def read_exercises(lesson_id: str) -> NotebookNode:
    """Code exercises of a lesson, with solutions and hidden tests.

    Raises
    ------
    InputError
        The notebook is missing or is none.
    """
    return read_notebook(content_path("quizzes", lesson(lesson_id).id, "exercises.ipynb"))


def read_notebook(path: Path) -> NotebookNode:
    """Notebook at `path`.

    Raises
    ------
    InputError
        The file cannot be read as a notebook.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about ids of cells, which nbformat mends
            notebook: NotebookNode = nbformat.read(path, as_version=4)
    except Exception as error:  # nbformat stumbles over a file in many ways
        why = str(error).partition("\n")[0]
        raise InputError(f"{path} is no readable notebook: {why}") from error
    return notebook


def fingerprint(notebook: NotebookNode) -> str:
    """Digest of cells and their points, which tells a notebook edited by hand from ours."""
    cells = [
        (cell.cell_type, cell.source, grade_id_of(cell), float(_marks(cell).get("points", 0)))
        for cell in notebook.cells
    ]
    return hashlib.sha256(json.dumps(cells).encode()).hexdigest()


def grade_id_of(cell: NotebookNode) -> str:
    """Name of `cell` in the gradebook, or nothing."""
    return str(_marks(cell).get("grade_id", ""))


def question_of(grade_id: str) -> str | None:
    """Id of the question whose points are given in the cell with this `grade_id`, if any."""
    return grade_id.removeprefix(_GRADE_PREFIX) if grade_id.startswith(_GRADE_PREFIX) else None


def answer_to(cell: NotebookNode) -> str | None:
    """Id of the question that is answered in `cell`, if it is an answer cell."""
    match cell.metadata:  # a student's own, so it may hold anything
        case {"rapid_onset": {"answer_to": str(question)}}:
            return question
    return None


def _marks(cell: NotebookNode) -> Mapping[str, Any]:
    """What nbgrader notes about `cell`."""
    marks: Mapping[str, Any] = cell.metadata.get("nbgrader", {})
    return marks


def _question_cells(number: int, question: Mapping[str, Any]) -> Iterator[NotebookNode]:
    """Cells for the question, the answer, and its points."""
    name, points = question["id"], question["points"]
    worth = "1 point" if points == 1 else f"{points:g} points"
    text = [f"### Question {number}. {question['title']} ({worth})", question["stem"]]
    text += [
        f"**{letter}.** {option['text']}"
        for letter, option in zip(LETTERS, question.get("options", ()), strict=False)
    ]
    text.append(f"*Answer with {how_to_answer(question)}.*")
    yield new_markdown_cell(
        "\n\n".join(text), id=f"question-{name}", metadata=_locked(f"question-{name}")
    )
    # No solution cell: nbgrader empties those, and here there is nothing to take out.
    yield new_code_cell(
        stub(question),
        id=f"answer-{name}",
        metadata={"deletable": False, "rapid_onset": {"answer_to": name}},
    )
    yield new_code_cell(
        _UNMARKED,
        id=f"quiz-{name}",
        metadata=_locked(f"{_GRADE_PREFIX}{name}", grade=True, points=points),
    )


def _locked(grade_id: str, **more: object) -> dict[str, Any]:
    """Metadata for a cell that nbgrader restores when a student has changed it."""
    cell = {"schema_version": 3, "grade": False, "solution": False, "task": False, "locked": True}
    return {"nbgrader": cell | {"grade_id": grade_id} | more}
