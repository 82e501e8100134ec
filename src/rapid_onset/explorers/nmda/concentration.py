"""Concentration and block: from a total plasma level to the share of receptors."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
import traitlets
from ipywidgets import DOMWidget
from matplotlib.figure import Figure

from rapid_onset.evidence import fact
from rapid_onset.explorers.controls import choice, slider, switch
from rapid_onset.explorers.explorer import Explorer
from rapid_onset.figures import nmda as figures
from rapid_onset.figures.words import Words
from rapid_onset.models import concentration, nmda

__all__ = ["ConcentrationAndBlock", "concentration_and_block"]

# Shown name to the evidence's potency; ketamine's own block follows voltage and magnesium.
_COMPOUNDS = {
    "ketamine (racemate), block of currents": "ketamine_ic50",
    "S-ketamine, binding": "s_ketamine_ki",
    "R-ketamine, binding": "r_ketamine_ki",
    "S-norketamine, binding": "s_norketamine_ki",
    "R-norketamine, binding": "r_norketamine_ki",
    "(2R,6R)-hydroxynorketamine, block of currents": "hydroxynorketamine_ic50",
}


class ConcentrationAndBlock(Explorer[figures.ConcentrationBlock]):
    """One plasma level, as total and as free, on the curve of block with and without magnesium."""

    total_ng_per_ml = traitlets.Float().tag(parameter=True)
    magnesium_mm = traitlets.Float(1.0).tag(parameter=True)
    voltage_mv = traitlets.Float(-66.0).tag(parameter=True)
    compound = traitlets.Unicode("ketamine_ic50").tag(parameter=True)
    glun2d_like = traitlets.Bool(False).tag(parameter=True)

    size_in = (7.2, 4.0)
    concentrations_um: ClassVar = np.logspace(-2, 2, 201)

    @traitlets.default("total_ng_per_ml")
    def _infusion_end(self) -> float:
        return fact("infusion_end_concentration").value

    def _draw(self, figure: Figure) -> figures.ConcentrationBlock:
        return figures.ConcentrationBlock(figure, self.concentrations_um)

    def _controls(self) -> tuple[tuple[DOMWidget, ...], tuple[DOMWidget, ...]]:
        plasma = slider("Total in plasma (ng/mL)", 5, 1000, 5, ".0f")
        first = (
            self.linked("total_ng_per_ml", plasma),
            self.linked("magnesium_mm", slider("Magnesium (mM)", 0, 2, 0.1, ".1f")),
            self.linked("voltage_mv", slider("Voltage (mV)", -90, 40, 2, ".0f")),
        )
        more = (
            self.linked("compound", choice("Compound", _COMPOUNDS)),
            self.linked(
                "glun2d_like", switch("GluN2D-like receptor: magnesium binds 4 times less")
            ),
        )
        return first, more

    def _update(self) -> Words:
        total_um = float(concentration.um_from_ng_per_ml(self.total_ng_per_ml))
        free_um = float(concentration.free_from_total(total_um))
        if self.compound != "ketamine_ic50":
            half_um = fact(self.compound).value
            return self.picture.show_other(
                compound=next(name for name, key in _COMPOUNDS.items() if key == self.compound),
                free_um=free_um,
                half_um=half_um,
                block=nmda.bound_fraction(self.concentrations_um, half_um),
            )
        weaker = fact("magnesium_block_glun2d").value if self.glun2d_like else 1.0
        bare, magnesium = (
            nmda.steady_block(
                self.concentrations_um, self.voltage_mv, level_mm, nmda.blocker("ketamine")
            )
            for level_mm in (0.0, self.magnesium_mm / weaker)
        )
        return self.picture.show_ketamine(
            total_ng_per_ml=self.total_ng_per_ml,
            total_um=total_um,
            free_um=free_um,
            magnesium_mm=self.magnesium_mm,
            bare_block=bare,
            magnesium_block=magnesium,
        )


def concentration_and_block(**parameters: Any) -> ConcentrationAndBlock:
    """From a total plasma level to the share of receptors that is blocked."""
    return ConcentrationAndBlock(**parameters)
