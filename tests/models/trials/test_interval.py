import pytest

from rapid_onset.models.trials import interval, standard_error


@pytest.mark.parametrize(
    ("sd", "patients", "error"),
    [(10, 100, 1), (12, 9, 4), (6, 4, 3)],  # sd / sqrt(n)
)
def test_a_standard_error_is_the_deviation_over_the_root_of_the_number(sd, patients, error):
    assert standard_error(sd, patients) == pytest.approx(error)


@pytest.mark.parametrize(
    ("value", "errors", "low", "high"),
    [
        (-10, (1,), -11.96, -8.04),
        (-4, (3, 4), -13.8, 5.8),  # 3 and 4 make 5
        (-4.0, (1.69,), -7.31, -0.69),  # TRANSFORM-2 prints -7.31 to -0.64
    ],
)
def test_the_interval_reaches_two_standard_errors_to_each_side(value, errors, low, high):
    found = interval(value, *errors)
    assert (found.value, found.low, found.high) == pytest.approx((value, low, high), abs=0.01)


@pytest.mark.parametrize("patients", [1, 4.5])
def test_a_number_of_patients_that_cannot_be_is_refused(patients):
    with pytest.raises(ValueError, match="patients must be"):
        standard_error(10, patients)
