"""Two risks: published examples, scipy, and cells with nobody in them."""

from __future__ import annotations

import dataclasses
import re
from math import inf

import numpy as np
import pytest
from scipy import stats

from rapid_onset.models.risk import TwoArms

CASES = [(56, 70, 48, 80), (9, 10, 3, 10), (5, 56, 0, 29), (1, 150, 100, 250), (12, 30, 13, 30)]


@pytest.mark.parametrize(
    ("counts", "low", "high"),
    [  # Newcombe, Stat Med 17:873 (1998), table II, method 10, examples a, b and h
        ((56, 70, 48, 80), 0.0524, 0.3339),
        ((9, 10, 3, 10), 0.1705, 0.8090),
        ((10, 10, 0, 10), 0.6075, 1.0000),
    ],
)
def test_the_difference_has_the_published_interval(counts, low, high):
    found = TwoArms(*counts).difference
    assert found.value == pytest.approx(counts[0] / counts[1] - counts[2] / counts[3])
    assert found.low == pytest.approx(low, abs=5e-5)
    assert found.high == pytest.approx(high, abs=5e-5)


@pytest.mark.parametrize("counts", CASES)
def test_the_difference_changes_its_sign_when_the_arms_change_places(counts):
    found, swapped = TwoArms(*counts).difference, TwoArms(*counts[2:], *counts[:2]).difference
    np.testing.assert_allclose(found, [-swapped.value, -swapped.high, -swapped.low], atol=1e-15)


@pytest.mark.parametrize("counts", [case for case in CASES if all(case)])
def test_ratios_agree_with_scipy(counts):
    events, total, control, control_total = counts
    katz = stats.contingency.relative_risk(events, total, control, control_total)
    table = [[events, total - events], [control, control_total - control]]
    woolf = stats.contingency.odds_ratio(table, kind="sample")
    arms = TwoArms(*counts)
    for found, reference, value in (
        (arms.risk_ratio, katz, katz.relative_risk),
        (arms.odds_ratio, woolf, woolf.statistic),
    ):
        low, high = reference.confidence_interval(0.95)
        np.testing.assert_allclose(found, [value, low, high], rtol=1e-12)


@pytest.mark.parametrize(
    ("counts", "ratio", "odds"),
    [
        ((20, 40, 10, 40), 2.0, 3.0),  # 1/2 over 1/4, 1 over 1/3
        ((10, 40, 20, 40), 0.5, 1 / 3),
        ((10, 40, 10, 40), 1.0, 1.0),
        ((10, 1000, 5, 1000), 2.0, (10 / 990) / (5 / 995)),  # rare: nearly the same
    ],
)
def test_ratios_by_hand(counts, ratio, odds):
    arms = TwoArms(*counts)
    assert arms.risk_ratio.value == pytest.approx(ratio)
    assert arms.odds_ratio.value == pytest.approx(odds)


def test_the_interval_of_a_ratio_by_hand():
    # Variance of the log: 1/20 - 1/40 + 1/10 - 1/40 = 0.1, and 1/20 + 1/20 + 1/10 + 1/30.
    arms = TwoArms(20, 40, 10, 40)
    assert arms.risk_ratio.low == pytest.approx(2 * np.exp(-1.95996 * np.sqrt(0.1)), rel=1e-5)
    assert arms.odds_ratio.high == pytest.approx(3 * np.exp(1.95996 * np.sqrt(7 / 30)), rel=1e-5)


@pytest.mark.parametrize(
    ("counts", "ratio", "odds"),
    [
        ((5, 10, 0, 10), inf, inf),
        ((0, 10, 5, 10), 0.0, 0.0),
        ((0, 10, 0, 10), np.nan, np.nan),
        ((10, 10, 10, 10), 1.0, np.nan),
        ((10, 10, 0, 10), inf, inf),
    ],
)
def test_where_a_method_knows_no_interval_nothing_is_ruled_out(counts, ratio, odds):
    arms = TwoArms(*counts)
    for found, value in ((arms.risk_ratio, ratio), (arms.odds_ratio, odds)):
        np.testing.assert_array_equal(found, [value, 0.0, inf])


def test_everybody_in_one_arm_still_gives_a_risk_ratio():
    arms = TwoArms(10, 10, 5, 10)
    reach = np.exp(1.959964 * np.sqrt(1 / 5 - 1 / 10))
    np.testing.assert_allclose(arms.risk_ratio, [2.0, 2 / reach, 2 * reach], rtol=1e-6)
    np.testing.assert_array_equal(arms.odds_ratio, [inf, 0.0, inf])


@pytest.mark.parametrize(
    ("counts", "treat", "harm"),
    [
        (
            (56, 70, 48, 80),
            "NNTB 5.0 (95 % interval: NNTB 3.0 to 19)",
            "NNTH 5.0 (95 % interval: NNTH 3.0 to 19)",
        ),
        (
            (12, 30, 9, 30),
            "NNTB 10 (95 % interval: NNTB 3.1 to ∞ to NNTH 7.4)",
            "NNTH 10 (95 % interval: NNTB 7.4 to ∞ to NNTH 3.1)",
        ),
    ],
)
def test_the_same_event_as_benefit_and_as_harm(counts, treat, harm):
    arms = TwoArms(*counts)
    assert str(arms.number_needed_to_treat) == treat
    assert str(arms.number_needed_to_harm) == harm


def test_arrays_give_one_comparison_for_each():
    together = TwoArms(*np.transpose(CASES))
    for k, counts in enumerate(CASES):
        alone = TwoArms(*counts)
        for name in ("difference", "risk_ratio", "odds_ratio"):
            many = np.array(getattr(together, name))[:, k]
            np.testing.assert_allclose(many, getattr(alone, name), rtol=1e-14)


@pytest.mark.parametrize("name", ["difference", "risk_ratio", "odds_ratio"])
def test_intervals_hold_the_truth_about_as_often_as_they_say(name):
    # Every result of two arms of 30, weighed with its chance, at nine pairs of risks.
    size, risks = 30, (0.2, 0.4, 0.6)
    events = np.arange(size + 1)
    _, low, high = getattr(TwoArms(events[:, np.newaxis], size, events, size), name)
    covered = []
    for one in risks:
        for other in risks:
            truth = {
                "difference": one - other,
                "risk_ratio": one / other,
                "odds_ratio": one / (1 - one) / (other / (1 - other)),
            }[name]
            chance = np.outer(*(stats.binom.pmf(events, size, p) for p in (one, other)))
            covered.append(chance[(low <= truth) & (truth <= high)].sum())
    assert np.mean(covered) == pytest.approx(0.95, abs=0.012)
    assert min(covered) > 0.93


@pytest.mark.parametrize(
    ("counts", "complaint"),
    [
        ((11, 10, 3, 10), "events must be from 0 to 10, how many there were; got 11"),
        ((1, 10, 11, 10), "control_events must be from 0 to 10, how many there were; got 11"),
        ((1, 10, 3.5, 10), "control_events must be a whole number; got 3.5"),
        ((1, 10, 3, 0), "control_total must be from 1 to 1e+09; got 0"),
        ((1, 10, -3, 10), "control_events must be from 0 to 1e+09; got -3"),
        (("many", 10, 3, 10), "events must be a number; got 'many'"),
    ],
)
def test_bad_counts_are_named(counts, complaint):
    with pytest.raises(ValueError, match=f"^{re.escape(complaint)}$"):
        TwoArms(*counts)


def test_checked_counts_stay_as_they_are():
    with pytest.raises(dataclasses.FrozenInstanceError):
        TwoArms(*CASES[0]).events = 71
