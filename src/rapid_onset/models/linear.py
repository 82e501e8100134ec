"""Exact solution of linear equations with piecewise constant coefficients.

While its inputs stay constant, ``dx/dt = A x`` has the solution ``x(t + dt) = exp(A dt) x(t)``: one
matrix exponential serves a whole segment, and squaring it doubles the number of known points. There
is no step-size error and no eigenvector, which equal rates would break. A constant input is one
more state whose derivative is zero.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from rapid_onset.models.bounds import FloatArray

__all__ = ["Segment", "expm", "fill", "piecewise", "propagate"]

_TAYLOR_DEGREE = 13  # with a norm below 1/4, the first term left out is below 1e-19


class Segment(NamedTuple):
    """A stretch of time with constant coefficients, cut into `steps` equal steps of `dt`.

    `generator` has the shape (..., n, n) and the unit 1/time; `dt` is in the same time unit.
    """

    generator: FloatArray
    dt: float
    steps: int


def expm(matrices: ArrayLike) -> FloatArray:
    """Exponential of each matrix, by scaling, Taylor series and squaring.

    Parameters
    ----------
    matrices
        Square matrices, shape (..., n, n), without unit.

    Returns
    -------
    array of the same shape
        The rounding error grows with the norm of the matrix, to about 1e-16 times that norm.

    Raises
    ------
    ValueError
        A number is not finite.

    Notes
    -----
    Method 3 of Moler and Van Loan, SIAM Review 45:3 (2003), doi:10.1137/S00361445024180.
    """
    matrices = np.asarray(matrices, dtype=np.float64)
    norm = np.abs(matrices).sum(axis=-2).max(initial=0.0)
    if not np.isfinite(norm):
        raise ValueError(f"matrices must hold finite numbers; their norm is {norm}")
    _, exponent = math.frexp(norm)  # norm < 2**exponent, so that scaling leaves less than 1/4
    squarings = max(0, exponent + 2)
    scaled = matrices / 2.0**squarings
    identity = np.eye(matrices.shape[-1])
    result = identity + scaled / _TAYLOR_DEGREE
    for degree in range(_TAYLOR_DEGREE - 1, 0, -1):
        result = identity + (scaled @ result) / degree
    for _ in range(squarings):
        result = result @ result
    return result


def propagate(generator: ArrayLike, initial: ArrayLike, dt: float, count: int) -> FloatArray:
    """States at the times 0, dt, ..., count dt.

    Parameters
    ----------
    generator
        Coefficients A of ``dx/dt = A x``, shape (..., n, n), unit 1/time.
    initial
        States at time 0, shape (..., n).
    dt
        Step, in the time unit of `generator`.
    count
        Number of steps.

    Returns
    -------
    array of shape (..., n, count + 1)
    """
    generator, start = (np.asarray(given, dtype=np.float64) for given in (generator, initial))
    batch = np.broadcast_shapes(generator.shape[:-2], start.shape[:-1])
    states = np.empty((*batch, start.shape[-1], count + 1))
    states[..., 0] = start
    fill(states, expm(generator * dt))
    return states


def fill(states: FloatArray, power: FloatArray) -> None:
    """Write all states but the first, which is known, in place.

    Parameters
    ----------
    states
        At equally distant points, shape (..., n, points).
    power
        What one step does, ``exp(A dt)``, shape (..., n, n).
    """
    points = states.shape[-1]
    known = 1
    while known < points:
        new = min(known, points - known)
        states[..., known : known + new] = power @ states[..., :new]
        known += new
        if known < points:
            power = power @ power


def piecewise(segments: Iterable[Segment], initial: ArrayLike) -> tuple[FloatArray, FloatArray]:
    """Times and states over consecutive segments; a joint is the first point of the later one.

    Parameters
    ----------
    segments
        Their generators broadcast.
    initial
        States at time 0, shape (..., n).

    Returns
    -------
    times
        Shape (points,), with sum(steps) + 1 points.
    states
        Shape (..., n, points).
    """
    segments, start = list(segments), np.asarray(initial, dtype=np.float64)
    batches = (segment.generator.shape[:-2] for segment in segments)
    batch = np.broadcast_shapes(start.shape[:-1], *batches)
    points = sum(segment.steps for segment in segments) + 1
    times, states = np.zeros(points), np.empty((*batch, start.shape[-1], points))
    states[..., 0] = start
    first = 0
    for generator, dt, steps in segments:
        here = slice(first, first + steps + 1)  # the joint with the next segment included
        times[here] = times[first] + dt * np.arange(steps + 1)
        fill(states[..., here], expm(generator * dt))
        first += steps
    return times, states
