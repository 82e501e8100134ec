"""What a design promises, by hand."""

from __future__ import annotations

import dataclasses
import re

import pytest

from rapid_onset.models.trials import Design


@pytest.mark.parametrize(
    ("effect", "shares", "points", "difference"),
    [
        (0.0, (0.0, 0.0), (4.0, 4.0), 0.0),
        (-3.0, (0.0, 0.0), (4.0, 4.0), -3.0),
        (0.0, (1.0, 0.0), (4.0, 3.0), -4.0),  # hope lowers the drug's scores
        (0.0, (0.0, 1.0), (4.0, 3.0), -3.0),  # disappointment raises the control's
        (-2.0, (0.8, 0.5), (5.0, 2.0), -7.0),
        (2.0, (0.5, 0.0), (4.0, 4.0), 0.0),  # a harmful drug can look useless
    ],
)
def test_the_difference_of_an_endless_trial(effect, shares, points, difference):
    design = Design(
        true_effect_points=effect,
        unblinded_drug_share=shares[0],
        unblinded_control_share=shares[1],
        hope_points=points[0],
        disappointment_points=points[1],
    )
    assert design.expected_difference_points == pytest.approx(difference)


@pytest.mark.parametrize(
    ("patients", "change", "power"),
    [
        (50, {}, 0.025),  # a useless drug wins by chance alone, once in forty
        (50, {"true_effect_points": 4.0}, 0.0),  # a harmful one hardly ever
        (50, {"true_effect_points": -3.92}, 0.5),  # 1.96 standard errors of 2 points
        (98, {"true_effect_points": -4.0}, 0.8),  # 2.8 standard errors of 10 x sqrt(2 / 98)
        (100, {"true_effect_points": -3.92, "dropout_drug_share": 0.5}, 0.619),  # 50 against 100
        (50, {"unblinded_drug_share": 1.0, "hope_points": 3.92}, 0.5),  # hope does what a drug does
        (50, {"unblinded_control_share": 0.5, "disappointment_points": 20.0}, 0.983),
    ],
)
def test_the_power_of_a_trial(patients, change, power):
    assert Design(patients_per_arm=patients, **change).power == pytest.approx(power, abs=0.005)


@pytest.mark.parametrize(
    ("baseline", "remission", "cuts"),
    [(32.0, 12.0, (-16.0, -20.0)), (33.0, 10.0, (-16.5, -23.0))],  # half of 33 is not whole
)
def test_the_cuts_are_falls(baseline, remission, cuts):
    design = Design(baseline_points=baseline, remission_points=remission)
    assert (design.response_change_points, design.remission_change_points) == cuts


@pytest.mark.parametrize(
    ("patients", "shares", "completers"),
    [
        (30, (0.0, 0.0), (30, 30)),
        (30, (0.1, 0.5), (27, 15)),
        (7, (0.2, 0.0), (6, 7)),
        (4, (0.5, 0.5), (2, 2)),
    ],
)
def test_who_is_left(patients, shares, completers):
    design = Design(
        patients_per_arm=patients, dropout_drug_share=shares[0], dropout_control_share=shares[1]
    )
    assert design.completers == completers


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"patients_per_arm": 3}, "patients_per_arm must be from 4 to 100000; got 3"),
        ({"patients_per_arm": 10.5}, "patients_per_arm must be a whole number; got 10.5"),
        ({"baseline_points": 0}, "baseline_points must be from 1 to 1000; got 0"),
        ({"change_sd_points": 0}, "change_sd_points must be from 0.001 to 1000; got 0"),
        ({"placebo_change_points": -101}, "placebo_change_points must be from -100 to 100; got"),
        ({"true_effect_points": 101}, "true_effect_points must be from -100 to 100; got 101"),
        ({"unblinded_drug_share": 80}, "unblinded_drug_share must be from 0 to 1; got 80"),
        ({"unblinded_control_share": -0.1}, "unblinded_control_share must be from 0 to 1; got"),
        ({"hope_points": -4}, "hope_points must be from 0 to 100; got -4"),
        ({"disappointment_points": -4}, "disappointment_points must be from 0 to 100; got -4"),
        ({"dropout_drug_share": 0.6}, "dropout_drug_share must be from 0 to 0.5; got 0.6"),
        ({"dropout_control_share": -1}, "dropout_control_share must be from 0 to 0.5; got -1"),
        ({"remission_points": 32}, "remission_points must be under baseline_points, 32; got 32"),
        ({"remission_points": 40}, "remission_points must be under baseline_points, 32; got 40"),
        ({"remission_points": -1}, "remission_points must be from 0 to 1000; got -1"),
    ],
)
def test_bad_input_is_named(change, complaint):
    with pytest.raises(ValueError, match=re.escape(complaint)):
        Design(**change)


def test_a_checked_design_stays_as_it_is():
    with pytest.raises(dataclasses.FrozenInstanceError):
        Design().unblinded_drug_share = 80
