"""Marking of a submitted quiz by nbgrader, in the grader's own process."""

# mypy: allow-untyped-calls, allow-subclassing-any
# (nbformat's functions carry no types, nor do nbgrader's classes)

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from nbformat import NotebookNode
from nbformat.v4 import new_output
from nbgrader.api import Gradebook
from nbgrader.preprocessors import NbGraderPreprocessor

from rapid_onset.grading import answer_cell
from rapid_onset.grading.assigned import shown
from rapid_onset.grading.cells import NAME, answer_to, grade_id_of, question_of, shown_question
from rapid_onset.grading.course import Course
from rapid_onset.grading.identity import Identity, identify
from rapid_onset.grading.lesson_notebook import noted, read_notebook
from rapid_onset.grading.overlay import course_bank
from rapid_onset.grading.question_text import how_to_answer
from rapid_onset.grading.response import response
from rapid_onset.grading.variants import is_personal, variant_of
from rapid_onset.lessons import LESSONS
from rapid_onset.quizzes.items import Question
from rapid_onset.quizzes.marking import Mark, mark
from rapid_onset.quizzes.page import inline_html

__all__ = ["MarkQuiz", "mark_answer"]

_COPY = (
    "This notebook bears the name of another student, whose numbers are not yours, so your answer "
    "does not count here. Please speak with your instructor."
)


class MarkQuiz(NbGraderPreprocessor):
    """Give each quiz cell its points and reasons; stands behind `Execute`, which clears outputs."""

    def preprocess(
        self, nb: NotebookNode, resources: dict[str, Any]
    ) -> tuple[NotebookNode, dict[str, Any]]:
        """Mark what `nb` answers to the questions of its assignment."""
        lesson_id = resources["nbgrader"]["assignment"]
        # A course may hold assignments of the instructor's own beside ours.
        if any(lesson_id == one.id for one in LESSONS):
            # nbgrader's layout: course, step, student, lesson.
            course = Course(Path(resources["metadata"]["path"]).parents[2])
            self._mark(nb, course, lesson_id, resources["nbgrader"])
        return nb, resources

    def _mark(
        self, nb: NotebookNode, course: Course, lesson_id: str, about: dict[str, str]
    ) -> None:
        bank = course_bank(course, lesson_id)
        salt = noted(read_notebook(course.notebook("source", lesson_id))).get("salt", "")
        # Of an answer cell and its copies, the last one counts.
        answers = {answer_to(cell): cell.source for cell in nb.cells}
        classmates = _classmates(course, lesson_id, about["db_url"])
        who = identify(about["student"], _typed_name(answers.get(NAME, "")), classmates)
        if who.remark:
            self.log.warning(who.remark)
        for cell in nb.cells:
            grade_id = grade_id_of(cell)
            if question := question_of(grade_id):
                item = variant_of(bank.item(question), salt, who.name)
                result = _mark_as(who, item, answers.get(question, ""))
                cell.outputs = _outputs(result, cell.metadata.nbgrader.points)
            elif question := shown_question(grade_id):
                # What was marked, not what the student's code has made of it.
                text = shown(variant_of(bank.item(question), salt, who.name)).markdown
                cell.outputs = [new_output("display_data", data={"text/markdown": text})]
            elif answer_to(cell) and cell.cell_type == "code":
                cell.outputs = []  # what Python thought of the answer says nothing about it


def mark_answer(item: Question, source: str) -> Mark:
    """Mark for the `source` of the answer cell to `item`."""
    try:
        value = answer_cell.read(source)
    except answer_cell.UnreadableError:
        return _not_valid(item, "Your answer could not be read.")
    if value is None or value in ([], {}) or (isinstance(value, str) and not value.strip()):
        return _not_valid(item, "No answer was given.")
    result = mark(item, response(item, value))
    if not result.valid:
        return _not_valid(item, f"Your answer could not be read. {' '.join(result.feedback)}")
    return result


def _mark_as(who: Identity, item: Question, source: str) -> Mark:
    if who.is_copy and is_personal(item):
        return Mark(0.0, (_COPY,), valid=False)
    return mark_answer(item, source)


def _typed_name(source: str) -> str:
    """Name in the `source` of the name cell; none if there is no saying."""
    try:
        value = answer_cell.read(source, NAME)
    except answer_cell.UnreadableError:
        return ""
    return "" if value is None else str(value)


def _classmates(course: Course, lesson_id: str, db_url: str) -> Iterator[str]:
    """Everybody who handed in, and everybody in the gradebook."""
    yield from course.students(lesson_id)
    with Gradebook(db_url) as gradebook:
        yield from [student.id for student in gradebook.students]


def _not_valid(item: Question, words: str) -> Mark:
    how = how_to_answer(item)
    return Mark(0.0, (words, f"Write between the quotes: {how}."), valid=False)


def _outputs(result: Mark, points: float) -> list[NotebookNode]:
    """Reasons for the student, then the points as the number that nbgrader looks for."""
    score = min(round(result.score * points, 6), points)
    total = f"{score:g} of {points:g}"
    reasons = "".join(f"<p>{inline_html(reason)}</p>" for reason in result.feedback)
    words = new_output(
        "display_data",
        data={
            "text/html": f"<p><strong>{total}</strong></p>{reasons}",
            "text/plain": "\n".join([total, *result.feedback]),
        },
    )
    number = new_output("execute_result", data={"text/plain": repr(score)}, execution_count=1)
    return [words, number]
