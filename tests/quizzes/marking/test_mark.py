"""Rules of marking that hold whatever the kind of question."""

import json

import pytest

from rapid_onset.quizzes.items import Question
from rapid_onset.quizzes.marking import Mark, mark

# A question, a right response, a wrong one.
RESPONSES = {
    "single": ("b", "a"),
    "multiple": (["c", "a", "b"], ["x"]),
    "numeric": ("0.5 µM", 7.25),
    "with_parameters": ("0.00", "12"),
    "ordering": (["one", "two", "tres", "four"], ["four", "tres", "two", "one"]),
    "matching": (
        {"sky": "blue", "sea": "blue", "grass": "green"},
        {"sky": "red", "sea": "red", "grass": "red"},
    ),
    "short_text": ("Magnesium", "bleach"),
    "slider_target": (15, 40),
    "predict_plot": ("some", "none"),
}

endless: list = []
endless.append(endless)

# Whatever the kind, nothing here is an answer, or not a right one.
GARBAGE = [
    None,
    True,
    False,
    "",
    " \t\n",
    "\x00",
    "\ud800",
    "zzz",
    "None",
    "b" * 100_000,
    "9" * 10_000,
    "1e999",
    "nan",
    "-inf",
    -1,
    10**400,
    -(10**400),
    1e308,
    float("nan"),
    float("inf"),
    b"b",
    1j,
    object(),
    [],
    [None],
    [[]],
    ["b", ["b"]],
    [1, 2, 3],
    ["one", "two", "tres"],
    ["one", "one", "one", "one"],
    ["a", "b", "c", "nine"],
    [10**400, 0],
    [float("nan"), 0],
    {},
    {"a": 1},
    {1: "blue"},
    {"sky": "blue"},
    {"sky": ["blue"], "sea": {}, "grass": None},
    {"sky": "blue", "sea": "blue", "grass": "green", "more": "red"},
    {"sky": "blue", "sea": "blue", "grass": "pink"},
    {"a"},
    endless,
]


@pytest.mark.parametrize("kind", [kind for kind in RESPONSES if kind != "with_parameters"])
def test_a_right_and_a_wrong_response(request, kind):
    item = request.getfixturevalue(kind)
    right, wrong = (mark(item, response) for response in RESPONSES[kind])
    assert (right.score, right.valid, right.misconceptions) == (1, True, ())
    assert (wrong.score, wrong.valid) == (0, True)
    assert right.feedback
    assert wrong.feedback


@pytest.mark.parametrize("kind", RESPONSES)
def test_a_response_is_marked_alike_after_a_way_through_json(request, kind):
    item = request.getfixturevalue(kind)
    for response in RESPONSES[kind]:
        assert mark(item, json.loads(json.dumps(response))) == mark(item, response)


@pytest.mark.parametrize("kind", ["multiple", "ordering"])
def test_a_tuple_is_as_good_as_a_list(request, kind):
    item, (right, _) = request.getfixturevalue(kind), RESPONSES[kind]
    assert mark(item, tuple(right)) == mark(item, right)


@pytest.mark.parametrize("kind", [*RESPONSES, "draw_plot"])
def test_garbage_earns_nothing_and_raises_nothing(request, kind):
    item = request.getfixturevalue(kind)
    for response in GARBAGE:
        result = mark(item, response)
        assert result.score == 0 or (kind, response) == ("draw_plot", [1, 2, 3]), repr(response)
        assert all(isinstance(words, str) and words for words in result.feedback)
        assert result.feedback


@pytest.mark.parametrize("kind", ["single", "multiple", "ordering", "matching", "predict_plot"])
def test_what_is_no_choice_is_never_a_try(request, kind):
    item = request.getfixturevalue(kind)
    for response in GARBAGE:
        result = mark(item, response)
        assert (result.valid, result.misconceptions) == (False, ()), repr(response)
        assert len(result.feedback) == 1


@pytest.mark.parametrize("kind", RESPONSES)
def test_a_right_response_to_one_kind_does_not_break_another(request, kind):
    item = request.getfixturevalue(kind)
    for other, responses in RESPONSES.items():
        for response in responses if other != kind else ():
            assert 0 <= mark(item, response).score <= 1


def test_a_kind_without_marking_is_our_fault(single):
    plain = Question(**single.model_dump(include=set(Question.model_fields)))
    with pytest.raises(NotImplementedError, match="no marking for Question and str"):
        mark(plain, "b")


def test_a_mark_cannot_change(single):
    with pytest.raises(AttributeError):
        mark(single, "a").score = 1.0
    assert mark(single, "b") == Mark(1.0, ("b: yes.",), (), valid=True)
