"""Disinhibition: how blocking NMDA receptors can make pyramidal cells fire more.

A drug that blocks interneurons more than pyramidal cells takes inhibition away; one that blocks
both alike does not. The weights are chosen, and nobody has measured the affinities by cell type in
people, so every result is labelled illustrative.

>>> from rapid_onset.models import circuit
>>> round(float(circuit.respond(0.536).pyramidal), 2)
1.26
>>> circuit.sweep().counts
{'selective': 1138, 'equal_high': 63, 'equal_low': 25, 'reversed': 0}
"""

from rapid_onset.models.circuit.network import (
    Affinities,
    Rates,
    Response,
    Weights,
    affinities,
    affinity_names,
    default_affinities,
    default_weights,
    pyramidal_rate,
    rates,
    respond,
)
from rapid_onset.models.circuit.sweep import Sweep, disinhibits, sweep, weight_grid

__all__ = [
    "Affinities",
    "Rates",
    "Response",
    "Sweep",
    "Weights",
    "affinities",
    "affinity_names",
    "default_affinities",
    "default_weights",
    "disinhibits",
    "pyramidal_rate",
    "rates",
    "respond",
    "sweep",
    "weight_grid",
]
