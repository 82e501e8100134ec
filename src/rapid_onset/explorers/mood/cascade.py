"""The cascade: what is left of the benefit, early and late, when one step is taken away."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
import traitlets
from ipywidgets import DOMWidget
from matplotlib.figure import Figure

from rapid_onset.evidence import target
from rapid_onset.explorers.controls import choice, log_slider
from rapid_onset.explorers.explorer import Explorer
from rapid_onset.figures import mood as figures
from rapid_onset.figures.words import Words
from rapid_onset.models import circuit, onset

__all__ = ["TakenApart", "taken_apart"]

_CHOICES: dict[str, dict[str, Any]] = {
    "nothing": {},
    "mTOR, by rapamycin": {"rapamycin": True},
    "the part that spines play": {"spine_term": False},
    "the preference for interneurons": {"affinities": circuit.affinities("equal_high")},
}
_DURATION_D = 14.0
_TRIALS = {3.0: "C04", 168.0: "C01c"}  # hour to the share of the benefit that trials give there


class TakenApart(Explorer[figures.CascadeSteps]):
    """One infusion through the cascade, whole or with one step taken away."""

    time_h = traitlets.Float(24.0).tag(parameter=True)
    taken_away = traitlets.Unicode("nothing").tag(parameter=True)

    size_in = (7.0, 4.7)
    hours: ClassVar = np.geomspace(1 / 6, 24 * _DURATION_D, 300)

    def _draw(self, figure: Figure) -> figures.CascadeSteps:
        self._whole = self._course({})
        steps = self._steps(self._whole)
        self._heights = {name: curve.max() for name, curve in steps.items()}
        seen = [target(key) for key in _TRIALS.values()]
        return figures.CascadeSteps(
            figure,
            self.hours,
            shares={name: curve / self._heights[name] for name, curve in steps.items()},
            whole=self._whole.benefit_at(self.hours),
            seen_h=np.array(list(_TRIALS)),
            seen=np.array([one.value for one in seen]),
            keys=tuple(one.source for one in seen),
        )

    def _controls(self) -> tuple[tuple[DOMWidget, ...], tuple[DOMWidget, ...]]:
        return (
            self.linked("taken_away", choice("Take away", {name: name for name in _CHOICES})),
            self.linked("time_h", log_slider("Read off at (h)", -0.75, 2.5, 0.01)),
        ), ()

    def _update(self) -> Words:
        course = self._course(_CHOICES[self.taken_away])
        return self.picture.show(
            time_h=self.time_h,
            taken_away=self.taken_away,
            steps={
                name: curve / self._heights[name] for name, curve in self._steps(course).items()
            },
            benefit=course.benefit_at(self.hours),
            finding=" ".join(course.findings),
        )

    def _course(self, changed: dict[str, Any]) -> onset.KetamineCourse:
        unit = self._whole.unit if changed else None
        return onset.ketamine_course(
            *onset.standard_infusion(), duration_d=_DURATION_D, unit=unit, **changed
        )

    def _steps(self, course: onset.KetamineCourse) -> dict[str, Any]:
        """Each step at the hours drawn, in its own unit."""
        curves = {
            "block": course.circuit.interneuron_block,
            "firing": course.circuit.drive,
            "mtor": course.stages.mtor,
            "protein": course.stages.protein,
            "spines": course.stages.spines,
        }
        return {name: np.interp(self.hours, course.time_h, curve) for name, curve in curves.items()}


def taken_apart(**parameters: Any) -> TakenApart:
    """One infusion from minutes to days; take a step away and see what is left."""
    return TakenApart(**parameters)
