"""A textbook adaptive solver, here to show what it can miss.

It chooses its steps by how smooth the solution has looked so far. A pulse written into the
right-hand side, between two places where it looked, never happens for it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from rapid_onset.models.bounds import FloatArray, bounded
from rapid_onset.models.nmda.gating import default_gating
from rapid_onset.models.nmda.simulation import STATES, Step, generator, simulate

__all__ = ["PulsePeaks", "bogacki_shampine", "missed_pulse"]


class PulsePeaks(NamedTuple):
    """Largest open probability after a pulse, as each method finds it."""

    exact: float
    adaptive: float


def bogacki_shampine(
    slope: Callable[[float, FloatArray], FloatArray],
    end: float,
    initial: ArrayLike,
    *,
    rtol: float = 1e-3,
    atol: float = 1e-6,
    first_step: float = 1e-3,
) -> tuple[FloatArray, FloatArray]:
    """Solve ``dx/dt = slope(t, x)`` from 0 to `end` with steps that adapt to the error.

    Parameters
    ----------
    slope
        The right-hand side.
    end
        Last time; any unit, also that of `first_step`.
    initial
        FloatArray at time 0, shape (n,).
    rtol, atol
        Relative and absolute error allowed in one step.
    first_step
        Length of the first step.

    Returns
    -------
    times
        Where it stepped, shape (steps + 1,).
    states
        Shape (n, steps + 1).

    Raises
    ------
    ArithmeticError
        No step is short enough for the tolerances.

    Notes
    -----
    Bogacki and Shampine, Appl Math Lett 2:321 (1989), doi:10.1016/0893-9659(89)90079-7.
    """
    time, step = 0.0, first_step
    state = np.asarray(initial, dtype=np.float64)
    times, states = [time], [state]
    k1 = slope(time, state)
    while time < end:
        step = min(step, end - time)
        if time + step == time:
            raise ArithmeticError(f"no step from {time:g} is short enough for rtol {rtol:g}")
        k2 = slope(time + step / 2, state + step * k1 / 2)
        k3 = slope(time + step * 3 / 4, state + step * k2 * 3 / 4)
        new = state + step * (2 * k1 + 3 * k2 + 4 * k3) / 9
        k4 = slope(time + step, new)
        difference = step * (-5 * k1 + 6 * k2 + 8 * k3 - 9 * k4) / 72
        allowed = atol + rtol * np.maximum(np.abs(state), np.abs(new))
        error = np.sqrt(np.mean((difference / allowed) ** 2))
        if error <= 1:
            time = end if step == end - time else time + step
            state, k1 = new, k4
            times.append(time)
            states.append(state)
        step *= min(10.0, max(0.2, 0.9 / max(error, 1e-10) ** (1 / 3)))
    return np.array(times), np.array(states).T


def missed_pulse(
    pulse_at_ms: float = 200.0, pulse_ms: float = 1.0, glutamate_um: float = 1000.0
) -> PulsePeaks:
    """Peak open probability after a glutamate pulse, by exact stepping and by the adaptive solver.

    Parameters
    ----------
    pulse_at_ms
        When the pulse begins.
    pulse_ms
        How long it lasts.
    glutamate_um
        Glutamate during the pulse, in uM.
    """
    (start,) = bounded(pulse_at_ms=pulse_at_ms)
    pulse = Step(pulse_ms, glutamate_um, voltage_mv=0.0, magnesium_mm=0.0)
    after = Step(500.0, 0.0, voltage_mv=0.0, magnesium_mm=0.0)
    exact = simulate([pulse, after], dt_ms=0.1)

    rest, pulsed = (
        generator(glutamate, 0.0, 0.0, default_gating()) for glutamate in (0.0, glutamate_um)
    )
    end = start + pulse_ms

    def slope(time_ms: float, state: FloatArray) -> FloatArray:
        return (pulsed if start <= time_ms < end else rest) @ state

    _, states = bogacki_shampine(slope, float(end) + 500.0, np.eye(len(STATES))[0])
    return PulsePeaks(float(exact.open.max()), float(states[STATES.index("O")].max()))
