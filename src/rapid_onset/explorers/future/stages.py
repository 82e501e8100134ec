"""Why promising drugs fail late: three hundred drugs in a first and in a second trial."""

from __future__ import annotations

from typing import Any, ClassVar

import traitlets
from ipywidgets import DOMWidget
from matplotlib.figure import Figure

from rapid_onset.explorers.controls import slider
from rapid_onset.explorers.explorer import Explorer
from rapid_onset.figures import future as figures
from rapid_onset.figures.words import Words
from rapid_onset.models import trials

__all__ = ["FirstThenSecond", "first_then_second"]


class FirstThenSecond(Explorer[figures.Stages]):
    """Winners of a first trial, and what a larger second one makes of them."""

    working_percent = traitlets.Float(10.0).tag(parameter=True)
    first_per_arm = traitlets.Float(20.0).tag(parameter=True)
    second_per_arm = traitlets.Float(100.0).tag(parameter=True)
    effect_points = traitlets.Float(3.0).tag(parameter=True)
    seed = traitlets.Float(7.0).tag(parameter=True)

    size_in = (7.6, 4.6)
    drugs: ClassVar = 300

    def _draw(self, figure: Figure) -> figures.Stages:
        return figures.Stages(figure)

    def _controls(self) -> tuple[tuple[DOMWidget, ...], tuple[DOMWidget, ...]]:
        first = (
            self.linked("working_percent", slider("Drugs that work (%)", 5, 50, 5, ".0f")),
            self.linked("first_per_arm", slider("First trial: in each arm", 10, 150, 10, ".0f")),
            self.linked("second_per_arm", slider("Second trial: in each arm", 50, 200, 10, ".0f")),
        )
        more = (
            self.linked("effect_points", slider("A working drug takes off", 1, 8, 0.5, ".1f")),
            self.linked("seed", slider("Chance, run number", 1, 20, 1, ".0f")),
        )
        return first, more

    def _update(self) -> Words:
        run = trials.two_stages(
            drugs=self.drugs,
            working=round(self.drugs * self.working_percent / 100),
            effect_points=self.effect_points,
            first_per_arm=round(self.first_per_arm),
            second_per_arm=round(self.second_per_arm),
            seed=round(self.seed),
        )
        return self.picture.show(run, self.effect_points)


def first_then_second(**parameters: Any) -> FirstThenSecond:
    """Three hundred made-up drugs in two trials: what becomes of the winners."""
    return FirstThenSecond(**parameters)
