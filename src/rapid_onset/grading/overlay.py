"""An instructor's own graded questions, in a private folder beside the public bank.

The folder holds ``LESSON/bank.yaml`` as the public bank does. Its questions may refer to the public
objectives and misconceptions, and name further ones.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Self

from pydantic import Field, TypeAdapter, ValidationError, ValidationInfo, model_validator
from pydantic_core import InitErrorDetails, PydanticCustomError

from rapid_onset import strict_yaml
from rapid_onset.errors import InputError
from rapid_onset.grading.course import Course, is_inside_the_code
from rapid_onset.grading.variants import is_personal
from rapid_onset.lessons import LESSONS, lesson
from rapid_onset.quizzes.bank import Bank, load_bank
from rapid_onset.quizzes.items import Item, Place, Strict, Text

__all__ = ["Overlay", "bank_with", "check_overlay", "course_bank"]

_STEPS = ("source", "release", "submitted", "autograded", "feedback")  # folders of nbgrader


class Overlay(Strict):
    """Questions that an instructor adds to a lesson, checked against the lesson's public bank."""

    lesson: Text
    objectives: dict[Text, Text] = Field(default_factory=dict)
    misconceptions: dict[Text, Text] = Field(default_factory=dict)
    items: tuple[Item, ...] = Field(min_length=1)

    def on(self, bank: Bank) -> Bank:
        """Public `bank` with these questions behind its own."""
        return bank.model_copy(
            update={
                "objectives": bank.objectives | self.objectives,
                "misconceptions": bank.misconceptions | self.misconceptions,
                "items": bank.items + self.items,
            }
        )

    @model_validator(mode="after")
    def _fits_its_lesson(self, info: ValidationInfo) -> Self:
        bank = load_bank((info.context or {})["lesson"])
        complaints = [
            InitErrorDetails(
                type=PydanticCustomError("overlay", "{words}", {"words": words}),
                loc=place,
                input=None,
            )
            for place, words in _misfits(self, bank)
        ]
        if complaints:
            raise ValidationError.from_exception_data("Overlay", complaints)
        # The bank's own rules; its mistakes have the same places as here.
        Bank.model_validate(dict(self.on(bank)) | {"items": self.items})
        return self


def course_bank(course: Course, lesson_id: str) -> Bank:
    """Questions that a course asks in a lesson: those of the public bank and of its overlay.

    Raises
    ------
    InputError
        There is no such lesson, or a bank is missing or faulty.
    """
    overlay = course.overlay
    if overlay is not None and not overlay.is_dir():
        raise InputError(
            f"{overlay}, the overlay of {course.root}, is gone; bring it back, or name its new "
            f"place with: rapid-onset assign {course.root} --overlay FOLDER"
        )
    return bank_with(overlay, lesson_id)


def bank_with(overlay: Path | None, lesson_id: str) -> Bank:
    """Public bank of a lesson, with the questions in the folder `overlay`.

    Raises
    ------
    InputError
        There is no such lesson, or a bank is missing or faulty; the message names file and line.
    """
    bank = load_bank(lesson(lesson_id).id)
    path = None if overlay is None else overlay / lesson_id / "bank.yaml"
    return _load(path, lesson_id).on(bank) if path and path.exists() else bank


def check_overlay(course: Course, folder: Path) -> Path:
    """Whole path of an overlay's `folder`.

    Raises
    ------
    InputError
        It lies where students or strangers would read it, or holds no bank.
    """
    folder = folder.expanduser().resolve()
    if is_inside_the_code(folder):
        raise InputError(
            f"{folder} lies inside the code of Rapid Onset, which is public; an overlay holds keys "
            "and belongs in a private folder of its own"
        )
    for step in _STEPS:
        if folder.is_relative_to(course.root / step):
            raise InputError(
                f"{folder} lies in {course.root / step}, which students may see; an overlay holds "
                "keys and belongs in a private folder of its own"
            )
    banks = [folder / one.id / "bank.yaml" for one in LESSONS]
    if not any(bank.is_file() for bank in banks):
        raise InputError(f"{folder} is no overlay; it should hold LESSON/bank.yaml, as {banks[0]}")
    return folder


@cache
def _load(path: Path, lesson_id: str) -> Overlay:
    """Overlay at `path`; read once, as banks do not change while in use."""
    return strict_yaml.load(path, TypeAdapter(Overlay), {"lesson": lesson_id})


def _misfits(overlay: Overlay, bank: Bank) -> Iterator[tuple[Place, str]]:
    """What keeps an overlay from standing beside the public `bank`, with its places."""
    if overlay.lesson != bank.lesson:
        yield ("lesson",), f"the folder says {bank.lesson!r}"
    public = {item.id for item in bank.items}
    for index, item in enumerate(overlay.items):
        if item.id in public:
            yield ("items", index, "id"), f"the public bank has a question {item.id!r}"
        if item.use != "graded":
            yield ("items", index, "use"), f"an overlay is for graded questions, not {item.use}"
        if is_personal(item):
            words = "students do not have this file, so their notebooks could not fill in values"
            yield ("items", index, "parameters"), words
