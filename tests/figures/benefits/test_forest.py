import pytest

from rapid_onset.figures.benefits import Advantage


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
