"""Steady rates of pyramidal cells and interneurons that inhibit them.

::

    E = g_e (h_e + w_ee E) - w_ei I      pyramidal cells: drive, each other, inhibition
    I = g_i (h_i + w_ie E) - w_ii I      interneurons
    g = 1 - f blocked                    f: share of the excitation that NMDA receptors carry

Both equations are linear while the cells fire, so the steady rates are a formula.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import ClassVar, NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from rapid_onset import evidence
from rapid_onset.models.bounds import FloatArray, bounded
from rapid_onset.models.nmda import bound_fraction

__all__ = [
    "Affinities",
    "Rates",
    "Response",
    "Weights",
    "affinities",
    "affinity_names",
    "default_affinities",
    "default_weights",
    "pyramidal_rate",
    "rates",
    "respond",
]

_SELECTIVE = "selective"


@dataclass(frozen=True)
class Affinities:
    """Free ketamine (uM) that blocks half of the NMDA receptors on each kind of cell."""

    name: str
    interneuron_um: float
    pyramidal_um: float

    def __post_init__(self) -> None:
        for name in ("interneuron_um", "pyramidal_um"):
            if not 0 < getattr(self, name) < np.inf:
                raise ValueError(f"{name} must be a positive number; got {getattr(self, name)}")


@dataclass(frozen=True)
class Weights:
    """Strengths without unit; arrays that broadcast describe many circuits at once.

    The first letter of a pair is the cell that receives: `w_ei` is inhibition of pyramidal cells.
    `h_e` and `h_i` are drive from outside, `f_e` and `f_i` the NMDA shares of all excitation.
    """

    w_ee: ArrayLike
    w_ei: ArrayLike
    w_ie: ArrayLike
    w_ii: ArrayLike
    h_e: ArrayLike
    h_i: ArrayLike
    f_e: ArrayLike
    f_i: ArrayLike

    def __post_init__(self) -> None:
        bounded(**vars(self))


class Rates(NamedTuple):
    """Steady firing rates, in units of the drive."""

    pyramidal: FloatArray
    interneuron: FloatArray


@dataclass(frozen=True)
class Response:
    """What a concentration does to the circuit: blocked shares, and rates relative to rest."""

    illustrative: ClassVar[bool] = True
    label: ClassVar[str] = (
        "Illustrative: the weights are chosen, and affinities by cell type are not measured"
    )

    concentration_um: FloatArray
    interneuron_block: FloatArray
    pyramidal_block: FloatArray
    interneuron: FloatArray
    pyramidal: FloatArray

    @property
    def drive(self) -> FloatArray:
        """How far pyramidal cells fire above rest, as a share of it; zero below rest."""
        return np.maximum(self.pyramidal - 1, 0)


def affinity_names() -> tuple[str, ...]:
    """Names of the assumptions about affinities."""
    return tuple(row.id for row in evidence.parameter_sets("circuit_affinity"))


@cache
def affinities(name: str = _SELECTIVE) -> Affinities:
    """Affinities under one assumption.

    Raises
    ------
    ValueError
        No assumption has this name.
    """
    if name not in affinity_names():
        raise ValueError(f"affinities must be one of {', '.join(affinity_names())}; got {name!r}")
    return Affinities(name, **evidence.parameter_set(name).values)


def default_affinities() -> Affinities:
    """Affinities where none are given."""
    return affinities(_SELECTIVE)


@cache
def default_weights() -> Weights:
    """The weights of the lessons, chosen for the example."""
    return Weights(**evidence.parameter_set("circuit_default").values)


def rates(
    interneuron_block: ArrayLike, pyramidal_block: ArrayLike, weights: Weights | None = None
) -> Rates:
    """Steady rates of a circuit; a population that would fall below zero is silent.

    Parameters
    ----------
    interneuron_block, pyramidal_block
        Share of NMDA receptors blocked on each kind of cell; they broadcast with the weights.
    weights
        The circuit; the default weights if none are given.
    """
    blocked_i, blocked_e = bounded(
        interneuron_block=interneuron_block, pyramidal_block=pyramidal_block
    )
    w_ee, w_ei, w_ie, w_ii, h_e, h_i, f_e, f_i = bounded(**vars(weights or default_weights()))
    g_i, g_e = 1 - f_i * blocked_i, 1 - f_e * blocked_e
    unclipped = (g_e * h_e * (1 + w_ii) - w_ei * g_i * h_i) / (
        (1 - w_ee * g_e) * (1 + w_ii) + w_ei * w_ie * g_i
    )
    pyramidal = np.maximum(unclipped, 0.0)
    return Rates(pyramidal, g_i * (h_i + w_ie * pyramidal) / (1 + w_ii))


def respond(
    concentration_um: ArrayLike,
    weights: Weights | None = None,
    affinities: Affinities | None = None,
) -> Response:
    """Block and rates relative to rest at a free concentration.

    Parameters
    ----------
    concentration_um
        Free ketamine in uM, any shape.
    weights
        The circuit; the default weights if none are given.
    affinities
        Affinities by cell type; the selective ones if none are given.

    Raises
    ------
    ValueError
        A concentration is outside its range, or a population does not fire at rest.
    """
    (concentration,) = bounded(concentration_um=concentration_um)
    sites = affinities or default_affinities()
    rest = rates(0.0, 0.0, weights)
    for name, rate in rest._asdict().items():
        if not (rate > 0).all():
            raise ValueError(f"weights must let every population fire at rest; {name} is at 0")
    blocked_i = bound_fraction(concentration, sites.interneuron_um)
    blocked_e = bound_fraction(concentration, sites.pyramidal_um)
    drugged = rates(blocked_i, blocked_e, weights)
    return Response(
        concentration_um=concentration,
        interneuron_block=blocked_i,
        pyramidal_block=blocked_e,
        interneuron=drugged.interneuron / rest.interneuron,
        pyramidal=drugged.pyramidal / rest.pyramidal,
    )


def pyramidal_rate(
    concentration_um: ArrayLike, interneuron_um: float, pyramidal_um: float
) -> FloatArray:
    """Rate of pyramidal cells relative to rest in the circuit of the lessons.

    Parameters
    ----------
    concentration_um
        Free ketamine in uM, any shape.
    interneuron_um, pyramidal_um
        Free ketamine that blocks half of the NMDA receptors on each kind of cell, in uM.
    """
    sites = Affinities("given", interneuron_um, pyramidal_um)
    return respond(concentration_um, affinities=sites).pyramidal
