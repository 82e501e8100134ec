import pytest

from rapid_onset import evidence
from rapid_onset.figures.exposure.axes import add_free_axis
from rapid_onset.figures.style import new_figure


def test_the_right_axis_says_what_is_free_of_the_left_one():
    figure = new_figure()
    ax = figure.subplots()
    ax.set_ylim(0, evidence.fact("infusion_end_concentration").value)  # 185 ng/mL in total
    add_free_axis(ax)
    figure.draw_without_rendering()
    low, high = ax.child_axes[0].get_ylim()
    assert low == pytest.approx(0)
    assert evidence.target("B14").met_by(high)
    assert high == pytest.approx(185 * 0.53 / 237.73)
