"""An instructor's course folder: where nbgrader keeps assignments, submissions and grades."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from rapid_onset.errors import InputError
from rapid_onset.grading.variants import assignment_salt, new_secret

__all__ = ["Course", "create_course", "install", "is_inside_the_code", "open_course"]

CONFIG = """\
# nbgrader's settings for a Rapid Onset course. Ordinary nbgrader: add your own lines below.
c = get_config()  # noqa: F821

c.CourseDirectory.course_id = "rapid_onset"

# nbgrader's own steps and one more: quiz answers are read and marked by the grader itself, after
# the student's code has run.
c.Autograde.autograde_preprocessors = [
    "nbgrader.preprocessors.Execute",
    "rapid_onset.grading.quiz_marking.MarkQuiz",
    "nbgrader.preprocessors.IgnorePattern",
    "nbconvert.preprocessors.ClearMetadataPreprocessor",
    "nbgrader.preprocessors.LimitOutput",
    "nbgrader.preprocessors.SaveAutoGrades",
    "nbgrader.preprocessors.AssignLatePenalties",
    "nbgrader.preprocessors.CheckCellMetadata",
]

# The same here: students see what a hidden test says to them, but not the test.
c.GenerateFeedback.preprocessors = [
    "nbgrader.preprocessors.GetGrades",
    "rapid_onset.grading.hidden_tests.HideTests",
    "nbconvert.preprocessors.CSSHTMLHeaderPreprocessor",
]

# Seconds to wait for a cell's last output: with nbgrader's 4, a busy computer costs points.
c.Execute.iopub_timeout = 60

# On a shared computer, nobody else hears what the grader and a student's code say to each other.
c.KernelManager.transport_encryption = "auto"
"""

_OVERLAY = ".overlay"  # holds the path of the folder


@dataclass(frozen=True)
class Course:
    """A course folder, laid out as nbgrader does by default."""

    root: Path

    @property
    def config(self) -> Path:
        """Settings of nbgrader."""
        return self.root / "nbgrader_config.py"

    @property
    def gradebook(self) -> Path:
        """Database of assignments, submissions and grades."""
        return self.root / "gradebook.db"

    @property
    def secret(self) -> Path:
        """File with the secret behind every variant; it never leaves this folder."""
        return self.root / ".secret"

    @property
    def overlay(self) -> Path | None:
        """Private folder with the instructor's own questions, if there is one."""
        note = self.root / _OVERLAY
        return Path(note.read_text("utf8")) if note.exists() else None

    def remember_overlay(self, folder: Path) -> None:
        """Let the course find the instructor's own questions in `folder` from now on."""
        (self.root / _OVERLAY).write_text(str(folder), "utf8")

    def salt(self, lesson_id: str) -> str:
        """Salt for the assignment on a lesson."""
        return assignment_salt(self.secret.read_text("utf8"), lesson_id)

    def notebook(self, step: str, lesson_id: str, student: str = "") -> Path:
        """Notebook of a lesson at one of nbgrader's steps (source, release, submitted, …)."""
        return self.root / step / student / lesson_id / f"{lesson_id}.ipynb"

    def students(self, lesson_id: str, step: str = "submitted") -> list[str]:
        """Whose work on the lesson stands at one of nbgrader's steps, in alphabetical order."""
        return sorted(path.parent.name for path in self.root.glob(f"{step}/*/{lesson_id}"))


def create_course(folder: Path) -> Course:
    """Course in `folder`, made if it is not there; a course that is there stays as it is.

    Raises
    ------
    InputError
        The folder holds something else, lies in a checkout of this repository, or cannot be
        written.
    """
    course = Course(folder.expanduser().resolve())
    if not _is_course(course):
        _refuse_unfit(course.root)
    if all(path.exists() for path in (course.config, course.gradebook, course.secret)):
        return course
    with tempfile.TemporaryDirectory() as building:
        # The one step that can fail comes before anything stands in the folder.
        gradebook = Path(building, "gradebook.db")
        _create_gradebook(gradebook)
        course.root.mkdir(parents=True, exist_ok=True)
        if not course.config.exists():
            course.config.write_text(CONFIG, encoding="utf8")
        if not course.secret.exists():
            course.secret.touch(mode=0o600)
            course.secret.write_text(new_secret(), "utf8")
        if not course.gradebook.exists():
            shutil.copyfile(gradebook, course.gradebook)
    return course


def open_course(folder: Path) -> Course:
    """Course in `folder`.

    Raises
    ------
    InputError
        The folder is no course of ours, or cannot be written.
    """
    course = Course(folder.expanduser().resolve())
    if not _is_course(course) or not course.gradebook.is_file():
        raise InputError(
            f"{folder} is no Rapid Onset course; make one with: rapid-onset course {folder}"
        )
    if not course.secret.is_file():
        raise InputError(
            f"{course.secret} is missing; bring it back, or have a new one made with: "
            f"rapid-onset course {folder}"
        )
    for path in (course.root, course.gradebook):
        _require_writable(path)
    return course


def install(new: Path, place: Path) -> None:
    """Move the whole folder `new` to `place`; one that stood there goes to where `new` was."""
    place.parent.mkdir(parents=True, exist_ok=True)
    if place.exists():
        place.rename(new.with_name(f"{new.name}.old"))
    new.rename(place)


def is_inside_the_code(path: Path) -> bool:
    """Whether `path` lies in a checkout of this repository."""
    return any((folder / "src" / "rapid_onset").is_dir() for folder in (path, *path.parents))


def _is_course(course: Course) -> bool:
    return course.config.is_file() and "rapid_onset.grading" in course.config.read_text(
        "utf8", "replace"
    )


def _refuse_unfit(root: Path) -> None:
    """Refuse a `root` in which no course can be made."""
    if is_inside_the_code(root):
        raise InputError(
            f"{root} lies inside the code of Rapid Onset; students' work and grades belong in a "
            "folder of their own, for example ~/ketamine-course"
        )
    if root.exists() and not root.is_dir():
        raise InputError(f"{root} is a file; name a new or an empty folder")
    there = next(folder for folder in (root, *root.parents) if folder.exists())
    if not there.is_dir():
        raise InputError(f"{there} is a file, so {root} cannot be made; name another folder")
    _require_writable(there)
    if root.exists() and any(root.iterdir()):
        raise InputError(
            f"{root} is not empty and no Rapid Onset course; name a new or an empty folder"
        )


def _require_writable(path: Path) -> None:
    if not os.access(path, os.W_OK):
        raise InputError(
            f"no permission to write {path}; choose another folder, or change its permissions"
        )


def _create_gradebook(path: Path) -> None:
    """Make an empty gradebook at `path`."""
    from nbgrader.api import Gradebook  # noqa: PLC0415  slow to import

    with _own_programs_first(), Gradebook(f"sqlite:///{path}"):
        pass


@contextmanager
def _own_programs_first() -> Iterator[None]:
    """Let nbgrader find `alembic`, which it calls by name, beside the Python that runs us."""
    before = os.environ.get("PATH", os.defpath)
    os.environ["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{before}"
    try:
        yield
    finally:
        os.environ["PATH"] = before
