"""The code exercises of every lesson: what attempts at them are worth, run without nbgrader."""

import pytest

from rapid_onset.grading.cells import grade_id_of
from rapid_onset.grading.lesson_notebook import read_exercises
from rapid_onset.grading.made_up_work import load_attempts, solutions
from rapid_onset.lessons import LESSONS

ATTEMPTS = [(one.id, attempt) for one in LESSONS for attempt in load_attempts(one.id)]
WITH_EXERCISES = [one.id for one in LESSONS if read_exercises(one.id).cells]
NAMES = [f"{lesson_id}: {attempt.name}" for lesson_id, attempt in ATTEMPTS]


def run(lesson_id, written):
    """Points of the test cells when `written` stands in the solution cells, as a kernel runs it."""
    namespace, points = {}, {}
    for cell in read_exercises(lesson_id).cells:
        marks = cell.metadata.nbgrader
        if cell.cell_type == "code":
            try:
                exec(written.get(grade_id_of(cell), cell.source), namespace)  # noqa: S102
            except (Exception, SyntaxError):  # noqa: BLE001 - a student's code may fail in any way
                passed = False
            else:
                passed = True
            if marks.grade:
                points[grade_id_of(cell)] = marks.points * passed
    return points


@pytest.mark.parametrize(("lesson_id", "attempt"), ATTEMPTS, ids=NAMES)
def test_an_attempt_gets_the_points_that_it_deserves(lesson_id, attempt):
    assert set(attempt.cells) <= set(solutions(lesson_id))
    assert run(lesson_id, solutions(lesson_id) | attempt.cells) == attempt.scores


@pytest.mark.parametrize("lesson_id", WITH_EXERCISES)
def test_what_is_handed_out_gets_nothing(lesson_id):
    stubs = dict.fromkeys(solutions(lesson_id), "raise NotImplementedError()")
    assert set(run(lesson_id, stubs).values()) == {0}


@pytest.mark.parametrize("lesson_id", WITH_EXERCISES)
def test_the_solution_gets_all_points(lesson_id):
    full = {
        grade_id_of(cell): cell.metadata.nbgrader.points
        for cell in read_exercises(lesson_id).cells
        if cell.metadata.nbgrader.grade
    }
    assert run(lesson_id, solutions(lesson_id)) == full == load_attempts(lesson_id)[0].scores
