"""Made-up trials: what they find in the mean, and what a student is to discover."""

from __future__ import annotations

import dataclasses
import doctest
import re

import numpy as np
import pytest
from scipy import stats

from rapid_onset.models import trials
from rapid_onset.models.trials import Design, simulate, simulation

UNBLINDED = Design(unblinded_drug_share=0.8, unblinded_control_share=0.6)
EVERYTHING = Design(
    patients_per_arm=40,
    true_effect_points=-3.0,
    unblinded_drug_share=0.7,
    unblinded_control_share=0.4,
    hope_points=5.0,
    disappointment_points=2.0,
    dropout_drug_share=0.25,
    dropout_control_share=0.1,
)


@pytest.mark.parametrize(
    ("design", "drug", "control"),
    [
        (Design(), -9.0, -9.0),
        (Design(true_effect_points=-5.0), -14.0, -9.0),
        (UNBLINDED, -9.0 - 0.8 * 4, -9.0 + 0.6 * 4),
        (EVERYTHING, -9.0 - 3 - 0.7 * 5, -9.0 + 0.4 * 2),
    ],
)
def test_means_are_what_the_design_says(design, drug, control):
    # 2,000 trials of 30 to 40: standard errors under 0.05 points.
    found = simulate(design, trials=2000, seed=1).change
    assert found.change_points.mean() == pytest.approx(drug, abs=0.15)
    assert found.control_change_points.mean() == pytest.approx(control, abs=0.15)
    difference = found.difference_points.value.mean()
    assert difference == pytest.approx(design.expected_difference_points, abs=0.2)


def test_the_spread_is_what_the_design_says():
    found = simulate(Design(change_sd_points=8.0), trials=2000, seed=1).change
    assert np.sqrt((found.sd_points**2).mean()) == pytest.approx(8.0, rel=0.01)
    assert found.change_points.std() == pytest.approx(8.0 / np.sqrt(30), rel=0.05)


@pytest.mark.parametrize(
    ("name", "fall_points"), [("response", 16.0), ("remission", 22.0)]
)  # 32 / 2, and 32 - 10
def test_shares_follow_from_the_normal_curve(name, fall_points):
    found = getattr(simulate(Design(true_effect_points=-4.0), trials=4000, seed=2), name)
    for events, mean in ((found.events, -13.0), (found.control_events, -9.0)):
        share = stats.norm.cdf((-fall_points - mean) / 10.0)
        assert events.mean() / 30 == pytest.approx(share, abs=0.005)


def test_those_who_leave_are_not_rated_and_count_as_without_response():
    stayed, left = (
        simulate(Design(dropout_drug_share=share), trials=4000, seed=3) for share in (0.0, 0.5)
    )
    assert (left.change.patients, left.change.control_patients) == (15, 30)
    assert left.response.total == left.remission.control_total == 30
    assert left.response.events.mean() == pytest.approx(stayed.response.events.mean() / 2, rel=0.03)
    assert left.change.change_points.mean() == pytest.approx(-9.0, abs=0.15)  # chance alone
    np.testing.assert_array_equal(left.response.control_events, stayed.response.control_events)


def test_a_useless_drug_looks_good_in_one_blind_trial_of_forty():
    assert simulate(Design(), trials=4000, seed=4).positive.mean() == pytest.approx(
        0.025, abs=0.008
    )


def test_a_useless_drug_looks_good_in_half_of_the_unblinded_trials():
    # Expected difference -5.6 points, standard deviation 10 and a little more, 30 in each arm.
    found = simulate(UNBLINDED, trials=4000, seed=5)
    error = np.sqrt((100 + 16 * 0.16 + 100 + 16 * 0.24) / 30)
    power = stats.nct.sf(stats.t.ppf(0.975, 58), 58, 5.6 / error)
    assert found.positive.mean() == pytest.approx(power, abs=0.025)
    assert 0.5 < power < 0.6


@pytest.mark.parametrize(
    ("patients", "power"), [(10, 0.184), (30, 0.478), (64, 0.801), (100, 0.940)]
)  # d = 0.5; 64 in each arm is the textbook number for 80 %
def test_power_grows_with_the_number_of_patients(patients, power):
    assert stats.nct.sf(  # the exact power, less that of the wrong side
        stats.t.ppf(0.975, 2 * patients - 2), 2 * patients - 2, 0.5 * np.sqrt(patients / 2)
    ) == pytest.approx(power, abs=1e-3)
    design = Design(patients_per_arm=patients, true_effect_points=-5.0)
    assert simulate(design, trials=4000, seed=6).positive.mean() == pytest.approx(power, abs=0.025)


def test_a_drug_that_harms_is_never_positive():
    assert not simulate(Design(true_effect_points=10.0), trials=500, seed=7).positive.any()


def test_the_number_needed_runs_through_infinity_where_the_difference_may_be_none():
    found = simulate(Design(patients_per_arm=15, true_effect_points=-5.0), trials=200, seed=8)
    unsure = (found.response.difference.low <= 0) & (found.response.difference.high >= 0)
    assert 0.5 < unsure.mean() < 1.0
    for trial in range(len(found)):
        words = str(found[trial].response.number_needed_to_treat)
        assert ("∞" in words) == unsure[trial], words


def test_one_trial_is_a_row_of_many():
    found = simulate(EVERYTHING, trials=5, seed=9)
    assert len(found) == 5
    one = found[3]
    assert len(one) == 1
    assert one.change.p_value == pytest.approx(found.change.p_value[3], rel=1e-12)
    assert one.positive == found.positive[3]
    assert (one.change.patients, one.change.control_patients) == (30, 36)
    assert one.remission.events == found.remission.events[3]
    assert one.response.control_events == found.response.control_events[3]
    with pytest.raises(IndexError):
        found[5]


def test_the_first_trials_are_the_same_however_many_are_run():
    few, many = (simulate(EVERYTHING, trials=number, seed=10) for number in (3, 50))
    np.testing.assert_array_equal(few.change.change_points, many.change.change_points[:3])
    np.testing.assert_array_equal(few.response.control_events, many.response.control_events[:3])


def test_a_change_of_the_design_keeps_the_patients():
    before, after = (
        simulate(Design(true_effect_points=effect, unblinded_drug_share=share), seed=11).change
        for effect, share in ((0.0, 0.0), (-2.0, 1.0))
    )
    assert after.change_points[0] == pytest.approx(before.change_points[0] - 2 - 4)
    assert after.sd_points[0] == pytest.approx(before.sd_points[0])
    np.testing.assert_array_equal(after.control_change_points, before.control_change_points)


def test_the_same_seed_gives_the_same_trial():
    # Pinned, so that it is noticed if numpy changes its stream: a lesson's trial would change.
    found = simulate(Design(), trials=2, seed=1).change
    assert found.change_points[0] == pytest.approx(-10.504996069384703, rel=1e-9)
    assert found.control_change_points[1] == pytest.approx(-9.60720154723718, rel=1e-9)
    assert simulate(Design(), seed=2).change.change_points[0] != found.change_points[0]


def test_one_trial_from_seed_0_unless_said_otherwise():
    found, same = simulate(Design()), simulate(Design(), trials=1, seed=0)
    assert len(found) == 1
    assert found.change.change_points == same.change.change_points


def test_each_arm_guesses_for_itself():
    # With hardly any spread between patients, only the numbers of guesses move the means.
    design = Design(change_sd_points=0.001, unblinded_drug_share=0.5, unblinded_control_share=0.5)
    found = simulate(design, trials=2000, seed=13).change
    together = np.corrcoef(found.change_points, found.control_change_points)[0, 1]
    assert abs(together) < 0.1


def test_whole_numbers_may_come_as_floats():
    found = simulate(Design(patients_per_arm=30.0), trials=2.0, seed=1.0)
    assert found.change.change_points[0] == simulate(Design(), seed=1).change.change_points[0]


def test_every_result_says_that_it_is_made_up():
    words = str(simulate(UNBLINDED, trials=1000, seed=12))
    assert words.startswith("1,000 trials of 60 patients: ")
    assert words.endswith("Illustrative: made-up patients and made-up effects, not data.")


@pytest.mark.parametrize(
    ("number", "complaint"),
    [
        ({"trials": 0}, "trials must be from 1 to 1e+06; got 0"),
        ({"trials": 1.5}, "trials must be a whole number; got 1.5"),
        ({"seed": -1}, "seed must be from 0 to 1e+15; got -1"),
        ({"trials": 200_000}, "trials must be from 1 to 166666 with 30 patients in each arm; got"),
    ],
)
def test_bad_input_is_named(number, complaint):
    with pytest.raises(ValueError, match=re.escape(complaint)):
        simulate(Design(), **number)


def test_as_many_patients_as_allowed_and_not_one_trial_more(monkeypatch):
    monkeypatch.setattr(simulation, "_MOST_PATIENTS", 4 * 60)
    assert len(simulate(Design(), trials=4)) == 4
    with pytest.raises(ValueError, match="trials must be from 1 to 4 with 30 patients"):
        simulate(Design(), trials=5)


def test_what_trials_found_stays_as_it_is():
    with pytest.raises(dataclasses.FrozenInstanceError):
        simulate(Design()).design = UNBLINDED


def test_the_examples_run():
    results = doctest.testmod(trials)
    assert results.attempted > 0
    assert results.failed == 0
