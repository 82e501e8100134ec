import pytest

from rapid_onset.quizzes.printed import printed_html


@pytest.mark.parametrize(
    ("kind", "shown", "key"),
    [
        ("single", ["This is a", "This is b", "This is c"], "<strong>This is b</strong>"),
        ("multiple", ["This is x", "This is c"], "This is a; This is b; This is c"),
        ("numeric", ["What is it?"], "0.5 µM"),
        ("ordering", ["<li>One</li>", "<li>Tres</li>"], "One → Two → Tres → Four"),
        ("matching", ["<li>Sky</li>", "Match with: Blue; Green; Red"], "Sky: Blue; Sea: Blue"),
        ("short_text", ["What is it?"], "magnesium"),
        ("slider_target", ["Total: 0 to 40 µM"], "10 µM to 20 µM"),
        ("predict_plot", ["<strong>All.</strong> A line", "<polyline"], "Some: A line that ends"),
        ("draw_plot", ["<svg", "Total (µM)"], "Some: A line that ends at 0.4."),
    ],
)
def test_a_question_can_be_read_and_its_answer_unfolded(request, kind, shown, key):
    item = request.getfixturevalue(kind)
    question, answer = printed_html(item, with_answer=True).split("<details>")
    assert [text for text in shown if text not in question] == []
    assert key in answer
    assert "Because it is." in answer
    assert "Because it is." not in question


def test_the_curve_to_be_drawn_is_folded_away_with_the_answer(draw_plot):
    question, answer = printed_html(draw_plot, with_answer=True).split("<details>")
    assert ("<polyline" in question, "<polyline" in answer) == (False, True)


def test_without_its_answer_it_says_how_to_come_by_it(single):
    html = printed_html(single, with_answer=False)
    assert "open this lesson in Jupyter" in html
    assert "Because" not in html


def test_an_inventory_never_prints_its_key(single):
    html = printed_html(single.model_copy(update={"use": "inventory"}), with_answer=True)
    assert "<details>" not in html
    assert "Because" not in html


def test_a_title_is_text(single):
    html = printed_html(single.model_copy(update={"title": "<i>"}), with_answer=False)
    assert "&lt;i&gt;" in html
