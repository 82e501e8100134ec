import json

import pytest

from rapid_onset.quizzes.bank import load_bank
from rapid_onset.quizzes.page import question_html
from rapid_onset.quizzes.public import public

COMMON = {"id", "version", "type", "title", "points", "stem"}


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("single", {"options"}),
        ("multiple", {"options"}),
        ("numeric", {"unit"}),
        ("with_parameters", {"unit"}),
        ("ordering", {"steps"}),
        ("matching", {"prompts", "choices"}),
        ("short_text", set()),
        ("slider_target", {"slider", "explorer", "parameter"}),
        ("predict_plot", {"mode", "x", "y", "curves"}),
        ("draw_plot", {"mode", "x", "y"}),
        ("code", {"starter"}),
    ],
)
def test_fields_that_may_leave_the_kernel(request, kind, fields):
    shown = public(request.getfixturevalue(kind))
    assert set(shown) == COMMON | fields
    for rows in ("options", "steps", "prompts", "choices"):
        assert all(set(row) == {"id", "text"} for row in shown.get(rows, ()))
    assert all(set(curve) == {"id", "label", "describe"} for curve in shown.get("curves", ()))


def turned(rows, field):
    """The same `rows`, in which each has the `field` of the one before."""
    values = [getattr(row, field) for row in rows]
    return tuple(
        row.model_copy(update={field: value})
        for row, value in zip(rows, values[-1:] + values[:-1], strict=True)
    )


# What makes another answer right, and leaves all else as it is.
OTHER_KEYS = {
    "single": lambda item: {"options": turned(item.options, "correct")},
    "multiple": lambda item: {"options": turned(item.options, "correct")},
    "numeric": lambda item: {"answer": 2 * item.answer},
    "ordering": lambda item: {"steps": item.steps[::-1]},
    "matching": lambda item: {"prompts": turned(item.prompts, "answer")},
    "short_text": lambda item: {"answers": item.answers[:1]},
    "slider_target": lambda _item: {"target": (1.0, 2.0)},
    "predict_plot": lambda item: {"curves": turned(item.curves, "correct")},
}


@pytest.mark.parametrize("kind", OTHER_KEYS)
def test_the_page_is_the_same_whatever_the_key(request, kind):
    item = request.getfixturevalue(kind)
    other = item.model_copy(update=OTHER_KEYS[kind](item))
    assert other != item
    assert question_html(other) == question_html(item)


def test_a_curve_to_draw_does_not_show(draw_plot):
    steeper = draw_plot.correct.model_copy(update={"arguments": {"free_fraction": 0.9}})
    other = draw_plot.model_copy(update={"curves": (steeper,)})
    assert question_html(other) == question_html(draw_plot)


def test_steps_never_stand_in_their_right_order(ordering):
    for version in range(1, 50):
        item = ordering.model_copy(update={"version": version})
        shown = [step["id"] for step in public(item)["steps"]]
        assert sorted(shown) == ["four", "one", "tres", "two"]
        assert shown != [step.id for step in item.steps]


def test_choices_to_match_stand_in_the_order_of_the_alphabet(matching):
    assert [choice["text"] for choice in public(matching)["choices"]] == ["Blue", "Green", "Red"]


@pytest.mark.parametrize("item", load_bank("nmda").items, ids=lambda item: item.id)
def test_nothing_private_leaves(item):
    shown = json.dumps(public(item), ensure_ascii=False)
    private = [item.explanation, *item.hints, *(one.supports for one in item.evidence)]
    for row in (*getattr(item, "options", ()), *getattr(item, "errors", ())):
        private += [row.feedback, *filter(None, [row.misconception])]
    assert [text for text in private if text in shown] == []
