"""Grading of a class: one student at a time, so that nobody's failure stops another."""

# mypy: allow-untyped-calls, allow-any-unimported
# (nbgrader carries no types)

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tqdm import tqdm

from rapid_onset.errors import InputError
from rapid_onset.grading.cells import question_of
from rapid_onset.grading.course import Course
from rapid_onset.grading.lesson_notebook import noted, read_notebook
from rapid_onset.grading.nbgrader_session import NbgraderError, Session
from rapid_onset.grading.overlay import course_bank

__all__ = ["ClassResult", "StudentResult", "grade", "write_feedback"]


@dataclass(frozen=True)
class StudentResult:
    """Points of one student (none: not graded), and what the instructor should look at."""

    student: str
    score: float | None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class ClassResult:
    """Points of a class in one lesson; as text, a table."""

    lesson_id: str
    max_score: float
    students: tuple[StudentResult, ...]

    @property
    def all_graded(self) -> bool:
        """Whether every student has points."""
        return all(one.score is not None for one in self.students)

    def __str__(self) -> str:
        width = max(len(one.student) for one in self.students)
        scores = [one.score for one in self.students if one.score is not None]
        rows = [
            f"{one.student:{width}}  {'–' if one.score is None else format(one.score, '.2f'):>6}"
            for one in self.students
        ]
        looks = [f"look at {one.student}: {note}" for one in self.students for note in one.notes]
        total = f"{len(scores)} of {len(self.students)} graded in {self.lesson_id}"
        if scores:
            total += f", mean {sum(scores) / len(scores):.2f} of {self.max_score:g} points"
        return "\n".join([*rows, *looks, total])


def grade(
    course: Course, lesson_id: str, students: Sequence[str] = (), *, force: bool = False
) -> ClassResult:
    """Grade a class into the gradebook of its course.

    Parameters
    ----------
    course
        Course in which the lesson was assigned and handed in.
    lesson_id
        Lesson to grade.
    students
        Only these; everybody when empty.
    force
        Grade again what is graded and was not handed in anew.

    Raises
    ------
    InputError
        The lesson was not assigned, the bank has lost a question of it, or a student did not hand
        it in.
    """
    session = Session(course)
    max_score = _assigned_points(session, course, lesson_id)
    chosen = _handed_in(course, lesson_id, students)
    results = [
        _grade_student(session, course, lesson_id, student, force=force)
        for student in _with_progress(chosen, f"Grading {lesson_id}")
    ]
    return ClassResult(lesson_id, max_score, tuple(results))


def write_feedback(course: Course, lesson_id: str) -> dict[str, Path | str]:
    """Write a page with marks and reasons for each graded student: its path, or why there is none.

    Raises
    ------
    InputError
        The lesson was not assigned, or nobody handed it in.
    """
    session = Session(course)
    _assigned_points(session, course, lesson_id)
    pages: dict[str, Path | str] = {}
    for student in _with_progress(_handed_in(course, lesson_id, ()), f"Feedback {lesson_id}"):
        if not course.notebook("autograded", lesson_id, student).exists():
            pages[student] = "not graded yet"
            continue
        try:
            session.generate_feedback(lesson_id, student)
            pages[student] = course.notebook("feedback", lesson_id, student).with_suffix(".html")
        except NbgraderError as error:
            pages[student] = str(error)
    return pages


def _grade_student(
    session: Session, course: Course, lesson_id: str, student: str, *, force: bool
) -> StudentResult:
    submitted = course.notebook("submitted", lesson_id, student)
    if not submitted.is_file():
        return StudentResult(student, None, (f"{submitted} is missing",))
    notes: list[str] = []
    try:
        if force or not _is_graded(session, course, lesson_id, student):
            notes = session.autograde(lesson_id, student)
    except NbgraderError as error:
        return StudentResult(student, None, (str(error),))
    scores = session.scores(lesson_id, student)
    unmarked = [cell for cell, score in scores.items() if score is None]
    if unmarked:
        missing = f"without the test cell {', '.join(unmarked)} nothing can be marked there"
        return StudentResult(student, None, (*notes, missing))
    if waiting := session.waiting(lesson_id, student):
        notes = [*notes, f"{', '.join(waiting)} waits for a reader; mark it in Formgrader"]
    return StudentResult(student, sum(filter(None, scores.values())), tuple(notes))


def _is_graded(session: Session, course: Course, lesson_id: str, student: str) -> bool:
    """Whether what `student` handed in last is graded to the end."""
    submitted = course.notebook("submitted", lesson_id, student)
    graded = course.notebook("autograded", lesson_id, student)
    scores = session.scores(lesson_id, student)
    if not graded.exists() or not scores or None in scores.values():
        return False  # a run that was cut short leaves a notebook, but not all points
    # nbgrader's collector keeps the time of the student's last save, so ask the time stamp too.
    stamps = [path.with_name("timestamp.txt") for path in (submitted, graded)]
    handed_in, seen = (path.read_text("utf8") if path.exists() else "" for path in stamps)
    return handed_in == seen and submitted.stat().st_mtime <= graded.stat().st_mtime


def _assigned_points(session: Session, course: Course, lesson_id: str) -> float:
    """Points of the lesson's assignment, whose questions must be in the bank as they were asked."""
    bank = course_bank(course, lesson_id)
    points = session.points(lesson_id)
    source = course.notebook("source", lesson_id)
    if not points or not source.exists():
        raise InputError(
            f"{lesson_id} is not assigned; run: rapid-onset assign {course.root} {lesson_id}"
        )
    versions = noted(read_notebook(source)).get("versions", {})
    for question in filter(None, map(question_of, points)):
        version, asked = bank.item(question).version, versions.get(question)
        if version != asked:
            raise InputError(
                f"{question} was assigned in version {asked} and the bank holds version {version}; "
                "grade with the release of rapid-onset that assigned it"
            )
    return sum(points.values())


def _handed_in(course: Course, lesson_id: str, students: Sequence[str]) -> list[str]:
    """Those of `students` who handed in, or everybody who did."""
    everybody = course.students(lesson_id)
    if not everybody:
        place = course.notebook("submitted", lesson_id, "STUDENT")
        raise InputError(f"nobody handed in {lesson_id}; put the notebooks at {place}")
    for student in students:
        if student not in everybody:
            raise InputError(
                f"{student!r} did not hand in {lesson_id}; these did: {', '.join(everybody)}"
            )
    return list(students) or everybody


def _with_progress(students: list[str], what: str) -> Iterable[str]:
    """Progress bar on a terminal, and nothing in a log."""
    bar: Iterable[str] = tqdm(students, desc=what, unit="student", disable=None)
    return bar
