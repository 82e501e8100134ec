"""The assignment of a lesson as a notebook."""

import nbformat
import pytest
from nbgrader.nbgraderformat import MetadataValidator

from rapid_onset.errors import InputError
from rapid_onset.grading.cells import answer_to, grade_id_of, question_of
from rapid_onset.grading.lesson_notebook import compile_lesson, fingerprint, noted, read_notebook
from rapid_onset.grading.question_text import question_markdown
from rapid_onset.lessons import LESSONS
from rapid_onset.quizzes.bank import load_bank

ASKED = ["single", "multiple", "free", "rows", "order", "match", "word", "slider", "curve"]


@pytest.fixture
def notebook(toy):
    return compile_lesson(toy, "salt")


@pytest.fixture
def cells(notebook):
    """Cells of the notebook by their ids."""
    return {cell.id: cell for cell in notebook.cells}


def without_questions(bank):
    """The bank without its graded questions."""
    return bank.model_copy(update={"items": bank.by_use("practice")})


@pytest.mark.parametrize("lesson_id", [one.id for one in LESSONS])
def test_nbgrader_and_jupyter_accept_every_lesson(lesson_id):
    notebook = compile_lesson(load_bank(lesson_id), "salt")
    nbformat.validate(notebook)
    MetadataValidator().validate_nb(notebook)


def test_nbgrader_and_jupyter_accept_every_kind_of_question(notebook):
    nbformat.validate(notebook)
    MetadataValidator().validate_nb(notebook)


@pytest.mark.parametrize(
    "name", ["single", "multiple", "order", "match", "word", "slider", "curve"]
)
def test_a_question_for_everybody_has_three_cells(notebook, items, name):
    item = items[name]
    ids = [cell.id for cell in notebook.cells]
    start = ids.index(f"question-{item.id}")
    question, answer, points = notebook.cells[start : start + 3]
    assert item.title in question.source
    assert question_markdown(item) in question.source
    assert (answer_to(answer), "nbgrader" in answer.metadata) == (item.id, False)
    assert (points.metadata.nbgrader.grade, points.metadata.nbgrader.locked) == (True, True)
    assert points.metadata.nbgrader.points == item.points
    assert question_of(grade_id_of(points)) == item.id


@pytest.mark.parametrize(("name", "number"), [("free", 3), ("rows", 4)])
def test_a_personal_question_is_made_in_the_students_kernel(notebook, items, name, number):
    item = items[name]
    ids = [cell.id for cell in notebook.cells]
    start = ids.index(f"question-{item.id}")
    heading, shown, answer, points = notebook.cells[start : start + 4]
    assert heading.source == f"### Question {number}. With numbers of your own (1 point)"
    assert shown.source == f'assigned("{item.id}", student, salt, version=1)'
    assert (shown.metadata.nbgrader.locked, shown.metadata.nbgrader.grade) == (True, False)
    assert answer.source == 'answer = ""  # between the quotes: as the question says'
    assert question_of(grade_id_of(points)) == item.id


def test_of_a_personal_question_nothing_is_written(notebook):
    text = nbformat.writes(notebook)
    assert "is free. How much is that?" not in text
    assert "how much larger" not in text.casefold()


def test_the_name_is_asked_for_before_it_is_used(notebook, cells):
    ids = [cell.id for cell in notebook.cells]
    assert ids[:4] == ["introduction", "whose", "setup", "name"]
    assert 'salt = "salt"' in cells["setup"].source
    assert cells["name"].source.startswith('student = ""')
    assert answer_to(cells["name"]) == "student"


def test_where_nothing_is_personal_no_name_is_asked_for(toy, items):
    bank = toy.model_copy(update={"items": (items["single"],)})
    ids = [cell.id for cell in compile_lesson(bank, "salt").cells]
    assert ids[:2] == ["introduction", "question-nmda-toy-single"]


def test_what_is_written_in_python_comes_last(notebook):
    ids = [cell.id for cell in notebook.cells]
    assert ids.index("code-nmda-toy-code") > ids.index("quiz-nmda-toy-curve")
    assert grade_id_of(notebook.cells[-1]) == "test-half-block"


def test_a_code_task_is_that_of_the_course(toy):
    sources = {
        next(c.source for c in compile_lesson(toy, salt).cells if c.id == "code-nmda-toy-code")
        for salt in "abcdefgh"
    }
    assert len(sources) > 1


def test_other_questions_stay_in_the_lesson(notebook):
    asked = {answer_to(cell) for cell in notebook.cells} - {None, "student"}
    assert asked == {f"nmda-toy-{name}" for name in ASKED}


def test_no_key_stands_in_it(notebook, told):
    text = nbformat.writes(notebook)
    assert told(text) == set()
    assert '"correct"' not in text


def test_it_carries_salt_and_versions(notebook, toy):
    assert (noted(notebook)["lesson"], noted(notebook)["salt"]) == ("nmda", "salt")
    assert noted(notebook)["versions"] == {item.id: 1 for item in toy.by_use("graded")}


def test_the_same_lesson_gives_the_same_bytes(notebook, toy):
    assert nbformat.writes(notebook) == nbformat.writes(compile_lesson(toy, "salt"))


def test_exercises_are_optional(broken_content):
    (broken_content / "quizzes" / "nmda" / "exercises.ipynb").unlink()
    notebook = compile_lesson(load_bank("nmda"), "salt")
    assert notebook.cells[-1].id == "test-nmda-toy-code"


def test_questions_are_optional(toy):
    notebook = compile_lesson(without_questions(toy), "salt")
    assert grade_id_of(notebook.cells[1]) == "exercise"


def test_an_assignment_on_nothing_is_refused(broken_content):
    (broken_content / "quizzes" / "nmda" / "exercises.ipynb").unlink()
    with pytest.raises(InputError, match="'nmda' has no graded question and no exercises yet"):
        compile_lesson(without_questions(load_bank("nmda")), "salt")


def changed_text(notebook):
    notebook.cells[0].source += "!"


def changed_points(notebook):
    notebook.cells[-1].metadata.nbgrader["points"] = 9


def changed_order(notebook):
    notebook.cells.reverse()


def changed_version(notebook):
    notebook.metadata.rapid_onset.versions["nmda-toy-single"] = 2


def opened_and_saved(notebook):
    notebook.metadata["kernelspec"] = {}
    notebook.cells[0].metadata["editable"] = False
    notebook.cells[-1].metadata.nbgrader["points"] = 2.0


@pytest.mark.parametrize(
    ("change", "same"),
    [
        (changed_text, False),
        (changed_points, False),
        (changed_order, False),
        (changed_version, False),
        (opened_and_saved, True),
    ],
)
def test_the_fingerprint_is_that_of_cells_points_and_versions(notebook, change, same):
    assert fingerprint(notebook) == notebook.metadata.rapid_onset.fingerprint
    change(notebook)
    assert (fingerprint(notebook) == notebook.metadata.rapid_onset.fingerprint) == same


@pytest.mark.parametrize("text", ["", "[]", "{}", "no notebook"])
def test_what_is_no_notebook_is_refused(tmp_path, text):
    path = tmp_path / "exercises.ipynb"
    path.write_text(text)
    with pytest.raises(InputError, match=r"exercises\.ipynb is no readable notebook: .") as caught:
        read_notebook(path)
    assert "\n" not in str(caught.value)
