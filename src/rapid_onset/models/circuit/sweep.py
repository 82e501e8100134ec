"""How much disinhibition rests on the weights, and how much on the affinities by cell type."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import cache
from typing import ClassVar

import numpy as np
from numpy.typing import ArrayLike, NDArray

from rapid_onset import evidence
from rapid_onset.models.bounds import FloatArray, bounded
from rapid_onset.models.circuit.network import (
    Affinities,
    Weights,
    affinities,
    affinity_names,
    rates,
)
from rapid_onset.models.nmda import bound_fraction

__all__ = ["Sweep", "disinhibits", "sweep", "weight_grid"]

BoolArray = NDArray[np.bool_]

_INTERNEURON, _PYRAMIDAL = "C06a", "C06b"  # bands of the rates that count as disinhibition
_THERAPEUTIC = "C21"  # free concentration at the peak of 0.5 mg/kg
_LEAST_RATE = 0.1  # below it, a circuit hardly fires at rest and its ratios mean nothing


@dataclass(frozen=True)
class Sweep:
    """Which of many weight sets show disinhibition, under each assumption about the affinities.

    `pyramidal` and `interneuron` are the rates relative to rest; they and `disinhibited` have the
    shape (affinities, weight sets). Where a circuit hardly fires at rest, they are NaN and False.
    """

    illustrative: ClassVar[bool] = True
    label: ClassVar[str] = (
        "Illustrative: how often chosen weights give disinhibition, not how likely it is in a brain"
    )

    affinities: tuple[Affinities, ...]
    weights: Weights
    pyramidal: FloatArray
    interneuron: FloatArray
    disinhibited: BoolArray

    @property
    def counts(self) -> dict[str, int]:
        """Number of weight sets with disinhibition, by name of the affinities."""
        sums = self.disinhibited.sum(axis=-1)
        return {one.name: int(count) for one, count in zip(self.affinities, sums, strict=True)}

    @property
    def shares(self) -> dict[str, float]:
        """The same as a share of all weight sets."""
        return {name: count / self.disinhibited.shape[-1] for name, count in self.counts.items()}


@cache
def weight_grid() -> Weights:
    """Every combination of the low, middle and high value of each weight."""
    levels = [row.values for row in evidence.parameter_sets("circuit_level")]
    names = [field.name for field in fields(Weights)]
    axes = [np.unique([level[name] for level in levels]) for name in names]
    grid = np.meshgrid(*axes, indexing="ij")
    return Weights(**{name: axis.ravel() for name, axis in zip(names, grid, strict=True)})


def disinhibits(interneuron: ArrayLike, pyramidal: ArrayLike) -> BoolArray:
    """Whether interneurons slow down and pyramidal cells speed up, each within its target's band.

    Parameters
    ----------
    interneuron, pyramidal
        Rates relative to rest.
    """
    return _within(_INTERNEURON, interneuron) & _within(_PYRAMIDAL, pyramidal)


def sweep(
    assumptions: Sequence[Affinities] | None = None,
    weights: Weights | None = None,
    concentration_um: float | None = None,
) -> Sweep:
    """How often disinhibition appears when weights and affinities are chosen otherwise.

    Parameters
    ----------
    assumptions
        Affinities to try; all named ones if none are given.
    weights
        Arrays of one axis, one circuit each; the whole grid if none are given.
    concentration_um
        Free ketamine in uM; the therapeutic peak if none is given.
    """
    assumed = tuple(assumptions or map(affinities, affinity_names()))
    circuits = weights or weight_grid()
    (concentration,) = bounded(
        concentration_um=(
            evidence.target(_THERAPEUTIC).value if concentration_um is None else concentration_um
        )
    )
    blocked_i, blocked_e = (
        bound_fraction(concentration, np.array([[half] for half in halves]))
        for halves in zip(*((one.interneuron_um, one.pyramidal_um) for one in assumed), strict=True)
    )
    rest, drugged = rates(0.0, 0.0, circuits), rates(blocked_i, blocked_e, circuits)
    fires = (rest.pyramidal >= _LEAST_RATE) & (rest.interneuron >= _LEAST_RATE)
    pyramidal, interneuron = (
        np.divide(now, before, out=np.full_like(now, np.nan), where=fires)
        for now, before in zip(drugged, rest, strict=True)
    )
    return Sweep(assumed, circuits, pyramidal, interneuron, disinhibits(interneuron, pyramidal))


def _within(target_id: str, observed: ArrayLike) -> BoolArray:
    """Whether each observed value lies in the pass band of the target."""
    band = evidence.target(target_id)
    low, high = np.array([band.low, band.high], dtype=np.float64)
    array = np.asarray(observed, dtype=np.float64)
    inside: BoolArray = (array >= low) & (array <= high)
    return inside
