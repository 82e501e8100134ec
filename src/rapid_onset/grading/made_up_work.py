"""What a made-up student answers and writes, with the points that it deserves.

The points follow from what was chosen to be written; the grader is not asked.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from pydantic import Field, TypeAdapter

from rapid_onset import strict_yaml
from rapid_onset.content import content_path
from rapid_onset.grading.answer_cell import LETTERS
from rapid_onset.grading.lesson_notebook import grade_id_of, read_exercises
from rapid_onset.quizzes.bank import load_bank
from rapid_onset.quizzes.items import Multiple, Numeric, Question, Single, Strict, Text

__all__ = ["Attempt", "Work", "blank_work", "load_attempts", "make_work", "solutions"]


class Attempt(Strict):
    """A way to do the exercises: cells that differ from the solution, points by test cell."""

    name: Text
    cells: dict[Text, Text] = Field(default_factory=dict)
    scores: dict[Text, float]


@dataclass(frozen=True)
class Work:
    """Work of one student in one lesson, and its points by test cell.

    `answers` holds the text of answer cells by question (none: the cell was deleted), and `code`
    that of exercise cells by grade id. What neither names was left as it was released.
    """

    answers: dict[str, str | None]
    code: dict[str, str]
    scores: dict[str, float]


def load_attempts(lesson_id: str) -> tuple[Attempt, ...]:
    """Attempts at the exercises of a lesson.

    Raises
    ------
    InputError
        The file is missing or faulty; the message names file and line.
    """
    path = content_path("quizzes", lesson_id, "attempts.yaml")
    return strict_yaml.load(path, TypeAdapter(tuple[Attempt, ...]))


def blank_work(lesson_id: str) -> Work:
    """Work of a student who handed in what was handed out."""
    tests = [f"quiz-{item.id}" for item in load_bank(lesson_id).by_use("graded")]
    tests += load_attempts(lesson_id)[0].scores
    return Work({}, {}, dict.fromkeys(tests, 0.0))


def make_work(lesson_id: str, attempt: Attempt, ability: float, rng: Random) -> Work:
    """Work of a student who does one `attempt` at the exercises.

    Parameters
    ----------
    lesson_id
        Lesson with graded questions and exercises.
    attempt
        What becomes of the exercises.
    ability
        Share of the questions that the student can answer, from 0 to 1.
    rng
        Decides everything else.
    """
    answers, scores = {}, {}
    for item in load_bank(lesson_id).by_use("graded"):
        answers[item.id], share = _reply(item, ability, rng)
        scores[f"quiz-{item.id}"] = round(share * item.points, 6)
    return Work(answers, solutions(lesson_id) | attempt.cells, scores | attempt.scores)


_NO_ANSWER_SHARE = 0.3  # of the questions that a student cannot answer
_NO_ANSWERS = ('answer = ""', "answer = ", 'answer = "I am not sure"', "# next week", None)


def _reply(item: Question, ability: float, rng: Random) -> tuple[str | None, float]:
    """Text of an answer cell and the share of the points that it deserves."""
    if rng.random() < ability:
        written, share = _right(item, rng), 1.0
    elif rng.random() < _NO_ANSWER_SHARE:
        return rng.choice(_NO_ANSWERS), 0.0
    else:
        written, share = _wrong(item, rng)
    return f"answer = {written}  # my answer", share


def _right(item: Question, rng: Random) -> str:
    """Right answer, in one of the ways in which people write it."""
    match item:
        case Single():
            [letter] = _letters(item, correct=True)
            ways = [f'"{letter}"', letter, f'"{letter.upper()})"']
        case Multiple():
            letters = _letters(item, correct=True)
            ways = [f'"{", ".join(letters)}"', f'"{" ".join(letters)}"', repr(letters)]
        case Numeric():
            ways = [f'"{item.answer} {item.unit}"', f'"{item.answer}"', str(item.answer)]
        case _:
            raise NotImplementedError(type(item).__name__)
    return rng.choice(ways)


def _wrong(item: Question, rng: Random) -> tuple[str, float]:
    """Wrong answer, or one that is right in part, and the share of the points that it deserves."""
    match item:
        case Single():
            return f'"{rng.choice(_letters(item, correct=False))}"', 0.0
        case Multiple():
            right, wrong = _letters(item, correct=True), _letters(item, correct=False)
            one_less = (len(right) - 1) / len(right)
            one_missing, one_too_many = right[1:] or wrong, [*right, rng.choice(wrong)]
            letters, share = rng.choice(
                [(wrong, 0.0), (one_missing, one_less), (one_too_many, one_less)]
            )
            return f'"{", ".join(letters)}"', share
        case Numeric():
            far = 10 * (abs(item.answer) + item.tolerance.half_width(item.answer) + 1)
            return f'"{far} {item.unit}"', 0.0
        case _:
            raise NotImplementedError(type(item).__name__)


def _letters(item: Single | Multiple, *, correct: bool) -> list[str]:
    options = zip(LETTERS, item.options, strict=False)
    return [letter for letter, option in options if option.correct == correct]


def solutions(lesson_id: str) -> dict[str, str]:
    """Text of the solution cells, without the lines that mark the solution."""
    return {
        grade_id_of(cell): "\n".join(
            line
            for line in cell.source.splitlines()
            if "BEGIN SOLUTION" not in line and "END SOLUTION" not in line
        )
        for cell in read_exercises(lesson_id).cells
        if cell.metadata.get("nbgrader", {}).get("solution")
    }
