import pytest

from rapid_onset.quizzes.check.curves import about_curves, about_settings


def with_share(plot, index, free_fraction):
    """The same plot, one of its straight lines steeper or flatter."""
    curve = plot.curves[index].model_copy(update={"arguments": {"free_fraction": free_fraction}})
    curves = list(plot.curves)
    curves[index] = curve
    return plot.model_copy(update={"curves": tuple(curves)})


def test_lines_that_fan_out_are_seen(predict_plot):
    assert list(about_curves(predict_plot)) == []


@pytest.mark.parametrize(
    ("share", "alike"),
    [(0.36, True), (0.44, True), (0.34, False), (0.46, False)],  # 0.4 ± 5 % of the axes
)
def test_lines_close_to_the_right_one(predict_plot, said, share, alike):
    found = said(about_curves(with_share(predict_plot, 2, share)))
    assert found == ({"curves.2": "the curves 'some' and 'none' look alike"} if alike else {})


def test_the_right_line_must_stay_within_its_axes(predict_plot, said):
    low = predict_plot.model_copy(
        update={"y": predict_plot.y.model_copy(update={"high": 3.9})}  # the line ends at 4
    )
    assert said(about_curves(low))["curves.1"] == "the right curve 'some' leaves the axes"


@pytest.mark.parametrize(("high", "hidden"), [(5, False), (4.5, True)])  # of a line that ends at 10
def test_half_of_a_wrong_line_has_to_be_seen(predict_plot, said, high, hidden):
    low = predict_plot.model_copy(update={"y": predict_plot.y.model_copy(update={"high": high})})
    assert ("curves.0" in said(about_curves(low))) == hidden


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, {}),
        # Free is 0 to 16: 4 to 13 are 23 of the 41 settings, 4 to 12 are 21, 4 to 11.9 are 20
        ({"target": [4, 11.9]}, {}),
        ({"target": [4, 13]}, {"target": "23 of 41 settings meet the target; make it narrower"}),
        ({"target": [12, 16]}, {"above": "no setting lies above the target: this is never read"}),
    ],
)
def test_the_settings_of_a_slider(slider_target, rebuilt, said, changes, found):
    faults = list(about_settings(rebuilt(slider_target, **changes)))
    assert said(faults) == found
    assert {one.level for one in faults} <= {"remark"}


def test_other_kinds_have_neither(single):
    assert [*about_curves(single), *about_settings(single)] == []
