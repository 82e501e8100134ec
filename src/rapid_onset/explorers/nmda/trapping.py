"""Trapping block: a drug that enters and leaves through the open channel."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
import traitlets
from ipywidgets import DOMWidget
from matplotlib.figure import Figure

from rapid_onset.explorers.controls import choice, log_slider, slider, switch
from rapid_onset.explorers.explorer import Explorer
from rapid_onset.figures import nmda as figures
from rapid_onset.figures.words import Words
from rapid_onset.models import nmda

__all__ = ["TrappingBlock", "trapping_block"]

_DRUG_NAMES = {"ketamine": "ketamine", "memantine": "memantine", "mk801": "MK-801"}


class TrappingBlock(Explorer[figures.Trapping]):
    """An experiment in four phases: control, drug, wash, test; without magnesium."""

    drug = traitlets.Unicode("ketamine").tag(parameter=True)
    agonist_with_drug = traitlets.Bool(True).tag(parameter=True)
    agonist_in_wash = traitlets.Bool(True).tag(parameter=True)
    concentration_um = traitlets.Float(10.0).tag(parameter=True)
    voltage_mv = traitlets.Float(-70.0).tag(parameter=True)

    size_in = (7.2, 4.4)
    durations_s: ClassVar = (10, 20, 60, 20)
    points: ClassVar = 150  # in each phase

    def _draw(self, figure: Figure) -> figures.Trapping:
        ends_s = tuple(float(end) for end in np.cumsum(self.durations_s))
        return figures.Trapping(figure, ends_s)

    def _controls(self) -> tuple[tuple[DOMWidget, ...], tuple[DOMWidget, ...]]:
        drugs = {_DRUG_NAMES[name]: name for name in nmda.blocker_names()}
        first = (
            self.linked("drug", choice("Drug", drugs)),
            self.linked("agonist_with_drug", switch("Agonist while the drug is there")),
            self.linked("agonist_in_wash", switch("Agonist during the wash")),
        )
        more = (
            self.linked("concentration_um", log_slider("Concentration (µM)", -1, 2)),
            self.linked("voltage_mv", slider("Voltage (mV), ketamine only", -90, 40, 5, ".0f")),
        )
        return first, more

    def _update(self) -> Words:
        blocker = nmda.blocker(self.drug)
        known = blocker.electrical_depth is not None
        voltage_mv = self.voltage_mv if known else blocker.reference_voltage_mv
        agonist = (True, self.agonist_with_drug, self.agonist_in_wash, True)
        run = nmda.simulate(
            [
                nmda.Step(
                    duration_ms=1000 * duration_s,
                    glutamate_um=1000.0 if present else 0.0,
                    voltage_mv=voltage_mv,
                    magnesium_mm=0.0,
                    concentration_um=self.concentration_um if phase == "drug" else 0.0,
                )
                for phase, duration_s, present in zip(
                    ("control", "drug", "wash", "test"), self.durations_s, agonist, strict=True
                )
            ],
            dt_ms=[1000 * duration_s / self.points for duration_s in self.durations_s],
            blocker=blocker,
        )
        return self.picture.show(
            drug=_DRUG_NAMES[self.drug],
            concentration_um=self.concentration_um,
            agonist=agonist,
            time_s=run.time_ms / 1000,
            current=run.open / nmda.saturated_open_probability(),
            blocked=run.blocked,
            trapped=run.trapped,
        )


def trapping_block(**parameters: Any) -> TrappingBlock:
    """Use dependence and trapping: when a blocker gets in and when it gets out."""
    return TrappingBlock(**parameters)
