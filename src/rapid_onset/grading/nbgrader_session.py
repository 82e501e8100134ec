"""Stock nbgrader in this process: a course's settings loaded, its talk kept instead of printed."""

# mypy: allow-untyped-calls, allow-any-unimported
# (nbgrader carries no types)

from __future__ import annotations

import glob
import logging
import re
import warnings

from nbgrader.api import Grade, Gradebook, MissingEntry, SubmittedNotebook
from nbgrader.apps import NbGrader
from nbgrader.converters import Autograde, GenerateAssignment, GenerateFeedback

from rapid_onset.grading.course import Course

__all__ = ["NbgraderError", "Session"]


class NbgraderError(Exception):
    """A step of nbgrader failed; the message is its reason in one line."""


class Session:
    """What the command `nbgrader` would do in the folder of `course`.

    Parameters
    ----------
    course
        Course whose settings hold.
    options
        Further settings as on nbgrader's command line, for example ``--SaveCells.enabled=False``.
    """

    def __init__(self, course: Course, *options: str) -> None:
        self._talk = _Talk()
        log = logging.Logger("nbgrader")  # noqa: LOG001  one that nobody else prints
        log.addHandler(self._talk)
        self._app = NbGrader(log=log)
        self._app.initialize([f"--CourseDirectory.root={course.root}", *options])

    def gradebook(self) -> Gradebook:
        """Gradebook of the course, to be used in a ``with`` statement."""
        coursedir = self._app.coursedir
        return Gradebook(coursedir.db_url, coursedir.course_id)

    def points(self, lesson_id: str) -> dict[str, float]:
        """Points of each graded cell of a lesson's assignment; none when it is not assigned."""
        with self.gradebook() as gradebook:
            try:
                notebooks = gradebook.find_assignment(lesson_id).notebooks
            except MissingEntry:
                return {}
            return {
                cell.name: cell.max_score
                for notebook in notebooks
                for cell in (*notebook.grade_cells, *notebook.task_cells)
            }

    def scores(self, lesson_id: str, student: str) -> dict[str, float | None]:
        """Points of `student` in each graded cell; none where a test cell gave no points.

        What waits for a reader counts as 0. Empty when the student was never graded.
        """
        with self.gradebook() as gradebook:
            try:
                notebooks = gradebook.find_submission(lesson_id, student).notebooks
            except MissingEntry:
                return {}
            return {
                grade.name: None if _is_unmarked(grade, notebook) else grade.score
                for notebook in notebooks
                for grade in notebook.grades
            }

    def waiting(self, lesson_id: str, student: str) -> list[str]:
        """Cells of `student` that a person has still to mark."""
        with self.gradebook() as gradebook:
            try:
                notebooks = gradebook.find_submission(lesson_id, student).notebooks
            except MissingEntry:
                return []
            return [
                grade.name
                for notebook in notebooks
                for grade in notebook.grades
                if grade.needs_manual_grade
            ]

    def generate_assignment(self, lesson_id: str) -> list[str]:
        """Make the students' version of a lesson's assignment; gives warnings, as all steps do."""
        return self._run(GenerateAssignment, lesson_id, ".")

    def autograde(self, lesson_id: str, student: str) -> list[str]:
        """Grade what `student` handed in."""
        return self._run(Autograde, lesson_id, student)

    def generate_feedback(self, lesson_id: str, student: str) -> list[str]:
        """Write the page that shows `student` the marks and reasons."""
        return self._run(GenerateFeedback, lesson_id, student)

    def _run(self, step: type, lesson_id: str, student: str) -> list[str]:
        """Warnings of one `step`, which starts afresh where it has run before.

        Raises
        ------
        NbgraderError
            The step failed.
        """
        self._app.coursedir.assignment_id = lesson_id
        self._app.coursedir.student_id = glob.escape(student)
        self._talk.records.clear()
        converter = step(coursedir=self._app.coursedir, parent=self._app)
        converter.force = True
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # nbgrader's own: its users can mend none of them
                converter.start()
        except Exception as error:
            # A warning often names the cell that the error is about.
            reason = self._talk.reason() or f"{type(error).__name__}: {error}"
            raise NbgraderError("; ".join([*self._talk.warnings(), reason])) from error
        return self._talk.warnings()


def _is_unmarked(grade: Grade, notebook: SubmittedNotebook) -> bool:
    """Whether a test cell gave no points; a cell that students write in waits for a reader."""
    by_hand = {cell.name for cell in notebook.notebook.solution_cells}
    return grade.auto_score is None and grade.manual_score is None and grade.name not in by_hand


# What nbgrader warns about although all is well: a released test cell lacks its hidden tests, and
# `force` starts afresh.
_EXPECTED = re.compile(r"Attribute 'checksum' for cell|(Removing|Updating) existing")


class _Talk(logging.Handler):
    """Keeps what nbgrader logs as warning or error."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)

    def warnings(self) -> list[str]:
        return [text for text in self._texts(logging.WARNING) if not _EXPECTED.match(text)]

    def reason(self) -> str:
        """First exception that was logged, else the first error."""
        errors = self._texts(logging.ERROR)
        for text in errors:
            if text.startswith("Traceback"):
                exceptions = re.findall(r"^(?:\w+\.)*(\w+(?:: .*)?)$", text, re.MULTILINE)
                return exceptions[-1] if exceptions else text.splitlines()[-1]
        return " ".join(errors[0].split()) if errors else ""

    def _texts(self, level: int) -> list[str]:
        return [record.getMessage() for record in self.records if record.levelno == level]
