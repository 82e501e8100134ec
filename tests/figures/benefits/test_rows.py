import pytest

from rapid_onset.figures.benefits import Advantage, Comparison


@pytest.mark.parametrize(
    ("low", "high", "clear"),
    [
        (0.64, 7.31, True),  # both ends favour the drug
        (-0.45, 6.88, False),  # zero lies within
        (0.0, 5.0, False),  # zero is its end
    ],
)
def test_an_advantage_is_clear_when_its_whole_interval_is_above_zero(low, high, clear):
    assert Advantage("trial", "saline", 3.0, low, high).clear_of_zero is clear


@pytest.mark.parametrize(
    ("low", "high", "margin", "verdict"),
    [
        (3.9, 24.2, 10, "ketamine better"),
        (-30, -2, 10, "ECT better"),
        (-9.7, 9.7, 10, "ketamine not worse"),
        (-9.7, 9.7, 5, "undecided"),
        (-20.9, 20.9, 10, "undecided"),
        (-10, 9, 10, "undecided"),  # an end on the margin has not passed it
    ],
)
def test_zero_and_the_margin_decide(low, high, margin, verdict):
    assert Comparison("trial", "response", 50, 50, 0, low, high).verdict(margin) == verdict
