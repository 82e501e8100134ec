"""A lesson's assignment as one nbgrader notebook: questions, code tasks, then the exercises."""

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
from rapid_onset.grading.answer_cell import stub
from rapid_onset.grading.cells import NAME, grade_id_of, locked, marks, points_cell, shown_cell
from rapid_onset.grading.code_task import code_cells
from rapid_onset.grading.question_text import how_to_answer, question_markdown, worth
from rapid_onset.grading.variants import is_personal, variant_of
from rapid_onset.lessons import lesson
from rapid_onset.quizzes.bank import Bank
from rapid_onset.quizzes.items import Code, Question

__all__ = ["compile_lesson", "fingerprint", "noted", "read_exercises", "read_notebook"]

# A number of points, so that a question which for any reason stays unmarked scores 0: nbgrader
# gives full marks to a test cell that says nothing.
_UNMARKED = "0  # points so far: your answer is marked after you hand in"
_INTRODUCTION = """\
# {title}: assignment

> This course teaches published research. It is not medical advice, it is no guide to doses, and it
> promotes no treatment.
"""
_HOW_TO_ANSWER = """
Write each answer between the quotes in the cell below its question: `answer = ""` becomes, for
example, `answer = "d"`. Nothing else in those cells matters, and you need no Python for them. Your
answers are marked after you hand in this notebook; questions left empty score 0.
"""
_WHOSE = """\
## Your name

Some questions ask everybody for another number. Write your name in this course between the quotes,
as you sign in to hand in, and run all cells: the questions with numbers of your own appear. What
you answer counts for these numbers only. On a JupyterHub you may leave the quotes empty.
"""
_SETUP = """\
from rapid_onset import assigned

salt = "{salt}"  # with your name, it draws the numbers in your questions"""


def compile_lesson(bank: Bank, salt: str) -> NotebookNode:
    """Source notebook of the assignment on the lesson of `bank`; it holds no key to any question.

    Parameters
    ----------
    bank
        Questions of the lesson, with those that the instructor has added.
    salt
        What draws the variants of this assignment, together with a student's name.

    Raises
    ------
    InputError
        Nothing is graded, or the exercises are faulty.
    """
    items = bank.by_use("graded")
    exercises = read_exercises(bank.lesson)
    if not items and not exercises.cells:
        raise InputError(f"the lesson {bank.lesson!r} has no graded question and no exercises yet")
    text = _INTRODUCTION.format(title=lesson(bank.lesson).title) + (_HOW_TO_ANSWER if items else "")
    notebook: NotebookNode = new_notebook(
        metadata={
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
        },
        cells=[new_markdown_cell(text, id="introduction", metadata=locked("introduction"))],
    )
    if any(map(is_personal, items)):
        notebook.cells += _name_cells(salt)
    # Questions to read first, then everything that is written in Python.
    for number, item in enumerate(sorted(items, key=lambda item: isinstance(item, Code)), start=1):
        if isinstance(item, Code):
            notebook.cells += code_cells(number, variant_of(item, salt, ""))
        else:
            notebook.cells += _question_cells(number, item)
    notebook.cells += exercises.cells
    notebook.metadata["rapid_onset"] = {
        "lesson": bank.lesson,
        "salt": salt,
        "versions": {item.id: item.version for item in items},
    }
    notebook.metadata.rapid_onset["fingerprint"] = fingerprint(notebook)
    return notebook


def read_exercises(lesson_id: str) -> NotebookNode:
    """Code exercises of a lesson, with solutions and hidden tests; no cells if it has none.

    Raises
    ------
    InputError
        There is a notebook that cannot be read.
    """
    path = content_path("quizzes", lesson(lesson_id).id) / "exercises.ipynb"
    return read_notebook(path) if path.exists() else new_notebook()


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


def noted(notebook: NotebookNode) -> Mapping[str, Any]:
    """What we note about a `notebook`: lesson, salt, versions of the questions, fingerprint."""
    ours: Mapping[str, Any] = notebook.metadata.get("rapid_onset", {})
    return ours


def fingerprint(notebook: NotebookNode) -> str:
    """Digest of cells, points and versions, which tells a notebook edited by hand from ours."""
    cells = [
        (cell.cell_type, cell.source, grade_id_of(cell), float(marks(cell).get("points", 0)))
        for cell in notebook.cells
    ]
    content = [cells, sorted(noted(notebook).get("versions", {}).items())]
    return hashlib.sha256(json.dumps(content).encode()).hexdigest()


def _name_cells(salt: str) -> Iterator[NotebookNode]:
    """Cells that ask for the student's name, and make the questions of that student."""
    yield new_markdown_cell(_WHOSE, id="whose", metadata=locked("whose"))
    yield new_code_cell(_SETUP.format(salt=salt), id="setup", metadata=locked("setup"))
    yield _free_cell("name", stub(NAME, "your name in this course"), NAME)


def _question_cells(number: int, item: Question) -> Iterator[NotebookNode]:
    """Cells for a question, the answer, and its points."""
    heading = f"### Question {number}. {{}} ({worth(item)})"
    if is_personal(item):
        # Nothing of the question itself: every value in it may be another for each student.
        yield _question_heading(item, heading.format("With numbers of your own"))
        yield new_code_cell(
            f'assigned("{item.id}", student, salt, version={item.version})',
            id=shown_cell(item.id),
            metadata=locked(shown_cell(item.id)),
        )
        what = "as the question says"
    else:
        text = f"{heading.format(item.title)}\n\n{question_markdown(item)}"
        yield _question_heading(item, text)
        what = how_to_answer(item)
    yield _free_cell(f"answer-{item.id}", stub("answer", what), item.id)
    yield new_code_cell(
        _UNMARKED,
        id=points_cell(item.id),
        metadata=locked(points_cell(item.id), grade=True, points=item.points),
    )


def _question_heading(item: Question, text: str) -> NotebookNode:
    name = f"question-{item.id}"
    cell: NotebookNode = new_markdown_cell(text, id=name, metadata=locked(name))
    return cell


def _free_cell(name: str, source: str, question: str) -> NotebookNode:
    """Cell for the student; no solution cell, as nbgrader empties those."""
    metadata = {"deletable": False, "rapid_onset": {"answer_to": question}}
    cell: NotebookNode = new_code_cell(source, id=name, metadata=metadata)
    return cell
