"""Virtual patients differ as much as those who were studied."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np
import pytest

from rapid_onset.models import pharmacokinetics as pk

MANY = 20_000
SPREADS = {
    "clements1981": {"clearance_l_per_h": 0.3, "v1_l": 0.3, "v2_l": 0.3},
    "kamp2020": {"clearance_l_per_h": 0.3, "v1_l": 0.3, "v2_l": 0.3, "v3_l": 0.3},
    "hijazi2003": {"clearance_l_per_h": 0.369, "v1_l": 0.538, "v2_l": 0.538},
    "herd2007": {"clearance_l_per_h": 0.381, "v1_l": 0.64, "q2_l_per_h": 0.19, "v2_l": 0.517},
    "perez_ruixo2021": {
        "nasal_rate_per_h": 0.615,
        "swallowed_rate_per_h": 1.32,
        "oral_rate_per_h": 1.32,
        "v1_l": 0.275,
        "v2_l": 0.493,
        "liver_flow_l_per_h": 0.232,
        "liver_l": 0.346,
        "elimination_per_h": 1.2,
        "metabolite_l": 0.316,
        "metabolite_clearance_l_per_h": 0.254,
    },
}
CASES = [(name, field, width) for name, row in SPREADS.items() for field, width in row.items()]


@pytest.fixture(scope="module")
def bodies():
    return {name: pk.patients(MANY, name, weight_kg=70, seed=7).body for name in SPREADS}


@pytest.mark.parametrize(("parameters", "field", "width"), CASES)
def test_the_published_spread_comes_back_within_3_percent(bodies, parameters, field, width):
    logs = np.log(getattr(bodies[parameters], field))
    typical = getattr(pk.patient(parameters, weight_kg=70).body, field)
    assert np.sqrt(np.expm1(logs.var())) == pytest.approx(width, rel=0.03)
    assert np.exp(np.median(logs)) == pytest.approx(typical, rel=0.03)


def test_a_fraction_varies_on_the_logit_scale(bodies):
    fraction = bodies["perez_ruixo2021"].nasal_fraction
    logit = np.log(fraction / (1 - fraction))
    assert logit.std() == pytest.approx(0.708, rel=0.02)
    assert np.median(fraction) == pytest.approx(0.54, rel=0.01)
    assert 0 < fraction.min() < fraction.max() < 1


@pytest.mark.parametrize("parameters", SPREADS)
def test_what_has_no_spread_is_the_same_in_all(bodies, parameters):
    varied = {name for name, value in vars(bodies[parameters]).items() if np.ndim(value)}
    fractions = {"nasal_fraction"} if parameters == "perez_ruixo2021" else set()
    assert varied == {*SPREADS[parameters], *fractions}


def test_parameters_vary_independently(bodies):
    body = bodies["kamp2020"]
    logs = np.log([body.clearance_l_per_h, body.v1_l, body.v2_l, body.v3_l])
    between = np.corrcoef(logs)[np.triu_indices(4, k=1)]
    assert np.abs(between).max() < 0.03


def test_the_deviates_are_those_of_pcg64():
    body = pk.patients(3, weight_kg=70, seed=5).body
    deviates = np.random.Generator(np.random.PCG64(5)).standard_normal((3, 3))
    typical = pk.patient(weight_kg=70).body
    sigma = np.sqrt(np.log(1 + 0.3**2))
    for column, field in enumerate(("clearance_l_per_h", "v1_l", "v2_l")):
        expected = getattr(typical, field) * np.exp(sigma * deviates[:, column])
        np.testing.assert_allclose(getattr(body, field), expected, rtol=1e-12)


def test_a_deviate_above_zero_raises_a_fraction_too():
    found = pk.patients(3, "perez_ruixo2021", weight_kg=70, seed=5).body.nasal_fraction
    deviates = np.random.Generator(np.random.PCG64(5)).standard_normal((3, 11))[:, 0]
    np.testing.assert_allclose(
        np.log(found / (1 - found)), np.log(0.54 / 0.46) + 0.708 * deviates, rtol=1e-12
    )


def test_more_patients_leave_the_first_ones_as_they_were():
    few, more = (pk.patients(count, weight_kg=70, seed=3) for count in (10, 1000))
    np.testing.assert_array_equal(few.body.v1_l, more.body.v1_l[:10])


def test_the_seed_makes_the_patients():
    first, again, other = (pk.patients(10, weight_kg=70, seed=seed).body.v1_l for seed in (0, 0, 1))
    np.testing.assert_array_equal(first, again)
    assert not np.isclose(first, other).any()
    np.testing.assert_array_equal(pk.patients(10, weight_kg=70).body.v1_l, first)


@pytest.mark.parametrize(
    ("parameters", "dose"),
    [
        ("clements1981", pk.Dose("infusion", dose_mg_per_kg=0.5, duration_min=40)),
        ("perez_ruixo2021", pk.Dose("nasal", dose_mg=56)),
        ("perez_ruixo2021", pk.Dose("oral", dose_mg=56)),
    ],
)
def test_together_they_are_what_each_is_alone(parameters, dose):
    together = pk.patients(5, parameters, weight_kg=80, seed=2)
    times_min = np.linspace(0, 300, 31)
    exposure = together.given(dose).at(times_min)
    assert exposure.total_ng_per_ml.shape == exposure.free_um.shape == (5, 31)
    assert together.clearance_l_per_h.shape == (5,)
    assert together.terminal_half_life_h.shape == (5,)
    for index in range(5):
        alone = one_of(together, index)
        expected = alone.given(dose).at(times_min)
        for quantity in ("total_ng_per_ml", "effect_site_ng_per_ml", "metabolite_um"):
            if (of_all := getattr(exposure, quantity)) is not None:
                np.testing.assert_allclose(of_all[index], getattr(expected, quantity), rtol=1e-10)
        assert together.terminal_half_life_h[index] == pytest.approx(
            float(alone.terminal_half_life_h)
        )


def one_of(patient, index):
    """Patient with this index."""
    numbers = {
        name: float(value[index]) for name, value in vars(patient.body).items() if np.ndim(value)
    }
    return replace(patient, body=replace(patient.body, **numbers))


@pytest.mark.parametrize(
    ("parameters", "caveats"),
    [
        ("kamp2020", ["the spread between patients is assumed, not that of kamp2020"]),
        ("hijazi2003", []),
        ("perez_ruixo2021", []),
        ("herd2007", ["herd2007 was found in children, not in adults"]),
    ],
)
def test_an_assumed_spread_says_so(parameters, caveats):
    assert list(pk.patients(2, parameters, weight_kg=70).caveats) == caveats


@pytest.mark.parametrize(
    ("given", "complaint"),
    [
        ({"count": 1}, "patients must be from 2 to 1e+06; got 1"),
        ({"count": 2.5}, "patients must be a whole number; got 2.5"),
        ({"count": 10, "seed": -1}, "seed must be from 0 to 1e+15; got -1"),
        ({"count": 10, "seed": 0.5}, "seed must be a whole number; got 0.5"),
        ({"count": 10, "weight_kg": 1.0}, "weight_kg must be from 2 to 300; got 1"),
        ({"count": 10, "ke0_per_min": -1.0}, "ke0_per_min must be from 0.0001 to 100; got -1"),
    ],
)
def test_patients_who_cannot_be_are_refused(given, complaint):
    with pytest.raises(ValueError, match=f"^{re.escape(complaint)}$"):
        pk.patients(**{"weight_kg": 70.0, **given})


def test_the_rate_of_the_effect_site_reaches_all():
    assert pk.patients(2, weight_kg=70, ke0_per_min=0.5).ke0_per_min == 0.5
