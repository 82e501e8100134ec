"""The mystery trial: six groups to rate or to ask, then two answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

import traitlets
from ipywidgets import Button, DOMWidget, HBox
from matplotlib.figure import Figure

from rapid_onset.explorers.controls import choice, slider
from rapid_onset.explorers.explorer import Explorer
from rapid_onset.figures import onset as figures
from rapid_onset.figures.words import Words
from rapid_onset.models import trials

__all__ = ["MysteryTrial", "mystery_trial"]

_UNDECIDED = "not decided"
_BUTTONS: dict[str, tuple[str, trials.Arm]] = {
    "Rate the drug arm": ("rate", "drug"),
    "Rate the controls": ("rate", "control"),
    "Ask the drug arm": ("ask", "drug"),
    "Ask the controls": ("ask", "control"),
}


class MysteryTrial(Explorer[figures.LostLabel]):
    """A made-up trial without its label: choose whom to rate and whom to ask, then answer."""

    control = traitlets.Unicode(_UNDECIDED).tag(parameter=True)
    effect_points = traitlets.Float(-8.0).tag(parameter=True)
    measured = traitlets.Tuple().tag(parameter=True)
    checked = traitlets.Bool(False).tag(parameter=True)

    size_in = (7.4, 3.5)
    most_groups: ClassVar = 6
    near_points: ClassVar = 2.0  # what six groups can tell

    def __init__(self, seed: int = 7, **parameters: Any) -> None:
        self._trial = trials.mystery_trial(seed)
        super().__init__(**parameters)
        self.observe(self._unchecked, names=["control", "effect_points", "measured"])

    def measure(self, what: str, arm: trials.Arm) -> None:
        """``"rate"`` or ``"ask"`` one more group of an arm, while groups are left."""
        if len(self.measured) < self.most_groups:
            self.measured = (*self.measured, (what, arm))

    def check(self) -> None:
        """Say how near both answers are."""
        self.checked = True

    def _unchecked(self, _change: Any) -> None:
        self.checked = False

    def _draw(self, figure: Figure) -> figures.LostLabel:
        return figures.LostLabel(figure, self._trial.group_size)

    def _controls(self) -> tuple[tuple[DOMWidget, ...], tuple[DOMWidget, ...]]:
        buttons = []
        for words, (what, arm) in _BUTTONS.items():
            button = Button(description=words, button_style="primary")
            button.on_click(lambda _, what=what, arm=arm: self.measure(what, arm))
            buttons.append(button)
        check = Button(description="Check")
        check.on_click(lambda _: self.check())
        for button in (*buttons, check):
            button.layout.width = "11em"
        row = HBox((*buttons, check))
        row.layout.flex_flow = "row wrap"
        controls = {name: name for name in (_UNDECIDED, "saline", "midazolam")}
        return (
            row,
            self.linked("control", choice("The control was", controls)),
            self.linked("effect_points", slider("The drug adds (points)", -8, 2, 0.5, ".1f")),
        ), ()

    def _update(self) -> Words:
        arms: tuple[trials.Arm, ...] = ("control", "drug")
        rated: dict[str, Sequence[float]] = {
            arm: [self._trial.rated(arm, k) for k in range(self.measured.count(("rate", arm)))]
            for arm in arms
        }
        asked: dict[str, Sequence[int]] = {
            arm: [self._trial.knowing(arm, k) for k in range(self.measured.count(("ask", arm)))]
            for arm in arms
        }
        said = f"{self.effect_points:.1f}".replace("-", "−")
        return self.picture.show(
            rated=rated,
            asked=asked,
            left=self.most_groups - len(self.measured),
            answer=f"Your answer: control {self.control}; the drug itself adds {said} points.",
            verdict=self._verdict() if self.checked else "",
        )

    def _verdict(self) -> str:
        if self.control == _UNDECIDED:
            return "Decide first what the control was."
        right = "right" if self.control == self._trial.control else "not what the label says"
        off = self._trial.error_points(self.effect_points)
        if abs(off) <= self.near_points:
            near = f"within {self.near_points:g} points of the truth"
        else:
            near = "too much for the drug" if off < 0 else "too little for the drug"
        return f"Checked: {self.control} is {right}; your number is {near}."


def mystery_trial(**parameters: Any) -> MysteryTrial:
    """Find out what the control of a made-up trial was, and what the drug itself adds."""
    return MysteryTrial(**parameters)
