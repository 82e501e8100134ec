"""A patient, doses, and concentrations that a pharmacologist can check by hand."""

from __future__ import annotations

import re
from dataclasses import FrozenInstanceError

import numpy as np
import pytest

from rapid_onset.models import pharmacokinetics as pk
from rapid_onset.models.pharmacokinetics import Dose

INFUSION = Dose("infusion", dose_mg_per_kg=0.5, duration_min=40)
NASAL = Dose("nasal", dose_mg=56)
EVERYBODY = (*pk.parameter_names(), "herd2007", "hornik2018")
HOURS = np.arange(0, 1441.0, 60.0)


def total(*doses, parameters="clements1981", weight_kg=70, times_min=HOURS):
    patient = pk.patient(parameters, weight_kg=weight_kg)
    return patient.given(*doses).at(times_min).total_ng_per_ml


@pytest.mark.parametrize(
    ("parameters", "clearance_l_per_h", "steady_volume_l", "half_life_h"),
    [
        ("clements1981", 80.2, 289.2, 3.05),
        ("domino1984", 115.9, 193.0, 1.91),
        ("kamp2020", 84.0, 238.0, 3.06),
        ("hijazi2003", 151.0, 297.4, 4.95),
        ("perez_ruixo2021", 109.0, 752.0, 11.03),
        ("herd2007", 90.0, 140.7, 1.339),
        ("hornik2018", 38.9, 184.8, 4.98),
    ],
)
def test_the_typical_patient_at_70_kg(parameters, clearance_l_per_h, steady_volume_l, half_life_h):
    patient = pk.patient(parameters, weight_kg=70)
    assert patient.clearance_l_per_h == pytest.approx(clearance_l_per_h, rel=2e-3)
    assert patient.steady_volume_l == pytest.approx(steady_volume_l, rel=2e-3)
    assert patient.terminal_half_life_h == pytest.approx(half_life_h, rel=2e-3)


@pytest.mark.parametrize("parameters", EVERYBODY)
def test_the_last_phase_halves_in_the_terminal_half_life(parameters):
    patient = pk.patient(parameters, weight_kg=70)
    late_min = 60 * patient.terminal_half_life_h * np.array([12, 13])
    before, after = patient.given(INFUSION).at(late_min).total_ng_per_ml
    assert after / before == pytest.approx(0.5, rel=1e-3)


@pytest.mark.parametrize(
    ("dose", "ng_per_ml"),
    [
        (Dose("bolus", dose_mg=35), 35e3 / (1.7522 * 70)),  # all of it in the central volume
        (Dose("bolus", dose_mg_per_kg=0.5), 35e3 / (1.7522 * 70)),
        (INFUSION, 0.0),  # begins at zero, and has given nothing yet
        (Dose("intramuscular", dose_mg=35), 0.0),
        (Dose("oral", dose_mg=35), 0.0),
    ],
)
def test_at_time_zero(dose, ng_per_ml):
    assert total(dose, times_min=[0.0]) == pytest.approx(ng_per_ml)


@pytest.mark.parametrize("parameters", EVERYBODY)
def test_twice_the_dose_is_twice_the_concentration(parameters):
    once, twice = (Dose("bolus", dose_mg=mg) for mg in (20, 40))
    np.testing.assert_allclose(
        total(twice, parameters=parameters), 2 * total(once, parameters=parameters), rtol=1e-12
    )


@pytest.mark.parametrize("weight_kg", [40, 120])
@pytest.mark.parametrize("parameters", ["clements1981", "domino1984", "kamp2020", "hijazi2003"])
def test_a_dose_per_kg_gives_everybody_the_same(parameters, weight_kg):
    np.testing.assert_allclose(
        total(INFUSION, parameters=parameters, weight_kg=weight_kg),
        total(INFUSION, parameters=parameters),
        rtol=1e-12,
    )


@pytest.mark.parametrize(
    ("parameters", "doses"),
    [
        ("clements1981", [INFUSION, Dose("bolus", dose_mg=10, start_min=30)]),  # overlapping
        ("clements1981", [INFUSION, INFUSION]),  # at once
        ("kamp2020", [Dose("oral", dose_mg=50), Dose("intramuscular", dose_mg=20, start_min=300)]),
        ("perez_ruixo2021", [NASAL, Dose("oral", dose_mg=50, start_min=10.5), INFUSION]),
        ("perez_ruixo2021", [Dose("nasal", dose_mg=56, start_min=day * 120.0) for day in range(9)]),
    ],
)
def test_doses_add_up(parameters, doses):
    together = total(*doses, parameters=parameters)
    alone = [total(dose, parameters=parameters) for dose in doses]
    np.testing.assert_allclose(together, sum(alone), rtol=1e-9, atol=1e-12)


def test_the_order_of_doses_does_not_matter():
    late = Dose("bolus", dose_mg=10, start_min=90)
    np.testing.assert_array_equal(total(INFUSION, late), total(late, INFUSION))


def test_a_later_dose_is_the_same_later():
    later = Dose("infusion", dose_mg_per_kg=0.5, duration_min=40, start_min=60)
    found = total(later)
    assert found[0] == found[1] == 0
    np.testing.assert_allclose(found[2:], total(INFUSION)[1:-1], rtol=1e-12)


def test_a_short_infusion_is_a_bolus():
    short = Dose("infusion", dose_mg=35, duration_min=1e-3)
    np.testing.assert_allclose(total(short)[1:], total(Dose("bolus", dose_mg=35))[1:], rtol=1e-4)


def test_without_a_dose_there_is_nothing():
    assert (total() == 0).all()


def test_times_that_are_asked_for_change_nothing():
    fine = total(INFUSION, times_min=np.arange(0, 1441.0))
    np.testing.assert_allclose(total(INFUSION), fine[::60], rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize("minutes", [1.0, 5.0, 20.0])
def test_the_effect_site_follows_at_its_rate(minutes):
    # In a steady infusion plasma hardly moves, so the gap to it closes with ke0.
    patient = pk.patient("domino1984", weight_kg=70, ke0_per_min=0.01)
    steady = Dose("infusion", dose_mg=5000, duration_min=5000)
    late = patient.given(steady).at([4000.0])
    assert late.effect_site_ng_per_ml == pytest.approx(late.total_ng_per_ml, rel=1e-6)
    quick = pk.patient("domino1984", weight_kg=70, ke0_per_min=50.0).given(INFUSION).at([minutes])
    assert quick.effect_site_ng_per_ml == pytest.approx(quick.total_ng_per_ml, rel=0.05)


def test_the_effect_site_rate_is_the_assumed_one_unless_given():
    assert pk.patient(weight_kg=70).ke0_per_min == 0.2


@pytest.mark.parametrize(
    ("parameters", "doses", "routes", "words"),
    [
        ("clements1981", [INFUSION], (), []),
        ("clements1981", [Dose("oral", dose_mg=1)], ("oral",), ["swallowed"]),
        (
            "kamp2020",
            [Dose("oral", dose_mg=1), INFUSION, Dose("intramuscular", dose_mg=1)],
            ("intramuscular", "oral"),
            ["from muscle", "swallowed"],
        ),
        ("perez_ruixo2021", [NASAL, Dose("oral", dose_mg=1)], (), []),  # measured, not assumed
        ("herd2007", [INFUSION], (), ["herd2007 was found in children"]),
    ],
)
def test_what_is_approximate_says_so(parameters, doses, routes, words):
    course = pk.patient(parameters, weight_kg=70).given(*doses)
    exposure = course.at([0.0, 60.0])
    assert course.approximate_routes == routes
    assert exposure.approximate is bool(routes)
    assert len(exposure.caveats) == len(words)
    for caveat, word in zip(exposure.caveats, words, strict=True):
        assert word in caveat


def test_the_exposure_says_where_blood_was_drawn():
    assert pk.patient("kamp2020", weight_kg=70).given(INFUSION).at([40.0]).site == "arterial"


def test_the_metabolite_is_of_esketamine_only():
    assert pk.patient(weight_kg=70).given(INFUSION).at([40.0]).metabolite_ng_per_ml is None
    nasal = pk.patient("perez_ruixo2021", weight_kg=70).given(NASAL).at([40.0])
    assert nasal.metabolite_ng_per_ml.shape == (1,)


@pytest.mark.parametrize("parameters", EVERYBODY)
def test_nothing_is_ever_below_zero(parameters):
    # Rates that are added and taken away again leave a rest of either sign, about 1e-17 mg/min.
    chance = np.random.default_rng(0)
    for _ in range(10):
        doses = [
            Dose("infusion", dose_mg=dose_mg, start_min=start_min, duration_min=30)
            for dose_mg, start_min in chance.uniform(1, 30, (4, 2))
        ]
        exposure = pk.patient(parameters, weight_kg=70).given(*doses).at(np.geomspace(200, 1e6, 50))
        assert (exposure.free_um >= 0).all()
        assert (exposure.effect_site_free_um >= 0).all()


def test_numbers_of_a_patient_are_plain():
    patient = pk.patient(weight_kg=np.int64(70), ke0_per_min=np.float32(0.5))
    assert type(patient.weight_kg) is type(patient.ke0_per_min) is float
    assert patient.clearance_l_per_h.shape == patient.steady_volume_l.shape == ()


@pytest.mark.parametrize(
    ("parameters", "route", "rest"),
    [
        (
            "clements1981",
            "nasal",
            "infusion, bolus, intramuscular, oral with clements1981; got 'nasal'",
        ),
        (
            "perez_ruixo2021",
            "intramuscular",
            "infusion, bolus, nasal, oral with perez_ruixo2021; got 'intramuscular'",
        ),
        ("herd2007", "oral", "infusion, bolus with herd2007; got 'oral'"),
    ],
)
def test_a_route_that_the_set_knows_nothing_of_is_refused(parameters, route, rest):
    patient = pk.patient(parameters, weight_kg=70)
    with pytest.raises(ValueError, match=f"^route must be one of {re.escape(rest)}$"):
        patient.given(INFUSION, Dose(route, dose_mg=1.0))


@pytest.mark.parametrize(
    ("patient", "complaint"),
    [
        ({"weight_kg": 0.0}, "weight_kg must be from 2 to 300; got 0"),
        ({"weight_kg": -70.0}, "weight_kg must be from 2 to 300; got -70"),
        ({"weight_kg": 301.0}, "weight_kg must be from 2 to 300; got 301"),
        ({"weight_kg": np.nan}, "weight_kg must be from 2 to 300; got nan"),
        ({"weight_kg": "heavy"}, "weight_kg must be a number; got 'heavy'"),
        (
            {"weight_kg": 70.0, "ke0_per_min": 0.0},
            "ke0_per_min must be from 0.0001 to 100; got 0",
        ),
    ],
)
def test_a_patient_who_cannot_be_is_refused(patient, complaint):
    with pytest.raises(ValueError, match=f"^{re.escape(complaint)}$"):
        pk.patient(**patient)


@pytest.mark.parametrize(
    ("times_min", "complaint"),
    [
        ([0.0, 20.0, 10.0], "time_min must rise; got 10 after 20"),
        ([0.0, 20.0, 20.0], "time_min must rise; got 20 after 20"),
        ([5.0, 4.0, 3.0], "time_min must rise; got 4 after 5"),
        ([-1.0, 0.0], "time_min must be from 0 to 1e+06; got -1"),
        ([0.0, np.nan], "time_min must be from 0 to 1e+06; got nan"),
        ([], "time_min must be a list of times; got an array of shape (0,)"),
        (40.0, "time_min must be a list of times; got an array of shape ()"),
        ([[0.0, 1.0]], "time_min must be a list of times; got an array of shape (1, 2)"),
    ],
)
def test_times_that_do_not_rise_are_refused(times_min, complaint):
    course = pk.patient(weight_kg=70).given(INFUSION)
    for ask in (course.at, course.amounts_mg):
        with pytest.raises(ValueError, match=f"^{re.escape(complaint)}$"):
            ask(times_min)


@pytest.mark.parametrize("parameters", ["clements1981", "perez_ruixo2021"])
def test_records_do_not_change(parameters):
    patient = pk.patient(parameters, weight_kg=70)
    course = patient.given(INFUSION)
    records = [INFUSION, patient, patient.parameters, patient.body, course, course.at([0.0])]
    for record in records:
        for name in vars(record):
            with pytest.raises(FrozenInstanceError):
                setattr(record, name, None)
