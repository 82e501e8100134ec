"""One risk: Wilson's interval, and what no event leaves open."""

from __future__ import annotations

import re

import numpy as np
import pytest
from scipy import stats

from rapid_onset.models.risk import rule_of_three, wilson, zero_events_limit


@pytest.mark.parametrize(
    ("events", "total", "low", "high"),
    [  # Newcombe, Stat Med 17:857 (1998), table I, method 3
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0000, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_wilson_gives_the_published_intervals(events, total, low, high):
    found = wilson(events, total)
    assert found.value == events / total
    assert found.low == pytest.approx(low, abs=5e-5)
    assert found.high == pytest.approx(high, abs=5e-5)


@pytest.mark.parametrize("total", [1, 2, 7, 30, 1000])
def test_wilson_agrees_with_scipy(total):
    events = np.unique(np.linspace(0, total, 8).astype(int))
    found = wilson(events, total)
    for k, count in enumerate(events):
        low, high = stats.binomtest(count, total).proportion_ci(method="wilson")
        assert found.low[k] == pytest.approx(low, abs=1e-12)
        assert found.high[k] == pytest.approx(high, abs=1e-12)


@pytest.mark.parametrize("total", [1, 3, 10, 49, 1000, 10**9])
def test_the_ends_of_the_scale_are_exact(total):
    assert wilson(0, total).low == 0.0
    assert wilson(total, total).high == 1.0


def test_events_and_the_lack_of_them_mirror_each_other():
    seen, spared = wilson(np.arange(18), 17), wilson(17 - np.arange(18), 17)
    np.testing.assert_allclose(seen.low, 1 - spared.high, rtol=0, atol=1e-15)


@pytest.mark.parametrize("total", [10, 30, 100])
def test_wilson_holds_the_risk_as_often_as_it_says(total):
    # For each risk from 1 to 99 %, every result weighed with its chance.
    risks = np.arange(1, 100) / 100
    low, high = wilson(np.arange(total + 1), total)[1:]
    chance = stats.binom.pmf(np.arange(total + 1), total, risks[:, np.newaxis])
    held = (low <= risks[:, np.newaxis]) & (risks[:, np.newaxis] <= high)
    assert (chance * held).sum(axis=1).mean() == pytest.approx(0.95, abs=0.007)


@pytest.mark.parametrize(
    ("total", "three", "exact"),
    [
        (1, 1.0, 0.95),
        (2, 1.0, 0.77639),  # 1 - sqrt(0.05)
        (3, 1.0, 0.63160),
        (10, 0.3, 0.25887),
        (30, 0.1, 0.09503),
        (100, 0.03, 0.02951),
        (1000, 0.003, 0.0029913),
    ],
)
def test_no_event_by_hand(total, three, exact):
    assert rule_of_three(total) == pytest.approx(three)
    assert zero_events_limit(total) == pytest.approx(exact, rel=2e-4)


@pytest.mark.parametrize("total", [1, 8, 300, 10**6])
def test_the_exact_limit_gives_no_event_in_one_study_of_twenty(total):
    assert stats.binom.pmf(0, total, zero_events_limit(total)) == pytest.approx(0.05)


def test_three_is_a_little_too_careful_and_less_so_for_many():
    total = np.array([3, 10, 100, 10_000])
    excess = rule_of_three(total) / zero_events_limit(total) - 1
    assert (excess > 0).all()
    assert (np.diff(excess) < 0).all()
    assert excess[-1] == pytest.approx(3 / -np.log(0.05) - 1, abs=2e-4)


@pytest.mark.parametrize(
    ("call", "complaint"),
    [
        (lambda: wilson(11, 10), "events must be from 0 to 10, how many there were; got 11"),
        (lambda: wilson([1, 9], [5, 8]), "events must be from 0 to 8, how many there were; got 9"),
        (lambda: wilson([9, 8], [5, 7]), "events must be from 0 to 5, how many there were; got 9"),
        (lambda: wilson(-1, 10), "events must be from 0 to 1e+09; got -1"),
        (lambda: wilson(2.5, 10), "events must be a whole number; got 2.5"),
        (lambda: wilson(0, 0), "total must be from 1 to 1e+09; got 0"),
        (lambda: wilson(np.nan, 10), "events must be from 0 to 1e+09; got nan"),
        (lambda: rule_of_three(0), "total must be from 1 to 1e+09; got 0"),
        (lambda: zero_events_limit(2.5), "total must be a whole number; got 2.5"),
    ],
)
def test_bad_counts_are_named(call, complaint):
    with pytest.raises(ValueError, match=f"^{re.escape(complaint)}$"):
        call()
