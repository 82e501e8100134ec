"""The adaptive solver: right where the problem is smooth, blind to a pulse."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.integrate import solve_ivp

from rapid_onset.models.adaptive import bogacki_shampine, missed_pulse


def turn(_, state):
    """Go round a circle, one radian in one unit of time."""
    return np.array([-state[1], state[0]])


@pytest.mark.parametrize("rtol", [1e-5, 1e-6])
def test_it_takes_the_steps_that_scipy_takes(rtol):
    # No step is rejected here; after a rejection scipy is more careful for one step.
    times, states = bogacki_shampine(turn, 3.0, [1.0, 0.0], rtol=rtol, first_step=1e-3)
    reference = solve_ivp(turn, (0, 3), [1.0, 0.0], method="RK23", rtol=rtol, first_step=1e-3)
    np.testing.assert_allclose(times, reference.t, rtol=1e-9)
    np.testing.assert_allclose(states, reference.y, rtol=0, atol=1e-9)


def test_a_smaller_tolerance_comes_closer():
    errors = [
        np.abs(bogacki_shampine(turn, np.pi, [1.0, 0.0], rtol=rtol)[1][:, -1] - [-1.0, 0.0]).max()
        for rtol in (1e-3, 1e-5, 1e-7)
    ]
    assert errors[0] < 1e-2
    assert errors[2] < errors[1] / 5 < errors[0] / 25


def test_a_cube_is_followed_exactly():
    # A method of third order makes no error here, if it asks for the slope at the right times.
    times, states = bogacki_shampine(lambda time, _: np.array([3 * time**2]), 2.0, [0.0])
    np.testing.assert_allclose(states[0], times**3, rtol=0, atol=1e-14)


@pytest.mark.parametrize(("atol", "taken"), [(0.2, False), (0.27, False), (0.271, True)])
def test_a_step_is_taken_if_its_error_is_small_enough(atol, taken):
    # x' = 4 t^3 from 0 to 1: the slopes are 0, 1/2, 27/16 and 4, so the error is 39/144 = 0.2708.
    times, _ = bogacki_shampine(
        lambda time, _: np.array([4 * time**3]), 1.0, [0.0], rtol=0, atol=atol, first_step=1.0
    )
    assert (times.size == 2) == taken


def test_a_step_is_at_most_ten_times_the_one_before_and_the_last_meets_the_end():
    # 1.1 + (5.7 - 1.1) is not quite 5.7 for a computer.
    times, states = bogacki_shampine(slope=turn, end=5.7, initial=[0.0, 0.0], first_step=0.1)
    assert times.tolist() == [0.0, 0.1, 1.1, 5.7]
    assert states.shape == (2, 4)


def test_the_first_step_is_short_if_nothing_else_is_asked_for():
    times, _ = bogacki_shampine(turn, 2.5, [1.0, 0.0])
    assert times[1] == 1e-3


def test_it_gives_up_where_no_step_is_short_enough():
    with pytest.raises(ArithmeticError, match="no step from 0"):
        bogacki_shampine(lambda _, state: state * np.nan, 1.0, [1.0])


@pytest.mark.parametrize("pulse_at_ms", [50.0, 100.0, 200.0, 300.0])
def test_a_pulse_between_two_looks_never_happens_for_it(pulse_at_ms):
    peaks = missed_pulse(pulse_at_ms)
    assert peaks.exact == pytest.approx(0.2504, abs=1e-4)
    assert peaks.adaptive == 0.0


def test_a_pulse_at_the_start_is_seen_by_both():
    exact, adaptive = missed_pulse(0.0)
    assert adaptive == pytest.approx(exact, rel=0.005)


def test_a_pulse_before_the_start_is_refused():
    with pytest.raises(ValueError, match="pulse_at_ms must be from 0"):
        missed_pulse(-1.0)
