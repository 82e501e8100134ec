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


def test_every_row_of_a_question_is_html(ordering, matching, predict_plot):
    assert {row["html"] for row in question_html(ordering)["steps"]} == {
        "One",
        "Two",
        "Tres",
        "Four",
    }
    shown = question_html(matching)
    assert shown["prompts"][0] == {"id": "sky", "html": "Sky"}
    assert shown["choices"][0] == {"id": "blue", "html": "Blue"}
    first = question_html(predict_plot)["options"][0]
    assert first["id"] == "all"
    assert first["html"].startswith("<strong>All.</strong> A line that ends at 1.<span")


def test_a_curve_is_drawn_at_equal_steps_of_round_heights(draw_plot):
    shown = question_html(draw_plot)  # 0 to 10 µM on both axes
    assert shown["points"] == [f"{x} µM" for x in ("0", "1.67", "3.33", "5", "6.67", "8.33", "10")]
    assert shown["step"] == 0.5


def test_an_inventory_gives_no_hints(single):
    shown = question_html(single.model_copy(update={"use": "inventory"}))
    assert (shown["hints"], shown["verb"], shown["kind"]) == (0, "Record", "Take stock")


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
        ("ordering", ["two", "one", "tres", "four"], "partly", {}),
        (
            "matching",
            {"sky": "blue", "sea": "red", "grass": "green"},
            "partly",
            {"sky": True, "sea": False, "grass": True},
        ),
        ("matching", {"sky": "blue"}, "unread", {}),
        ("short_text", "calcium", "wrong", {}),
        ("slider_target", 12, "right", {}),
        ("predict_plot", "all", "committed", {}),
        ("draw_plot", [1, 2], "committed", {}),
    ],
)
def test_outcome_and_verdicts(request, kind, response, what, judged):
    item = request.getfixturevalue(kind)
    result = mark(item, response)
    assert outcome(item, result) == what
    assert verdicts(item, response, result) == judged


@pytest.mark.parametrize(("response", "right"), [("some", True), ("all", False)])
def test_a_curve_chosen_in_practice_has_its_verdict(predict_plot, response, right):
    item = predict_plot.model_copy(update={"use": "practice"})
    assert verdicts(item, response, mark(item, response)) == {response: right}


def test_an_inventory_says_only_that_it_recorded(single):
    item = single.model_copy(update={"use": "inventory"})
    result = mark(item, "a")
    assert (outcome(item, result), verdicts(item, "a", result)) == ("recorded", {})
    html = feedback_html(item, "a", result, explain=False)
    assert html == '<p class="ro-quiz-outcome">Recorded.</p>'


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


def test_a_drawn_curve_is_told_in_words(draw_plot):
    html = feedback_html(draw_plot, [0, 1], mark(draw_plot, [0, 1]), explain=False)
    assert "You predicted: Free: 0, 1 µM" in html
    assert "<li>Solid line: the model's curve. A line that ends at 0.4.</li>" in html


def test_one_reason_is_a_paragraph_and_several_are_a_list(single, multiple):
    one = feedback_html(single, "a", mark(single, "a"), explain=False)
    assert "<p>a: no.</p>" in one
    two = feedback_html(multiple, ["x"], mark(multiple, ["x"]), explain=True)
    assert "<ul><li>x: no.</li><li>3 more to find.</li></ul>" in two
    assert '<div class="ro-quiz-explanation"><p>Because it is.</p>\n</div>' in two
