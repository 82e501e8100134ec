"""Assignments as nbgrader builds them."""

import shutil

import nbformat
import pytest

from rapid_onset.errors import InputError
from rapid_onset.grading.assignment import assign
from rapid_onset.grading.lesson_notebook import answer_to, fingerprint, read_notebook
from rapid_onset.grading.nbgrader_session import Session


@pytest.fixture
def older(course):
    """The course as an older version of the lesson would have left it."""
    source = course.notebook("source", "nmda")
    notebook = read_notebook(source)
    notebook.cells[0].source += "An older sentence."
    notebook.metadata.rapid_onset["fingerprint"] = fingerprint(notebook)
    nbformat.write(notebook, source)
    return course


@pytest.fixture
def faulty_exercises(broken_content, correct, faulty):
    """The lesson's exercises with a mistake of their author."""
    exercises = broken_content / "quizzes" / "nmda" / "exercises.ipynb"
    exercises.write_text(exercises.read_text("utf8").replace(correct, faulty), "utf8")


def test_students_receive_neither_solution_nor_hidden_test_nor_key(course, reasons):
    text = course.notebook("release", "nmda").read_text("utf8")
    words = ["SOLUTION", "HIDDEN", "hidden_", "1 - during_pa / before_pa", "10 ** np.interp"]
    assert [word for word in (*words, *reasons) if word in text] == []
    assert "raise NotImplementedError()" in text


def test_no_key_stands_in_the_source_either(course, reasons):
    text = course.notebook("source", "nmda").read_text("utf8")
    assert [reason for reason in reasons if reason in text] == []


def test_students_may_edit_answers_and_nothing_else_of_the_quiz(course):
    for cell in read_notebook(course.notebook("release", "nmda")).cells:
        solution = cell.metadata.get("nbgrader", {}).get("solution", False)
        open_to_students = solution or answer_to(cell) is not None
        assert cell.metadata.get("editable", True) == open_to_students
        assert cell.metadata["deletable"] is False


def test_the_gradebook_knows_the_points(course):
    points = Session(course).points("nmda")
    assert points.pop("test-fraction-blocked") == points.pop("test-half-block") == 2
    assert points
    assert all(name.startswith("quiz-nmda-") for name in points)


def test_assigning_again_changes_nothing(course, snapshot):
    before = snapshot(course.root)
    assert assign(course, ["nmda"]) == []
    assert snapshot(course.root) == before


def test_a_lost_release_is_built_again(course):
    release = course.notebook("release", "nmda")
    before = release.read_bytes()
    release.unlink()
    assert assign(course, ["nmda"]) == ["nmda"]
    assert release.read_bytes() == before


def test_a_new_gradebook_learns_of_the_assignment(course, new_course):
    shutil.copyfile(new_course.gradebook, course.gradebook)
    assert assign(course, ["nmda"]) == ["nmda"]
    assert Session(course).points("nmda")


def test_a_new_version_replaces_the_old(older):
    assert assign(older, ["nmda"]) == ["nmda"]
    text = "".join(older.notebook(step, "nmda").read_text() for step in ("source", "release"))
    assert "An older sentence." not in text
    assert sorted(path.name for path in older.root.iterdir()) == [
        "gradebook.db",
        "nbgrader_config.py",
        "release",
        "source",
    ]


@pytest.mark.parametrize("step", ["submitted", "autograded"])
def test_what_was_handed_in_is_never_changed(older, snapshot, step):
    (older.root / step / "ada" / "nmda").mkdir(parents=True)
    before = snapshot(older.root)
    with pytest.raises(InputError, match="nmda has changed since students handed it in"):
        assign(older, ["nmda"])
    assert snapshot(older.root) == before


def test_what_was_edited_by_hand_is_never_overwritten(course, snapshot):
    source = course.notebook("source", "nmda")
    notebook = read_notebook(source)
    notebook.cells[0].source += "A sentence of mine."
    nbformat.write(notebook, source)
    before = snapshot(course.root)
    with pytest.raises(InputError, match="was edited by hand; move it elsewhere"):
        assign(course, ["nmda"])
    assert snapshot(course.root) == before


@pytest.mark.parametrize(
    ("correct", "faulty", "reason"),
    [
        ("### END HIDDEN TESTS", "", "No end hidden tests statement found"),
        ("### END SOLUTION", "", "no end solution statement found"),
        (
            '"grade_id": "test-half-block"',
            '"grade_id": "half-block"',
            "Duplicate grade id: half-block",
        ),
    ],
)
@pytest.mark.usefixtures("faulty_exercises")
def test_faulty_exercises_are_refused_and_leave_no_trace(older, snapshot, reason):
    before = snapshot(older.root)
    with pytest.raises(InputError, match=f"nbgrader refuses the exercises of nmda: .*{reason}"):
        assign(older, ["nmda"])
    assert snapshot(older.root) == before


def test_a_faulty_lesson_keeps_the_others_from_being_written(course, snapshot):
    before = snapshot(course.root)
    with pytest.raises(InputError, match="there is no lesson 'nonsense'"):
        assign(course, ["nmda", "nonsense"])
    assert snapshot(course.root) == before
