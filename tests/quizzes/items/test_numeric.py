import pytest
from pydantic import ValidationError

from rapid_onset.quizzes.items import Tolerance
from rapid_onset.quizzes.items.numeric import significant


@pytest.mark.parametrize(
    ("number", "figures", "rounded"),
    [
        (1234, 2, 1200),
        (1250.1, 2, 1300),
        (0.012345, 3, 0.0123),
        (-0.0678, 1, -0.07),
        (9.96, 2, 10),
        (1000, 1, 1000),
        (0.001, 1, 0.001),
        (0, 3, 0),
    ],
)
def test_significant(number, figures, rounded):
    assert significant(number, figures) == pytest.approx(rounded, rel=1e-12)


@pytest.mark.parametrize(
    ("tolerance", "key", "low", "high"),
    [
        ({"abs": 0.5}, -20, -20.5, -19.5),
        ({"abs": 0}, 3, 3, 3),
        ({"rel": 0.1}, -20, -22, -18),
        ({"rel": 0.1}, 0, 0, 0),
        ({"figures": 2}, 1.23, 1.15, 1.25),
        ({"figures": 2}, -1.23, -1.25, -1.15),
        ({"figures": 3}, 0.05678, 0.05675, 0.05685),
        ({"figures": 1}, 70, 65, 75),
        # Below a power of ten the figures lie ten times closer.
        ({"figures": 2}, 100, 99.5, 105),
        ({"figures": 2}, 99.7, 99.5, 105),
        ({"figures": 2}, -0.001, -0.00105, -0.000995),
        ({"figures": 2}, 0, -0.05, 0.05),
    ],
)
def test_the_interval_of_a_tolerance(tolerance, key, low, high):
    assert Tolerance(**tolerance).interval(key) == pytest.approx((low, high), rel=1e-12)


@pytest.mark.parametrize("figures", [1, 2, 3])
@pytest.mark.parametrize("key", [1.0, 9.96, 0.1, 0.0996, 37.3, -100, -5.5, 1e6, 1e-5])
def test_figures_accept_what_is_equal_after_rounding(key, figures):
    low, high = Tolerance(figures=figures).interval(key)
    for step in range(-3000, 3001):
        number = key * (1 + step / 2789)  # no edge of an interval is among these
        equal = significant(number, figures) == significant(key, figures)
        assert (low <= number <= high) is equal, number


@pytest.mark.parametrize(
    ("tolerance", "words"),
    [
        ({}, "give one of abs, rel and figures"),
        ({"abs": 1, "rel": 0.1}, "give one of abs, rel and figures"),
        ({"abs": 0, "figures": 2}, "give one of abs, rel and figures"),  # a zero counts as given
        ({"abs": -1}, "greater than or equal to 0"),
        ({"rel": -0.1}, "greater than or equal to 0"),
        ({"rel": 1}, "less than 1"),
        ({"figures": 0}, "greater than or equal to 1"),
        ({"figures": 7}, "less than or equal to 6"),
        ({"abs": "1"}, "valid number"),
        ({"abs": float("nan")}, "finite number"),
        ({"percent": 2}, "Extra inputs"),
    ],
)
def test_a_tolerance_refuses(tolerance, words):
    with pytest.raises(ValidationError) as error:
        Tolerance(**tolerance)
    assert words in str(error.value)


@pytest.mark.parametrize(
    ("goal", "near", "far"),
    [
        (0.5, 0.519, 0.521),  # the answer, with 0.02 to spare: 4 %
        (50, 51.9, 52.1),
        (50, 48.1, 47.9),
        (-0.005, -0.00519, -0.00521),
    ],
)
def test_the_tolerance_grows_with_the_size_of_a_known_error(numeric, goal, near, far):
    assert numeric.meets(near, goal)
    assert not numeric.meets(far, goal)


def test_around_zero_the_tolerance_stays_as_it_is(numeric, rebuilt):
    zero = rebuilt(numeric, answer=0)
    assert zero.accepted(0) == (-0.02, 0.02)
    assert zero.accepted(1) == (0.98, 1.02)


def test_the_edge_of_a_decimal_interval_counts(numeric, rebuilt):
    item = rebuilt(numeric, answer=0.3, tolerance={"abs": 0.1})
    assert 0.3 + 0.1 < 0.4 or 0.3 - 0.1 > 0.2 or 0.3 - 0.1 != 0.2  # binary numbers miss an edge
    assert item.meets(0.2, 0.3)
    assert item.meets(0.4, 0.3)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        ({"value": 0.49}, "the known error 0.49 lies within the tolerance"),
        ({"value": 0.5}, "lies within the tolerance"),
        ({"value": 0.52}, "lies within the tolerance"),
        ({"credit": 1.0}, "the known error 1 needs less than full credit"),
        ({"credit": 2}, "less than or equal to 1"),
        ({"value": "1"}, "valid number"),
        ({"value": True}, "valid number"),
        ({"misconception": None}, "valid string"),
    ],
)
def test_a_known_error_refuses(numeric, refused, error, words):
    known = {"value": 1, "feedback": "No.", "misconception": "near"} | error
    assert words in refused(numeric, errors=[known])


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"answer": "0.5"}, "valid number"),
        ({"answer": float("nan")}, "finite number"),
        ({"unit": ""}, "at least 1 character"),
        ({"unit_policy": "never"}, "'optional' or 'required'"),
        ({"accept_units": {"nM": "0.001"}}, "valid number"),
        ({"least_figures": 0}, "greater than or equal to 1"),
        ({"least_figures": 7}, "less than or equal to 6"),
    ],
)
def test_a_number_question_refuses(numeric, refused, changes, words):
    assert words in refused(numeric, **changes)
