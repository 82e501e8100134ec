"""The first weeks of an SSRI, with and without a delay."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
import traitlets
from ipywidgets import DOMWidget
from matplotlib.figure import Figure

from rapid_onset import evidence
from rapid_onset.explorers.controls import choice, slider
from rapid_onset.explorers.explorer import Explorer
from rapid_onset.figures import onset as figures
from rapid_onset.figures.words import Words
from rapid_onset.models import onset

__all__ = ["FirstWeeks", "first_weeks"]

_STUDY, _ARM = "taylor2006", "SSRI minus placebo"
_HOURS_A_WEEK = 168
_MEASURES = {"points on the Hamilton scale": "difference", "responders": "risk_difference_pp"}


class FirstWeeks(Explorer[figures.FirstWeeks]):
    """Published differences between SSRI and placebo, and a curve whose delay the learner sets."""

    delay_weeks = traitlets.Float(3.0).tag(parameter=True)
    time_constant_weeks = traitlets.Float().tag(parameter=True)
    measure = traitlets.Unicode("responders").tag(parameter=True)

    size_in = (7.2, 3.7)
    weeks: ClassVar = np.linspace(0, 6, 121)

    @traitlets.default("time_constant_weeks")
    def _fitted(self) -> float:
        return round(evidence.fact("ssri_benefit_time_constant").value, 1)

    def _draw(self, figure: Figure) -> figures.FirstWeeks:
        return figures.FirstWeeks(figure, self.weeks, evidence.study(_STUDY).source)

    def _controls(self) -> tuple[tuple[DOMWidget, ...], tuple[DOMWidget, ...]]:
        return (
            self.linked("delay_weeks", slider("Delay (weeks)", 0, 4, 0.25, ".2f")),
            self.linked("time_constant_weeks", slider("Time constant (weeks)", 0.2, 8, 0.1, ".1f")),
            self.linked("measure", choice("Measure", {name: name for name in _MEASURES})),
        ), ()

    def _update(self) -> Words:
        published = evidence.onset_curve(_STUDY, _ARM, _MEASURES[self.measure])
        seen_weeks = np.array(published.hours) / _HOURS_A_WEEK
        seen = np.array(published.values) / published.values[-1]
        curve, at_seen = (
            onset.ssri_benefit(
                weeks,
                delay_weeks=self.delay_weeks,
                time_constant_weeks=self.time_constant_weeks,
            )
            for weeks in (self.weeks, seen_weeks)
        )
        return self.picture.show(
            measure=self.measure,
            delay_weeks=self.delay_weeks,
            curve=curve,
            seen_weeks=seen_weeks,
            seen=seen,
            at_seen=at_seen,
        )


def first_weeks(**parameters: Any) -> FirstWeeks:
    """Lay a curve with or without a delay through what trials of SSRIs found week by week."""
    return FirstWeeks(**parameters)
