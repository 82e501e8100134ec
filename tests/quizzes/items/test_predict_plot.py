import pytest
from pydantic import ValidationError

from rapid_onset.quizzes.items import Axis

ALL, SOME = 0, 1  # curves of the toy question, of which the second is right


def test_the_right_curve(predict_plot):
    assert predict_plot.correct.id == "some"


def test_a_trace_runs_along_the_whole_axis(predict_plot):
    trace = predict_plot.trace(predict_plot.correct)
    assert (trace[0], trace[-1]) == ((0, 0), pytest.approx((10, 4)))
    assert trace[40] == pytest.approx((5, 2))
    assert len(trace) == 81


def test_a_trace_begins_where_its_axis_does(predict_plot, rebuilt):
    axis = {"label": "Total", "unit": "µM", "low": 2, "high": 10}
    item = rebuilt(predict_plot, x=axis)
    trace = item.trace(item.correct)
    assert trace[0] == pytest.approx((2, 0.8))
    assert trace[40] == pytest.approx((6, 2.4))
    assert trace[-1] == pytest.approx((10, 4))


@pytest.mark.parametrize("name", ["x", "y"])
@pytest.mark.parametrize(("low", "high"), [(1, 1), (2, 1)])
def test_an_axis_has_length(predict_plot, refused, name, low, high):
    axis = {"label": "Total", "unit": "µM", "low": low, "high": high}
    assert f"an axis needs low < high; got {low} and {high}" in refused(
        predict_plot, **{name: axis}
    )


def test_an_axis_takes_numbers_alone():
    with pytest.raises(ValidationError, match="valid number"):
        Axis(label="Total", unit="µM", low="0", high=1)


@pytest.mark.parametrize(
    ("which", "change", "words"),
    [
        (SOME, {"correct": False, "misconception": "idea"}, "exactly one curve must be correct"),
        (ALL, {"correct": True, "misconception": None}, "exactly one curve must be correct"),
        (ALL, {"misconception": None}, "curve 'all' is wrong and needs a misconception"),
        (SOME, {"misconception": "idea"}, "curve 'some' is right and needs no misconception"),
        (ALL, {"id": "none"}, "two curves have the same id"),
        (ALL, {"label": "None"}, "two curves have the same label"),
        (ALL, {"describe": " "}, "at least 1 character"),
    ],
)
def test_curves_refuse(predict_plot, refused, which, change, words):
    curves = [curve.model_dump() for curve in predict_plot.curves]
    curves[which] |= change
    assert words in refused(predict_plot, curves=curves)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"mode": "draw"}, "a curve to draw has one curve, the model's, and its use is predict"),
        ({"mode": "paint"}, "'choose' or 'draw'"),
    ],
)
def test_a_question_with_three_curves_refuses(predict_plot, refused, changes, words):
    assert words in refused(predict_plot, **changes)


def test_one_curve_is_no_choice(predict_plot, refused):
    alone = [predict_plot.correct.model_dump()]
    assert "there must be two curves or more" in refused(predict_plot, curves=alone)


def test_of_two_curves_none_can_be_drawn(predict_plot, refused):
    two = [curve.model_dump() for curve in predict_plot.curves[:2]]
    assert "a curve to draw has one curve" in refused(predict_plot, mode="draw", curves=two)


def test_a_drawn_curve_is_a_prediction(draw_plot, refused):
    assert "its use is predict" in refused(draw_plot, use="practice")


def test_a_choice_of_curves_may_be_practised(predict_plot, rebuilt):
    assert rebuilt(predict_plot, use="practice").use == "practice"
