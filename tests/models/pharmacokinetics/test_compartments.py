"""Flows between compartments become coefficients."""

from __future__ import annotations

import numpy as np
import pytest

from rapid_onset.models.pharmacokinetics.compartments import (
    OUT,
    Jump,
    constant_input,
    generator,
)

STATES = ("input", "plasma", "tissue")


def test_a_flow_leaves_one_state_for_another():
    matrix = generator(STATES, flows={("plasma", "tissue"): 0.3}, feeds={})
    np.testing.assert_array_equal(matrix, [[0, 0, 0], [0, -0.3, 0], [0, 0.3, 0]])


def test_a_flow_out_of_the_body_only_leaves():
    matrix = generator(STATES, flows={("plasma", OUT): 0.2}, feeds={})
    np.testing.assert_array_equal(matrix, [[0, 0, 0], [0, -0.2, 0], [0, 0, 0]])


def test_a_feed_takes_nothing_from_where_it_comes():
    matrix = generator(STATES, flows={}, feeds={("input", "plasma"): 1.0})
    np.testing.assert_array_equal(matrix, [[0, 0, 0], [1, 0, 0], [0, 0, 0]])


def test_losses_of_one_state_add_up():
    flows = {("plasma", OUT): 0.2, ("plasma", "tissue"): 0.3, ("tissue", "plasma"): 0.1}
    matrix = generator(STATES, flows=flows, feeds={("input", "plasma"): 1.0})
    np.testing.assert_allclose(matrix, [[0, 0, 0], [1, -0.5, 0.1], [0, 0.3, -0.1]])


def test_a_feed_beside_a_flow_adds_to_it():
    matrix = generator(STATES, flows={("plasma", "tissue"): 0.3}, feeds={("plasma", "tissue"): 0.2})
    np.testing.assert_allclose(matrix, [[0, 0, 0], [0, -0.3, 0], [0, 0.5, 0]])


def test_one_rate_for_each_patient_gives_one_matrix_for_each():
    flows = {("plasma", OUT): np.array([0.2, 0.4]), ("plasma", "tissue"): 0.1}
    matrices = generator(STATES, flows=flows, feeds={("input", "plasma"): np.array([1.0, 2.0])})
    assert matrices.shape == (2, 3, 3)
    np.testing.assert_allclose(matrices[:, 1, 1], [-0.3, -0.5])
    np.testing.assert_allclose(matrices[:, 2, 1], [0.1, 0.1])
    np.testing.assert_allclose(matrices[:, 1, 0], [1.0, 2.0])


@pytest.mark.parametrize(
    ("start_min", "duration_min", "amount_mg", "rate_mg_per_min"),
    [(0.0, 40.0, 35.0, 0.875), (60.0, 0.5, 10.0, 20.0)],
)
def test_a_constant_input_begins_and_ends(start_min, duration_min, amount_mg, rate_mg_per_min):
    assert constant_input("infusion", start_min, duration_min, amount_mg) == (
        Jump(start_min, "infusion", rate_mg_per_min),
        Jump(start_min + duration_min, "infusion", -rate_mg_per_min),
    )
