from dataclasses import replace
from datetime import date

import pytest

from rapid_onset.lessons import lesson
from rapid_onset.quizzes.bank import Bank
from rapid_onset.quizzes.progress.attempt import Attempt
from rapid_onset.quizzes.progress.summary import ask_again, summarise

MONDAY, TUESDAY, WEDNESDAY, FRIDAY = (date(2026, 7, day) for day in (13, 14, 15, 17))
NAMES = "abcde"


def question(name, **more):
    return {
        "id": f"nmda-{name}",
        "type": "single",
        "use": "practice",
        "title": name.upper(),
        "objectives": ["NMDA-1"],
        "bloom": "remember",
        "stem": "?",
        "options": [
            {"id": "yes", "text": "Yes", "correct": True, "feedback": "Yes."},
            {"id": "no", "text": "No", "feedback": "No.", "misconception": f"about-{name}"},
        ],
        "explanation": "So.",
        "evidence": [{"cite": "jahr1990", "supports": "nothing"}],
    } | more


@pytest.fixture(scope="module")
def bank():
    """Practice questions a to e, and one prediction."""
    return Bank(
        lesson="nmda",
        objectives={"NMDA-1": "Look up."},
        misconceptions={f"about-{name}": f"Idea {name}." for name in (*NAMES, "guess")},
        items=[*map(question, NAMES), question("guess", use="predict")],
    )


def attempt(name, first, certainty=None, *, last=None, on=MONDAY, again=None):
    """Attempt that began on a day, and had its last try on the same or another one."""
    last = first if last is None else last
    ideas = () if first == 1 else (f"about-{name}",)
    best = max(first, last)
    return Attempt(f"nmda-{name}", 1, 1, first, best, last, on, again or on, certainty, ideas)


def test_nothing_was_tried(bank):
    summary = summarise(lesson("nmda"), bank, ())
    assert (summary.questions, summary.tried, summary.right_at_first) == (5, 0, 0)
    assert summary.ideas == ()


def test_counts(bank):
    summary = summarise(
        lesson("nmda"),
        bank,
        [
            attempt("a", 1, certainty=3),
            attempt("b", 0, certainty=3, last=1),
            attempt("c", 1, certainty=1),
            attempt("d", 0.5, certainty=2),
            attempt("e", 0, certainty=1),
        ],
    )
    assert summary.title == lesson("nmda").title
    assert (summary.tried, summary.right_at_first) == (5, 2)
    assert (summary.sure_and_wrong, summary.sure) == (1, 2)
    assert (summary.guessed_and_right, summary.guessed) == (1, 2)


@pytest.mark.parametrize(
    "other",
    [
        replace(attempt("a", 0, 3), version=2),
        attempt("guess", 0, 3),  # a prediction may be wrong: it was made before the lesson
        attempt("gone", 0, 3),
    ],
    ids=["another version", "a prediction", "no longer asked"],
)
def test_what_does_not_count(bank, other):
    assert summarise(lesson("nmda"), bank, [other]) == summarise(lesson("nmda"), bank, [])
    assert ask_again([bank], [other], FRIDAY) == ()


def test_ideas_stand_in_the_order_of_the_bank_until_the_question_is_right_on_a_later_day(bank):
    attempts = [
        attempt("d", 0),
        attempt("a", 0, last=1),
        attempt("b", 0, last=1, again=TUESDAY),
        attempt("c", 1),
    ]
    assert summarise(lesson("nmda"), bank, attempts).ideas == ("Idea a.", "Idea d.")


@pytest.mark.parametrize(
    ("attempts", "today", "expected"),
    [
        ([], FRIDAY, ""),
        ([attempt("a", 1)], MONDAY, ""),  # it rests for a day
        ([attempt("a", 1)], TUESDAY, "a"),
        ([attempt("a", 1, on=TUESDAY), attempt("b", 1)], FRIDAY, "ba"),  # the oldest first
        ([attempt("a", 1), attempt("b", 0)], FRIDAY, "ab"),  # wrong but unsure does not jump ahead
        ([attempt("a", 1), attempt("b", 0, 3, on=TUESDAY)], FRIDAY, "ba"),  # sure and wrong does
        ([attempt("a", 1), attempt("b", 0, 3, last=1)], FRIDAY, "ba"),  # so when mended at once
        ([attempt("a", 1), attempt("b", 0, 3, last=1, again=TUESDAY)], FRIDAY, "ab"),  # not later
        ([attempt("a", 0, 3, on=TUESDAY), attempt("b", 0, 3)], FRIDAY, "ba"),
        ([attempt(name, 1) for name in NAMES], FRIDAY, "abc"),  # three at most
        ([*(attempt(name, 1) for name in "abc"), attempt("e", 0, 3, on=WEDNESDAY)], FRIDAY, "eab"),
    ],
)
def test_questions_worth_asking_again(bank, attempts, today, expected):
    again = ask_again([bank], attempts, today)
    assert "".join(one.item.id.removeprefix("nmda-") for one in again) == expected
    assert all(one.attempt in attempts for one in again)
