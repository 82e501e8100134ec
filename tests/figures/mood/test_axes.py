import pytest
from matplotlib.figure import Figure

from rapid_onset.figures.mood.axes import draw_time_axis, spoken


@pytest.mark.parametrize(
    ("time_h", "words"),
    [
        (2 / 3, "40 min"),
        (1, "1 h"),
        (2.54, "2.54 h"),
        (24, "24 h"),
        (72, "3 days"),
        (168, "7 days"),
    ],
)
def test_times_are_said_in_the_unit_that_people_use(time_h, words):
    assert spoken(time_h) == words


def test_the_ticks_are_those_within_the_axis():
    ax = Figure().subplots()
    draw_time_axis(ax, 1.0, 168.0)
    assert [tick.get_text() for tick in ax.get_xticklabels()] == [
        "1 h",
        "3 h",
        "10 h",
        "1 d",
        "3 d",
        "1 wk",
    ]
    assert list(ax.get_xticks()) == [1, 3, 10, 24, 72, 168]
