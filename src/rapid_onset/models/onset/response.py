"""Exact response of linear stages to an input that is linear between its points.

Over one step the state becomes ``P x + p``, where P is the same for all steps and p follows from
the input. Adding what came 1, 2, 4, ... steps earlier, each time carried on by P, P^2, P^4, ...,
sums all of the past in about log2(points) products.
"""

from __future__ import annotations

import numpy as np

from rapid_onset.models.bounds import FloatArray
from rapid_onset.models.linear import expm

__all__ = ["response"]


def response(generator: FloatArray, entry: FloatArray, drive: FloatArray, dt: float) -> FloatArray:
    """States of ``dx/dt = A x + b u(t)`` from rest, at the points of the input u.

    Parameters
    ----------
    generator
        Coefficients A, shape (n, n), unit 1/time.
    entry
        Rates b at which the input enters each state, shape (n,), unit 1/time.
    drive
        Input u at equally spaced points, shape (points,); a straight line joins them.
    dt
        Step between points, in the time unit of `generator`.

    Returns
    -------
    array of shape (n, points)
    """
    n = entry.size
    extended = np.zeros((n + 2, n + 2))  # two more states: the input, and its rise over the step
    extended[:n, :n] = generator
    extended[:n, n] = entry
    extended[n, n + 1] = 1 / dt
    step = expm(extended * dt)
    power = step[:n, :n]
    states = np.zeros((n, drive.size))
    states[:, 1:] = np.outer(step[:n, n], drive[:-1]) + np.outer(step[:n, n + 1], np.diff(drive))
    shift = 1
    while shift < drive.size:
        states[:, shift:] += power @ states[:, :-shift]
        power = power @ power
        shift *= 2
    return states
