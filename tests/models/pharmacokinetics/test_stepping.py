"""States at any times, with jumps between and on them."""

from __future__ import annotations

import numpy as np
import pytest
import scipy.linalg

from rapid_onset.models.pharmacokinetics.stepping import trajectory

HALVING = np.array([[-np.log(2)]])  # a half-life of one minute
CHAIN = np.array([[-1.0, 0.0, 0.0], [1.0, -0.5, 0.0], [0.0, 0.5, -0.25]])
THIRD = np.eye(3)[2]


def one(amount):
    return np.array([float(amount)])


@pytest.mark.parametrize(
    ("jumps", "times_min", "expected"),
    [
        ({0.0: one(8)}, [0, 1, 2, 3], [8, 4, 2, 1]),
        ({0.0: one(8)}, [3], [1]),  # one time, later than the jump
        ({0.0: one(8)}, [0], [8]),  # at the moment of a jump: right after it
        ({3.0: one(8)}, [3], [8]),
        ({2.0: one(8)}, [0, 1, 2], [0, 0, 8]),
        ({3.0: one(8)}, [0, 1, 2.5], [0, 0, 0]),  # before it: empty
        ({3.0: one(8)}, [2, 3, 5], [0, 8, 2]),
        ({1.0: one(8)}, [0, 2, 4], [0, 4, 1]),  # between two times
        ({0.0: one(8), 2.0: one(2)}, [0, 1, 2, 3], [8, 4, 4, 2]),
        ({2.0: one(2), 0.0: one(8)}, [0, 1, 2, 3], [8, 4, 4, 2]),  # in any order
        ({0.0: one(8), 2.0: one(-2)}, [2, 3], [0, 0]),
        ({0.0: one(8)}, [0, 0.5, 3, 3.25], [8, 8 / 2**0.5, 1, 2**-0.25]),
        ({0.0: one(8), 9.0: one(1)}, [0, 1], [8, 4]),  # later than all times
        ({}, [0, 1, 2], [0, 0, 0]),
        ({}, [5], [0]),
    ],
)
def test_halving_by_hand(jumps, times_min, expected):
    states = trajectory(HALVING, jumps, np.array(times_min, dtype=float))
    assert states.shape == (1, len(times_min))
    np.testing.assert_allclose(states[0], expected, rtol=1e-14, atol=1e-14)


@pytest.mark.parametrize("seed", range(5))
def test_any_times_agree_with_an_exponential_for_each(seed):
    chance = np.random.default_rng(seed)
    regular = np.arange(0.0, 10.0, 0.25)
    times_min = np.unique(np.concatenate([regular, chance.uniform(0, 20, 30)]))
    jumps = {float(when): chance.uniform(0, 5, 3) for when in chance.uniform(0, 15, 4)}
    expected = sum(
        np.where(
            times_min >= when,
            np.stack(
                [scipy.linalg.expm(CHAIN * max(t - when, 0.0)) @ rise for t in times_min], axis=-1
            ),
            0.0,
        )
        for when, rise in jumps.items()
    )
    np.testing.assert_allclose(trajectory(CHAIN, jumps, times_min), expected, atol=1e-13)


def test_two_states_that_exchange_end_in_balance():
    exchange = np.array([[-1.0, 1.0], [1.0, -1.0]])
    states = trajectory(exchange, {0.0: np.array([8.0, 0.0])}, np.array([0.0, 50.0]))
    np.testing.assert_allclose(states, [[8, 4], [0, 4]], atol=1e-12)


def test_states_that_nothing_reaches_stay_empty():
    states = trajectory(CHAIN, {0.0: THIRD}, np.array([0.0, 4.0]))
    np.testing.assert_array_equal(states[:2], 0)
    np.testing.assert_allclose(states[2], [1, np.exp(-1)])


def test_a_batch_equals_its_members():
    generators, times_min = np.stack([CHAIN, 3 * CHAIN]), np.array([0.0, 1.0, 2.0, 7.0])
    together = trajectory(generators, {0.5: np.eye(3)[0]}, times_min)
    assert together.shape == (2, 3, 4)
    for alone, generator in zip(together, generators, strict=True):
        expected = trajectory(generator, {0.5: np.eye(3)[0]}, times_min)
        np.testing.assert_allclose(alone, expected, rtol=1e-13)


def test_each_member_may_get_a_dose_of_its_own():
    doses = np.array([[8.0], [2.0]])
    states = trajectory(HALVING, {0.0: doses}, np.array([0.0, 1.0]))
    np.testing.assert_allclose(states[:, 0], [[8, 4], [2, 1]])


def test_rounding_of_a_grid_costs_no_further_exponential():
    # 0.1 has no exact binary form, so the distances of this grid differ in their last digits.
    times_min = np.arange(1441) * 0.1
    states = trajectory(HALVING, {0.0: one(1)}, times_min)
    np.testing.assert_allclose(states[0], 2.0**-times_min, rtol=1e-12)
