"""The capstone: written by a student, marked by a person, with the rubric before both."""

import nbformat
import pytest

from rapid_onset.grading.assignment import assign
from rapid_onset.grading.cells import grade_id_of
from rapid_onset.grading.course import create_course
from rapid_onset.grading.lesson_notebook import read_notebook
from rapid_onset.grading.nbgrader_session import Session
from rapid_onset.grading.runner import grade, write_feedback
from rapid_onset.lessons import CAPSTONE

POINTS = 20


@pytest.fixture
def course(tmp_path):
    course = create_course(tmp_path / "course")
    assign(course, [CAPSTONE.id])
    return course


def hand_in(course, student, text=None):
    notebook = read_notebook(course.notebook("release", CAPSTONE.id))
    for cell in notebook.cells:
        if text and grade_id_of(cell) == "answer":
            cell.source = text
    submitted = course.notebook("submitted", CAPSTONE.id, student)
    submitted.parent.mkdir(parents=True)
    nbformat.write(notebook, submitted)


def test_what_is_released_shows_task_and_rubric_and_speaks_of_no_quotes(course):
    notebook = read_notebook(course.notebook("release", CAPSTONE.id))
    text = "\n".join(cell.source for cell in notebook.cells)
    assert "not medical advice" in text
    for row in ("True", "Sized", "Balanced", "Readable", "Safe"):
        assert f"| **{row}** |" in text
    assert "between the quotes" not in text


@pytest.mark.slow
def test_a_person_marks_and_the_mark_stays(course):
    hand_in(course, "anna", "Of 100 people ...")
    hand_in(course, "ben")
    anna, ben = grade(course, CAPSTONE.id).students
    assert anna.notes == ("answer waits for a reader; mark it in Formgrader",)
    assert (ben.score, ben.notes) == (0, ())  # left as it was released
    with Session(course).gradebook() as gradebook:  # as Formgrader does
        mark = gradebook.find_grade("answer", CAPSTONE.id, CAPSTONE.id, "anna")
        mark.manual_score, mark.needs_manual_grade = 14, False
        gradebook.db.commit()
    for force in (False, True):
        result = grade(course, CAPSTONE.id, force=force)
        assert (result.students[0].score, result.max_score) == (14, POINTS)
    page = write_feedback(course, CAPSTONE.id)["anna"].read_text(encoding="utf8")
    assert "Of 100 people" in page
    assert "Readable" in page
