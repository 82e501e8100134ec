import pytest

from rapid_onset.figures.benefits import Comparison


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
