"""Esketamine by vein, nose and mouth, and the noresketamine that the liver makes."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from rapid_onset.models import pharmacokinetics as pk

PATIENT = pk.patient("perez_ruixo2021", weight_kg=70)
BODY = PATIENT.body
DRUG = ("nose", "stomach", "gut", "central", "shallow", "deep", "liver")


@pytest.mark.parametrize(
    ("dose_mg", "share"),
    [
        (28, 0.54),  # one spray
        (56, 0.54 * (1 + 0.62) / 2),  # a second one, of which 0.62 times as much gets in
        (84, 0.54 * (1 + 2 * 0.62) / 3),
        (70, 0.54 * (1 + 1.5 * 0.62) / 2.5),
        (14, 0.54),  # half a spray is taken up as a whole one
        (0, 0.54),
    ],
)
def test_how_much_the_nose_takes_up(dose_mg, share):
    assert BODY.nasal_share(dose_mg) == pytest.approx(share)


@pytest.mark.parametrize(
    ("origin", "goal", "rate_per_h"),
    [
        ("nose", "central", 2.93),
        ("stomach", "liver", 1.45),
        ("gut", "liver", 0.97),
        ("central", "shallow", 84.3 / 192),
        ("shallow", "central", 84.3 / 143),
        ("central", "deep", 37.6 / 192),
        ("deep", "central", 37.6 / 417),
        ("central", "liver", 151 / 192),
        ("liver", "central", 151 / 101),
        ("liver", "metabolite", 2.77),
        ("liver", "liver", -(151 / 101 + 2.77 + 1.11)),
        ("metabolite", "metabolite tissue", 26.1 / 70),
        ("metabolite tissue", "metabolite", 26.1 / 115),
        ("metabolite", "metabolite", -(26.1 + 38.0) / 70),
        ("infusion", "central", 60.0),
        ("swallowing", "stomach", 60.0),
        ("drinking", "gut", 60.0),
        ("swallowing", "swallowing", 0.0),
        ("central", "effect", 12.0),
        ("effect", "effect", -12.0),
        ("central", "central", -(84.3 + 37.6 + 151) / 192),  # the effect site takes nothing
    ],
)
def test_every_rate(origin, goal, rate_per_h):
    place = BODY.states.index
    found = BODY.generator(ke0_per_min=0.2)[place(goal), place(origin)]
    assert found == pytest.approx(rate_per_h / 60)


def test_clearance_is_liver_flow_times_the_share_taken_out():
    intrinsic = 101 * (1.11 + 2.77)
    assert BODY.clearance_l_per_h == pytest.approx(151 * intrinsic / (151 + intrinsic))


@pytest.mark.parametrize(
    ("route", "uptake"),
    [
        ("bolus", 56.0),
        ("nasal", 56 * 0.4374 + 0.64 * 56 * (1 - 0.4374)),
        ("oral", 0.64 * 56),  # the rest never reaches the liver
    ],
)
def test_without_elimination_nothing_is_lost(route, uptake):
    closed = replace(BODY, elimination_per_h=0.0, metabolite_clearance_l_per_h=0.0)
    course = replace(PATIENT, body=closed).given(pk.Dose(route, dose_mg=56))
    amounts = course.amounts_mg([60.0, 600.0, 6000.0])
    held = sum(amounts[state] for state in (*DRUG, "metabolite", "metabolite tissue"))
    np.testing.assert_allclose(held, uptake, rtol=1e-11)


def test_swallowing_and_drinking_take_their_time():
    drink = PATIENT.given(pk.Dose("oral", dose_mg=56)).amounts_mg([0.0, 19.0, 19.2, 60.0])
    np.testing.assert_allclose(
        drink["drinking"], np.array([1, 1, 0, 0]) * 0.64 * 56 / 19.2, atol=1e-15
    )
    spray = PATIENT.given(pk.Dose("nasal", dose_mg=28)).amounts_mg([0.0, 31.0, 31.8, 60.0])
    np.testing.assert_allclose(
        spray["swallowing"], np.array([1, 1, 0, 0]) * 0.64 * 28 * 0.46 / 31.8, atol=1e-15
    )
    assert spray["nose"][0] == pytest.approx(28 * 0.54)


def test_the_liver_makes_noresketamine_from_every_route():
    for route in ("bolus", "nasal", "oral"):
        exposure = PATIENT.given(pk.Dose(route, dose_mg=56)).at([0.0, 120.0])
        assert exposure.metabolite_ng_per_ml[0] == 0
        assert exposure.metabolite_ng_per_ml[1] > 20


def test_the_area_of_the_metabolite_is_what_was_made_over_its_clearance():
    times_min = np.arange(0, 20 * 1440.0, 1.0)
    exposure = PATIENT.given(pk.Dose("infusion", dose_mg=50, duration_min=40)).at(times_min)
    area_mg_h_per_l = np.trapezoid(exposure.metabolite_ng_per_ml, times_min) / 1000 / 60
    made_mg = 50 * 2.77 / (2.77 + 1.11)
    assert area_mg_h_per_l == pytest.approx(made_mg / 38.0, rel=1e-5)


def test_weight_has_no_effect_on_a_dose_in_mg():
    dose = pk.Dose("nasal", dose_mg=56)
    light, heavy = (
        pk.patient("perez_ruixo2021", weight_kg=kg).given(dose).at([30.0]) for kg in (45, 120)
    )
    assert light.total_ng_per_ml == heavy.total_ng_per_ml
