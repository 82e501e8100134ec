"""Disinhibition: what a concentration does to a circuit of two kinds of cell."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
import traitlets
from ipywidgets import DOMWidget
from matplotlib.figure import Figure

from rapid_onset.evidence import target
from rapid_onset.explorers.controls import choice, log_slider
from rapid_onset.explorers.explorer import Explorer
from rapid_onset.explorers.mood.assumptions import ASSUMPTIONS
from rapid_onset.figures import mood as figures
from rapid_onset.figures.words import Words
from rapid_onset.models import circuit

__all__ = ["Disinhibition", "disinhibition"]

_PEAK = "C21"  # largest free concentration at the effect site after one infusion


class Disinhibition(Explorer[figures.Circuit]):
    """Interneurons, pyramidal cells and a blocker that may prefer one of the two."""

    concentration_um = traitlets.Float(0.1).tag(parameter=True)
    assumption = traitlets.Unicode("selective").tag(parameter=True)

    size_in = (7.6, 3.9)
    concentrations_um: ClassVar = np.geomspace(0.03, 30, 301)

    def _draw(self, figure: Figure) -> figures.Circuit:
        return figures.Circuit(figure, self.concentrations_um, target(_PEAK).value)

    def _controls(self) -> tuple[tuple[DOMWidget, ...], tuple[DOMWidget, ...]]:
        return (
            self.linked("concentration_um", log_slider("Free ketamine (µM)", -1.5, 1.45)),
            self.linked("assumption", choice("Assumed: it blocks", ASSUMPTIONS)),
        ), ()

    def _update(self) -> Words:
        sites = circuit.affinities(self.assumption)
        every = circuit.respond(self.concentrations_um, affinities=sites)
        here = circuit.respond(self.concentration_um, affinities=sites)
        return self.picture.show(
            assumption=next(
                words for words, name in ASSUMPTIONS.items() if name == self.assumption
            ),
            concentration_um=self.concentration_um,
            interneuron=every.interneuron,
            pyramidal=every.pyramidal,
            interneuron_block=float(here.interneuron_block),
            pyramidal_block=float(here.pyramidal_block),
        )


def disinhibition(**parameters: Any) -> Disinhibition:
    """Take a brake away: firing of two kinds of cell at each concentration."""
    return Disinhibition(**parameters)
