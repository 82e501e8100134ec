from itertools import combinations

import pytest

from rapid_onset.quizzes.items import Option
from rapid_onset.quizzes.marking import Mark, mark
from rapid_onset.quizzes.marking.choice import share_of_choices

# Every subset of two right options, A and B, and two wrong ones, x and y.
SCORES = {
    # chosen: net-correct, each-decision, coverage, all-or-nothing
    "": (0, 1 / 2, 0, 0),
    "A": (1 / 2, 3 / 4, 1 / 2, 0),
    "B": (1 / 2, 3 / 4, 1 / 2, 0),
    "AB": (1, 1, 1, 1),
    "x": (0, 1 / 4, 0, 0),
    "y": (0, 1 / 4, 0, 0),
    "xy": (0, 0, 0, 0),
    "Ax": (0, 1 / 2, 1 / 4, 0),
    "Ay": (0, 1 / 2, 1 / 4, 0),
    "Bx": (0, 1 / 2, 1 / 4, 0),
    "By": (0, 1 / 2, 1 / 4, 0),
    "Axy": (0, 1 / 4, 1 / 6, 0),
    "Bxy": (0, 1 / 4, 1 / 6, 0),
    "ABx": (1 / 2, 3 / 4, 2 / 3, 0),
    "ABy": (1 / 2, 3 / 4, 2 / 3, 0),
    "ABxy": (0, 1 / 2, 1 / 2, 0),
}
RULES = ("net-correct", "each-decision", "coverage", "all-or-nothing")


def option(name):
    return Option.model_construct(id=name, correct=name.isupper())


@pytest.mark.parametrize("chosen", SCORES)
def test_every_rule_for_every_subset(chosen):
    options = tuple(map(option, "AxBy"))
    picked = [one for one in options if one.id in chosen]
    scores = [share_of_choices(options, picked, rule) for rule in RULES]
    assert scores == pytest.approx(SCORES[chosen])


def test_the_table_holds_every_subset():
    subsets = {"".join(some) for size in range(5) for some in combinations("ABxy", size)}
    assert set(SCORES) == subsets


@pytest.mark.parametrize(
    ("rule", "score"),
    [("net-correct", 1 / 3), ("each-decision", 3 / 5), ("coverage", 4 / 9), ("all-or-nothing", 0)],
)
def test_the_rule_of_the_question_is_the_one_that_counts(multiple, rule, score):
    item = multiple.model_copy(update={"scoring": rule})
    assert mark(item, ["a", "b", "x"]).score == pytest.approx(score)


@pytest.mark.parametrize("chosen", ["abca", "cbabc"])
def test_what_is_said_twice_counts_once(multiple, chosen):
    assert mark(multiple, list(chosen)) == mark(multiple, list("abc"))


@pytest.mark.parametrize(
    ("chosen", "feedback", "misconceptions"),
    [
        ("abc", ("a: yes.", "b: yes.", "c: yes."), ()),
        ("cba", ("a: yes.", "b: yes.", "c: yes."), ()),  # as they stand in the question
        ("xa", ("a: yes.", "x: no.", "2 more to find."), ("about-x",)),
        ("abcyx", ("a: yes.", "x: no.", "b: yes.", "y: no.", "c: yes."), ("about-x", "about-y")),
        ("y", ("y: no.", "3 more to find."), ("about-y",)),
    ],
)
def test_feedback_speaks_of_what_was_chosen_alone(multiple, chosen, feedback, misconceptions):
    result = mark(multiple, list(chosen))
    assert (result.feedback, result.misconceptions) == (feedback, misconceptions)


@pytest.mark.parametrize(
    ("response", "words"),
    [
        ([], "Choose at least one option."),
        ("a", "Choose at least one option."),
        (["a", "z"], "Choose among the options shown."),
        (["a", 1], "Choose among the options shown."),
    ],
)
def test_choices_that_cannot_be_read(multiple, response, words):
    assert mark(multiple, response) == Mark(0.0, (words,), valid=False)


@pytest.mark.parametrize(
    ("response", "expected"),
    [
        ("b", Mark(1.0, ("b: yes.",))),
        ("a", Mark(0.0, ("a: no.",), ("about-a",))),
        ("c", Mark(0.0, ("c: no.",), ("about-c",))),
        ("B", Mark(0.0, ("Choose one option.",), valid=False)),
        (["b"], Mark(0.0, ("Choose one option.",), valid=False)),
    ],
)
def test_a_single_choice(single, response, expected):
    assert mark(single, response) == expected


def test_a_near_miss_earns_its_credit(single):
    near = single.options[0].model_copy(update={"credit": 0.25})
    item = single.model_copy(update={"options": (near, *single.options[1:])})
    assert mark(item, "a") == Mark(0.25, ("a: no.",), ("about-a",))
