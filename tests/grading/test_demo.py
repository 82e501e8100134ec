"""A made-up class that hands in."""

import pytest

from rapid_onset.errors import InputError
from rapid_onset.grading.cells import answer_to
from rapid_onset.grading.demo import make_class
from rapid_onset.grading.lesson_notebook import read_notebook
from rapid_onset.grading.variants import folded


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


FULL = 18  # points: ten public questions, one own, two exercises


def answers(course, student):
    """Text of the answer cells in what a student handed in, by question."""
    notebook = read_notebook(course.notebook("submitted", "nmda", student))
    return {answer_to(cell): cell.source for cell in notebook.cells if answer_to(cell)}


def test_the_first_five_show_what_can_happen(course, expected):
    make_class(course, 5, seed=2)
    perfect, blank, _, misspelt, copier = names = list(students(course, expected))
    assert [students(course, expected)[name] for name in names if name != names[2]] == [
        FULL,
        0,
        FULL,
        FULL - 2,  # two personal questions
    ]
    release = read_notebook(course.notebook("release", "nmda"))
    assert read_notebook(course.notebook("submitted", "nmda", blank)).cells == release.cells
    assert all("# my answer" in text for _, text in [*answers(course, perfect).items()][1:])
    assert answers(course, misspelt)["student"] == f'student = "{misspelt[:-1]}"'
    assert answers(course, copier) == answers(course, perfect)


def test_everybody_else_writes_the_own_name(course, expected):
    make_class(course, 9, seed=2)
    names = list(students(course, expected))
    for name in (names[0], names[2], *names[5:]):
        assert folded(answers(course, name)["student"].split('"')[1]) == name


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
