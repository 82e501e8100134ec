"""Two mean changes: numbers by hand, scipy, and how often the intervals hold."""

from __future__ import annotations

import dataclasses
import re

import numpy as np
import pytest
from scipy import stats

from rapid_onset.models.trials import TwoMeans

# Change, standard deviation and number of patients, with the drug and in the control.
CASES = [
    (-16.5, 9.0, 47, -8.8, 11.0, 25),
    (-2.0, 5.0, 5, -1.0, 1.0, 40),
    (3.0, 2.0, 2, 9.0, 2.5, 3),
]


def test_everything_by_hand():
    # Variances of the means 4 / 4 and 12 / 4, so the error is 2 and t is -6 / 2;
    # Welch's degrees of freedom are (1 + 3)^2 / (1 / 3 + 9 / 3) = 4.8; the pooled SD is sqrt(8).
    means = TwoMeans(-10.0, 2.0, 4, -4.0, np.sqrt(12.0), 4)
    difference = means.difference_points
    assert difference.value == -6.0
    assert difference.high == pytest.approx(-6 + 2 * stats.t.ppf(0.975, 4.8))
    assert difference.low == pytest.approx(-6 - 2 * stats.t.ppf(0.975, 4.8))
    assert means.p_value == pytest.approx(2 * stats.t.sf(3.0, 4.8))
    # The correction for 6 degrees of freedom is gamma(3) / (sqrt(3) gamma(5/2)).
    assert means.hedges_g.value == pytest.approx(-6 / np.sqrt(8) * 8 / (3 * np.sqrt(3 * np.pi)))


@pytest.mark.parametrize("case", CASES)
def test_the_test_is_welchs_as_scipy_has_it(case):
    reference = stats.ttest_ind_from_stats(*case, equal_var=False)
    assert TwoMeans(*case).p_value == pytest.approx(reference.pvalue, rel=1e-9)


@pytest.mark.parametrize("case", CASES)
def test_the_interval_touches_zero_where_p_is_one_in_twenty(case):
    means = TwoMeans(*case)
    value, low, high = means.difference_points
    np.testing.assert_allclose(value - low, high - value)
    at_the_edge = TwoMeans(high - value, *case[1:3], 0.0, *case[4:])
    assert at_the_edge.p_value == pytest.approx(0.05)


@pytest.mark.parametrize(
    ("patients", "correction"),
    [  # the exact factor of Hedges for n1 + n2 - 2 degrees of freedom
        (2, 0.5642),  # gamma(1) / (sqrt(1) gamma(1/2)) = 1 / sqrt(pi)
        (3, 0.7979),  # gamma(2) / (sqrt(2) gamma(3/2)) = sqrt(2 / pi)
        (4, 0.8686),  # gamma(3) / (sqrt(3) gamma(5/2)) = 8 / (3 sqrt(3 pi))
        (11, 0.9619),  # nearly 1 - 3 / (4 df - 1), as it is often given
        (1001, 0.9996),
    ],
)
def test_the_correction_by_hand(patients, correction):
    means = TwoMeans(-3.0, 1.0, patients, -4.0, 1.0, patients)
    assert means.hedges_g.value == pytest.approx(correction, abs=5e-5)


def test_the_correction_for_an_odd_number_of_degrees_of_freedom():
    # Two and three patients: gamma(3/2) / (sqrt(3/2) gamma(1)) = sqrt(pi / 6)
    found = TwoMeans(-3.0, 1.0, 2, -4.0, 1.0, 3).hedges_g
    assert found.value == pytest.approx(np.sqrt(np.pi / 6))


def test_the_interval_of_g_by_hand():
    # g = -0.5 times the correction for 38 degrees of freedom; variance 1/20 + 1/20 + g^2 / 80.
    found = TwoMeans(-9.0, 10.0, 20, -4.0, 10.0, 20).hedges_g
    g = -0.5 * 0.98012
    assert found.value == pytest.approx(g, abs=1e-5)
    assert found.high - found.low == pytest.approx(
        2 * 1.959964 * np.sqrt(0.1 + g**2 / 80), rel=1e-5
    )


def test_the_standard_deviation_is_pooled_by_degrees_of_freedom():
    # (9 x 4 + 1 x 64) / 10 = 10
    found = TwoMeans(0.0, 2.0, 10, -np.sqrt(10.0), 8.0, 2).hedges_g
    assert found.value == pytest.approx(0.92275, abs=1e-5)  # the factor for 10 degrees alone


def test_arrays_give_one_comparison_for_each():
    together = TwoMeans(*np.transpose(CASES))
    for k, case in enumerate(CASES):
        alone = TwoMeans(*case)
        assert together.p_value[k] == pytest.approx(alone.p_value, rel=1e-12)
        for name in ("difference_points", "hedges_g"):
            many = np.array(getattr(together, name))[:, k]
            np.testing.assert_allclose(many, getattr(alone, name), rtol=1e-9)


@pytest.mark.parametrize(("patients", "effect"), [(10, 0.0), (10, 0.8), (40, 0.5)])
def test_the_intervals_hold_the_truth_about_as_often_as_they_say(patients, effect):
    # 20,000 trials: the share found is within 0.005 of the true one, three standard errors.
    points = np.random.default_rng(7).standard_normal((20_000, 2, patients))
    points[:, 0] += effect
    mean, sd = points.mean(axis=2), points.std(axis=2, ddof=1)
    means = TwoMeans(mean[:, 0], sd[:, 0], patients, mean[:, 1], sd[:, 1], patients)
    for name, slack in (("difference_points", 0.006), ("hedges_g", 0.01)):
        _, low, high = getattr(means, name)
        held = ((low <= effect) & (effect <= high)).mean()
        assert held == pytest.approx(0.95, abs=slack)
    assert means.hedges_g.value.mean() == pytest.approx(effect, abs=0.012)  # no bias


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"sd_points": 0}, "sd_points must be from 0.001 to 1000; got 0"),
        ({"control_sd_points": -1}, "control_sd_points must be from 0.001 to 1000; got -1"),
        ({"patients": 1}, "patients must be from 2 to 1e+06; got 1"),
        ({"control_patients": 9.5}, "control_patients must be a whole number; got 9.5"),
        ({"patients": 2.5}, "patients must be a whole number; got 2.5"),
        ({"change_points": np.nan}, "change_points must be from -1000 to 1000; got nan"),
    ],
)
def test_bad_input_is_named(change, complaint):
    with pytest.raises(ValueError, match=f"^{re.escape(complaint)}$"):
        dataclasses.replace(TwoMeans(*CASES[0]), **change)


def test_checked_values_stay_as_they_are():
    with pytest.raises(dataclasses.FrozenInstanceError):
        TwoMeans(*CASES[0]).sd_points = 0.0
