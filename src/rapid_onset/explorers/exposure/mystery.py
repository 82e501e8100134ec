"""The mystery patient: choose six samples, then find clearance and volume."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
import traitlets
from ipywidgets import Button, DOMWidget
from matplotlib.figure import Figure

from rapid_onset.explorers.controls import slider
from rapid_onset.explorers.explorer import Explorer
from rapid_onset.figures import exposure as figures
from rapid_onset.figures.words import Words
from rapid_onset.models import pharmacokinetics as pk

__all__ = ["MysteryPatient", "mystery_patient"]


class MysteryPatient(Explorer[figures.MysteryLevels]):
    """A made-up patient: sample six times, then fit your own clearance and volume and check."""

    next_min = traitlets.Float(40.0).tag(parameter=True)
    sampled_min = traitlets.Tuple().tag(parameter=True)
    clearance_l_per_h = traitlets.Float(60.0).tag(parameter=True)
    volume_l = traitlets.Float(400.0).tag(parameter=True)
    checked = traitlets.Bool(False).tag(parameter=True)

    size_in = (7.2, 3.8)
    time_min: ClassVar = np.arange(0, 601, 2.0)
    most_samples: ClassVar = 6

    def __init__(self, seed: int = 11, **parameters: Any) -> None:
        self._patient = pk.mystery_patient(seed)
        super().__init__(**parameters)
        self.observe(self._forget, names=["clearance_l_per_h", "volume_l"])
        self.observe(self._offer, names=["sampled_min"])
        self._offer()

    def act(self) -> None:
        """Draw a sample at the chosen time; once all are drawn, say how near the guess is."""
        if self._all_drawn:
            self.checked = True
        elif self.next_min not in self.sampled_min:
            self.sampled_min = (*self.sampled_min, self.next_min)

    @property
    def _all_drawn(self) -> bool:
        return len(self.sampled_min) == self.most_samples

    def _draw(self, figure: Figure) -> figures.MysteryLevels:
        return figures.MysteryLevels(figure, self.time_min, self._patient.duration_min)

    def _controls(self) -> tuple[tuple[DOMWidget, ...], tuple[DOMWidget, ...]]:
        button = Button(button_style="primary")
        button.on_click(lambda _: self.act())
        return (
            self.linked("next_min", slider("Next sample (min)", 5, 600, 5, ".0f")),
            self.linked("clearance_l_per_h", slider("Clearance (L/h)", 20, 200, 2, ".0f")),
            self.linked("volume_l", slider("Volume (L)", 100, 600, 5, ".0f")),
            button,
        ), ()

    def _offer(self, _change: Any = None) -> None:
        """Offer what can be done now: sampling first, fitting when all samples are drawn."""
        next_sample, *guess, button = self.controls
        button.description = "Check" if self._all_drawn else "Draw a sample"
        next_sample.layout.display = "none" if self._all_drawn else None
        for control in guess:
            control.layout.display = None if self._all_drawn else "none"

    def _forget(self, _change: Any = None) -> None:
        self.checked = False

    def _update(self) -> Words:
        levels = [self._patient.measured_ng_per_ml(minute) for minute in self.sampled_min]
        drawn_min, drawn_ng_per_ml = np.array(self.sampled_min), np.array(levels)
        if not self._all_drawn:
            left = self.most_samples - len(levels)
            return self.picture.show_sampling(
                next_min=self.next_min,
                sampled_min=drawn_min,
                sampled_ng_per_ml=drawn_ng_per_ml,
                left=left,
            )
        guess = (self.clearance_l_per_h, self.volume_l)
        return self.picture.show_guess(
            sampled_min=drawn_min,
            sampled_ng_per_ml=drawn_ng_per_ml,
            clearance_l_per_h=self.clearance_l_per_h,
            volume_l=self.volume_l,
            guess_ng_per_ml=self._patient.level_ng_per_ml(self.time_min, *guess),
            errors=self._patient.relative_errors(*guess) if self.checked else None,
        )


def mystery_patient(**parameters: Any) -> MysteryPatient:
    """Find a made-up patient's clearance and volume with six samples of your choice."""
    return MysteryPatient(**parameters)
