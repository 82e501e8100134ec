"""Assignments in a course folder: the instructor's version, and the students' without solutions."""

# mypy: allow-untyped-calls
# (nbformat's functions carry no types)

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from rapid_onset.errors import InputError
from rapid_onset.grading.course import Course, install
from rapid_onset.grading.lesson_notebook import (
    compile_lesson,
    fingerprint,
    noted,
    read_notebook,
)
from rapid_onset.grading.nbgrader_session import NbgraderError, Session
from rapid_onset.grading.overlay import bank_with, check_overlay, course_bank

__all__ = ["assign"]


def assign(course: Course, lesson_ids: Sequence[str], overlay: Path | None = None) -> list[str]:
    """Lessons whose assignment was written to `course`; the others stood there already.

    All of them are compiled before any is written. An assignment that was handed in is never
    changed, as its grades would no longer fit.

    Parameters
    ----------
    course
        Where to write.
    lesson_ids
        Lessons to assign.
    overlay
        Folder with the instructor's own questions, which the course remembers; without, the one
        that it knows.

    Raises
    ------
    InputError
        A lesson does not exist or is faulty, was handed in, or was edited by hand, or the overlay
        is no folder for it.
    """
    if overlay is None:
        banks = [course_bank(course, lesson_id) for lesson_id in lesson_ids]
    else:
        overlay = check_overlay(course, overlay)
        banks = [bank_with(overlay, lesson_id) for lesson_id in lesson_ids]
    notebooks = {bank.lesson: compile_lesson(bank, course.salt(bank.lesson)) for bank in banks}
    changed = {
        lesson_id: notebook
        for lesson_id, notebook in notebooks.items()
        if not _stands(course, lesson_id, notebook)
    }
    if overlay is not None:
        course.remember_overlay(overlay)
    for lesson_id, notebook in changed.items():
        _generate(course, lesson_id, notebook)
    return list(changed)


def _stands(course: Course, lesson_id: str, notebook: NotebookNode) -> bool:
    """Whether `course` holds `notebook` as the lesson's assignment; refuses what must stay."""
    source = course.notebook("source", lesson_id)
    if not source.exists():
        return False
    there = read_notebook(source)
    if fingerprint(there) == fingerprint(notebook):
        released = course.notebook("release", lesson_id).exists()
        return released and bool(Session(course).points(lesson_id))
    if fingerprint(there) != noted(there).get("fingerprint"):
        raise InputError(f"{source} was edited by hand; move it elsewhere to have it built anew")
    if course.students(lesson_id) or course.students(lesson_id, "autograded"):
        raise InputError(
            f"{lesson_id} has changed since students handed it in, and their grades would not fit "
            "any more; make a new course folder for the new version"
        )
    return False


def _generate(course: Course, lesson_id: str, notebook: NotebookNode) -> None:
    """Write the assignment in a folder beside, and move it in once it is whole."""
    with tempfile.TemporaryDirectory(dir=course.root, prefix=".assign-") as building:
        source = Path(building, "source", lesson_id)
        release = Path(building, "release", lesson_id)
        source.mkdir(parents=True)
        nbformat.write(notebook, source / f"{lesson_id}.ipynb")
        folders = [
            f"--CourseDirectory.source_directory={source.parent}",
            f"--CourseDirectory.release_directory={release.parent}",
        ]
        rehearsal = ["--SaveCells.enabled=False", "--GenerateAssignment.no_database=True"]
        try:
            # nbgrader fills the gradebook before it has checked everything: rehearse without it.
            Session(course, *folders, *rehearsal).generate_assignment(lesson_id)
            Session(course, *folders).generate_assignment(lesson_id)
        except NbgraderError as error:
            raise InputError(f"nbgrader refuses the exercises of {lesson_id}: {error}") from error
        install(source, course.notebook("source", lesson_id).parent)
        install(release, course.notebook("release", lesson_id).parent)
