"""The form without a browser: `set_state` is what a browser's message calls."""

import ipywidgets
import pytest

from rapid_onset.errors import InputError
from rapid_onset.quizzes.form import Form, quiz


@pytest.fixture
def commits():
    """Notes that a prediction was committed."""
    return []


@pytest.fixture
def form(request, commits):
    """Form of the toy question whose fixture is named."""
    return Form(request.getfixturevalue(request.param), on_commit=lambda: commits.append(1))


def check(form, response):
    form.set_state({"response": response, "checks": form.checks + 1})


def on_page(form):
    """Everything that the browser gets, as one text."""
    return str(form.get_state())


single = pytest.mark.parametrize("form", ["single"], indirect=True)
predict = pytest.mark.parametrize("form", ["predict"], indirect=True)


@single
def test_before_the_first_check_the_page_holds_no_key(form):
    for secret in ("correct", "yes.", "no.", "about-a", "Because", "closely"):
        assert secret not in on_page(form)


@single
def test_a_check_brings_the_reason_of_the_chosen_option_alone(form):
    check(form, "a")
    assert (form.outcome, form.verdicts, form.answered) == ("wrong", {"a": False}, 1)
    assert "a: no." in form.feedback
    for secret in ("b: yes.", "c: no.", "about-a", "Because"):
        assert secret not in on_page(form)


@single
@pytest.mark.parametrize(
    ("responses", "explained"),
    [
        (["b"], True),
        (["a"], False),
        (["a", "c"], True),  # two tries
        (["a", "a"], True),
        (["a", None], False),  # what cannot be read costs no try
        ([None, None, "a"], False),
        (["a", "c", "b"], True),
    ],
)
def test_the_explanation_comes_when_right_or_after_two_tries(form, responses, explained):
    for response in responses:
        check(form, response)
    assert ("Because it is." in form.feedback) is explained


@single
def test_each_check_has_an_answer_even_when_nothing_changes(form):
    check(form, None)
    check(form, None)
    assert (form.outcome, form.answered) == ("unread", 2)
    assert "Choose one option." in form.feedback


@single
def test_hints_come_one_at_a_time(form):
    form.set_state({"hints_wanted": 1})
    assert form.hints == ["Look <em>closely</em>."]
    form.set_state({"hints_wanted": 2})
    assert form.hints[1:] == ["Closer."]
    form.set_state({"hints_wanted": 3})
    assert len(form.hints) == 2


@predict
def test_a_prediction_is_committed_once_and_stays_visible(form, commits):
    check(form, "a")
    assert (form.outcome, form.verdicts, commits) == ("committed", {}, [1])
    for shown in ("You predicted: This is a", "a: no.", "Because it is."):
        assert shown in form.feedback
    check(form, "b")
    assert "You predicted: This is a" in form.feedback
    assert commits == [1]


@predict
def test_nothing_is_committed_without_a_choice(form, commits):
    check(form, None)
    assert (form.outcome, commits) == ("unread", [])


def test_the_reveal_is_made_after_the_commitment_and_not_before():
    figure = ipywidgets.HTML("what happens")
    made = []
    form, place = quiz(
        "nmda-predict-magnesium", reveal=lambda: made.append(figure) or figure
    ).children
    assert (made, place.children) == ([], ())
    check(form, "shrinks")
    assert (made, place.children) == ([figure], (figure,))


def test_a_reveal_that_fails_leaves_the_prediction_open():
    def broken():
        raise ZeroDivisionError

    form, place = quiz("nmda-predict-magnesium", reveal=broken).children
    with pytest.raises(ZeroDivisionError):
        form.response, form.checks = "shrinks", 1
    assert (form.outcome, form.answered, place.children) == ("", 0, ())


def test_a_prediction_needs_no_reveal():
    form, _ = quiz("nmda-predict-trapping").children
    check(form, "half")
    assert "You predicted: About half of it." in form.feedback


@pytest.mark.parametrize(
    ("item_id", "reveal", "words"),
    [
        ("nmda-nothing", None, "has no question 'nmda-nothing'"),
        ("nmda-which-cell", None, "is a graded question; answer it in the assignment"),
        ("nmda-coincidence", ipywidgets.HTML, "only a predict question can reveal"),
    ],
)
def test_what_cannot_be_asked_is_refused(item_id, reveal, words):
    with pytest.raises(InputError, match=words):
        quiz(item_id, reveal=reveal)


def test_the_view_travels_with_the_package(single):
    state = Form(single, on_commit=lambda: None).get_state()
    assert "export default { render }" in state["_esm"]
    assert ".ro-quiz {" in state["_css"]
