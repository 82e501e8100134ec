"""Student's t distribution, which numpy lacks."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import ArrayLike

from rapid_onset.models.bounds import FloatArray
from rapid_onset.models.risk.proportion import Z_95

__all__ = ["critical_t", "log_gamma", "two_sided_p"]

_TERMS = 40  # of the continued fraction; enough for a p to 1e-9 up to 100,000 degrees of freedom
_MOST_STEPS = 50

log_gamma = np.vectorize(math.lgamma, otypes=[np.float64])


def two_sided_p(t: ArrayLike, df: ArrayLike) -> FloatArray:
    """Chance of a t at least as far from zero: ``I(df/2, 1/2)`` at ``df / (df + t^2)``.

    Parameters
    ----------
    t
        Value of the statistic.
    df
        Degrees of freedom, at least 1 and not necessarily whole; broadcasts with `t`.
    """
    square, df = np.square(np.asarray(t, dtype=np.float64)), np.asarray(df, dtype=np.float64)
    far, near = df / (df + square), square / (df + square)
    a, b = df / 2, 0.5
    # Both are computed everywhere; the one that is dropped may divide by zero.
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(
            far < (a + 1) / (a + b + 2),  # where the fraction converges fast, else its mirror does
            _incomplete_beta(far, near, a, b),
            1 - _incomplete_beta(near, far, b, a),
        )


def critical_t(df: ArrayLike) -> FloatArray:
    """Value that t exceeds, on either side, with a chance of 5 % in all.

    Found by Newton's method. From the normal value, which is lower, every step stays below the
    root, because the chance of a smaller t bends down.
    """
    df = np.asarray(df, dtype=np.float64)
    scale = np.exp(log_gamma((df + 1) / 2) - log_gamma(df / 2)) / np.sqrt(np.pi * df)
    t = np.full(df.shape, Z_95)
    for _ in range(_MOST_STEPS):
        density = 2 * scale * (1 + t * t / df) ** (-(df + 1) / 2)
        step = (two_sided_p(t, df) - 0.05) / density
        t = t + step
        if (np.abs(step) < 1e-9 * t).all():
            break
    return t


def _incomplete_beta(x: FloatArray, y: FloatArray, a: ArrayLike, b: ArrayLike) -> FloatArray:
    """Regularised ``I(a, b)`` at `x`, with ``y = 1 - x`` given apart because it may be tiny.

    Notes
    -----
    NIST Digital Library of Mathematical Functions, 8.17.22, https://dlmf.nist.gov/8.17.E22.
    """
    a, b = np.asarray(a, dtype=np.float64), np.asarray(b, dtype=np.float64)
    fraction = np.zeros_like(x)
    for m in range(_TERMS, 0, -1):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m - 1) * (a + b + m - 1) * x / ((a + 2 * m - 2) * (a + 2 * m - 1))
        fraction = odd / (1 + even / (1 + fraction))
    log_beta = log_gamma(a) + log_gamma(b) - log_gamma(a + b)
    with np.errstate(divide="ignore"):  # the power of zero is zero
        power = np.exp(a * np.log(x) + b * np.log(y) - log_beta)
    share: FloatArray = power / (a * (1 + fraction))
    return share
