"""Ketamine against ECT: two trials that disagree, and one of the learner's own."""

from __future__ import annotations

from typing import Any, ClassVar

import traitlets
from ipywidgets import DOMWidget
from matplotlib.figure import Figure

from rapid_onset.evidence import study
from rapid_onset.explorers.controls import Whole, slider
from rapid_onset.explorers.explorer import Explorer
from rapid_onset.figures import benefits as figures
from rapid_onset.figures.words import Words
from rapid_onset.models import risk

__all__ = ["AgainstEct", "against_ect"]

# Study, what it counted, and its outcomes: ketamine, ECT, difference.
_TRIALS = (
    ("anand2023elektd", "ELEKT-D", "response", "ket_resp", "ect_resp"),
    ("ekstrand2022ketect", "KetECT", "remission", "ket_rem", "ect_rem"),
)


def _comparison(key: str, name: str, counted: str, ketamine: str, ect: str) -> figures.Comparison:
    trial = study(key)
    difference = trial.outcome("diff")
    if difference.ci95 is None:
        raise ValueError(f"{key} has no interval for its difference")
    return figures.Comparison(
        name,
        counted,
        trial.outcome(ketamine).value,
        trial.outcome(ect).value,
        difference.value,
        *difference.ci95,
    )


class AgainstEct(Explorer[figures.AgainstEct]):
    """Two real trials of ketamine and ECT, and a made-up third with a margin."""

    margin = traitlets.Float(10.0).tag(parameter=True)
    per_group = Whole(40).tag(parameter=True)
    ketamine_percent = traitlets.Float(50.0).tag(parameter=True)

    size_in = (7.6, 3.6)
    ect_percent: ClassVar = 50.0

    def _draw(self, figure: Figure) -> figures.AgainstEct:
        return figures.AgainstEct(
            figure, [_comparison(*row) for row in _TRIALS], [row[0] for row in _TRIALS]
        )

    def _controls(self) -> tuple[tuple[DOMWidget, ...], tuple[DOMWidget, ...]]:
        return (
            self.linked("margin", slider("Margin (points)", 0, 20, 1, ".0f")),
            self.linked("per_group", slider("Made up: group size", 20, 400, 20, ".0f")),
            self.linked("ketamine_percent", slider("Made up: ketamine (%)", 20, 80, 5, ".0f")),
        ), ()

    def _update(self) -> Words:
        events, control = (
            round(self.per_group * percent / 100)
            for percent in (self.ketamine_percent, self.ect_percent)
        )
        arms = risk.TwoArms(events, self.per_group, control, self.per_group)
        value, low, high = (100 * float(one) for one in arms.difference)
        made_up = figures.Comparison(
            f"made-up trial with {self.per_group} people in each group",
            "response",
            self.ketamine_percent,
            self.ect_percent,
            value,
            low,
            high,
        )
        return self.picture.show(margin=self.margin, made_up=made_up)


def against_ect(**parameters: Any) -> AgainstEct:
    """Ketamine against ECT: zero, a margin, and two trials that disagree."""
    return AgainstEct(**parameters)
