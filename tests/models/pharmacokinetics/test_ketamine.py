"""Racemic ketamine: one body from either way of publishing it, and where doses go."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from rapid_onset.models import pharmacokinetics as pk
from rapid_onset.models.pharmacokinetics.ketamine import (
    Ketamine,
    from_clearances,
    from_micro_constants,
)

TWO = {"clearance_l_per_h": 90.0, "v1_l": 40.0, "q2_l_per_h": 200.0, "v2_l": 100.0}
THREE = {**TWO, "q3_l_per_h": 50.0, "v3_l": 300.0}

SETS = [name for name in pk.parameter_names() if pk.published(name).drug == "ketamine"]


@pytest.mark.parametrize(
    ("exponent", "weight_kg", "clearance", "q2", "q3"),
    [
        (1.0, 70.0, 90.0, 200.0, 50.0),
        (1.0, 35.0, 45.0, 100.0, 25.0),
        (0.75, 70.0, 90.0, 200.0, 50.0),
        (0.5, 17.5, 45.0, 100.0, 25.0),  # a quarter of the weight, half of every clearance
    ],
)
def test_clearances_scale_by_a_power_of_weight_and_volumes_with_it(
    exponent, weight_kg, clearance, q2, q3
):
    body = from_clearances({**THREE, "clearance_exponent": exponent}, weight_kg)
    assert (body.clearance_l_per_h, body.q2_l_per_h, body.q3_l_per_h) == (clearance, q2, q3)
    volumes = np.array([body.v1_l, body.v2_l, body.v3_l])
    np.testing.assert_allclose(volumes, np.array([40, 100, 300]) * weight_kg / 70)


def test_micro_constants_become_clearances_and_volumes():
    # 0.5 L/kg at 60 kg is 30 L; 0.2/min of 30 L is 6 L/min = 360 L/h.
    body = from_micro_constants(
        {"v1_l_per_kg": 0.5, "k10_per_min": 0.2, "k12_per_min": 0.1, "k21_per_min": 0.05}, 60.0
    )
    assert body == Ketamine(clearance_l_per_h=360, v1_l=30, q2_l_per_h=180, v2_l=60)


def test_micro_constants_of_a_third_compartment():
    two = {"v1_l_per_kg": 0.5, "k10_per_min": 0.2, "k12_per_min": 0.1, "k21_per_min": 0.05}
    body = from_micro_constants({**two, "k13_per_min": 0.04, "k31_per_min": 0.02}, 60.0)
    assert (body.q3_l_per_h, body.v3_l) == (pytest.approx(72), pytest.approx(60))


@pytest.mark.parametrize(
    ("values", "steady_l", "states"),
    [
        (TWO, 140.0, ("infusion", "muscle", "gut", "central", "shallow", "effect")),
        (THREE, 440.0, ("infusion", "muscle", "gut", "central", "shallow", "deep", "effect")),
    ],
)
def test_two_or_three_compartments(values, steady_l, states):
    body = Ketamine(**values)
    assert body.steady_volume_l == steady_l
    assert body.states == states
    assert body.disposition == states[3:-1]


@pytest.mark.parametrize("half", [{"q3_l_per_h": 50.0}, {"v3_l": 300.0}])
def test_half_a_third_compartment_is_none(half):
    assert Ketamine(**TWO, **half).disposition == ("central", "shallow")


@pytest.mark.parametrize(
    ("origin", "goal", "rate_per_min"),
    [
        ("infusion", "central", 1.0),
        ("central", "effect", 0.2),
        ("central", "shallow", 200 / 40 / 60),
        ("shallow", "central", 200 / 100 / 60),
        ("central", "deep", 50 / 40 / 60),
        ("deep", "central", 50 / 300 / 60),
        ("muscle", "central", np.log(2) / 10),  # a half-life of 10 min
        ("gut", "central", np.log(2) / 15),
        ("central", "central", -(90 + 200 + 50) / 40 / 60),
        ("infusion", "infusion", 0.0),
        ("effect", "effect", -0.2),
        ("effect", "central", 0.0),
    ],
)
def test_every_rate(origin, goal, rate_per_min):
    body = Ketamine(**THREE)
    matrix = body.generator(ke0_per_min=0.2)
    found = matrix[body.states.index(goal), body.states.index(origin)]
    assert found == pytest.approx(rate_per_min)


@pytest.mark.parametrize(
    ("route", "share"),
    [("infusion", 1.0), ("bolus", 1.0), ("intramuscular", 0.93), ("oral", 0.2)],
)
@pytest.mark.parametrize("parameters", SETS)
def test_the_area_under_the_curve_is_what_was_taken_up_over_clearance(parameters, route, share):
    patient = pk.patient(parameters, weight_kg=70)
    duration = {"duration_min": 30.0} if route == "infusion" else {}
    times_min = np.concatenate([np.arange(0, 120, 0.01), np.arange(120, 20000, 2.0)])
    exposure = patient.given(pk.Dose(route, dose_mg=10.0, **duration)).at(times_min)
    area_mg_h_per_l = np.trapezoid(exposure.total_ng_per_ml, times_min) / 1000 / 60
    assert area_mg_h_per_l == pytest.approx(share * 10 / patient.clearance_l_per_h, rel=2e-5)


@pytest.mark.parametrize(("route", "mg"), [("bolus", 10.0), ("intramuscular", 9.3), ("oral", 2.0)])
def test_without_clearance_nothing_is_lost(route, mg):
    patient = pk.patient("kamp2020", weight_kg=70)
    closed = replace(patient, body=replace(patient.body, clearance_l_per_h=0.0))
    amounts = closed.given(pk.Dose(route, dose_mg=10.0)).amounts_mg([0.0, 1.0, 60.0, 5000.0])
    held = sum(amounts[state] for state in ("muscle", "gut", "central", "shallow", "deep"))
    np.testing.assert_allclose(held, mg, rtol=1e-12)
