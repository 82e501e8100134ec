from dataclasses import replace
from datetime import date

import pytest

from rapid_onset.quizzes.marking import Mark
from rapid_onset.quizzes.progress.attempt import Attempt, merged, tried

MONDAY, TUESDAY = date(2026, 7, 13), date(2026, 7, 14)
HALF = Attempt("toy-single", 1, 1, 0.5, 0.5, 0.5, MONDAY, MONDAY)


def after(single, *scores, on=MONDAY, certainty=None, response="a", seed=None):
    """Attempt after tries with these scores, one after the other."""
    attempt = None
    for score in scores:
        attempt = tried(
            attempt, single, response, Mark(score, ("",)), certainty=certainty, seed=seed, on=on
        )
    return attempt


@pytest.mark.parametrize(
    ("scores", "first", "best", "last"),
    [
        ([0], 0, 0, 0),
        ([1], 1, 1, 1),
        ([0, 1], 0, 1, 1),
        ([1, 0], 1, 1, 0),
        ([0.5, 1, 0.25], 0.5, 1, 0.25),
    ],
)
def test_first_best_and_last_score(single, scores, first, best, last):
    attempt = after(single, *scores)
    assert (attempt.first, attempt.best, attempt.last) == (first, best, last)
    assert attempt.tries == len(scores)


def test_misconceptions_met_are_kept_once_each(single):
    attempt = None
    for names in (("b",), ("a", "b"), ()):
        mark = Mark(0.0, ("",), names)
        attempt = tried(attempt, single, "a", mark, certainty=None, seed=None, on=MONDAY)
    assert attempt.misconceptions == ("b", "a")


def test_certainty_is_that_of_the_first_try_and_the_response_that_of_the_last(single):
    first = after(single, 0, certainty=3, response="a", seed="anna")
    second = tried(first, single, "b", Mark(1.0, ("",)), certainty=1, seed="ben", on=TUESDAY)
    assert (second.certainty, second.response, second.seed) == (3, "b", "ben")
    assert (second.first_on, second.last_on) == (MONDAY, TUESDAY)


@pytest.mark.parametrize(
    "response",
    [
        "x" * 3999,  # with its quotes, 4001 characters
        list(range(2000)),
        {"a": {1}},
        float("nan"),
        b"bytes",
        "\ud800",  # no text that a file can hold
    ],
)
def test_a_response_that_no_file_should_hold_is_dropped_with_its_seed(single, response):
    attempt = after(single, 1, response=response, seed="anna")
    assert (attempt.response, attempt.seed, attempt.tries) == (None, None, 1)


def test_a_response_without_end_is_dropped(single):
    endless = []
    endless.append(endless)
    assert after(single, 1, response=endless).response is None


@pytest.mark.parametrize("response", ["x" * 3998, [index / 81 for index in range(81)]])
def test_a_long_answer_is_kept(single, response):
    assert after(single, 1, response=response).response == response


@pytest.mark.parametrize(
    ("certainty", "first", "expected"),
    [(3, 0, True), (3, 0.5, True), (3, 1, False), (2, 0, False), (1, 0, False), (None, 0, False)],
)
def test_sure_and_wrong(certainty, first, expected):
    assert replace(HALF, certainty=certainty, first=first).sure_and_wrong is expected


@pytest.mark.parametrize(
    ("first", "last", "last_on", "expected"),
    [
        (1, 1, MONDAY, False),
        (0, 0, MONDAY, True),
        (0, 1, MONDAY, True),  # right once told why
        (0, 1, TUESDAY, False),
        (0, 0.5, TUESDAY, True),
        (1, 0, TUESDAY, True),  # forgotten
    ],
)
def test_open(first, last, last_on, expected):
    assert replace(HALF, first=first, last=last, last_on=last_on).is_open is expected


MINE = replace(HALF, tries=3, misconceptions=("a",), response="mine", seed="m")
THEIRS = Attempt("toy-single", 1, 2, 0.0, 1.0, 1.0, TUESDAY, TUESDAY, 3, ("a", "b"), "theirs", "t")


@pytest.mark.parametrize(
    ("mine", "theirs"), [(MINE, THEIRS), (THEIRS, MINE)], ids=["here first", "there first"]
)
def test_merging_keeps_the_earlier_first_the_later_last_and_the_best(mine, theirs):
    both = merged(mine, theirs)
    assert (both.tries, both.first, both.best, both.last) == (3, 0.5, 1.0, 1.0)
    assert (both.first_on, both.last_on, both.certainty) == (MONDAY, TUESDAY, None)
    assert (both.misconceptions, both.response, both.seed) == (("a", "b"), "theirs", "t")


def test_a_later_attempt_without_response_leaves_the_one_that_is_here():
    both = merged(MINE, replace(THEIRS, response=None, seed=None))
    assert (both.last, both.response, both.seed) == (1.0, "mine", "m")


def test_merging_with_itself_changes_nothing():
    assert merged(MINE, MINE) == MINE
