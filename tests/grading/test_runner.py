"""Classes that are really graded: nbgrader, kernels, gradebook and feedback as they are."""

import re
import shutil
from copy import deepcopy

import nbformat
import pytest
from nbgrader.api import Gradebook

from rapid_onset.errors import InputError
from rapid_onset.grading.cells import answer_to, grade_id_of
from rapid_onset.grading.course import Course
from rapid_onset.grading.demo import make_class
from rapid_onset.grading.identity import identify
from rapid_onset.grading.lesson_notebook import noted, read_exercises, read_notebook
from rapid_onset.grading.made_up_work import solutions
from rapid_onset.grading.nbgrader_session import Session
from rapid_onset.grading.overlay import course_bank
from rapid_onset.grading.quiz_marking import _mark_as, _typed_name
from rapid_onset.grading.runner import (
    ClassResult,
    StudentResult,
    _is_graded,
    grade,
    write_feedback,
)
from rapid_onset.grading.variants import variant_of

pytestmark = pytest.mark.usefixtures("toy")

POINTS = 18


def scores(course):
    """Automatic scores in the gradebook, by student and cell."""
    with Gradebook(f"sqlite:///{course.gradebook}") as gradebook:
        return {
            (submission.student.id, grade.name): grade.auto_score
            for submission in gradebook.assignment_submissions("nmda")
            for notebook in submission.notebooks
            for grade in notebook.grades
        }


def hand_in(course, student, change):
    """Hand in the released notebook after a `change` to it; gives where it stands."""
    submitted = course.notebook("submitted", "nmda", student)
    submitted.parent.mkdir(parents=True)
    nbformat.write(change(read_notebook(course.notebook("release", "nmda"))), submitted)
    return submitted


def solved(notebook):
    """The notebook with all exercises done and no question answered."""
    for cell in notebook.cells:
        cell.source = solutions("nmda").get(grade_id_of(cell), cell.source)
    return notebook


def solved_with_a_copied_test(notebook):
    notebook.cells.append(deepcopy(notebook.cells[-1]))
    notebook.cells[-1].id = "pasted"
    return solved(notebook)


def solved_without_a_test(notebook):
    notebook.cells = [cell for cell in notebook.cells if grade_id_of(cell) != "test-half-block"]
    return solved(notebook)


def right_for_the_examples(notebook):
    """Code that passes every open test and no hidden one, and an answer that is a piece of HTML."""
    code = {
        "fraction-blocked": "def fraction_blocked(b, d): return 1 - d / -200",
        "half-block": "def half_block_um(c, f): return 2",
    }
    answers = {
        "nmda-toy-single": 'answer = "a"',
        "nmda-toy-multiple": 'answer = "<script>alert(1)</script>"',
    }
    for cell in notebook.cells:
        cell.source = code.get(grade_id_of(cell), answers.get(answer_to(cell), cell.source))
    return notebook


@pytest.fixture(scope="module")
def graded_class(assigned, toy, tmp_path_factory):  # noqa: ARG001  the toy bank must be in use
    course = Course(tmp_path_factory.mktemp("graded") / "course")
    shutil.copytree(assigned.root, course.root)
    make_class(course, 6, seed=5)
    hand_in(course, "zora", right_for_the_examples)
    return course, grade(course, "nmda")


@pytest.fixture
def graded(graded_class, tmp_path):
    """Course with a graded class: six that are made up, and zora."""
    course = Course(tmp_path / "graded")
    shutil.copytree(graded_class[0].root, course.root)
    return course


def test_the_gradebook_holds_the_right_scores(graded, expected):
    zora = dict.fromkeys((cell for _, cell in expected(graded)), 0.0)
    assert scores(graded) == expected(graded) | {("zora", cell): 0.0 for cell in zora}


def test_the_result_is_that_of_the_gradebook(graded_class):
    course, result = graded_class
    totals = dict.fromkeys(course.students("nmda"), 0)
    for (student, _), score in scores(course).items():
        totals[student] += score
    assert {one.student: one.score for one in result.students} == pytest.approx(totals)
    assert (result.max_score, result.all_graded) == (POINTS, True)


def test_names_that_do_not_fit_are_pointed_out(graded_class, expected):
    course, result = graded_class
    perfect, _, _, misspelt, copier, _ = dict.fromkeys(name for name, _ in expected(course))
    notes = {one.student: one.notes for one in result.students if one.notes}
    assert set(notes) == {misspelt, copier}
    assert f"bears the name {misspelt[:-1]!r}, which nobody here has" in " ".join(notes[misspelt])
    assert f"bears the name of {perfect}; its personal" in " ".join(notes[copier])


def deserved(course, student):
    """Everything that the bank has to say to the answers of a student."""
    notebook = read_notebook(course.notebook("submitted", "nmda", student))
    answers = {answer_to(cell): cell.source for cell in notebook.cells}
    who = identify(student, _typed_name(answers.get("student", "")), course.students("nmda"))
    items = [
        variant_of(item, noted(notebook)["salt"], who.name)
        for item in course_bank(course, "nmda").by_use("graded")
        if item.type != "code"
    ]
    return " ".join(
        " ".join(_mark_as(who, item, answers.get(item.id, "")).feedback) for item in items
    )


def test_nobody_is_told_more_than_the_own_answers_deserve(graded, told):
    pages = write_feedback(graded, "nmda")
    for student, page in pages.items():
        reasons = told(deserved(graded, student))
        autograded = graded.notebook("autograded", "nmda", student).read_text("utf8")
        assert told(page.read_text("utf8")) == told(autograded) == reasons, student
        assert not any(reason.startswith("explanation") for reason in reasons)
    assert list(graded.root.rglob("bank.yaml")) == []


def test_no_hidden_test_stands_in_the_feedback(graded):
    names = {
        name
        for cell in read_exercises("nmda").cells
        for name in re.findall(r"hidden_\w+", cell.source)
    } | {"several(0)"}
    page = write_feedback(graded, "nmda")["zora"].read_text("utf8")
    autograded = graded.notebook("autograded", "nmda", "zora").read_text("utf8")
    assert names
    assert all(name in autograded for name in names)
    assert [name for name in (*names, "HIDDEN") if name in page] == []
    assert "AssertionError: compare each current with the one before it" in page
    assert "AssertionError: another blocker is read off wrongly" in page


def test_students_read_the_reasons_in_the_feedback(graded):
    page = write_feedback(graded, "nmda")["zora"].read_text("utf8")
    assert "<strong>0 of 2</strong></p><p>feedback-one: that is one.</p>" in page
    assert "Your answer could not be read." in page
    assert "<script>alert(1)" not in page


def test_students_find_their_own_question_in_the_feedback(graded):
    page = write_feedback(graded, "nmda")["zora"].read_text("utf8")
    item = course_bank(graded, "nmda").item("nmda-toy-free")
    assert variant_of(item, graded.salt("nmda"), "zora").stem in page
    assert "once your name is known" not in page


def test_what_is_graded_is_not_graded_again(graded):
    notebook = graded.notebook("autograded", "nmda", "zora")
    before = notebook.stat().st_mtime_ns
    grade(graded, "nmda")
    assert notebook.stat().st_mtime_ns == before
    grade(graded, "nmda", ["zora"], force=True)
    assert notebook.stat().st_mtime_ns > before


def test_what_is_handed_in_anew_is_graded_anew(graded):
    shutil.rmtree(graded.notebook("submitted", "nmda", "zora").parent)
    hand_in(graded, "zora", solved)
    assert grade(graded, "nmda", ["zora"]).students == (StudentResult("zora", 4.0),)


def stamped(course):
    course.notebook("submitted", "nmda", "zora").with_name("timestamp.txt").write_text("2030-01-01")


def cut_short(course):
    with Gradebook(f"sqlite:///{course.gradebook}") as gradebook:
        gradebook.find_grade("test-half-block", "nmda", "nmda", "zora").auto_score = None
        gradebook.db.commit()


def lost(course):
    course.notebook("autograded", "nmda", "zora").unlink()


def forgotten(course):
    with Gradebook(f"sqlite:///{course.gradebook}") as gradebook:
        gradebook.remove_submission("nmda", "zora")


@pytest.mark.parametrize(
    ("change", "graded_to_the_end"),
    [
        (lambda _: None, True),
        (stamped, False),
        (cut_short, False),
        (lost, False),
        (forgotten, False),
    ],
)
def test_what_is_graded_to_the_end(graded, change, graded_to_the_end):
    change(graded)
    assert _is_graded(Session(graded), graded, "nmda", "zora") == graded_to_the_end


def test_nobodys_failure_stops_another(course, capfd):
    hand_in(course, "anna", solved_with_a_copied_test)
    hand_in(course, "bert", solved).unlink()
    hand_in(course, "cleo", solved_without_a_test)
    hand_in(course, "dora", solved)
    result = grade(course, "nmda")
    assert [one.score for one in result.students] == [None, None, None, 4.0]
    assert not result.all_graded
    anna, bert, cleo, dora = (" ".join(one.notes) for one in result.students)
    assert "Cell with id 'test-half-block' exists multiple times!" in anna
    assert "submitted/bert/nmda/nmda.ipynb is missing" in bert
    assert "without the test cell test-half-block nothing can be marked there" in cleo
    assert dora == ""
    assert capfd.readouterr() == ("", "")


def test_feedback_needs_a_grade(course):
    hand_in(course, "dora", solved)
    assert write_feedback(course, "nmda") == {"dora": "not graded yet"}


@pytest.mark.parametrize("verb", [grade, write_feedback])
def test_a_lesson_must_exist_be_assigned_and_be_handed_in(new_course, course, verb):
    with pytest.raises(InputError, match="there is no lesson 'nonsense'"):
        verb(course, "nonsense")
    with pytest.raises(InputError, match=r"nobody handed in nmda; put .*/STUDENT/nmda/nmda\.ipynb"):
        verb(course, "nmda")
    with pytest.raises(InputError, match="nmda is not assigned; run: rapid-onset assign"):
        verb(new_course, "nmda")


def test_a_student_must_have_handed_in(course):
    hand_in(course, "dora", solved)
    with pytest.raises(InputError, match="'nora' did not hand in nmda; these did: dora"):
        grade(course, "nmda", ["nora"])


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ("id: nmda-toy-single", "id: nmda-renamed", "has no question 'nmda-toy-single'"),
        (
            "id: nmda-toy-single\n",
            "id: nmda-toy-single\n    version: 2\n",
            "nmda-toy-single was assigned in version 1 and the bank holds version 2; grade with",
        ),
    ],
)
def test_a_question_must_stay_as_it_was_assigned(course, broken_content, before, after, words):
    hand_in(course, "dora", solved)
    bank = broken_content / "quizzes" / "nmda" / "bank.yaml"
    bank.write_text(bank.read_text("utf8").replace(before, after), "utf8")
    with pytest.raises(InputError, match=words):
        grade(course, "nmda")


def test_the_result_is_a_table_with_what_to_look_at():
    students = (StudentResult("ada", 7.5), StudentResult("bartholomew", None, ("it is missing",)))
    assert str(ClassResult("nmda", 12, students)).splitlines() == [
        "ada            7.50",
        "bartholomew       –",
        "look at bartholomew: it is missing",
        "1 of 2 graded in nmda, mean 7.50 of 12 points",
    ]
