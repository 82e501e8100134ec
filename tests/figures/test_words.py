import pytest

from rapid_onset.figures.words import millivolt, percent


@pytest.mark.parametrize(
    ("fraction", "said"),
    [
        (0.0, "0 %"),
        (0.0004, "under 0.1 %"),
        (0.004, "0.4 %"),
        (0.0597, "6 %"),
        (0.5, "50 %"),
        (0.99, "99 %"),
        (0.997, "99.7 %"),
        (0.9998, "over 99.9 %"),  # never 100 % while something is left
        (1.0, "100 %"),
    ],
)
def test_a_percentage_has_the_digits_a_reader_can_use(fraction, said):
    assert percent(fraction) == said


@pytest.mark.parametrize(("voltage_mv", "said"), [(-70.0, "−70 mV"), (0, "0 mV"), (40.4, "40 mV")])
def test_a_voltage_has_a_true_minus_sign(voltage_mv, said):
    assert millivolt(voltage_mv) == said
