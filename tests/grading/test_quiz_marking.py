"""Points and reasons for answers, without a kernel."""

import logging
from random import Random

import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from nbgrader.api import Gradebook
from nbgrader.utils import determine_grade

from rapid_onset.grading.cells import question_of
from rapid_onset.grading.lesson_notebook import noted, read_notebook
from rapid_onset.grading.lettering import lettered
from rapid_onset.grading.made_up_answers import right_answer
from rapid_onset.grading.quiz_marking import MarkQuiz, _outputs, mark_answer
from rapid_onset.grading.variants import variant_of
from rapid_onset.quizzes.marking import Mark


def letters(item, *ids):
    """Letters of the choices with these ids, with commas between."""
    letter_of = {choice.id: letter for letter, choice in lettered(item).items()}
    return ", ".join(letter_of[one] for one in ids)


@pytest.mark.parametrize(
    ("name", "source", "score"),
    [
        ("single", '"b"', 1),
        ("single", "b", 1),
        ("single", '"B."', 1),
        ("single", '"c"', 0.25),  # a near miss
        ("single", '"a"', 0),
        ("multiple", '"a, c"', 1),
        ("multiple", '["a", "c"]', 1),
        ("multiple", '"a"', 0.5),
        ("multiple", '"a, b, c"', 0.5),
        ("multiple", '"b"', 0),
        ("match", '"1a, 2a, 3b"', 1),
        ("match", '"1a 2c 3b"', 2 / 3),
        ("match", "{1: a, 2: a, 3: b}", 1),
        ("word", '"Magnesium-Ion"', 1),
        ("word", "Mg", 0.5),
        ("word", '"water"', 0),
        ("slider", '"15 µM"', 1),
        ("slider", "10", 1),
        ("slider", '"9,5"', 0.25),
        ("slider", "40", 0),
        ("curve", '"b"', 1),
        ("curve", "a", 0),
    ],
)
def test_what_an_answer_is_worth(items, name, source, score):
    mark = mark_answer(items[name], f"answer = {source}")
    assert (mark.score, mark.valid) == (pytest.approx(score), True)


@pytest.mark.parametrize(
    ("ids", "score"),
    [
        (("uno", "due", "tres", "quattro"), 1),
        (("uno", "tres", "due", "quattro"), 0.75),
        (("quattro", "tres", "due", "uno"), 0),
    ],
)
def test_an_order(items, ids, score):
    item = items["order"]
    assert mark_answer(item, f'answer = "{letters(item, *ids)}"').score == score


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("", "No answer was given."),
        ('answer = ""', "No answer was given."),
        ('answer = "  "', "No answer was given."),
        ("answer = []", "No answer was given."),
        ("answer = ", "Your answer could not be read."),
        ('answer = "d"', "Your answer could not be read. Choose one option."),
    ],
)
def test_what_is_no_answer_scores_nothing_and_says_why(items, source, words):
    mark = mark_answer(items["single"], source)
    assert (mark.score, mark.valid) == (0, False)
    assert mark.feedback == (words, "Write between the quotes: one letter.")


NONSENSE = [
    '"?"',
    "-1e999",
    "1e400",
    "True",
    "[]",
    "[[]]",
    "{}",
    "{1: {2: [3]}}",
    "b'bytes'",
    "1j",
    "...",
    '"1z"',
    '"a, a, a, z"',
    "9" * 1500,
    repr("\ud800"),
]


@pytest.mark.parametrize("source", NONSENSE)
@pytest.mark.parametrize("name", ["multiple", "rows", "free", "order", "match", "slider", "curve"])
def test_nonsense_scores_nothing_and_stops_nobody(items, name, source):
    mark = mark_answer(items[name], f"answer = {source}")
    assert (mark.score, mark.valid) == (0, False)
    assert mark.feedback


@pytest.fixture
def handed_in(course):
    """The lesson's assignment as ada hands it in, with her name and nothing else filled in."""
    notebook = read_notebook(course.notebook("release", "nmda"))
    write(notebook, "student", 'student = "Ada"')
    return notebook


@pytest.fixture
def marked(course):
    """Function that gives what nbgrader sees in a notebook of ada's: points, and the cells."""
    (course.root / "submitted" / "bert" / "nmda").mkdir(parents=True)

    def run(notebook):
        path = course.root / "autograded" / "ada" / "nmda"
        about = {"assignment": "nmda", "student": "ada", "db_url": f"sqlite:///{course.gradebook}"}
        MarkQuiz().preprocess(notebook, {"nbgrader": about, "metadata": {"path": str(path)}})
        cells = {cell.id: cell for cell in notebook.cells}
        points = {
            question: determine_grade(cell)[0]
            for cell in notebook.cells
            if (question := question_of(cell.metadata.get("nbgrader", {}).get("grade_id", "")))
        }
        return points, cells

    return run


def write(notebook, question, source):
    """Write `source` into the answer cell to a question."""
    for cell in notebook.cells:
        if cell.metadata.get("rapid_onset", {}).get("answer_to") == question:
            cell.source = source


def answer_as(notebook, item, name):
    """Write the right answer to the variant of `item` that the student called `name` gets."""
    variant = variant_of(item, noted(notebook)["salt"], name)
    write(notebook, item.id, f"answer = {variant.answer!r}")
    return variant


def test_nbgrader_sees_the_points_and_students_the_reason(handed_in, marked):
    write(handed_in, "nmda-toy-single", 'answer = "b"')
    points, cells = marked(handed_in)
    assert {question for question, score in points.items() if score} == {"nmda-toy-single"}
    assert points["nmda-toy-single"] == 2
    words, _ = cells["quiz-nmda-toy-single"].outputs
    assert "<p>feedback-two: that is it.</p>" in words.data["text/html"]


def test_an_instructors_own_question_is_marked(handed_in, marked):
    write(handed_in, "nmda-own-single", 'answer = "c"')
    assert marked(handed_in)[0]["nmda-own-single"] == 1


@pytest.mark.parametrize("typed", ["ada", " ADA ", ""])
def test_a_student_is_marked_by_the_own_numbers(handed_in, marked, items, caplog, typed):
    write(handed_in, "student", f"student = {typed!r}")
    answer_as(handed_in, items["free"], "ada")
    assert marked(handed_in)[0]["nmda-toy-free"] == 1
    assert caplog.messages == []


def test_somebody_elses_numbers_are_wrong(handed_in, marked, items):
    answer_as(handed_in, items["free"], "bert")
    assert marked(handed_in)[0]["nmda-toy-free"] == 0


@pytest.mark.parametrize("typed", ["bert", "BERT "])
def test_in_a_copy_no_personal_question_counts(handed_in, marked, items, caplog, typed):
    write(handed_in, "student", f"student = {typed!r}")
    write(handed_in, "nmda-toy-single", 'answer = "b"')
    answer_as(handed_in, items["free"], "bert")
    with caplog.at_level(logging.WARNING):
        points, cells = marked(handed_in)
    assert (points["nmda-toy-free"], points["nmda-toy-single"]) == (0, 2)
    assert "bears the name of another student" in str(cells["quiz-nmda-toy-free"].outputs)
    assert [m for m in caplog.messages if "bears the name of bert; its personal" in m]


def test_a_classmate_need_not_have_handed_in(handed_in, marked, course, caplog):
    with Gradebook(f"sqlite:///{course.gradebook}") as gradebook:
        gradebook.add_student("cleo")
    write(handed_in, "student", 'student = "Cleo"')
    with caplog.at_level(logging.WARNING):
        marked(handed_in)
    assert [m for m in caplog.messages if "bears the name of cleo" in m]


def test_a_misspelt_name_costs_nothing(handed_in, marked, items, caplog):
    write(handed_in, "student", 'student = "adda"')
    answer_as(handed_in, items["free"], "adda")
    with caplog.at_level(logging.WARNING):
        points, _ = marked(handed_in)
    assert points["nmda-toy-free"] == 1
    assert [m for m in caplog.messages if "bears the name 'adda', which nobody here has" in m]


@pytest.mark.parametrize("source", ["student = ", "student = 3", "", "student = None"])
def test_a_name_cell_may_hold_anything(handed_in, marked, source):
    write(handed_in, "student", source)
    write(handed_in, "nmda-toy-single", 'answer = "b"')
    assert marked(handed_in)[0]["nmda-toy-single"] == 2


def test_the_page_shows_the_question_that_was_marked(handed_in, marked, items):
    variant = answer_as(handed_in, items["free"], "ada")
    _, cells = marked(handed_in)
    [output] = cells["shown-nmda-toy-free"].outputs
    assert variant.stem in output.data["text/markdown"]


def test_reasons_are_markdown_in_the_page_and_never_html():
    words, number = _outputs(Mark(0.0, ("one: <why> & *how*.",)), 2)
    assert "<p>one: &lt;why&gt; &amp; <em>how</em>.</p>" in words.data["text/html"]
    assert number.data["text/plain"] == "0.0"


def test_an_unmarked_question_scores_nothing(handed_in):
    # What the cell says when it is run and nobody marks it.
    for cell in handed_in.cells:
        if question_of(cell.metadata.get("nbgrader", {}).get("grade_id", "")):
            assert eval(cell.source) == 0  # noqa: S307


@pytest.mark.parametrize("new_cell", [new_code_cell, new_markdown_cell])
def test_of_a_copied_answer_cell_the_last_one_counts(handed_in, marked, new_cell):
    write(handed_in, "nmda-toy-single", 'answer = "a"')
    meta = {"rapid_onset": {"answer_to": "nmda-toy-single"}}
    handed_in.cells.append(new_cell('answer = "b"', metadata=meta))
    assert marked(handed_in)[0]["nmda-toy-single"] == 2


def test_what_python_said_to_an_answer_is_left_out(handed_in, marked):
    write(handed_in, "nmda-toy-single", "answer = b")
    cell = next(cell for cell in handed_in.cells if cell.id == "answer-nmda-toy-single")
    cell.outputs = ["NameError: name 'b' is not defined"]
    marked(handed_in)
    assert cell.outputs == []


def test_all_kinds_are_marked_together(handed_in, marked, items, toy):
    dice = Random(1)  # noqa: S311 - nothing to keep secret
    for item in toy.by_use("graded"):
        if item.type != "code":
            variant = variant_of(item, noted(handed_in)["salt"], "ada")
            write(handed_in, item.id, f"answer = {right_answer(variant, dice)}")
    points, _ = marked(handed_in)
    assert points.pop("nmda-own-single") == 0
    assert sum(points.values()) == sum(
        items[name.removeprefix("nmda-toy-")].points for name in points
    )


def test_an_instructors_own_assignment_is_left_alone():
    meta = {"nbgrader": {"grade_id": "quiz-1", "grade": True, "points": 1}}
    notebook = new_notebook(cells=[new_code_cell("assert True", metadata=meta)])
    MarkQuiz().preprocess(notebook, {"nbgrader": {"assignment": "my-own"}})
    assert notebook.cells[0].outputs == []
