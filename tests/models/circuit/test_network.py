"""Steady rates of a small circuit, by hand."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from scipy.integrate import solve_ivp

from rapid_onset import evidence
from rapid_onset.models.circuit.network import (
    Affinities,
    Weights,
    affinities,
    affinity_names,
    default_affinities,
    default_weights,
    pyramidal_rate,
    rates,
    respond,
)

SILENT = Weights(w_ee=0, w_ei=0, w_ie=0, w_ii=0, h_e=0, h_i=0, f_e=0, f_i=0)


def weights(**chosen):
    """Weights that are zero but for the `chosen` ones."""
    return dataclasses.replace(SILENT, **chosen)


@pytest.mark.parametrize(
    ("chosen", "blocked", "expected"),
    [
        # interneurons and pyramidal cells blocked; pyramidal cells and interneurons fire
        ({"h_e": 1, "h_i": 2}, (0, 0), (1, 2)),  # alone
        ({"h_e": 1, "w_ee": 0.5}, (0, 0), (2, 0)),  # E = 1 + E/2
        ({"h_i": 1, "w_ii": 1}, (0, 0), (0, 0.5)),  # I = 1 - I
        ({"h_e": 1, "h_i": 0.5, "w_ei": 1}, (0, 0), (0.5, 0.5)),  # E = 1 - I
        ({"h_e": 1, "w_ie": 3}, (0, 0), (1, 3)),  # I = 3 E
        ({"h_e": 1, "w_ie": 1, "w_ei": 1}, (0, 0), (0.5, 0.5)),  # E = 1 - I, I = E
        ({"h_e": 1, "h_i": 5, "w_ei": 1, "w_ii": 1}, (0, 0), (0, 2.5)),  # E would be -1.5
        ({"h_e": 1, "h_i": 1, "f_e": 0.5, "f_i": 1}, (0, 1), (0.5, 1)),  # half of E's drive
        ({"h_e": 1, "h_i": 1, "f_e": 0.5, "f_i": 1}, (0.25, 0), (1, 0.75)),
        ({"h_e": 1, "w_ee": 0.5, "f_e": 1}, (0, 0.5), (2 / 3, 0)),  # E = (1 + E/2)/2
        ({"h_e": 1, "h_i": 1, "w_ie": 1, "f_i": 1}, (0.5, 0), (1, 1)),  # I = (1 + E)/2
    ],
)
def test_rates_by_hand(chosen, blocked, expected):
    found = rates(*blocked, weights(**chosen))
    assert (float(found.pyramidal), float(found.interneuron)) == pytest.approx(expected)


@pytest.mark.parametrize("blocked", [(0.0, 0.0), (0.31, 0.09), (0.9, 0.1), (0.1, 0.9)])
def test_the_formula_is_where_a_simulated_circuit_settles(blocked):
    one = default_weights()
    g_i, g_e = 1 - one.f_i * blocked[0], 1 - one.f_e * blocked[1]

    def slope(_, state):
        pyramidal, interneuron = state
        wanted_e = g_e * (one.h_e + one.w_ee * pyramidal) - one.w_ei * interneuron
        wanted_i = g_i * (one.h_i + one.w_ie * pyramidal) - one.w_ii * interneuron
        return [max(wanted_e, 0) - pyramidal, max(wanted_i, 0) - interneuron]

    settled = solve_ivp(slope, (0, 200), [0.5, 0.5], rtol=1e-9, atol=1e-12).y[:, -1]
    np.testing.assert_allclose(np.array(rates(*blocked)), settled, rtol=1e-6, atol=1e-9)


def test_many_circuits_equal_each_alone():
    w_ei = np.array([0.2, 0.6, 1.0])
    many = rates(0.3, 0.1, dataclasses.replace(default_weights(), w_ei=w_ei))
    for index, value in enumerate(w_ei):
        one = rates(0.3, 0.1, dataclasses.replace(default_weights(), w_ei=value))
        assert (many.pyramidal[index], many.interneuron[index]) == pytest.approx(one)


def test_without_the_drug_nothing_changes():
    rest = respond(0.0)
    assert (rest.interneuron_block, rest.pyramidal_block) == (0, 0)
    assert (rest.interneuron, rest.pyramidal, rest.drive) == (1, 1, 0)


def test_without_nmda_receptors_the_drug_does_nothing():
    response = respond([0.5, 50.0], dataclasses.replace(default_weights(), f_e=0, f_i=0))
    np.testing.assert_array_equal(response.pyramidal, 1)
    np.testing.assert_array_equal(response.interneuron, 1)


def test_without_inhibition_block_can_only_slow_pyramidal_cells():
    response = respond([0.1, 1.0, 10.0], dataclasses.replace(default_weights(), w_ei=0))
    assert (np.diff(response.pyramidal) < 0).all()
    assert response.pyramidal[0] < 1
    np.testing.assert_array_equal(response.drive, 0)


@pytest.mark.parametrize(
    ("name", "interneuron_um", "pyramidal_um"),
    [
        ("selective", 1.18, 5.35),
        ("equal_high", 1.18, 1.18),
        ("equal_low", 5.35, 5.35),
        ("reversed", 5.35, 1.18),
    ],
)
def test_a_named_assumption_blocks_half_at_its_affinities(name, interneuron_um, pyramidal_um):
    sites = affinities(name)
    assert name in affinity_names()
    response = respond([interneuron_um, pyramidal_um], affinities=sites)
    assert response.interneuron_block[0] == pytest.approx(0.5)
    assert response.pyramidal_block[1] == pytest.approx(0.5)
    assert sites.name == name


def test_affinities_follow_the_recalled_potencies_and_are_marked_as_assumed():
    interneuron, pyramidal = (
        evidence.potency(f"ketamine_{subunit}_magnesium_recalled")
        for subunit in ("glun2c", "glun2a")
    )
    sites = default_affinities()
    assert (sites.interneuron_um, sites.pyramidal_um) == (interneuron.value, pyramidal.value)
    kinds = ("circuit_affinity", "circuit_weights", "circuit_level")
    rows = [row for kind in kinds for row in evidence.parameter_sets(kind)]
    assert {row.verification for row in rows} == {"assumed"}


def test_blocks_of_half_a_micromole_are_those_of_the_receptor_targets():
    response = respond(0.5)
    assert response.pyramidal_block == pytest.approx(evidence.target("A13a").value, abs=5e-4)
    assert response.interneuron_block == pytest.approx(evidence.target("A13b").value, abs=5e-4)


def test_low_concentrations_raise_and_high_ones_lower_pyramidal_rates():
    concentrations_um = np.geomspace(0.01, 100, 200)
    response = respond(concentrations_um)
    peak = response.pyramidal.argmax()
    assert 0.5 < concentrations_um[peak] < 3
    assert (np.diff(response.pyramidal[: peak + 1]) > 0).all()
    assert (np.diff(response.pyramidal[peak:]) < 0).all()
    assert response.pyramidal[-1] < 1
    assert (np.diff(response.interneuron) < 0).all()
    assert (response.drive == np.maximum(response.pyramidal - 1, 0)).all()


@pytest.mark.parametrize("name", ["equal_high", "equal_low", "reversed"])
def test_without_selectivity_pyramidal_cells_gain_less(name):
    selective, other = respond(0.536), respond(0.536, affinities=affinities(name))
    assert other.pyramidal < selective.pyramidal - 0.1


def test_pyramidal_rate_for_affinities_given_as_numbers():
    # Half of one kind blocked, next to none of the other: E = g_e h_e 1.2 - g_i h_i over the rest.
    assert pyramidal_rate(0, 1, 1) == 1
    assert pyramidal_rate(1, 1, 1e9) == pytest.approx(
        ((1.2 - 0.7 * 0.8) / (0.4 * 1.2 + 0.4 * 0.7)) / ((1.2 - 0.8) / (0.4 * 1.2 + 0.4))
    )
    assert pyramidal_rate(0.536, 1.18, 5.35) == respond(0.536).pyramidal


@pytest.mark.parametrize("record", [default_affinities(), default_weights(), respond(0.5)])
def test_nothing_can_be_changed_in_passing(record):
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(record, dataclasses.fields(record)[0].name, 0.5)


def test_a_response_says_that_it_is_illustrative():
    assert respond(0.5).illustrative
    assert respond(0.5).label.startswith("Illustrative: ")


@pytest.mark.parametrize(
    ("call", "complaint"),
    [
        (
            lambda: affinities("none"),
            "affinities must be one of selective, equal_high, equal_low, ",
        ),
        (lambda: Affinities("x", 0.0, 1.0), "interneuron_um must be a positive number; got 0.0"),
        (lambda: Affinities("x", -1.0, 1.0), "interneuron_um must be a positive number; got -1.0"),
        (
            lambda: Affinities("x", 1.0, float("inf")),
            "pyramidal_um must be a positive number; got inf",
        ),
        (lambda: weights(w_ee=1.0), "w_ee must be from 0 to 0.99; got 1"),
        (lambda: weights(w_ei=-1.0), "w_ei must be from 0 to 100; got -1"),
        (lambda: weights(w_ie=np.nan), "w_ie must be from 0 to 100; got nan"),
        (lambda: weights(w_ii=101.0), "w_ii must be from 0 to 100; got 101"),
        (lambda: weights(h_e=-0.1), "h_e must be from 0 to 100; got -0.1"),
        (lambda: weights(h_i=[1.0, -2.0]), "h_i must be from 0 to 100; got -2"),
        (lambda: weights(f_e=1.5), "f_e must be from 0 to 1; got 1.5"),
        (lambda: weights(f_i=-0.5), "f_i must be from 0 to 1; got -0.5"),
        (lambda: rates(1.1, 0.0), "interneuron_block must be from 0 to 1; got 1.1"),
        (lambda: rates(0.0, -0.1), "pyramidal_block must be from 0 to 1; got -0.1"),
        (lambda: respond(-1.0), "concentration_um must be from 0 to 1e.06; got -1"),
        (
            lambda: respond(1.0, weights(h_i=1.0)),
            "weights must let every population fire at rest; pyramidal is at 0$",
        ),
        (
            lambda: respond(1.0, weights(h_e=1.0)),
            "weights must let every population fire at rest; interneuron is at 0$",
        ),
    ],
)
def test_bad_input_is_named(call, complaint):
    with pytest.raises(ValueError, match=f"^{complaint}"):
        call()
