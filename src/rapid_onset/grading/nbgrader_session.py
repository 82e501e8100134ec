"""Stock nbgrader in this process: a course's settings loaded, its talk kept instead of printed."""

# mypy: allow-untyped-calls, allow-any-unimported
# (nbgrader carries no types)

from __future__ import annotations

import glob
import logging
import re
import warnings

from nbgrader.api import Gradebook, MissingEntry
from nbgrader.apps import NbGrader
from nbgrader.converters import Autograde, GenerateAssignment, GenerateFeedback
from nbgrader.converters.base import NbGraderException

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
        except NbGraderException as error:
            raise NbgraderError(self._talk.reason() or str(error)) from error
        return self._talk.warnings()


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
                return str(re.findall(r"^(?:\w+\.)*(\w+(?:: .*)?)$", text, re.MULTILINE)[-1])
        return " ".join(errors[0].split()) if errors else ""

    def _texts(self, level: int) -> list[str]:
        return [record.getMessage() for record in self.records if record.levelno == level]
