"""A made-up class that hands in."""

import pytest

from rapid_onset.errors import InputError
from rapid_onset.grading.demo import make_class
from rapid_onset.grading.lesson_notebook import answer_to, read_notebook
from rapid_onset.quizzes.bank import load_bank


def students(course, expected):
    """Points in all of each student, in the order of the class."""
    totals = {}
    for (student, _), score in expected(course).items():
        totals[student] = totals.get(student, 0) + score
    return totals


def test_everybody_hands_in_and_has_a_score_for_every_cell(course, expected):
    assert make_class(course, 5, seed=1) == course.root / "expected.csv"
    scores = expected(course)
    released = read_notebook(course.notebook("release", "nmda"))
    graded = [cell.metadata.nbgrader for cell in released.cells if "nbgrader" in cell.metadata]
    cells = {marks.grade_id for marks in graded if marks.grade}
    assert course.students("nmda") == sorted({student for student, _ in scores})
    assert len(course.students("nmda")) == 5
    assert set(scores) == {(one, cell) for one in course.students("nmda") for cell in cells}


def test_the_first_three_are_perfect_blank_and_lost(course, expected):
    make_class(course, 3, seed=2)
    full = sum(item.points for item in load_bank("nmda").by_use("graded")) + 4
    assert list(students(course, expected).values())[:2] == [full, 0]
    perfect, blank, _ = students(course, expected)
    release = read_notebook(course.notebook("release", "nmda"))
    handed_in = read_notebook(course.notebook("submitted", "nmda", blank))
    assert handed_in.cells == release.cells
    answers = [
        cell.source
        for cell in read_notebook(course.notebook("submitted", "nmda", perfect)).cells
        if answer_to(cell)
    ]
    assert all("# my answer" in answer for answer in answers)


def test_the_same_seed_makes_the_same_class(course, snapshot):
    make_class(course, 4, seed=7)
    first = snapshot(course.root)
    make_class(course, 4, seed=7)
    assert snapshot(course.root) == first
    make_class(course, 4, seed=8)
    assert snapshot(course.root) != first


def test_a_new_class_takes_the_place_of_the_former(course, expected):
    make_class(course, 6, seed=1)
    make_class(course, 2, seed=1)
    assert course.students("nmda") == sorted(students(course, expected))
    assert len(course.students("nmda")) == 2


def test_real_work_stays_and_is_never_overwritten(course, snapshot):
    make_class(course, 2, seed=1)
    name = course.students("nmda")[0]
    submitted = course.notebook("submitted", "nmda", name)
    notebook = submitted.read_text("utf8").replace('"made_up": true', '"made_up": false')
    submitted.write_text(notebook, "utf8")
    before = snapshot(course.root)
    with pytest.raises(InputError, match=f"{name}/nmda was handed in by somebody; choose another"):
        make_class(course, 2, seed=1)
    assert snapshot(course.root) == before
    make_class(course, 2, seed=2)
    assert submitted.read_text("utf8") == notebook


@pytest.mark.parametrize("size", [0, -1, 2185])
def test_a_class_has_a_size(course, size):
    with pytest.raises(InputError, match=f"a class has 1 to 2184 students, not {size}"):
        make_class(course, size, seed=1)


def test_without_an_assignment_nobody_hands_in(new_course, snapshot):
    before = snapshot(new_course.root)
    with pytest.raises(InputError, match="nothing is assigned yet; run: rapid-onset assign"):
        make_class(new_course, 3, seed=1)
    assert snapshot(new_course.root) == before
