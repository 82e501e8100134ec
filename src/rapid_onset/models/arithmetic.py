"""The arithmetic that a reader of trials does by hand.

A trial's protocol is calculated through, never advised: these functions turn what is printed into
what was given, counted or left.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from rapid_onset.models.bounds import FloatArray, bounded

__all__ = [
    "combined_percent",
    "difference",
    "dose_mg",
    "infusion_rate_ml_per_h",
    "percent",
    "product",
    "ratio",
    "remaining_percent",
    "volume_ml",
]


def dose_mg(dose_mg_per_kg: ArrayLike, weight_kg: ArrayLike) -> FloatArray:
    """Dose in mg for a body weight in kg."""
    dose, weight = bounded(dose_mg_per_kg=dose_mg_per_kg, weight_kg=weight_kg)
    return dose * weight


def volume_ml(dose_mg: ArrayLike, solution_mg_per_ml: ArrayLike) -> FloatArray:
    """Volume in mL that holds a dose in mg, of a solution with so many mg in each mL."""
    dose, solution = bounded(dose_mg=dose_mg, solution_mg_per_ml=solution_mg_per_ml)
    return dose / solution


def infusion_rate_ml_per_h(volume_ml: ArrayLike, duration_min: ArrayLike) -> FloatArray:
    """Rate in mL/h at which a volume in mL runs in over a duration in min."""
    volume, duration = bounded(volume_ml=volume_ml, duration_min=duration_min)
    return volume / (duration / 60)


def remaining_percent(time_h: ArrayLike, half_life_h: ArrayLike) -> FloatArray:
    """Percentage left after a time in h, with one half-life in h."""
    time, half_life = bounded(time_h=time_h, half_life_h=half_life_h)
    return np.asarray(100 * np.exp2(-time / half_life))


def percent(part: ArrayLike, whole: ArrayLike) -> FloatArray:
    """`part` in percent of `whole`."""
    return 100 * ratio(part, whole)


def combined_percent(first_percent: ArrayLike, second_percent: ArrayLike) -> FloatArray:
    """Percentage who reach a goal in the first step, or in the second if not in the first."""
    first, second = bounded(first_percent=first_percent, second_percent=second_percent)
    return 100 * (1 - (1 - first / 100) * (1 - second / 100))


def difference(first: ArrayLike, second: ArrayLike) -> FloatArray:
    """`first` minus `second`."""
    left, right = bounded(first=first, second=second)
    return left - right


def product(first: ArrayLike, second: ArrayLike) -> FloatArray:
    """`first` times `second`."""
    left, right = bounded(first=first, second=second)
    return left * right


def ratio(part: ArrayLike, whole: ArrayLike) -> FloatArray:
    """`part` over `whole`.

    Raises
    ------
    ValueError
        `whole` is zero, or a number is none.
    """
    over, under = bounded(part=part, whole=whole)
    if np.any(under == 0):
        raise ValueError("whole must not be 0")
    return over / under
