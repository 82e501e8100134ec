"""Points and reasons for answers, without a kernel."""

import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from nbgrader.utils import determine_grade

from rapid_onset.grading.lesson_notebook import compile_lesson, question_of
from rapid_onset.grading.quiz_marking import MarkQuiz, _outputs, mark_answer
from rapid_onset.quizzes.bank import load_bank


@pytest.mark.parametrize(
    ("source", "score"),
    [('answer = "b"', 1), ("answer = b", 1), ('answer = "B."', 1), ('answer = "a"', 0)],
)
def test_one_right_option(single, source, score):
    assert mark_answer(single, source).score == score


@pytest.mark.parametrize(
    ("source", "score"),
    [('"a, c"', 1), ('["a", "c"]', 1), ('"a"', 0.5), ('"a, b, c"', 0.5), ('"b"', 0)],
)
def test_several_right_options(multiple, source, score):
    assert mark_answer(multiple, f"answer = {source}").score == score


@pytest.mark.parametrize(
    ("source", "score"),
    [('"0.5"', 1), ('"0,51 µM"', 1), ("0.5", 1), ('"0.6"', 0)],
)
def test_a_number(numeric, source, score):
    assert mark_answer(numeric, f"answer = {source}").score == score


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("", "No answer was given."),
        ('answer = ""', "No answer was given."),
        ("answer = ", "Your answer could not be read."),
        ('answer = "d"', "Your answer could not be read. Choose one option."),
    ],
)
def test_what_is_no_answer_scores_nothing_and_says_why(single, source, words):
    mark = mark_answer(single, source)
    assert (mark.score, mark.valid) == (0, False)
    assert mark.feedback == (words, "Write between the quotes: one letter.")


QUESTIONS = load_bank("nmda").by_use("graded")
FIRST = QUESTIONS[0]
KEY = next(n for n, option in enumerate(FIRST.options) if option.correct)
RIGHT, WRONG = (f'answer = "{"abcd"[n]}"' for n in (KEY, KEY - 1))
RESOURCES = {"nbgrader": {"assignment": "nmda"}}


def answered(source):
    """The lesson's assignment, with `source` in the answer cell to the first question."""
    notebook = compile_lesson("nmda")
    cell = next(cell for cell in notebook.cells if cell.id == f"answer-{FIRST.id}")
    cell.source = source
    return notebook


def marked(notebook):
    """Points that nbgrader sees in the cells of `notebook`, by question, and the first cell."""
    notebook, _ = MarkQuiz().preprocess(notebook, RESOURCES)
    cells = {}
    for cell in notebook.cells:
        if question := question_of(cell.metadata.get("nbgrader", {}).get("grade_id", "")):
            cells[question] = cell
    points = {question: determine_grade(cell)[0] for question, cell in cells.items()}
    return points, cells[FIRST.id]


def test_nbgrader_sees_the_points_and_students_the_reason():
    points, cell = marked(answered(RIGHT))
    right = {FIRST.id: 1.0} | dict.fromkeys((item.id for item in QUESTIONS[1:]), 0.0)
    assert points == right
    assert FIRST.options[KEY].feedback in cell.outputs[0].data["text/html"]


def test_reasons_are_text_in_the_page(single):
    words, number = _outputs(mark_answer(single, "answer = 'a'"), 2)
    assert "<p>one: &lt;why&gt; &amp; how.</p>" in words.data["text/html"]
    assert number.data["text/plain"] == "0.0"


def test_an_unmarked_question_scores_nothing():
    # What the cell says when it is run and nobody marks it.
    for cell in compile_lesson("nmda").cells:
        if question_of(cell.metadata.get("nbgrader", {}).get("grade_id", "")):
            assert eval(cell.source) == 0  # noqa: S307


def test_of_a_copied_answer_cell_the_last_one_counts():
    notebook = answered(WRONG)
    copy = new_code_cell(RIGHT, metadata={"rapid_onset": {"answer_to": FIRST.id}})
    notebook.cells.append(copy)
    assert marked(notebook)[0][FIRST.id] == 1


@pytest.mark.parametrize("metadata", [3, "answer_to", {"answer_to": ["x"]}, {"answer_to": None}])
def test_a_students_metadata_may_hold_anything(metadata):
    notebook = answered(RIGHT)
    notebook.cells.append(new_markdown_cell("hello", metadata={"rapid_onset": metadata}))
    assert marked(notebook)[0][FIRST.id] == 1


def test_an_answer_in_another_kind_of_cell_counts():
    notebook = answered("")
    meta = {"rapid_onset": {"answer_to": FIRST.id}}
    notebook.cells.append(new_markdown_cell(RIGHT, metadata=meta))
    assert marked(notebook)[0][FIRST.id] == 1


def test_what_python_said_to_an_answer_is_left_out():
    notebook = answered("answer = b")
    cell = next(cell for cell in notebook.cells if cell.id == f"answer-{FIRST.id}")
    cell.outputs = ["NameError: name 'b' is not defined"]
    marked(notebook)
    assert cell.outputs == []


def test_an_instructors_own_assignment_is_left_alone():
    meta = {"nbgrader": {"grade_id": "quiz-1", "grade": True, "points": 1}}
    notebook = new_notebook(cells=[new_code_cell("assert True", metadata=meta)])
    MarkQuiz().preprocess(notebook, {"nbgrader": {"assignment": "my-own"}})
    assert notebook.cells[0].outputs == []
