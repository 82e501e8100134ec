"""Exact stepping against results known by hand, and against scipy."""

from __future__ import annotations

import math

import numpy as np
import pytest
import scipy.linalg

from rapid_onset.models.linear import Segment, expm, piecewise, propagate

DECAY = np.array([[-2.0]])  # x' = -2 x
EXCHANGE = np.array([[-1.0, 1.0], [1.0, -1.0]])  # settles at one half each
INFUSION = np.array([[-2.0, 6.0], [0.0, 0.0]])  # x' = -2 x + 6, the input as a constant state


@pytest.mark.parametrize(
    ("matrix", "exponential"),
    [
        ([[0.0, 0.0], [0.0, 0.0]], [[1.0, 0.0], [0.0, 1.0]]),
        ([[0.0, 3.0], [0.0, 0.0]], [[1.0, 3.0], [0.0, 1.0]]),  # nilpotent
        ([[math.log(2), 0.0], [0.0, -math.log(2)]], [[2.0, 0.0], [0.0, 0.5]]),
        ([[0.0, -math.pi], [math.pi, 0.0]], [[-1.0, 0.0], [0.0, -1.0]]),  # half a turn
    ],
)
def test_exponentials_known_by_hand(matrix, exponential):
    np.testing.assert_allclose(expm(matrix), exponential, rtol=0, atol=1e-14)


@pytest.mark.parametrize("scale", [1e-6, 1.0, 1e3])
def test_exponentials_agree_with_scipy(scale):
    matrices = np.random.default_rng(1).uniform(0, scale, (20, 6, 6))
    matrices -= np.eye(6) * matrices.sum(axis=-2)[:, np.newaxis, :]  # columns sum to zero
    np.testing.assert_allclose(expm(matrices), scipy.linalg.expm(matrices), rtol=0, atol=1e-11)


def test_equal_rates_do_no_harm():
    # Ten equal steps in a row: a Poisson process. Its eigenvectors coincide, so they are no basis.
    rate, states, time = 30.0, 10, 0.1
    chain = rate * (np.eye(states, k=-1) - np.diag([1.0] * (states - 1) + [0.0]))
    mean = rate * time
    poisson = [math.exp(-mean) * mean**k / math.factorial(k) for k in range(states - 1)]
    expected = [*poisson, 1 - sum(poisson)]
    occupied = propagate(chain, np.eye(states)[0], time / 8, 8)[:, -1]
    np.testing.assert_allclose(occupied, expected, rtol=0, atol=1e-14)


@pytest.mark.parametrize("count", [0, 1, 2, 3, 7, 8, 1000])
def test_every_point_of_a_decay_is_exact(count):
    states = propagate(DECAY, [5.0], 0.01, count)
    expected = 5 * np.exp(-2 * 0.01 * np.arange(count + 1))
    assert states.shape == (1, count + 1)
    np.testing.assert_allclose(states[0], expected, rtol=1e-13)


def test_a_batch_equals_its_members():
    generators = np.stack([EXCHANGE, 50 * EXCHANGE, INFUSION])
    initial = np.array([[1.0, 0.0], [0.2, 0.8], [0.0, 1.0]])
    together = propagate(generators, initial, 0.1, 20)
    assert together.shape == (3, 2, 21)
    for index in range(3):
        alone = propagate(generators[index], initial[index], 0.1, 20)
        np.testing.assert_allclose(together[index], alone, rtol=0, atol=1e-13)


def test_exponentials_of_a_grid_of_matrices():
    grid = np.stack([[EXCHANGE, INFUSION, 2 * EXCHANGE], [0 * EXCHANGE, -INFUSION, EXCHANGE.T]])
    assert expm(grid).shape == (2, 3, 2, 2)
    np.testing.assert_allclose(expm(grid), scipy.linalg.expm(grid), rtol=1e-13, atol=1e-14)


def test_one_start_serves_a_batch_of_generators():
    assert propagate(np.stack([EXCHANGE, EXCHANGE]), [1.0, 0.0], 0.1, 3).shape == (2, 2, 4)


@pytest.mark.parametrize("shape", [(), (3,), (2, 3)])
def test_one_generator_serves_a_batch_of_starts(shape):
    starts = np.random.default_rng(1).uniform(size=(*shape, 2))
    states = propagate(EXCHANGE, starts, 0.1, 3)
    _, same = piecewise([Segment(EXCHANGE, 0.1, 3)], starts)
    assert states.shape == same.shape == (*shape, 2, 4)
    total = starts.sum(axis=-1)
    gap = (starts[..., 0] - starts[..., 1]) * np.exp(-2 * 0.3)  # a difference decays twice as fast
    for found in (states, same):
        np.testing.assert_allclose(found[..., 0, 3], (total + gap) / 2, rtol=1e-12)
        np.testing.assert_allclose(found[..., 1, 3], (total - gap) / 2, rtol=1e-12)


def test_an_infusion_and_what_follows():
    on, off = Segment(INFUSION, 0.1, 10), Segment(INFUSION * [[1, 0], [1, 0]], 0.25, 4)
    times, states = piecewise([on, off], [0.0, 1.0])
    np.testing.assert_allclose(times, [*np.arange(10) / 10, 1, 1.25, 1.5, 1.75, 2])
    rising = 3 * (1 - np.exp(-2 * times))  # towards input over rate, 6/2
    falling = 3 * (1 - np.exp(-2)) * np.exp(-2 * (times - 1))
    np.testing.assert_allclose(states[0], np.where(times < 1, rising, falling), rtol=1e-13)


def test_segments_of_a_batch_and_of_one_broadcast():
    many = Segment(np.stack([DECAY, 2 * DECAY]), 0.5, 2)
    times, states = piecewise([Segment(DECAY, 1.0, 1), many], [1.0])
    np.testing.assert_allclose(times, [0, 1, 1.5, 2])
    np.testing.assert_allclose(np.log(states[:, 0]), [[0, -2, -3, -4], [0, -2, -4, -6]])


@pytest.mark.parametrize("bad", [np.nan, np.inf])
def test_what_is_not_finite_is_refused(bad):
    complaint = f"^matrices must hold finite numbers; their norm is {bad}$"
    with pytest.raises(ValueError, match=complaint):
        propagate([[bad]], [1.0], 0.1, 3)
