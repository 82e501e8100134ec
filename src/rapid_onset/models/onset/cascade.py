"""The cascade: stages that each follow the one before, from half an hour to a week.

::

    drive -> mTOR -> synaptic protein -> spine formation -> spines
    drive -> circuit -> fast

Each stage follows its input with ``x' = (input - x) / tau``; spines are added up and lost again,
``x' = formation - x / tau``.

The order comes from rats. The time constants are chosen so that the benefit meets what was seen in
trials; no measurement stands behind any of them alone.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache

import numpy as np

from rapid_onset import evidence
from rapid_onset.models.bounds import FloatArray
from rapid_onset.models.onset.response import response

__all__ = ["Cascade", "Stages", "cascade", "default_cascade"]


@dataclass(frozen=True)
class Cascade:
    """Time constants (h) of the stages, and hours of spine growth that the fast stage is worth."""

    mtor_h: float
    protein_h: float
    formation_h: float
    spines_h: float
    fast_h: float
    fast_weight_h: float

    def __post_init__(self) -> None:
        for field in fields(self):
            if not 0 < getattr(self, field.name) < np.inf:
                raise ValueError(
                    f"{field.name} must be a positive number; got {getattr(self, field.name)}"
                )


@dataclass(frozen=True)
class Stages:
    """What each stage has reached at each time; `spines` in hours of drive, the others as drive."""

    mtor: FloatArray
    protein: FloatArray
    formation: FloatArray
    spines: FloatArray
    fast: FloatArray


@cache
def default_cascade() -> Cascade:
    """The cascade of the lessons."""
    return Cascade(**evidence.parameter_set("cascade_default").values)


def cascade(drive: FloatArray, dt_h: float, constants: Cascade | None = None) -> Stages:
    """Stages that start from rest and follow a drive, which is linear between its points.

    Parameters
    ----------
    drive
        Drive at equally spaced points, shape (points,).
    dt_h
        Step between points in h.
    constants
        The time constants; the default ones if none are given.
    """
    tau = constants or default_cascade()
    rates = 1 / np.array([tau.mtor_h, tau.protein_h, tau.formation_h, tau.spines_h])
    slow = np.diag(-rates) + np.diag([*rates[1:3], 1.0], k=-1)
    fast = np.array([[-1.0, 0.0], [1.0, -1.0]]) / tau.fast_h
    mtor, protein, formation, spines = response(slow, rates * [1, 0, 0, 0], drive, dt_h)
    _, fast_stage = response(fast, np.array([1.0, 0.0]) / tau.fast_h, drive, dt_h)
    return Stages(mtor, protein, formation, spines, fast_stage)
