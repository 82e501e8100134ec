import numpy as np
import pytest
from matplotlib.figure import Figure

from rapid_onset.figures.safety.landmarks import Landmarks, clock, draw_hump

MARKS = Landmarks("drowsiness", 15, 30, 45, 60, 90)


@pytest.mark.parametrize(
    ("time_min", "state"),
    [
        (0, "not begun"),
        (15, "rising"),
        (30, "at its peak"),
        (45, "at its peak"),
        (50, "falling"),
        (60, "ending"),
        (89, "ending"),
        (90, "generally over"),
    ],
)
def test_the_state_changes_at_each_landmark(time_min, state):
    assert MARKS.state(time_min) == state


@pytest.mark.parametrize(
    ("time_min", "words"),
    [(0, "0 min"), (40, "40 min"), (90, "1 h 30 min"), (120, "2 h"), (1440, "24 h")],
)
def test_times_are_told_as_one_says_them(time_min, words):
    assert clock(time_min) == words


@pytest.mark.parametrize("scale", ["linear", "log"])
def test_a_hump_stands_on_its_base_and_is_highest_at_its_peak(scale):
    ax = Figure().subplots()
    ax.set(xscale=scale, xlim=(5, 200))
    draw_hump(ax, MARKS, 2.0, "#0072B2")
    time_min, height = ax.lines[0].get_data()
    assert np.interp([15, 90], time_min, height) == pytest.approx([2, 2], abs=0.01)
    assert np.interp([30, 45], time_min, height) == pytest.approx([2.7, 2.7], abs=0.01)
    assert height.max() <= 2.7
