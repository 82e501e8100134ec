"""How often disinhibition appears when nobody knows the weights."""

from __future__ import annotations

import dataclasses
import doctest
import itertools

import numpy as np
import pytest

from rapid_onset.models import circuit
from rapid_onset.models.circuit.network import Affinities, Weights, affinities, respond
from rapid_onset.models.circuit.sweep import disinhibits, sweep, weight_grid

NAMES = [field.name for field in dataclasses.fields(Weights)]
VALUES = {
    "w_ee": (0.0, 0.3, 0.6),
    "w_ei": (0.6, 0.8, 1.0),
    "w_ie": (0.2, 0.4, 0.8),
    "w_ii": (0.2, 0.5),
    "h_e": (1.0, 1.2),
    "h_i": (0.6, 0.8, 1.0),
    "f_e": (0.4, 0.6, 0.8),
    "f_i": (0.6, 0.8, 1.0),
}


def test_the_grid_holds_every_combination_once():
    grid = weight_grid()
    found = set(zip(*(getattr(grid, name) for name in NAMES), strict=True))
    assert found == set(itertools.product(*(VALUES[name] for name in NAMES)))
    assert np.shape(grid.w_ee) == (2916,)


def test_selectivity_and_not_the_weights_carries_the_claim():
    found = sweep()
    assert found.counts == {"selective": 1138, "equal_high": 63, "equal_low": 25, "reversed": 0}
    percent = {name: round(100 * share) for name, share in found.shares.items()}
    assert percent == {"selective": 39, "equal_high": 2, "equal_low": 1, "reversed": 0}


def test_a_sweep_agrees_with_one_circuit_after_the_other():
    found = sweep()
    tried = 0
    for place in range(0, 2916, 97):
        one = Weights(**{name: getattr(found.weights, name)[place] for name in NAMES})
        if np.isnan(found.pyramidal[0, place]):
            continue
        for row, sites in enumerate(found.affinities):
            alone = respond(0.536, one, sites)
            assert found.pyramidal[row, place] == pytest.approx(float(alone.pyramidal))
            assert found.interneuron[row, place] == pytest.approx(float(alone.interneuron))
            counts = disinhibits(alone.interneuron, alone.pyramidal)
            assert found.disinhibited[row, place] == counts
            tried += 1
    assert tried > 50


def test_circuits_that_hardly_fire_at_rest_do_not_count():
    # At rest E = 1 - w_ei, and I = 1.
    weak = Weights(
        w_ee=0, w_ei=np.array([0.89, 0.91, 1.0]), w_ie=0, w_ii=0, h_e=1, h_i=1, f_e=0, f_i=0.1
    )
    found = sweep([affinities("selective")], weak)
    np.testing.assert_array_equal(np.isnan(found.pyramidal), [[False, True, True]])
    np.testing.assert_array_equal(np.isnan(found.interneuron), [[False, True, True]])
    quiet = Weights(
        w_ee=0, w_ei=0, w_ie=0, w_ii=0, h_e=1, h_i=np.array([0.09, 0.1]), f_e=0, f_i=0.5
    )
    found = sweep([affinities("selective")], quiet)
    np.testing.assert_array_equal(np.isnan(found.pyramidal), [[True, False]])
    quiet = dataclasses.replace(quiet, h_e=np.array([0.09, 0.1]), h_i=1)
    found = sweep([affinities("selective")], quiet)
    np.testing.assert_array_equal(np.isnan(found.pyramidal), [[True, False]])
    assert not found.disinhibited.any()


def test_without_the_drug_no_circuit_is_disinhibited():
    found = sweep(concentration_um=0.0)
    assert set(found.counts.values()) == {0}
    assert (found.pyramidal[~np.isnan(found.pyramidal)] == 1).all()


def test_any_affinities_may_be_tried():
    found = sweep([Affinities("mine", 0.5, 50.0)])
    assert list(found.counts) == ["mine"]
    assert found.disinhibited.shape == (1, 2916)


@pytest.mark.parametrize(
    ("interneuron", "pyramidal", "expected"),
    [
        (0.85, 1.26, True),
        (0.75, 1.10, True),  # the ends of a band belong to it
        (0.93, 1.50, True),
        (0.74, 1.26, False),
        (0.94, 1.26, False),
        (0.85, 1.09, False),
        (0.85, 1.51, False),
        (np.nan, 1.26, False),
    ],
)
def test_what_counts_as_disinhibition(interneuron, pyramidal, expected):
    assert disinhibits(interneuron, pyramidal) == expected


def test_a_sweep_says_that_it_is_illustrative_and_keeps_saying_it():
    found = sweep()
    with pytest.raises(dataclasses.FrozenInstanceError):
        found.disinhibited = ~found.disinhibited
    assert found.illustrative
    assert found.label.startswith("Illustrative: ")


def test_bad_input_is_named():
    with pytest.raises(ValueError, match="concentration_um must be from 0"):
        sweep(concentration_um=-1.0)


def test_the_examples_run():
    results = doctest.testmod(circuit)
    assert results.attempted > 0
    assert results.failed == 0
