"""Sums that can be done in the head."""

import numpy as np
import pytest

from rapid_onset.models import arithmetic


@pytest.mark.parametrize(
    ("result", "by_hand"),
    [
        (arithmetic.dose_mg(0.5, 70), 35),
        (arithmetic.volume_ml(35, 2), 17.5),
        (arithmetic.infusion_rate_ml_per_h(20, 40), 30),
        (arithmetic.infusion_rate_ml_per_h(20, 60), 20),
        (arithmetic.infusion_rate_ml_per_h(10, 40), 15),
        (arithmetic.infusion_rate_ml_per_h(20, 45), 26.6667),
        (arithmetic.remaining_percent(0, 3), 100),
        (arithmetic.remaining_percent(6, 3), 25),
        (arithmetic.remaining_percent(3, 6), 70.7107),  # half of a half-life: 1 / sqrt(2)
        (arithmetic.percent(46, 73), 63.0137),
        (arithmetic.percent(-3, 12), -25),
        (arithmetic.combined_percent(50, 50), 75),
        (arithmetic.combined_percent(0, 30), 30),
        (arithmetic.combined_percent(100, 30), 100),
        (arithmetic.difference(1, 3), -2),
        (arithmetic.product(-2, 3), -6),
        (arithmetic.ratio(1, 4), 0.25),
        (arithmetic.ratio(1, -4), -0.25),
    ],
)
def test_by_hand(result, by_hand):
    assert result == pytest.approx(by_hand, rel=1e-5)


def test_whole_columns_at_once():
    np.testing.assert_allclose(arithmetic.dose_mg(0.5, [60, 70]), [30, 35])


@pytest.mark.parametrize(
    ("calculate", "words"),
    [
        (lambda: arithmetic.dose_mg(-0.5, 70), "dose_mg_per_kg must be from 0 to 100; got -0.5"),
        (lambda: arithmetic.dose_mg(0.5, 0), "weight_kg must be from 2 to 300; got 0"),
        (lambda: arithmetic.volume_ml(35, 0), "solution_mg_per_ml must be from 0.001"),
        (lambda: arithmetic.infusion_rate_ml_per_h(20, 0), "duration_min must be from 0.001"),
        (lambda: arithmetic.remaining_percent(1, 0), "half_life_h must be from 0.001"),
        (lambda: arithmetic.combined_percent(101, 0), "first_percent must be from 0 to 100"),
        (lambda: arithmetic.ratio(1, 0), "whole must not be 0"),
        (lambda: arithmetic.percent(np.nan, 2), "part must be from"),
        (lambda: arithmetic.difference("a", 2), "first must be a number; got 'a'"),
    ],
)
def test_bad_input_is_named(calculate, words):
    with pytest.raises(ValueError, match=words):
        calculate()
