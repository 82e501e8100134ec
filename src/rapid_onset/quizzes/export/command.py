"""The command `rapid-onset export`: questions, a system and a folder in; files and a report out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from rapid_onset.errors import InputError
from rapid_onset.quizzes.export import canvas, moodle, paper, qti21
from rapid_onset.quizzes.export.losses import LEFT_OUT, Loss, missing_variants, report
from rapid_onset.quizzes.export.paper import FORMS
from rapid_onset.quizzes.export.selection import Chapter, Entry, select
from rapid_onset.quizzes.export.writing import write

__all__ = ["TARGETS", "Target", "export"]


class Target(Protocol):
    """What a module for one system has."""

    def files(self, chapters: Sequence[Chapter]) -> Mapping[str, bytes]:
        """Content of each file to be written, by its name."""

    def losses(self, entry: Entry) -> Iterator[Loss]:
        """What the system does not hold of a question."""


TARGETS: Mapping[str, Target] = {"moodle": moodle, "canvas": canvas, "qti21": qti21, "print": paper}


def export(
    target: str,
    folder: Path,
    lessons: Sequence[str] = (),
    *,
    use: str = "all",
    variants: int = 10,
    seed: str = "export",
) -> str:
    """Write questions for another system into `folder`, and say in a line what was written.

    Parameters
    ----------
    target
        Name of the system, one of `TARGETS`.
    folder
        Where to write; made where it is missing.
    lessons
        Ids of lessons; all of them without.
    use
        ``practice``, ``graded`` or ``all``.
    variants
        How many of each question with parameters; paper needs one for each form.
    seed
        Start of the seeds of the variants.

    Raises
    ------
    InputError
        There is no such system, nothing to export, or a file in `folder` is not ours.
    """
    if target not in TARGETS:
        raise InputError(f"there is no export {target!r}; there are: {', '.join(TARGETS)}")
    system = TARGETS[target]
    if target == "print":
        variants = len(FORMS)
    chapters = select(lessons, use, variants, seed)
    entries = [entry for chapter in chapters for entry in chapter.entries]
    lost = [
        loss
        for entry in entries
        for loss in (*system.losses(entry), *missing_variants(entry, variants))
    ]
    receipt = f"{target}-report.csv"
    files = {**system.files(chapters), receipt: report(lost)}
    write(folder, files, receipt)
    left_out = sum(loss.held == LEFT_OUT for loss in lost)
    return (
        f"{len(entries) - left_out} questions are in {folder}: {', '.join(list(files)[:-1])}; "
        f"{left_out} left out, {len(lost) - left_out} losses: see {folder / receipt}"
    )
