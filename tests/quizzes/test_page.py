import pytest

from rapid_onset.quizzes.marking import mark
from rapid_onset.quizzes.page import (
    feedback_html,
    inline_html,
    outcome,
    question_html,
    verdicts,
)


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("plain", "plain"),
        ("**free** in µM", "<strong>free</strong> in µM"),
        ("a < b & c", "a &lt; b &amp; c"),
        ("<b onclick=run()>x</b>", "&lt;b onclick=run()&gt;x&lt;/b&gt;"),
        ("[x](javascript:run())", '<a href="#harmful-link">x</a>'),
    ],
)
def test_markdown_becomes_safe_html(markdown, html):
    assert inline_html(markdown) == html


def test_a_question_before_any_answer(single, predict, numeric):
    shown = question_html(single)
    assert shown["stem"] == "<p>What is it?</p>\n"
    assert shown["options"][0] == {"id": "a", "html": "This is a"}
    assert (shown["kind"], shown["verb"], shown["hints"]) == ("Check yourself", "Check", 2)
    assert question_html(predict)["verb"] == "Commit your prediction"
    assert question_html(numeric)["unit"] == "µM"


@pytest.mark.parametrize(
    ("kind", "response", "what", "judged"),
    [
        ("single", "b", "right", {"b": True}),
        ("single", "a", "wrong", {"a": False}),
        ("single", None, "unread", {}),
        ("predict", "b", "committed", {}),
        ("predict", "a", "committed", {}),
        ("predict", None, "unread", {}),
        ("multiple", ["a", "b", "c"], "right", {"a": True, "b": True, "c": True}),
        ("multiple", ["a", "b", "x"], "partly", {"a": True, "x": False, "b": True}),
        ("multiple", ["x"], "wrong", {"x": False}),
        ("numeric", "0.5", "right", {}),
        ("numeric", "5", "wrong", {}),
    ],
)
def test_outcome_and_verdicts(request, kind, response, what, judged):
    item = request.getfixturevalue(kind)
    result = mark(item, response)
    assert outcome(item, result) == what
    assert verdicts(item, response, result) == judged


def test_an_id_within_another_id_is_not_chosen(single):
    first, second, _ = single.options
    options = (first.model_copy(update={"id": "more"}), second.model_copy(update={"id": "no-more"}))
    item = single.model_copy(update={"options": options})
    assert verdicts(item, "no-more", mark(item, "no-more")) == {"no-more": True}


@pytest.mark.parametrize(
    ("kind", "response", "headline"),
    [
        ("single", "b", "✓ Right."),
        ("single", "a", "✗ Not yet."),
        ("single", "", "Not counted as a try."),
        ("predict", "a", "You predicted: This is a"),
        ("multiple", ["a"], "◐ Partly right."),
    ],
)
def test_feedback_begins_with_what_came_of_the_answer(request, kind, response, headline):
    item = request.getfixturevalue(kind)
    html = feedback_html(item, response, mark(item, response), explain=False)
    assert html.startswith(f'<p class="ro-quiz-outcome">{headline}</p>')
    assert "Because it is." not in html


def test_a_predicted_number_keeps_its_unit_and_is_shown_as_text(numeric):
    item = numeric.model_copy(update={"use": "predict"})
    html = feedback_html(item, "<i>0.5", mark(item, "0.5"), explain=False)
    assert "You predicted: &lt;i&gt;0.5 µM" in html


def test_one_reason_is_a_paragraph_and_several_are_a_list(single, multiple):
    one = feedback_html(single, "a", mark(single, "a"), explain=False)
    assert "<p>a: no.</p>" in one
    two = feedback_html(multiple, ["x"], mark(multiple, ["x"]), explain=True)
    assert "<ul><li>x: no.</li><li>3 more to find.</li></ul>" in two
    assert '<div class="ro-quiz-explanation"><p>Because it is.</p>\n</div>' in two
