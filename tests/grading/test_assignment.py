"""Assignments as nbgrader builds them."""

import shutil

import nbformat
import pytest
from nbconvert.preprocessors import ExecutePreprocessor

from rapid_onset.errors import InputError
from rapid_onset.grading.assignment import assign
from rapid_onset.grading.cells import answer_to
from rapid_onset.grading.lesson_notebook import fingerprint, noted, read_notebook
from rapid_onset.grading.nbgrader_session import Session
from rapid_onset.grading.variants import variant_of


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


def test_students_receive_neither_solution_nor_hidden_test_nor_key(course, told):
    files = [path for path in (course.root / "release").rglob("*") if path.is_file()]
    assert files == [course.notebook("release", "nmda")]
    text = files[0].read_text("utf8")
    words = ["SOLUTION", "HIDDEN", "hidden_", "1 - during_pa / before_pa", "10 ** np.interp"]
    words += ["several(0)", "several(1 / ", "return", course.secret.read_text()]
    assert [word for word in words if word in text] == []
    assert told(text) == set()
    assert text.count("raise NotImplementedError()") >= 3


def test_no_key_stands_in_the_source_either(course, told):
    assert told(course.notebook("source", "nmda").read_text("utf8")) == set()


def test_the_release_carries_the_salt_of_this_course_and_lesson(course):
    released = read_notebook(course.notebook("release", "nmda"))
    assert noted(released)["salt"] == course.salt("nmda")
    setup = next(cell for cell in released.cells if cell.id == "setup")
    assert f'salt = "{course.salt("nmda")}"' in setup.source


@pytest.mark.parametrize("name", ["ada", "bert"])
def test_a_students_kernel_asks_with_the_own_numbers(course, items, name):
    notebook = read_notebook(course.notebook("release", "nmda"))
    cells = {cell.id: cell for cell in notebook.cells}
    cells["name"].source = f'student = "{name.title()}"'
    notebook.cells = [cells["setup"], cells["name"], cells["shown-nmda-toy-free"]]
    notebook.cells[2].outputs = []
    ExecutePreprocessor().preprocess(notebook)
    [output] = notebook.cells[2].outputs
    own = variant_of(items["free"], course.salt("nmda"), name)
    assert own.stem in output.data["text/markdown"]
    assert own.stem in output.data["text/plain"]


def test_an_instructors_own_questions_are_asked_as_well(course):
    text = course.notebook("release", "nmda").read_text("utf8")
    assert "Which is four?" in text
    assert "quiz-nmda-own-single" in Session(course).points("nmda")


def test_an_overlay_need_be_named_once(course, overlay):
    assert assign(course, ["nmda"]) == []
    assert assign(course, ["nmda"], overlay) == []  # the same questions in another place
    assert course.overlay == overlay


def test_a_refused_overlay_leaves_no_trace(course, overlay, snapshot):
    bank = overlay / "nmda" / "bank.yaml"
    bank.write_text(bank.read_text("utf8").replace("use: graded", "use: grading"), "utf8")
    before = snapshot(course.root)
    with pytest.raises(InputError, match=r"nmda/bank\.yaml:7: "):
        assign(course, ["nmda"], overlay)
    assert snapshot(course.root) == before


def test_students_may_edit_answers_and_nothing_else_of_the_quiz(course):
    for cell in read_notebook(course.notebook("release", "nmda")).cells:
        solution = cell.metadata.get("nbgrader", {}).get("solution", False)
        open_to_students = solution or answer_to(cell) is not None
        assert cell.metadata.get("editable", True) == open_to_students
        assert cell.metadata["deletable"] is False


def test_the_gradebook_knows_the_points(course):
    points = Session(course).points("nmda")
    assert points.pop("test-fraction-blocked") == points.pop("test-half-block") == 2
    assert points.pop("test-nmda-toy-code") == 3
    assert points.pop("quiz-nmda-toy-single") == 2
    assert set(points.values()) == {1}
    assert len(points) == 9
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
        ".overlay",
        ".secret",
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
