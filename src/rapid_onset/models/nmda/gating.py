"""How the receptor opens: two glutamate bind, then the channel opens or desensitises.

::

    C0 <=> C1 <=> C2 <=> O        glutamate binds at 2 kb [glu] and kb [glu], leaves at ku and 2 ku
                  ||
                  D
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache

import numpy as np
from numpy.typing import ArrayLike

from rapid_onset import evidence
from rapid_onset.models.bounds import FloatArray, bounded

__all__ = [
    "Gating",
    "default_gating",
    "gating",
    "gating_names",
    "saturated_open_probability",
    "steady_open_probability",
]

_DEFAULT = "destexhe1996"


@dataclass(frozen=True)
class Gating:
    """Rates of the five-state scheme; `name` is the key of the published set."""

    name: str
    binding_per_um_s: float
    unbinding_per_s: float
    desensitization_per_s: float
    resensitization_per_s: float
    opening_per_s: float
    closing_per_s: float

    def __post_init__(self) -> None:
        for field in fields(self)[1:]:
            rate = getattr(self, field.name)
            if not 0 < rate < np.inf:
                raise ValueError(f"{field.name} must be a positive number; got {rate}")


def gating_names() -> tuple[str, ...]:
    """Names of the published sets."""
    return tuple(row.id for row in evidence.parameter_sets("nmda_gating"))


@cache
def gating(name: str = _DEFAULT) -> Gating:
    """Published gating rates.

    Raises
    ------
    ValueError
        No published set has this name.
    """
    if name not in gating_names():
        raise ValueError(f"gating must be one of {', '.join(gating_names())}; got {name!r}")
    return Gating(name, **evidence.parameter_set(name).values)


def default_gating() -> Gating:
    """Gating rates where none are given."""
    return gating(_DEFAULT)


def steady_open_probability(glutamate_um: ArrayLike, gating: Gating | None = None) -> FloatArray:
    """Open probability once gating has settled, from detailed balance.

    ``E / ((1 + K/[glu])^2 + E + D)`` with K = unbinding/binding, E = opening/closing and
    D = desensitisation/resensitisation.

    Parameters
    ----------
    glutamate_um
        Glutamate in uM, any shape.
    gating
        Gating rates; the default set if none are given.
    """
    (glutamate,) = bounded(glutamate_um=glutamate_um)
    rates = gating or default_gating()
    with np.errstate(divide="ignore"):  # without glutamate the ratio is infinite and the result 0
        ratio = rates.unbinding_per_s / (rates.binding_per_um_s * glutamate)
    return _open_probability(ratio, rates)


def saturated_open_probability(gating: Gating | None = None) -> float:
    """Steady open probability when both sites are always occupied: the limit of much glutamate."""
    return float(_open_probability(np.zeros(()), gating or default_gating()))


def _open_probability(empty_over_bound: FloatArray, rates: Gating) -> FloatArray:
    opened = rates.opening_per_s / rates.closing_per_s
    desensitised = rates.desensitization_per_s / rates.resensitization_per_s
    return opened / ((1 + empty_over_bound) ** 2 + opened + desensitised)
