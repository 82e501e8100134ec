"""Student's t against values known by hand, and against scipy."""

from __future__ import annotations

import math

import numpy as np
import pytest
from scipy import stats

from rapid_onset.models.trials.student import critical_t, two_sided_p

DF = np.array([1, 1.5, 2, 3.3, 10, 58, 1000, 1e5])


@pytest.mark.parametrize(
    ("t", "df", "p"),
    [
        (0.0, 5.0, 1.0),
        (1.0, 1.0, 0.5),  # one degree of freedom: 1 - 2/pi atan(t)
        (math.sqrt(3), 1.0, 1 / 3),
        (math.sqrt(2), 2.0, 1 - math.sqrt(2) / 2),  # two: 1 - t / sqrt(2 + t^2)
        (-math.sqrt(2), 2.0, 1 - math.sqrt(2) / 2),
        (2.0, 4.0, 0.116117),  # 1 - 5 / (4 sqrt(2)) = 1 - sin(pi/4) (1 + cos(pi/4)^2 / 2)
    ],
)
def test_chances_by_hand(t, df, p):
    assert two_sided_p(t, df) == pytest.approx(p, rel=1e-5)


def test_chances_agree_with_scipy():
    t = np.array([1e-3, 0.1, 0.7, 1.0, 1.5, 1.96, 2.5, 4.0, 8.0, 30.0])[:, np.newaxis]
    expected = 2 * stats.t.sf(t, DF)
    np.testing.assert_allclose(two_sided_p(t, DF), expected, rtol=1e-6, atol=1e-9)


def test_the_far_tail_keeps_its_digits():
    assert two_sided_p(12.0, 58.0) == pytest.approx(2 * stats.t.sf(12.0, 58.0), rel=1e-9)


@pytest.mark.parametrize(("t", "df"), [(9.52, 198.0), (15.22, 38.0)])
def test_the_fraction_that_is_dropped_may_divide_by_zero(t, df):
    assert two_sided_p(t, df) == pytest.approx(2 * stats.t.sf(t, df), rel=1e-9)


def test_critical_values_agree_with_scipy():
    np.testing.assert_allclose(critical_t(DF), stats.t.ppf(0.975, DF), rtol=1e-8)


@pytest.mark.parametrize(
    ("df", "t"), [(1, 12.706), (2, 4.303), (10, 2.228), (30, 2.042), (120, 1.980)]
)
def test_critical_values_of_the_textbook_table(df, t):
    assert critical_t(df) == pytest.approx(t, abs=6e-4)
