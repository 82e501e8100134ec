"""Patients of a trial whose data are open: what a mean hides."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import numpy as np
import traitlets
from ipywidgets import DOMWidget
from matplotlib.figure import Figure
from numpy.typing import NDArray

from rapid_onset import evidence
from rapid_onset.explorers.controls import Whole, choice, slider
from rapid_onset.explorers.explorer import Explorer
from rapid_onset.figures import onset as figures
from rapid_onset.figures.words import Words

__all__ = ["PatientsOfATrial", "patients"]

_STUDY = "dia_goldstein2004"
_WHO = {
    "everybody who was rated": "all",
    "only those who stayed to week 6": "stayed",
    "only those who left": "left",
}


class PatientsOfATrial(Explorer[figures.Patients]):
    """Every patient of an arm of an open trial, the means, and one patient in bold."""

    patient = Whole(1).tag(parameter=True)
    arm = traitlets.Enum(("drug", "placebo"), "drug").tag(parameter=True)
    who = traitlets.Enum(tuple(_WHO.values()), "all").tag(parameter=True)

    size_in = (7.2, 4.0)

    def _draw(self, figure: Figure) -> figures.Patients:
        weeks = sorted({visit.nominal_week for visit in evidence.trial_data(_STUDY)})
        changes: dict[str, NDArray[np.float64]] = {
            "drug": _changes("DRUG", weeks),
            "placebo": _changes("PLACEBO", weeks),
        }
        self._fewest = min(len(arm) for arm in changes.values())
        source = evidence.study(_STUDY).source
        return figures.Patients(figure, np.array([0.0, *weeks]), changes, source)

    def _controls(self) -> tuple[tuple[DOMWidget, ...], tuple[DOMWidget, ...]]:
        return (
            self.linked("arm", choice("Arm", {"drug": "drug", "placebo": "placebo"})),
            self.linked("who", choice("Count", _WHO)),
            self.linked("patient", slider("One patient", 1, self._fewest, 1, ".0f")),
        ), ()

    def _update(self) -> Words:
        return self.picture.show(arm=self.arm, who=self.who, patient=self.patient)


def _changes(therapy: str, weeks: list[int]) -> NDArray[np.float64]:
    """Change of each patient of an arm, shape (patients, 1 + visits): zero at the start."""
    rows: dict[str, dict[int, float]] = defaultdict(dict)
    for visit in evidence.trial_data(_STUDY).where(therapy=therapy):
        rows[visit.patient][visit.nominal_week] = visit.hamd17_change
    return np.array(
        [[0.0, *(change.get(week, np.nan) for week in weeks)] for change in rows.values()]
    )


def patients(**parameters: Any) -> PatientsOfATrial:
    """See the patients behind a mean, and what leaving does to it."""
    return PatientsOfATrial(**parameters)
