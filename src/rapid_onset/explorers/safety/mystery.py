"""The mystery medicine: plan trials with few people, and say what the medicine adds."""

from __future__ import annotations

from typing import Any, ClassVar

import traitlets
from ipywidgets import Button, DOMWidget, HBox
from matplotlib.figure import Figure

from rapid_onset.explorers.controls import Whole, slider
from rapid_onset.explorers.explorer import Explorer
from rapid_onset.figures import safety as figures
from rapid_onset.figures.words import Words
from rapid_onset.models import risk

__all__ = ["MysteryMedicine", "mystery_medicine"]


class MysteryMedicine(Explorer[figures.MysteryTrials]):
    """A made-up medicine with a harm: choose how many to watch and how to count."""

    per_group = Whole(50).tag(parameter=True)
    answer_in_100 = Whole(5).tag(parameter=True)
    run = traitlets.Tuple().tag(parameter=True)
    checked = traitlets.Bool(False).tag(parameter=True)

    size_in = (7.2, 3.8)
    most_people: ClassVar = 3000
    most_trials: ClassVar = 6
    near: ClassVar = 3  # in 100: a trial with all the people is seldom further off

    def __init__(self, seed: int = 7, **parameters: Any) -> None:
        self._harm = risk.made_up_harm(seed)
        super().__init__(**parameters)
        self.observe(self._unchecked, names=["answer_in_100", "run"])

    @property
    def left(self) -> int:
        """How many people may still be watched."""
        return self.most_people - 2 * sum(int(per_group) for per_group, _ in self.run)

    def run_trial(self, *, asked: bool) -> None:
        """Run one trial, while people and rows are left for it."""
        if 2 * self.per_group <= self.left and len(self.run) < self.most_trials:
            self.run = (*self.run, (self.per_group, asked))

    def check(self) -> None:
        """Say how near the answer is."""
        self.checked = True

    def _unchecked(self, _change: Any) -> None:
        self.checked = False

    def _draw(self, figure: Figure) -> figures.MysteryTrials:
        return figures.MysteryTrials(figure)

    def _controls(self) -> tuple[tuple[DOMWidget, ...], tuple[DOMWidget, ...]]:
        ask = Button(description="Run: ask everybody", button_style="primary")
        wait = Button(description="Run: count reports", button_style="primary")
        check = Button(description="Check my answer")
        ask.on_click(lambda _: self.run_trial(asked=True))
        wait.on_click(lambda _: self.run_trial(asked=False))
        check.on_click(lambda _: self.check())
        for button in (ask, wait, check):
            button.layout.width = "13em"
        return (
            self.linked("per_group", slider("People in each group", 10, 1500, 10, ".0f")),
            self.linked("answer_in_100", slider("Your answer (in 100)", 0, 50, 1, ".0f")),
            HBox((ask, wait, check)),
        ), ()

    def _update(self) -> Words:
        trials = [self._trial(number, *one) for number, one in enumerate(self.run, start=1)]
        return self.picture.show(
            trials=trials,
            answer=self.answer_in_100,
            left=self.left,
            verdict=self._verdict() if self.checked else "",
        )

    def _trial(self, number: int, per_group: int, asked: bool) -> figures.OwnTrial:
        events, control = self._harm.trial(per_group, asked=asked, number=number)
        arms = risk.TwoArms(events, per_group, control, per_group)
        added, low, high = (100 * float(one) for one in arms.difference)
        return figures.OwnTrial(asked, per_group, events, control, added, low, high)

    def _verdict(self) -> str:
        off = self.answer_in_100 - self._harm.added_in_100
        if abs(off) <= self.near:
            return f"Checked: {self.answer_in_100} in 100 is within {self.near} of the truth."
        return (
            f"Checked: {self.answer_in_100} in 100 is {'too many' if off > 0 else 'too few'}, by "
            f"more than {self.near}."
        )


def mystery_medicine(**parameters: Any) -> MysteryMedicine:
    """Find what a made-up medicine adds to a harm, with 3,000 people to watch."""
    return MysteryMedicine(**parameters)
