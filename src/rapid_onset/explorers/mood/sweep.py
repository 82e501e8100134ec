"""The sweep: what disinhibition rests on, weights or affinities."""

from __future__ import annotations

from typing import Any

import traitlets
from ipywidgets import DOMWidget
from matplotlib.figure import Figure

from rapid_onset.evidence import target
from rapid_onset.explorers.controls import log_slider
from rapid_onset.explorers.explorer import Explorer
from rapid_onset.explorers.mood.assumptions import ASSUMPTIONS
from rapid_onset.figures import mood as figures
from rapid_onset.figures.words import Words
from rapid_onset.models import circuit

__all__ = ["ManyCircuits", "many_circuits"]

_INTERNEURON, _PYRAMIDAL = "C06a", "C06b"  # bands of the rates that count as disinhibition


def _band(target_id: str) -> list[float]:
    """Ends of the pass band of a target."""
    one = target(target_id)
    return [end for end in (one.low, one.high) if end is not None]


class ManyCircuits(Explorer[figures.SweepCloud]):
    """Every weight set of a grid, under affinities of your own."""

    interneuron_um = traitlets.Float(1.18).tag(parameter=True)
    pyramidal_um = traitlets.Float(5.35).tag(parameter=True)

    size_in = (7.4, 3.8)

    def _draw(self, figure: Figure) -> figures.SweepCloud:
        named = circuit.sweep().shares
        return figures.SweepCloud(
            figure,
            interneuron_band=_band(_INTERNEURON),
            pyramidal_band=_band(_PYRAMIDAL),
            shares={words: named[name] for words, name in ASSUMPTIONS.items()},
        )

    def _controls(self) -> tuple[tuple[DOMWidget, ...], tuple[DOMWidget, ...]]:
        return (
            self.linked("interneuron_um", log_slider("Interneurons (µM)", -0.5, 2, 0.01)),
            self.linked("pyramidal_um", log_slider("Pyramidal cells (µM)", -0.5, 2, 0.01)),
        ), ()

    def _update(self) -> Words:
        yours = circuit.Affinities("yours", self.interneuron_um, self.pyramidal_um)
        swept = circuit.sweep([yours])
        return self.picture.show(
            interneuron_um=self.interneuron_um,
            pyramidal_um=self.pyramidal_um,
            interneuron=swept.interneuron[0],
            pyramidal=swept.pyramidal[0],
            disinhibited=swept.disinhibited[0],
        )


def many_circuits(**parameters: Any) -> ManyCircuits:
    """Thousands of circuits: how many of them are disinhibited under your affinities."""
    return ManyCircuits(**parameters)
