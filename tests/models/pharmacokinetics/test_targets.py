"""Every published concentration, half-life and share with a pass band is met."""

from __future__ import annotations

import doctest

import numpy as np
import pytest

from rapid_onset import evidence
from rapid_onset.models import concentration
from rapid_onset.models import pharmacokinetics as pk

MINUTES = np.arange(0, 1441.0)
ADULTS = pk.parameter_names()
EVERYBODY = (*ADULTS, "herd2007", "hornik2018")
CHECKS = {row.id.removesuffix("_check"): row for row in evidence.parameter_sets("infusion_check")}

ESKETAMINE = pk.patient("perez_ruixo2021", weight_kg=70)
INFUSION = pk.Dose("infusion", dose_mg_per_kg=0.5, duration_min=40)


def after(parameters, *dose, **amount):
    """A day after one dose at 70 kg."""
    return pk.patient(parameters, weight_kg=70).given(pk.Dose(*dose, **amount)).at(MINUTES)


def infused(parameters, dose_mg, duration_min):
    return after(parameters, "infusion", dose_mg=dose_mg, duration_min=duration_min)


def nasal(dose_mg):
    return after("perez_ruixo2021", "nasal", dose_mg=dose_mg)


def intramuscular():
    return after("clements1981", "intramuscular", dose_mg_per_kg=0.5)


def bioavailability(route, dose_mg):
    """Area under the curve to infinity times clearance, over the dose."""
    two_weeks_min = np.arange(0, 14 * 1440.0, 0.5)
    exposure = ESKETAMINE.given(pk.Dose(route, dose_mg=dose_mg)).at(two_weeks_min)
    area_mg_h_per_l = np.trapezoid(exposure.total_ng_per_ml, two_weeks_min) / 1000 / 60
    return area_mg_h_per_l * ESKETAMINE.clearance_l_per_h / dose_mg


def steady_state_ratio(parameters):
    """Concentration at the end of 69 days of 0.1 mg/min, over rate/clearance."""
    patient = pk.patient(parameters, weight_kg=70)
    steady = pk.Dose("infusion", dose_mg=1e4, duration_min=1e5)
    (total,) = patient.given(steady).at([1e5 - 1]).total_ng_per_ml
    return total / (1000 * 60 * 0.1 / patient.clearance_l_per_h)


def difference_from_table(parameters):
    """Largest relative difference from the table of another program."""
    table = CHECKS[parameters].values
    times_min = [float(name.removeprefix("minute_")) for name in table]
    found = pk.patient(parameters, weight_kg=70).given(INFUSION).at(times_min).total_ng_per_ml
    return np.abs(found / list(table.values()) - 1).max()


def infusion_end_um():
    return concentration.um_from_ng_per_ml(evidence.fact("infusion_end_concentration").value)


OBSERVED = {
    "B01": lambda: concentration.um_from_ng_per_ml(185.0),
    "B02": lambda: infused("clements1981", 35, 40).total_ng_per_ml[40],
    "B03": lambda: np.max(infused("kamp2020", 20, 20).total_ng_per_ml),
    "B04a": lambda: np.max(nasal(28).total_ng_per_ml),
    "B04b": lambda: np.max(nasal(56).total_ng_per_ml),
    "B04c": lambda: np.max(nasal(84).total_ng_per_ml),
    "B06a": lambda: np.max(nasal(28).metabolite_ng_per_ml),
    "B06b": lambda: np.max(nasal(56).metabolite_ng_per_ml),
    "B06c": lambda: np.max(nasal(84).metabolite_ng_per_ml),
    "B07": lambda: np.argmax(nasal(84).total_ng_per_ml),
    "B08": lambda: ESKETAMINE.terminal_half_life_h,
    "B09a": lambda: bioavailability("nasal", 56),
    "B09b": lambda: bioavailability("nasal", 84),
    "B09c": lambda: bioavailability("oral", 28),
    "B10a": lambda: ESKETAMINE.clearance_l_per_h,
    "B10b": lambda: ESKETAMINE.steady_volume_l,
    "B11": lambda: np.max(after("kamp2020", "oral", dose_mg_per_kg=0.5).total_ng_per_ml),
    "B13": lambda: pk.patient("kamp2020", weight_kg=70).terminal_half_life_h,
    "B14": lambda: concentration.free_from_total(infusion_end_um()),
    "B15a": lambda: np.max(intramuscular().total_ng_per_ml),
    "B15b": lambda: np.argmax(intramuscular().total_ng_per_ml),
    "B16": lambda: steady_state_ratio("kamp2020"),
    "B18": lambda: max(difference_from_table(name) for name in CHECKS),
}


def test_every_target_with_a_band_is_in_the_table():
    rows = {one.id for one in evidence.targets() if one.id.startswith("B") and one.banded}
    assert set(OBSERVED) == rows


@pytest.mark.parametrize("target_id", OBSERVED)
def test_target_is_met(target_id):
    target, observed = evidence.target(target_id), float(OBSERVED[target_id]())
    assert target.met_by(observed), f"{observed} is outside {target.low} to {target.high}"


@pytest.mark.parametrize(
    ("target_id", "observed"),
    [
        ("B02", 177.3),
        ("B03", 227.4),
        ("B04b", 73.0),
        ("B07", 40),
        ("B08", 11.0),
        ("B09c", 0.178),
        ("B10a", 109.0),
        ("B11", 43.1),
        ("B13", 3.06),
        ("B15a", 144.9),
        ("B15b", 23),
    ],
)
def test_the_model_gives_what_its_description_says(target_id, observed):
    assert float(OBSERVED[target_id]()) == pytest.approx(observed, rel=5e-3)


def test_the_default_set_has_a_half_life_within_the_same_band():
    assert evidence.target("B13").met_by(float(pk.patient(weight_kg=70).terminal_half_life_h))


@pytest.mark.parametrize("parameters", EVERYBODY)
def test_a_steady_infusion_settles_at_rate_over_clearance(parameters):
    assert evidence.target("B16").met_by(float(steady_state_ratio(parameters)))


@pytest.mark.parametrize("parameters", CHECKS)
def test_each_table_of_another_program_is_met(parameters):
    assert evidence.target("B18").met_by(float(difference_from_table(parameters)))


def test_no_linear_model_meets_both_peaks_after_an_injection_into_muscle():
    half, whole = evidence.target("B15a").value, evidence.target("B15c").value
    double = after("clements1981", "intramuscular", dose_mg_per_kg=1.0).total_ng_per_ml.max()
    assert double == pytest.approx(2 * intramuscular().total_ng_per_ml.max())
    assert whole > 3 * half


def test_the_examples_run():
    results = doctest.testmod(pk)
    assert results.attempted > 0
    assert results.failed == 0
