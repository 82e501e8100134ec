"""States at any times, exactly: one matrix exponential for each length of step, and jumps between.

Times that lie at equal distances share one exponential and are reached by doubling, so a regular
grid costs little, and each irregular distance costs one exponential more.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from rapid_onset.models.bounds import FloatArray
from rapid_onset.models.linear import expm, fill

__all__ = ["trajectory"]

_SAME_STEP_MIN = 1e-9  # distances that differ less are equal but for rounding


def trajectory(
    generator: FloatArray, jumps: Mapping[float, FloatArray], time_min: FloatArray
) -> FloatArray:
    """States of a body that was empty before the first jump; at a jump, those after it.

    Parameters
    ----------
    generator
        Coefficients A of ``dx/dt = A x``, shape (..., n, n), in 1/min.
    jumps
        By time in min, what is added to the states, shape (..., n).
    time_min
        Rising times in min, shape (points,).

    Returns
    -------
    array of shape (..., n, points)
    """
    rises = {when: rise for when, rise in jumps.items() if when <= time_min[-1]}
    shapes = (generator.shape[:-1], *(rise.shape for rise in rises.values()))
    *batch, n = np.broadcast_shapes(*shapes)
    reached = _reached(generator, rises)

    knots = np.union1d(time_min, list(rises))
    joints = _joints(knots, rises)
    counts = np.diff(joints)
    lengths, which = np.unique(np.diff(knots[joints]) / counts, return_inverse=True)
    small = generator[..., np.newaxis, reached, :][..., reached]
    powers = expm(small * lengths[:, np.newaxis, np.newaxis])

    states = np.zeros((*batch, reached.size, knots.size))
    nothing = np.zeros(n)
    for joint, count, length in zip(joints[:-1], counts, which, strict=True):
        states[..., joint] += rises.get(float(knots[joint]), nothing)[..., reached]
        fill(states[..., joint : joint + count + 1], powers[..., length, :, :])
    states[..., -1] += rises.get(float(knots[-1]), nothing)[..., reached]

    asked = np.zeros((*batch, n, time_min.size))
    asked[..., reached, :] = states[..., np.searchsorted(knots, time_min)]
    return asked


def _joints(knots: FloatArray, rises: Mapping[float, FloatArray]) -> NDArray[np.intp]:
    """Indices of the first and last knot, and of those where a jump or another distance comes."""
    distances = np.diff(knots)
    jumped = np.isin(knots, list(rises))[1:-1]
    turned = np.abs(np.diff(distances)) > _SAME_STEP_MIN
    return np.unique(np.r_[0, np.flatnonzero(jumped | turned) + 1, distances.size])


def _reached(generator: FloatArray, rises: Mapping[float, FloatArray]) -> NDArray[np.intp]:
    """Which states anything ever reaches; the others stay empty and need no arithmetic."""
    n = generator.shape[-1]
    links = (generator != 0).reshape(-1, n, n).any(axis=0)
    reached = np.zeros(n, dtype=bool)
    for rise in rises.values():
        reached |= (rise != 0).reshape(-1, n).any(axis=0)
    for _ in range(n):
        reached = reached | links @ reached
    return np.flatnonzero(reached)
