import pytest

from rapid_onset.quizzes.export.bands import bands
from rapid_onset.quizzes.marking import mark


def test_a_number_and_its_known_error(numeric):
    # 0.50 ± 0.02 is 4 % of the answer, so 1 ± 0.04.
    found = bands(numeric)
    assert [(b.low, b.high, b.credit) for b in found] == [
        pytest.approx((0.48, 0.52, 1)),
        pytest.approx((0.96, 1.04, 0)),
    ]
    assert [b.feedback for b in found] == ["Accepted: 0.48 to 0.52 µM.", "Halve it."]
    assert (found[0].middle, found[0].half_width) == pytest.approx((0.5, 0.02))


def test_settings_fall_into_runs(slider_target):
    # 40 % of the setting: 4 to 8 is asked, so 10 to 20; half a target's width more on both sides.
    assert [(b.low, b.high, b.credit, b.feedback) for b in bands(slider_target)] == [
        (10, 20, 1, "Free is on target."),
        (0, 9, 0.25, "More."),
        (21, 30, 0.25, "Less."),
        (31, 40, 0, "Less."),
    ]


def test_each_setting_earns_what_its_run_says(slider_target):
    for band in bands(slider_target):
        for setting in range(round(band.low), round(band.high) + 1):
            assert mark(slider_target, setting).score == band.credit
