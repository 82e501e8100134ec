from rapid_onset.quizzes.export.curves import picture


def words(drawing):
    return [text.text for text in drawing.iter("text")]


def test_a_curve_in_its_axes(predict_plot):
    drawing = picture(predict_plot, predict_plot.correct)
    (line,) = drawing.iter("polyline")
    points = [tuple(map(float, point.split(","))) for point in line.get("points").split()]
    # The axes run from (60, 150) to (350, 12); 0.4 of the height is reached at the right end.
    assert (points[0], points[-1]) == ((60, 150), (350, 94.8))
    assert drawing.find("title").text == "A line that ends at 0.4."
    assert words(drawing) == ["0", "10", "0", "10", "Total (µM)", "Free (µM)"]


def test_axes_to_draw_in_are_empty(draw_plot):
    drawing = picture(draw_plot, None)
    assert list(drawing.iter("polyline")) == []
    assert drawing.find("title").text == "Empty axes: Free against Total"


def test_a_curve_stays_inside_its_axes(predict_plot):
    low = predict_plot.model_copy(
        update={"y": predict_plot.y.model_copy(update={"low": 2.0, "high": 5.0})}
    )
    (line,) = picture(low, low.curves[0]).iter("polyline")
    heights = {float(point.split(",")[1]) for point in line.get("points").split()}
    assert (min(heights), max(heights)) == (12, 150)
