"""A made-up class: submissions whose right scores are known before anything is graded.

They stand in ``expected.csv``: student, lesson, cell of the gradebook, score in points.
"""

# mypy: allow-untyped-calls
# (nbformat's functions carry no types)

from __future__ import annotations

import csv
import itertools
import json
import shutil
import tempfile
from pathlib import Path
from random import Random

import nbformat
from nbformat import NotebookNode

from rapid_onset.errors import InputError
from rapid_onset.grading.cells import NAME, answer_to, grade_id_of
from rapid_onset.grading.course import Course, install
from rapid_onset.grading.lesson_notebook import noted, read_notebook
from rapid_onset.grading.made_up_work import (
    Work,
    blank_work,
    copied_work,
    load_attempts,
    make_work,
)
from rapid_onset.grading.overlay import course_bank
from rapid_onset.grading.variants import variant_of
from rapid_onset.lessons import LESSONS

__all__ = ["make_class"]

_SYLLABLES = ("ba", "de", "fi", "lo", "mu", "na", "ne", "pa", "ri", "ro", "se", "so", "tu", "vi")
_NAMES = tuple(map("".join, itertools.permutations(_SYLLABLES, 3)))


def make_class(course: Course, size: int, seed: int) -> Path:
    """Hand in a made-up class's work on every assigned lesson; gives the table of right scores.

    A class that was made before leaves; what anybody else handed in stays.

    Parameters
    ----------
    course
        Course with at least one assigned lesson.
    size
        Number of students.
    seed
        The same seed makes the same class.

    Raises
    ------
    InputError
        Nothing is assigned, the size is out of range, or a real submission is in the way.
    """
    if not 1 <= size <= len(_NAMES):
        raise InputError(f"a class has 1 to {len(_NAMES)} students, not {size}")
    lesson_ids = [one.id for one in LESSONS if course.notebook("release", one.id).exists()]
    if not lesson_ids:
        raise InputError(f"nothing is assigned yet; run: rapid-onset assign {course.root}")
    names = Random(seed).sample(_NAMES, size)  # noqa: S311  nothing to keep secret
    former = _former_class(course, lesson_ids)
    for name, lesson_id in itertools.product(names, lesson_ids):
        place = course.notebook("submitted", lesson_id, name).parent
        if place.exists() and place not in former:
            raise InputError(f"{place} was handed in by somebody; choose another --seed")
    table = course.root / "expected.csv"
    with tempfile.TemporaryDirectory(dir=course.root, prefix=".demo-") as building:
        rows = []
        for lesson_id in lesson_ids:
            released = course.notebook("release", lesson_id)
            for name, work in zip(names, _plan(course, lesson_id, names, seed), strict=True):
                folder = Path(building, name, lesson_id)
                folder.mkdir(parents=True)
                nbformat.write(_hand_in(read_notebook(released), work), folder / released.name)
                rows += [(name, lesson_id, cell, score) for cell, score in work.scores.items()]
        with Path(building, table.name).open("w", newline="", encoding="utf8") as file:
            csv.writer(file).writerows([("student", "lesson", "cell", "score"), *rows])
        for place in former:
            shutil.rmtree(place)
        for name, lesson_id in itertools.product(names, lesson_ids):
            install(
                Path(building, name, lesson_id),
                course.notebook("submitted", lesson_id, name).parent,
            )
        Path(building, table.name).replace(table)
    return table


def _plan(course: Course, lesson_id: str, names: list[str], seed: int) -> list[Work]:
    """Work of each student: five of a special kind, then as it comes."""
    bank = course_bank(course, lesson_id)
    salt = noted(read_notebook(course.notebook("source", lesson_id)))["salt"]
    attempts = load_attempts(lesson_id)
    works: list[Work] = []
    for number, name in enumerate(names):
        rng = Random(f"{seed} {lesson_id} {number}")  # noqa: S311  nothing to keep secret
        attempt, ability = attempts[number % len(attempts)], rng.uniform(0.3, 0.95)
        typed = rng.choice([name, name.title(), f" {name} "])
        match number:
            case 0:  # all right
                attempt, ability = attempts[0], 1.0
            case 1:  # nothing at all
                works.append(blank_work(lesson_id, bank.by_use("graded")))
                continue
            case 2:  # no right answer
                attempt, ability = attempts[-1], 0.0
            case 3:  # a name misspelt, and all right as it was asked
                typed, attempt, ability = name[:-1], attempts[0], 1.0
            case 4:  # the first one's notebook, name and all
                works.append(copied_work(works[0], bank.by_use("graded")))
                continue
        items = [variant_of(item, salt, typed) for item in bank.by_use("graded")]
        work = make_work(lesson_id, items, attempt, ability, rng)
        work.answers[NAME] = f'{NAME} = "{typed}"'
        works.append(work)
    return works


def _hand_in(notebook: NotebookNode, work: Work) -> NotebookNode:
    """Released `notebook` with `work` filled in."""
    cells = []
    for cell in notebook.cells:
        question, grade_id = answer_to(cell), grade_id_of(cell)
        source = work.answers.get(question, cell.source) if question else cell.source
        if source is not None:
            cell.source = work.code.get(grade_id, source)
            cells.append(cell)
    notebook.cells = cells
    notebook.metadata["rapid_onset"]["made_up"] = True
    return notebook


def _former_class(course: Course, lesson_ids: list[str]) -> set[Path]:
    """Folders that were handed in by a made-up class."""
    return {
        path.parent
        for lesson_id in lesson_ids
        for student in course.students(lesson_id)
        if _is_made_up(path := course.notebook("submitted", lesson_id, student))
    }


def _is_made_up(path: Path) -> bool:
    try:
        metadata = json.loads(path.read_text("utf8"))["metadata"]
        return metadata["rapid_onset"]["made_up"] is True
    except (OSError, ValueError, KeyError, TypeError):
        return False
