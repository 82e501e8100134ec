"""Marking of a submitted quiz by nbgrader, in the grader's own process."""

# mypy: allow-untyped-calls, allow-subclassing-any
# (nbformat's functions carry no types, nor do nbgrader's classes)

from __future__ import annotations

from html import escape
from typing import Any

from nbformat import NotebookNode
from nbformat.v4 import new_output
from nbgrader.preprocessors import NbGraderPreprocessor

from rapid_onset.grading import answer_cell
from rapid_onset.grading.lesson_notebook import answer_to, grade_id_of, question_of
from rapid_onset.lessons import LESSONS
from rapid_onset.quizzes.bank import load_bank
from rapid_onset.quizzes.items import Question
from rapid_onset.quizzes.marking import Mark, mark
from rapid_onset.quizzes.public import public

__all__ = ["MarkQuiz", "mark_answer"]


class MarkQuiz(NbGraderPreprocessor):
    """Give each quiz cell its points and reasons; stands behind `Execute`, which clears outputs."""

    def preprocess(
        self, nb: NotebookNode, resources: dict[str, Any]
    ) -> tuple[NotebookNode, dict[str, Any]]:
        """Mark what `nb` answers to the questions of its assignment."""
        lesson_id = resources["nbgrader"]["assignment"]
        # A course may hold assignments of the instructor's own beside ours.
        if any(lesson_id == one.id for one in LESSONS):
            # Of an answer cell and its copies, the last one counts.
            answers = {answer_to(cell): cell.source for cell in nb.cells}
            for cell in nb.cells:
                if question := question_of(grade_id_of(cell)):
                    item = load_bank(lesson_id).item(question)
                    result = mark_answer(item, answers.get(question, ""))
                    cell.outputs = _outputs(result, cell.metadata.nbgrader.points)
                elif answer_to(cell) and cell.cell_type == "code":
                    cell.outputs = []  # what Python thought of the answer says nothing about it
        return nb, resources


def mark_answer(item: Question, source: str) -> Mark:
    """Mark for the `source` of the answer cell to `item`."""
    try:
        value = answer_cell.read(source)
    except answer_cell.UnreadableError:
        return _not_valid(item, "Your answer could not be read.")
    if value is None or value in ("", []):
        return _not_valid(item, "No answer was given.")
    result = mark(item, answer_cell.response(item, value))
    if not result.valid:
        return _not_valid(item, f"Your answer could not be read. {' '.join(result.feedback)}")
    return result


def _not_valid(item: Question, words: str) -> Mark:
    how = answer_cell.how_to_answer(public(item))
    return Mark(0.0, (words, f"Write between the quotes: {how}."), valid=False)


def _outputs(result: Mark, points: float) -> list[NotebookNode]:
    """Reasons for the student, then the points as the number that nbgrader looks for."""
    score = min(round(result.score * points, 6), points)
    total = f"{score:g} of {points:g}"
    reasons = "".join(f"<p>{escape(reason)}</p>" for reason in result.feedback)
    words = new_output(
        "display_data",
        data={
            "text/html": f"<p><strong>{total}</strong></p>{reasons}",
            "text/plain": "\n".join([total, *result.feedback]),
        },
    )
    number = new_output("execute_result", data={"text/plain": repr(score)}, execution_count=1)
    return [words, number]
