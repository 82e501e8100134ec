from xml.etree import ElementTree as ET

from rapid_onset.quizzes.sketch import share_points, sketch


def tree(html):
    return ET.fromstring(html)  # noqa: S314  our own


def lines(html):
    return list(tree(html).iter("polyline"))


def test_points_are_shares_of_the_axes(predict_plot):
    points = share_points(predict_plot, predict_plot.correct)  # 40 % of 0 to 10 µM, up to 10 µM
    assert (points[0], points[40], points[-1]) == ((0, 0), (0.5, 0.2), (1, 0.4))


def test_axes_that_do_not_begin_at_zero(predict_plot):
    axes = {"x": {"low": 5}, "y": {"low": -10}}
    moved = {name: getattr(predict_plot, name).model_copy(update=axes[name]) for name in axes}
    item = predict_plot.model_copy(update=moved)
    points = share_points(item, item.correct)  # from 5 µM, where 2 µM are free, to 10 µM and 4
    assert (points[0], points[-1]) == ((0, 0.6), (1, 0.7))


def test_each_curve_has_a_colour_and_a_dash_of_its_own(predict_plot):
    drawn = [lines(sketch(predict_plot, curve))[0] for curve in predict_plot.curves]
    assert len({line.get("style") for line in drawn}) == 3
    assert len({line.get("stroke-dasharray") for line in drawn}) == 3


def test_a_picture_names_its_axes_and_their_ends(predict_plot):
    words = "".join(tree(sketch(predict_plot)).itertext())
    assert words == "Free (µM)010010Total (µM)"


def test_words_of_the_axes_are_text(predict_plot):
    axis = predict_plot.x.model_copy(update={"label": "<b>x</b> & y"})
    html = sketch(predict_plot.model_copy(update={"x": axis}))
    assert "&lt;b&gt;x&lt;/b&gt; &amp; y (µM)" in html


def test_empty_axes_hold_no_curve(draw_plot):
    assert lines(sketch(draw_plot)) == []
