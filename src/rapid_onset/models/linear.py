"""Exact solution of linear equations with piecewise constant coefficients.

While its inputs stay constant, ``dx/dt = A x`` has the solution ``x(t + dt) = exp(A dt) x(t)``: one
matrix exponential serves a whole segment, and squaring it doubles the number of known points. There
is no step-size error and no eigenvector, which equal rates would break. A constant input is one
more state whose derivative is zero.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from rapid_onset.models.bounds import FloatArray

__all__ = ["Segment", "expm", "piecewise", "propagate"]

_TAYLOR_DEGREE = 13  # with a norm of at most 1/4, the first term left out is below 1e-19


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
    squarings = max(0, int(np.ceil(np.log2(norm * 4)))) if norm > 0 else 0
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
    generator = np.asarray(generator, dtype=np.float64)
    initial = np.asarray(initial, dtype=np.float64)
    power = expm(generator * dt)
    batch = np.broadcast_shapes(generator.shape[:-2], initial.shape[:-1])
    states = np.empty((*batch, initial.shape[-1], count + 1))
    states[..., 0] = initial
    known = 1
    while known <= count:
        new = min(known, count + 1 - known)
        states[..., known : known + new] = power @ states[..., :new]
        known += new
        if known <= count:
            power = power @ power
    return states


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
    start, state = 0.0, np.asarray(initial, dtype=np.float64)
    times: list[FloatArray] = []
    pieces: list[FloatArray] = []
    for generator, dt, steps in segments:
        piece = propagate(generator, state, dt, steps)
        times.append(start + dt * np.arange(steps, dtype=np.float64))
        pieces.append(piece[..., :-1])
        start, state = start + dt * steps, piece[..., -1]
    times.append(np.array([start]))
    pieces.append(state[..., np.newaxis])
    return np.concatenate(times), np.concatenate(_broadcast(pieces), axis=-1)


def _broadcast(pieces: list[FloatArray]) -> list[FloatArray]:
    """`pieces` with the leading axes of the widest one."""
    batch = np.broadcast_shapes(*(piece.shape[:-2] for piece in pieces))
    return [np.broadcast_to(piece, (*batch, *piece.shape[-2:])) for piece in pieces]
