"""What made-up students write, and what they should get for it."""

from random import Random

import pytest

from rapid_onset.errors import InputError
from rapid_onset.grading.made_up_work import blank_work, load_attempts, make_work
from rapid_onset.grading.quiz_marking import mark_answer
from rapid_onset.quizzes.bank import load_bank

QUESTIONS = load_bank("nmda").by_use("graded")
SOLUTION, *OTHERS = load_attempts("nmda")


def dice(seed):
    return Random(seed)  # noqa: S311 - nothing to keep secret


def marks(work):
    """Points of the quiz that the marking gives."""
    return {
        f"quiz-{item.id}": mark_answer(item, work.answers[item.id] or "").score * item.points
        for item in QUESTIONS
    }


def quiz_scores(work):
    return {cell: score for cell, score in work.scores.items() if cell.startswith("quiz-")}


@pytest.mark.parametrize("seed", range(50))
def test_the_marking_agrees_with_the_plan(seed):
    rng = dice(seed)
    work = make_work("nmda", SOLUTION, rng.random(), rng)
    assert marks(work) == pytest.approx(quiz_scores(work), abs=1e-6)


@pytest.mark.parametrize("seed", range(10))
def test_who_is_able_to_do_everything_gets_everything(seed):
    work = make_work("nmda", SOLUTION, 1.0, dice(seed))
    assert quiz_scores(work) == {f"quiz-{item.id}": item.points for item in QUESTIONS}


def test_all_that_is_written_differs_from_student_to_student():
    works = [make_work("nmda", SOLUTION, 0.5, dice(seed)) for seed in range(200)]
    for item in QUESTIONS:
        written = {work.answers[item.id] for work in works}
        scores = {work.scores[f"quiz-{item.id}"] for work in works}
        assert None in written  # the cell was deleted
        assert 'answer = ""' in written
        assert len(written) > 5
        assert {0.0, item.points} <= scores
    assert any(0 < score < 1 for work in works for score in work.scores.values())


def test_an_attempt_decides_the_code_and_its_points():
    work = make_work("nmda", OTHERS[0], 0.5, dice(1))
    assert work.code["fraction-blocked"] == OTHERS[0].cells["fraction-blocked"]
    assert work.code["half-block"].endswith(
        "return 10 ** np.interp(0.5, fraction, np.log10(concentration_um))"
    )
    assert work.scores.items() >= OTHERS[0].scores.items()


def test_who_hands_in_what_was_handed_out_gets_nothing():
    work = blank_work("nmda")
    assert (work.answers, work.code) == ({}, {})
    assert set(work.scores) == {f"quiz-{item.id}" for item in QUESTIONS} | set(SOLUTION.scores)
    assert set(work.scores.values()) == {0}


def test_a_mistake_in_the_attempts_is_named_with_its_line(broken_content):
    attempts = broken_content / "quizzes" / "nmda" / "attempts.yaml"
    attempts.write_text("- name: solution\n  score: {}\n")
    with pytest.raises(InputError, match=r"attempts\.yaml:2: "):
        load_attempts("nmda")
