"""The mystery drug: plan trials with few patients, and say what the drug itself brings."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, ClassVar

import traitlets
from ipywidgets import Button, DOMWidget, HBox
from matplotlib.figure import Figure

from rapid_onset.explorers.controls import slider
from rapid_onset.explorers.explorer import Explorer
from rapid_onset.figures import future as figures
from rapid_onset.figures.words import Words
from rapid_onset.models import trials

__all__ = ["MysteryDrug", "mystery_drug"]


class MysteryDrug(Explorer[figures.MysteryTrials]):
    """A made-up drug that can be felt: choose the control and the size of each trial."""

    per_arm = traitlets.Float(30.0).tag(parameter=True)
    answer_points = traitlets.Float(8.0).tag(parameter=True)
    run = traitlets.Tuple().tag(parameter=True)
    checked = traitlets.Bool(False).tag(parameter=True)

    size_in = (7.2, 3.8)
    most_patients: ClassVar = 1600
    most_trials: ClassVar = 6
    near_points: ClassVar = 1.0  # a masked trial with all the patients is seldom further off

    def __init__(self, seed: int = 11, **parameters: Any) -> None:
        self._seed, self._saline = seed, trials.mystery_trial(seed).design
        self._masked = replace(self._saline, unblinded_drug_share=0.0, unblinded_control_share=0.0)
        super().__init__(**parameters)
        self.observe(self._unchecked, names=["answer_points", "run"])

    @property
    def left(self) -> int:
        """How many patients may still be asked."""
        return self.most_patients - 2 * sum(int(per_arm) for per_arm, _ in self.run)

    def run_trial(self, *, masked: bool) -> None:
        """Run one trial, while patients and rows are left for it."""
        per_arm = round(self.per_arm)
        if 2 * per_arm <= self.left and len(self.run) < self.most_trials:
            self.run = (*self.run, (per_arm, masked))

    def check(self) -> None:
        """Say how near the answer is."""
        self.checked = True

    def _unchecked(self, _change: Any) -> None:
        self.checked = False

    def _draw(self, figure: Figure) -> figures.MysteryTrials:
        return figures.MysteryTrials(figure)

    def _controls(self) -> tuple[tuple[DOMWidget, ...], tuple[DOMWidget, ...]]:
        saline = Button(description="Run against saline", button_style="primary")
        masked = Button(description="Run, control feels alike", button_style="primary")
        check = Button(description="Check my answer")
        saline.on_click(lambda _: self.run_trial(masked=False))
        masked.on_click(lambda _: self.run_trial(masked=True))
        check.on_click(lambda _: self.check())
        for button in (saline, masked, check):
            button.layout.width = "14em"
        return (
            self.linked("per_arm", slider("Patients in each arm", 10, 800, 10, ".0f")),
            self.linked("answer_points", slider("Your answer (points)", 0, 15, 0.5, ".1f")),
            HBox((saline, masked, check)),
        ), ()

    def _update(self) -> Words:
        return self.picture.show(
            trials=[self._trial(number, *one) for number, one in enumerate(self.run)],
            next_per_arm=round(self.per_arm),
            answer_points=self.answer_points,
            left=self.left,
            verdict=self._verdict() if self.checked else "",
        )

    def _trial(self, number: int, per_arm: int, masked: bool) -> figures.OwnTrial:
        design = replace(self._masked if masked else self._saline, patients_per_arm=per_arm)
        seed = self.most_trials * self._seed + number
        change, low, high = trials.simulate(design, seed=seed)[0].change.difference_points
        return figures.OwnTrial(masked, per_arm, -float(change), -float(high), -float(low))

    def _verdict(self) -> str:
        off = self.answer_points + self._saline.true_effect_points
        if abs(off) <= self.near_points:
            return f"Checked: within {self.near_points:g} point of the truth."
        return f"Checked: too {'much' if off > 0 else 'little'}, by more than a point."


def mystery_drug(**parameters: Any) -> MysteryDrug:
    """Find what a made-up drug itself brings, with 1,600 patients to ask."""
    return MysteryDrug(**parameters)
