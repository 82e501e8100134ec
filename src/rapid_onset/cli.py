"""The command `rapid-onset`: what a user asks for, handed to the room that does it."""

# ruff: noqa: T201
# (a command prints)

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rapid_onset import __version__
from rapid_onset.errors import InputError
from rapid_onset.lessons import LESSONS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rapid_onset.grading.course import Course

__all__ = ["main"]

_BAD_INPUT = 2
_INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with these `arguments`, and give its exit code."""
    options = vars(_parser().parse_args(arguments))
    command: Callable[..., int] = options.pop("command")
    try:
        return command(**options)
    except InputError as error:
        return _refuse(str(error))
    except PermissionError as error:
        return _refuse(f"no permission for {error.filename}; change it, or choose another folder")
    except ModuleNotFoundError as error:
        if error.name not in ("nbgrader", "tqdm"):
            raise
        return _refuse(f"{error.name} is not installed; run: pip install 'rapid-onset[instructor]'")
    except KeyboardInterrupt:
        return _INTERRUPTED


def _refuse(message: str) -> int:
    print(f"rapid-onset: {message}", file=sys.stderr)
    return _BAD_INPUT


def _lab(port: int | None, *, browser: bool) -> int:
    from rapid_onset.lab import open_lab

    return open_lab(port=port, browser=browser)


def _course(folder: Path) -> int:
    from rapid_onset.grading.course import create_course

    course = create_course(folder)
    print(f"{course.root} is a course; next: rapid-onset assign {folder}")
    return 0


def _assign(folder: Path, lessons: list[str], overlay: Path | None) -> int:
    course = _open(folder)
    from rapid_onset.grading.assignment import assign

    chosen = lessons or [one.id for one in LESSONS]
    written = assign(course, chosen, overlay)
    for lesson_id in chosen:
        place = course.notebook("release", lesson_id)
        print(f"{place} {'is ready for students' if lesson_id in written else 'has not changed'}")
    print(f"next: hand it out, or try a made-up class: rapid-onset demo {folder} --students 12")
    return 0


def _demo(folder: Path, students: int, seed: int) -> int:
    course = _open(folder)
    from rapid_onset.grading.demo import make_class

    table = make_class(course, students, seed)
    print(f"{students} made-up students handed in; their right scores are in {table}")
    print(f"next: rapid-onset grade {folder} LESSON")
    return 0


def _grade(folder: Path, lesson: str, students: list[str], *, force: bool) -> int:
    course = _open(folder)
    from rapid_onset.grading.runner import grade

    result = grade(course, lesson, students, force=force)
    print(result)
    print(f"next: rapid-onset feedback {folder} {lesson}")
    return 0 if result.all_graded else 1


def _feedback(folder: Path, lesson: str) -> int:
    course = _open(folder)
    from rapid_onset.grading.runner import write_feedback

    pages = write_feedback(course, lesson)
    for student, page in pages.items():
        print(f"{student}: {page}")
    return 0 if all(isinstance(page, Path) for page in pages.values()) else 1


def _check(banks: list[str]) -> int:
    from rapid_onset.quizzes.check import bank_paths, check_bank, summary

    reports = []
    for path in bank_paths(banks):
        reports.append(check_bank(path))
        print(reports[-1])
    print(summary(reports))
    return 1 if any(report.count("error") for report in reports) else 0


def _export(target: str, folder: Path, lessons: list[str], **how: Any) -> int:
    from rapid_onset.quizzes.export.command import export

    print(export(target, folder, lessons, **how))
    return 0


def _doctor() -> int:
    from rapid_onset.installation import doctor

    report = doctor()
    print(report)
    return 0 if report.ok else 1


def _open(folder: Path) -> Course:
    """Course in `folder`; checked before nbgrader is loaded, which takes seconds."""
    from rapid_onset.grading.course import open_course

    return open_course(folder)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="rapid-onset", description="A course on how ketamine works as an antidepressant."
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, run: Callable[..., int], does: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=does, description=does)
        added.set_defaults(command=run)
        return added

    lab = command("lab", _lab, "open JupyterLab on the lessons")
    lab.add_argument("--port", type=int, help="port to listen on")
    lab.add_argument(
        "--no-browser", dest="browser", action="store_false", help="print the address only"
    )

    course = command("course", _course, "make a course folder for an instructor")
    assign = command("assign", _assign, "build assignments into a course folder")
    demo = command("demo", _demo, "let a made-up class hand in, with known right scores")
    grade = command("grade", _grade, "grade what was handed in, into the gradebook")
    feedback = command("feedback", _feedback, "write each student a page with marks and reasons")
    for one in (course, assign, demo, grade, feedback):
        one.add_argument("folder", metavar="DIR", type=Path, help="the course folder")
    for one in (grade, feedback):
        one.add_argument("lesson", metavar="LESSON", help="the lesson's id")
    assign.add_argument("lessons", metavar="LESSON", nargs="*", help="ids; all lessons without")
    assign.add_argument(
        "--overlay",
        metavar="FOLDER",
        type=Path,
        help="a private folder with graded questions of your own, as FOLDER/LESSON/bank.yaml",
    )
    demo.add_argument("--students", metavar="N", type=int, default=12, help="12 without")
    demo.add_argument(
        "--seed", metavar="S", type=int, default=1, help="the same class for the same"
    )
    grade.add_argument("--students", metavar="NAME", nargs="+", default=[], help="only these")
    grade.add_argument("--force", action="store_true", help="also what is graded already")

    check = command("check", _check, "hold question banks to the rules of good questions")
    check.add_argument(
        "banks", metavar="FILE_OR_LESSON", nargs="*", help="files or ids; all lessons without"
    )
    export = command("export", _export, "write the questions for another system, or for paper")
    export.add_argument("target", metavar="SYSTEM", help="moodle, canvas, qti21 or print")
    export.add_argument("folder", metavar="OUT", type=Path, help="the folder to write into")
    export.add_argument(
        "lessons", metavar="LESSON", nargs="*", help="ids, or inventory; all banks without"
    )
    export.add_argument("--use", default="all", help="practice, graded or all; all without")
    export.add_argument(
        "--variants", metavar="N", type=int, default=10, help="of each question; 10 without"
    )
    export.add_argument("--seed", metavar="S", default="export", help="other values for another")

    command("doctor", _doctor, "say whether this installation can do its work")
    return parser
