"""What made-up students hand in, and what they should get for it."""

from random import Random

import pytest

from rapid_onset.errors import InputError
from rapid_onset.grading.made_up_work import (
    blank_work,
    copied_work,
    load_attempts,
    make_work,
    solutions,
)
from rapid_onset.grading.quiz_marking import mark_answer


@pytest.fixture
def graded(toy):
    return toy.by_use("graded")


@pytest.fixture
def solution(graded):
    """Function that gives the work of a student who solves the exercises."""

    def work(seed, ability):
        rng = Random(seed)  # noqa: S311 - nothing to keep secret
        return make_work("nmda", graded, load_attempts("nmda")[0], ability, rng)

    return work


def test_there_is_a_score_for_every_cell(graded, solution):
    cells = {f"quiz-{item.id}" for item in graded if item.type != "code"}
    cells |= {"test-nmda-toy-code", "test-fraction-blocked", "test-half-block"}
    assert set(solution(1, 0.5).scores) == set(blank_work("nmda", graded).scores) == cells


@pytest.mark.parametrize("seed", range(20))
def test_the_marking_agrees_with_the_plan(graded, solution, seed):
    work = solution(seed, seed / 20)
    for item in graded:
        if item.type != "code":
            score = mark_answer(item, work.answers[item.id] or "").score * item.points
            assert score == pytest.approx(work.scores[f"quiz-{item.id}"], abs=1e-6)


def test_who_is_able_to_do_everything_gets_everything(graded, solution):
    assert sum(solution(1, 1.0).scores.values()) == sum(item.points for item in graded) + 4


def test_all_that_is_written_differs_from_student_to_student(graded, solution):
    works = [solution(seed, 0.5) for seed in range(200)]
    for item in graded:
        if item.type != "code":
            written = {work.answers[item.id] for work in works}
            assert None in written  # the cell was deleted
            assert 'answer = ""' in written
            assert len(written) > 5


def test_a_task_in_python_is_solved_or_left_as_it_was(solution, items):
    for seed in range(20):
        work = solution(seed, 0.5)
        solved = work.code.get("code-nmda-toy-code") == items["code"].solution
        assert work.scores["test-nmda-toy-code"] == 3 * solved
    assert {solution(seed, 0.5).scores["test-nmda-toy-code"] for seed in range(20)} == {0, 3}


def test_an_attempt_decides_the_exercises_and_their_points(graded):
    attempt = load_attempts("nmda")[1]
    work = make_work("nmda", graded, attempt, 0.5, Random(1))  # noqa: S311
    assert work.code["fraction-blocked"] == attempt.cells["fraction-blocked"]
    assert work.code["half-block"] == solutions("nmda")["half-block"]
    assert work.scores.items() >= attempt.scores.items()


def test_who_hands_in_what_was_handed_out_gets_nothing(graded):
    work = blank_work("nmda", graded)
    assert (work.answers, work.code) == ({}, {})
    assert set(work.scores.values()) == {0}


def test_a_copy_loses_the_personal_questions_alone(graded, solution):
    work = solution(1, 1.0)
    copy = copied_work(work, graded)
    assert (copy.answers, copy.code) == (work.answers, work.code)
    lost = {cell for cell, score in copy.scores.items() if score != work.scores[cell]}
    assert lost == {"quiz-nmda-toy-free", "quiz-nmda-toy-rows"}
    assert {copy.scores[cell] for cell in lost} == {0}


def test_a_lesson_without_exercises_has_one_attempt_at_nothing(broken_content):
    (broken_content / "quizzes" / "nmda" / "exercises.ipynb").unlink()
    [attempt] = load_attempts("nmda")
    assert (attempt.cells, attempt.scores, solutions("nmda")) == ({}, {}, {})


def test_a_mistake_in_the_attempts_is_named_with_its_line(broken_content):
    attempts = broken_content / "quizzes" / "nmda" / "attempts.yaml"
    attempts.write_text("- name: solution\n  score: {}\n")
    with pytest.raises(InputError, match=r"attempts\.yaml:2: "):
        load_attempts("nmda")
