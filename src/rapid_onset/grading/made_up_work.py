"""What a made-up student hands in, with the points that it deserves.

The points follow from what was chosen to be written; the grader is not asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random

from pydantic import Field, TypeAdapter

from rapid_onset import strict_yaml
from rapid_onset.content import content_path
from rapid_onset.grading.cells import grade_id_of, marks, points_cell
from rapid_onset.grading.code_task import solution_cell, test_cell
from rapid_onset.grading.lesson_notebook import read_exercises
from rapid_onset.grading.made_up_answers import right_answer, wrong_answer
from rapid_onset.grading.variants import is_personal
from rapid_onset.quizzes.items import Code, Item, Question, Strict, Text

__all__ = [
    "Attempt",
    "Work",
    "blank_work",
    "copied_work",
    "load_attempts",
    "make_work",
    "solutions",
]


class Attempt(Strict):
    """A way to do the exercises: cells that differ from the solution, points by test cell."""

    name: Text
    cells: dict[Text, Text] = Field(default_factory=dict)
    scores: dict[Text, float]


@dataclass(frozen=True)
class Work:
    """Work of one student in one lesson, and its points by test cell.

    `answers` holds the text of answer cells by question (none: the cell was deleted), and `code`
    that of code cells by grade id. What neither names was left as it was released.
    """

    answers: dict[str, str | None]
    code: dict[str, str]
    scores: dict[str, float]


def load_attempts(lesson_id: str) -> tuple[Attempt, ...]:
    """Attempts at the exercises of a lesson; without exercises, one that does nothing.

    Raises
    ------
    InputError
        The file is missing or faulty; the message names file and line.
    """
    if not read_exercises(lesson_id).cells:
        return (Attempt(name="no exercises", scores={}),)
    path = content_path("quizzes", lesson_id, "attempts.yaml")
    return strict_yaml.load(path, TypeAdapter(tuple[Attempt, ...]))


def blank_work(lesson_id: str, items: Sequence[Item]) -> Work:
    """Work of a student who handed in what was handed out."""
    cells = [*map(_scored_in, items), *load_attempts(lesson_id)[0].scores]
    return Work({}, {}, dict.fromkeys(cells, 0.0))


def make_work(
    lesson_id: str, items: Sequence[Item], attempt: Attempt, ability: float, rng: Random
) -> Work:
    """Work of a student who does one `attempt` at the exercises.

    Parameters
    ----------
    lesson_id
        Lesson whose exercises are done.
    items
        Graded questions, as this student is asked them.
    attempt
        What becomes of the exercises.
    ability
        Share of the questions that the student can answer, from 0 to 1.
    rng
        Decides everything else.
    """
    answers: dict[str, str | None] = {}
    code, scores = solutions(lesson_id) | attempt.cells, dict(attempt.scores)
    for item in items:
        able = rng.random() < ability
        if not isinstance(item, Code):
            answers[item.id], share = _reply(item, rng, able=able)
            scores[_scored_in(item)] = round(share * item.points, 6)
            continue
        if able:
            code[solution_cell(item)] = item.solution
        scores[_scored_in(item)] = item.points * able
    return Work(answers, code, scores)


def copied_work(work: Work, items: Sequence[Item]) -> Work:
    """Work of a student who hands in another's `work`: personal questions score nothing."""
    nothing = {_scored_in(item): 0.0 for item in items if is_personal(item)}
    return replace(work, scores=work.scores | nothing)


_NO_ANSWER_SHARE = 0.3  # of the questions that a student cannot answer
_NO_ANSWERS = ('answer = ""', "answer = ", 'answer = "I am not sure"', "# next week", None)


def _reply(item: Question, rng: Random, *, able: bool) -> tuple[str | None, float]:
    """Text of an answer cell and the share of the points that it deserves."""
    if able:
        written, share = right_answer(item, rng), 1.0
    elif rng.random() < _NO_ANSWER_SHARE:
        return rng.choice(_NO_ANSWERS), 0.0
    else:
        written, share = wrong_answer(item, rng)
    return f"answer = {written}  # my answer", share


def _scored_in(item: Item) -> str:
    """Id of the cell in which `item` gets its points."""
    return test_cell(item) if isinstance(item, Code) else points_cell(item.id)


def solutions(lesson_id: str) -> dict[str, str]:
    """Text of the solution cells, without the lines that mark the solution."""
    return {
        grade_id_of(cell): "\n".join(
            line
            for line in cell.source.splitlines()
            if "BEGIN SOLUTION" not in line and "END SOLUTION" not in line
        )
        for cell in read_exercises(lesson_id).cells
        if marks(cell).get("solution")
    }
