"""From a dose to mood: the parts fit together, and give the published numbers in one run."""

from __future__ import annotations

import numpy as np
import pytest

from rapid_onset import evidence
from rapid_onset.models import nmda, onset
from rapid_onset.models import pharmacokinetics as pk

MINUTES = np.arange(0, 3 * 1440 + 1.0)
INFUSION = pk.Dose("infusion", dose_mg_per_kg=0.5, duration_min=40)
KETAMINE = nmda.blocker("ketamine")


def exposure(parameters="kamp2020", *doses):
    return pk.patient(parameters, weight_kg=70).given(*doses or (INFUSION,)).at(MINUTES)


def course(given, **more):
    return onset.ketamine_course(given.time_min / 60, given.effect_site_free_um, **more)


def test_the_peak_at_the_effect_site_is_the_target():
    peak_um = exposure().effect_site_free_um.max()
    assert evidence.target("C21").met_by(float(peak_um))
    assert peak_um == pytest.approx(0.536, abs=5e-4)


def test_total_to_free_to_effect_site_by_hand():
    one = exposure()
    end = int(np.flatnonzero(one.time_min == 40)[0])
    total_um = one.total_ng_per_ml[end] / 237.73
    assert one.total_ng_per_ml[end] == pytest.approx(253.05, abs=0.01)
    assert one.free_um[end] == pytest.approx(0.53 * total_um)
    assert one.effect_site_free_um[end] < one.free_um[end]  # it lags behind
    assert one.effect_site_free_um[end + 30] > one.free_um[end + 30]


@pytest.mark.parametrize(
    ("target_id", "observe"),
    [
        ("C01a", lambda one: one.benefit_at(24)),
        ("C01b", lambda one: one.benefit_at(72)),
        ("C01c", lambda one: one.benefit_at(168)),
        ("C02", lambda one: one.time_h[one.benefit.argmax()]),
        ("C04", lambda one: one.benefit_at(3)),
        ("C06a", lambda one: one.circuit.interneuron.min()),
        ("C06b", lambda one: one.circuit.pyramidal.max()),
        ("C21", lambda one: one.circuit.concentration_um.max()),
    ],
)
def test_targets_of_the_onset_are_met_from_the_dose_on(target_id, observe):
    target, observed = evidence.target(target_id), float(observe(course(exposure())))
    assert target.met_by(observed), f"{observed} is outside {target.low} to {target.high}"


@pytest.mark.parametrize("parameters", pk.parameter_names())
def test_with_every_set_benefit_outlasts_the_drug(parameters):
    one = course(exposure(parameters))
    peak = one.benefit.argmax()
    assert 12 < one.time_h[peak] < 36
    assert one.circuit.concentration_um[peak] < 0.1 * one.circuit.concentration_um.max()
    assert one.benefit_at(24) == pytest.approx(1)


def test_a_second_infusion_adds_to_the_first():
    later = pk.Dose("infusion", dose_mg_per_kg=0.5, duration_min=40, start_min=2 * 1440)
    once = course(exposure())
    twice = course(exposure("kamp2020", INFUSION, later), unit=once.unit)
    assert twice.benefit_at(47) == pytest.approx(float(once.benefit_at(47)))
    assert twice.benefit_at(72) > once.benefit_at(72) + 0.5


def test_the_receptor_meets_the_free_concentration_only():
    one = exposure()
    free_um, half_um = one.effect_site_free_um, nmda.apparent_ic50_um(KETAMINE, -40.0, 1.0)
    blocked = nmda.steady_block(free_um, -40.0, 1.0, KETAMINE)
    np.testing.assert_allclose(blocked, free_um / (free_um + half_um), rtol=1e-6)
    assert blocked[one.time_min == 1440] < 0.05 * blocked.max()  # gone while benefit peaks
