"""95 % intervals from what papers print: a standard error, or a deviation and a number."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from rapid_onset.models.bounds import FloatArray, bounded, whole
from rapid_onset.models.risk import Estimate
from rapid_onset.models.risk.proportion import Z_95

__all__ = ["interval", "standard_error"]


def standard_error(sd_points: ArrayLike, patients: ArrayLike) -> FloatArray:
    """Standard error of a mean from the standard deviation and the number of patients."""
    (deviation,) = bounded(sd_points=sd_points)
    (number,) = whole(patients=patients)
    return deviation / np.sqrt(number)


def interval(change_points: ArrayLike, *standard_errors: float) -> Estimate:
    """Value with the interval of the normal approximation.

    Parameters
    ----------
    change_points
        A mean change, or a difference between two.
    standard_errors
        One standard error for each arm that is in it; errors of different arms add as squares.
    """
    (value,) = bounded(change_points=change_points)
    reach = Z_95 * np.sqrt(sum(error**2 for error in standard_errors))
    return Estimate(value, value - reach, value + reach)
