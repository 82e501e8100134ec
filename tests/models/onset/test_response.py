"""The exact response to straight lines, by hand and against a solver with fine steps."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.integrate import solve_ivp

from rapid_onset.models.onset.response import response

DECAY, ENTRY = np.array([[-0.5]]), np.array([0.5])  # one stage with tau = 2
CHAIN = np.array([[-1.0, 0.0], [1.0, -1.0]])  # two stages with equal rates


def test_a_constant_input_is_approached_exponentially():
    times = 0.25 * np.arange(41)
    (found,) = response(DECAY, ENTRY, np.full(41, 3.0), 0.25)
    np.testing.assert_allclose(found, 3 * (1 - np.exp(-times / 2)), rtol=1e-13, atol=1e-15)


def test_a_ramp_is_followed_late_by_the_time_constant():
    times = 0.25 * np.arange(41)
    (found,) = response(DECAY, ENTRY, 4 * times, 0.25)
    expected = 4 * (times - 2 * (1 - np.exp(-times / 2)))  # x' = (4 t - x)/2
    np.testing.assert_allclose(found, expected, rtol=1e-12, atol=1e-14)


def test_an_integrator_adds_up_trapezoids():
    (found,) = response(np.zeros((1, 1)), np.ones(1), np.array([0.0, 2.0, 2.0, 0.0]), 3.0)
    np.testing.assert_allclose(found, [0, 3, 9, 12])


def test_two_equal_stages():
    times = 0.1 * np.arange(101)
    _, found = response(CHAIN, np.array([1.0, 0.0]), np.ones(101), 0.1)
    np.testing.assert_allclose(found, 1 - (1 + times) * np.exp(-times), rtol=1e-12, atol=1e-14)


@pytest.mark.parametrize("points", [1, 2, 3, 4, 5, 8, 9, 1000])
def test_any_number_of_points(points):
    times = 0.3 * np.arange(points)
    (found,) = response(DECAY, ENTRY, np.ones(points), 0.3)
    np.testing.assert_allclose(found, 1 - np.exp(-times / 2), rtol=1e-12, atol=1e-15)


def test_it_agrees_with_a_solver_that_is_forced_to_look():
    rates = 1 / np.array([0.5, 2.0, 6.0])
    generator = np.diag(-rates) + np.diag(rates[1:], k=-1)
    entry = rates * [1, 0, 0]
    times = 0.5 * np.arange(41)
    drive = np.random.default_rng(3).uniform(0, 1, times.size)
    solved = solve_ivp(
        lambda time, state: generator @ state + entry * np.interp(time, times, drive),
        (0, times[-1]),
        np.zeros(3),
        t_eval=times,
        max_step=0.05,
        rtol=1e-9,
        atol=1e-12,
    )
    np.testing.assert_allclose(response(generator, entry, drive, 0.5), solved.y, atol=1e-6)


def test_points_on_a_straight_line_change_nothing():
    coarse = np.array([0.0, 1.0, 0.5, 0.5, 0.0])
    fine = np.interp(np.arange(17) / 4, np.arange(5), coarse)
    _, few = response(CHAIN, np.array([1.0, 0.0]), coarse, 1.0)
    _, many = response(CHAIN, np.array([1.0, 0.0]), fine, 0.25)
    np.testing.assert_allclose(many[::4], few, rtol=1e-12, atol=1e-15)


def test_twice_the_input_twice_the_response_and_sums_add_up():
    one, two = np.random.default_rng(4).uniform(0, 1, (2, 50))
    first, second, both = (
        response(CHAIN, np.array([1.0, 0.0]), drive, 0.2) for drive in (one, two, 2 * one + two)
    )
    np.testing.assert_allclose(both, 2 * first + second, rtol=1e-12)


def test_without_input_nothing_moves():
    assert (response(CHAIN, np.array([1.0, 0.0]), np.zeros(30), 0.2) == 0).all()
