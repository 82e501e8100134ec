"""The assignment of a lesson as a notebook."""

import json

import nbformat
import pytest
from nbgrader.nbgraderformat import MetadataValidator

from rapid_onset.errors import InputError
from rapid_onset.grading.lesson_notebook import (
    answer_to,
    compile_lesson,
    fingerprint,
    question_of,
    read_notebook,
)
from rapid_onset.lessons import LESSONS
from rapid_onset.quizzes.bank import load_bank

QUESTIONS = load_bank("nmda").by_use("graded")


@pytest.fixture
def notebook():
    return compile_lesson("nmda")


@pytest.mark.parametrize("lesson_id", [one.id for one in LESSONS])
def test_nbgrader_and_jupyter_accept_it(lesson_id):
    notebook = compile_lesson(lesson_id)
    nbformat.validate(notebook)
    MetadataValidator().validate_nb(notebook)


def test_each_graded_question_has_its_three_cells(notebook):
    ids = [cell.id for cell in notebook.cells]
    for item in QUESTIONS:
        start = ids.index(f"question-{item.id}")
        question, answer, points = notebook.cells[start : start + 3]
        assert item.title in question.source
        assert item.stem in question.source
        assert (answer_to(answer), "nbgrader" in answer.metadata) == (item.id, False)
        assert (points.metadata.nbgrader.grade, points.metadata.nbgrader.locked) == (True, True)
        assert points.metadata.nbgrader.points == item.points
        assert question_of(points.metadata.nbgrader.grade_id) == item.id


def test_other_questions_stay_in_the_lesson(notebook):
    asked = {answer_to(cell) for cell in notebook.cells} - {None}
    assert asked == {item.id for item in QUESTIONS}


def test_options_have_letters_in_the_order_of_the_bank(notebook):
    item = next(item for item in QUESTIONS if item.type == "single")
    text = next(cell.source for cell in notebook.cells if cell.id == f"question-{item.id}")
    assert f"**a.** {item.options[0].text}\n\n**b.** {item.options[1].text}" in text


def test_no_key_stands_in_it(notebook, reasons):
    text = json.dumps(notebook, ensure_ascii=False)
    assert [reason for reason in reasons if reason in text] == []
    assert '"correct"' not in text


def test_the_same_lesson_gives_the_same_bytes(notebook):
    assert nbformat.writes(notebook) == nbformat.writes(compile_lesson("nmda"))


def changed_text(notebook):
    notebook.cells[0].source += "!"


def changed_points(notebook):
    notebook.cells[-1].metadata.nbgrader["points"] = 9


def changed_order(notebook):
    notebook.cells.reverse()


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
        (opened_and_saved, True),
    ],
)
def test_the_fingerprint_is_that_of_cells_and_points(notebook, change, same):
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


@pytest.mark.parametrize("name", ["bank.yaml", "exercises.ipynb"])
def test_a_missing_file_of_the_lesson_is_named(broken_content, name):
    (broken_content / "quizzes" / "nmda" / name).unlink()
    with pytest.raises(InputError, match=f"{name} is missing from the course"):
        compile_lesson("nmda")
