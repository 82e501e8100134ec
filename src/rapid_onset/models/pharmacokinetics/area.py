"""The area under a curve: the exposure that a dose gives, whatever its peak."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import ArrayLike

from rapid_onset.models.bounds import FloatArray, bounded

__all__ = ["area_ng_h_per_ml"]


def area_ng_h_per_ml(
    time_min: ArrayLike,
    concentration_ng_per_ml: ArrayLike,
    terminal_half_life_h: float | None = None,
) -> FloatArray:
    """Area under the straight lines from sample to sample, in ng h/mL.

    Parameters
    ----------
    time_min
        Rising times of the samples in min, shape (points,).
    concentration_ng_per_ml
        Levels in ng/mL, shape (..., points).
    terminal_half_life_h
        If given, the tail after the last sample, which falls with this half-life, is added.
    """
    times, levels = bounded(time_min=time_min, concentration_ng_per_ml=concentration_ng_per_ml)
    area = np.sum(np.diff(times / 60) * (levels[..., 1:] + levels[..., :-1]) / 2, axis=-1)
    if terminal_half_life_h is None:
        return np.asarray(area)
    (half_life,) = bounded(half_life_h=terminal_half_life_h)
    return np.asarray(area + levels[..., -1] * half_life / math.log(2))
