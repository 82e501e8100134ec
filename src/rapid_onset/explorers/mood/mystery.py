"""The mystery rat: choose what to measure and when, then name what was inhibited."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
import traitlets
from ipywidgets import Button, DOMWidget, HBox
from matplotlib.figure import Figure

from rapid_onset.explorers.controls import choice, log_slider
from rapid_onset.explorers.explorer import Explorer
from rapid_onset.figures import mood as figures
from rapid_onset.figures.words import Words
from rapid_onset.models import onset

__all__ = ["MysteryRat", "mystery_rat"]

_STEPS = {
    "firing": "surge of firing",
    "mtor": "mTOR signal",
    "protein": "synaptic proteins",
    "spines": "new spines",
    "behaviour": "behaviour",
}
_SUSPECTS = {
    "nothing: it got saline": "nothing",
    "the preference for interneurons": "alike",
    "mTOR": "mtor",
    "making of synaptic proteins": "protein",
    "new spines, removed after a day": "spines",
}


class MysteryRat(Explorer[figures.MysteryRat]):
    """A made-up rat with ketamine and something else: three measurements to find out what."""

    step = traitlets.Unicode("behaviour").tag(parameter=True)
    time_h = traitlets.Float(3.0).tag(parameter=True)
    suspect = traitlets.Unicode("nothing").tag(parameter=True)
    measured = traitlets.Tuple().tag(parameter=True)
    checked = traitlets.Bool(False).tag(parameter=True)

    size_in = (7.4, 4.4)
    hours: ClassVar = np.geomspace(1 / 6, 336, 300)
    most_measurements: ClassVar = 3

    def __init__(self, seed: int = 8, **parameters: Any) -> None:
        self._rat = onset.mystery_rat(seed)
        super().__init__(**parameters)
        self.observe(self._forget, names=["suspect", "measured"])

    def measure(self) -> None:
        """Measure the chosen step at the chosen time, while measurements are left."""
        chosen = (self.step, self.time_h)
        if len(self.measured) < self.most_measurements and chosen not in self.measured:
            self.measured = (*self.measured, chosen)

    def check(self) -> None:
        """Say whether the suspect did it."""
        self.checked = True

    def _forget(self, _change: Any) -> None:
        self.checked = False

    def _draw(self, figure: Figure) -> figures.MysteryRat:
        alone = {
            step: np.interp(self.hours, self._rat.time_h, curve)
            for step, curve in self._rat.alone.items()
        }
        return figures.MysteryRat(figure, _STEPS, self.hours, alone)

    def _controls(self) -> tuple[tuple[DOMWidget, ...], tuple[DOMWidget, ...]]:
        measure = Button(description="Measure", button_style="primary")
        check = Button(description="Check")
        measure.on_click(lambda _: self.measure())
        check.on_click(lambda _: self.check())
        for button in (measure, check):
            button.layout.width = "8em"
        suspect = self.linked("suspect", choice("What was inhibited?", _SUSPECTS))
        return (
            self.linked("step", choice("Measure", {word: step for step, word in _STEPS.items()})),
            HBox((self.linked("time_h", log_slider("at (h)", -0.75, 2.5, 0.01)), measure)),
            HBox((suspect, check)),
        ), ()

    def _update(self) -> Words:
        found = [
            figures.Measured(
                step,
                hour,
                self._rat.measured(step, hour),
                float(np.interp(hour, self._rat.time_h, self._rat.alone[step])),
            )
            for step, hour in self.measured
        ]
        return self.picture.show(
            next_step=self.step,
            next_h=self.time_h,
            measured=found,
            left=self.most_measurements - len(found),
            verdict=self._verdict() if self.checked else "",
        )

    def _verdict(self) -> str:
        if not self.measured:
            return "Checked nothing: a guess without a measurement is not an answer."
        name = next(word for word, key in _SUSPECTS.items() if key == self.suspect)
        if self.suspect == self._rat.inhibited:
            return f"Checked: right, it was this: {name}."
        return f"Checked: it was something else than this: {name}."


def mystery_rat(**parameters: Any) -> MysteryRat:
    """Find with three measurements what was inhibited in a made-up rat."""
    return MysteryRat(**parameters)
