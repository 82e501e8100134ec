"""The lessons: their ids, titles and notebooks."""

from __future__ import annotations

from dataclasses import dataclass

from rapid_onset.errors import InputError

__all__ = [
    "CAPSTONE",
    "GLOSSARY_NOTEBOOK",
    "INVENTORY_NOTEBOOK",
    "LESSONS",
    "NOTEBOOKS",
    "START_NOTEBOOK",
    "Lesson",
    "lesson",
]

START_NOTEBOOK = "00_start_here.ipynb"
INVENTORY_NOTEBOOK = "before_and_after.ipynb"
GLOSSARY_NOTEBOOK = "glossary.ipynb"


@dataclass(frozen=True)
class Lesson:
    """One lesson; its id also names the quiz folder, the modules and the nbgrader assignment.

    Its questions may be there before its `notebook`, which is None until it is written.
    """

    id: str
    title: str
    notebook: str | None = None


LESSONS = (
    Lesson("nmda", "The NMDA receptor and its block", "01_nmda_receptor.ipynb"),
    Lesson("exposure", "Dose, route and exposure", "02_dose_and_exposure.ipynb"),
    Lesson("mood", "From block to mood", "03_from_block_to_mood.ipynb"),
    Lesson("onset", "Onset: hours against weeks", "04_onset.ipynb"),
    Lesson("benefits", "Benefits and their limits", "05_benefits_and_limits.ipynb"),
    Lesson("safety", "Safety", "06_safety.ipynb"),
    Lesson("future", "The future, and what patients ask", "07_future_and_faq.ipynb"),
)

# An assignment after all lessons, with a notebook of its own nowhere else.
CAPSTONE = Lesson("capstone", "An answer to a patient")

NOTEBOOKS = (
    START_NOTEBOOK,
    INVENTORY_NOTEBOOK,
    GLOSSARY_NOTEBOOK,
    *(one.notebook for one in LESSONS if one.notebook),
)

_BY_ID = {one.id: one for one in (*LESSONS, CAPSTONE)}


def lesson(lesson_id: str) -> Lesson:
    """Lesson with this `lesson_id`.

    Raises
    ------
    InputError
        No lesson has this id.
    """
    if lesson_id not in _BY_ID:
        raise InputError(f"there is no lesson {lesson_id!r}; the lessons are: {', '.join(_BY_ID)}")
    return _BY_ID[lesson_id]
