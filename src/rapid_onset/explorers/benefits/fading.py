"""How long benefit lasts: one infusion, a course, and stopping."""

from __future__ import annotations

from typing import Any

import traitlets
from ipywidgets import DOMWidget
from matplotlib.figure import Figure

from rapid_onset.evidence import study
from rapid_onset.explorers.controls import choice, log_slider
from rapid_onset.explorers.explorer import Explorer
from rapid_onset.figures import benefits as figures
from rapid_onset.figures.words import Words

__all__ = ["Fading", "fading"]

_HOURS_A_DAY = 24
_OUTCOMES = {"response": "resp", "remission": "rem"}
_HOURS = (24, 72, 168)
_SOURCES = (
    "han2016", "kishimoto2016", "murrough2013bp", "ekstrand2022ketect", "daly2019sustain1",
)  # fmt: skip


def _shares() -> dict[str, tuple[list[float], list[float]]]:
    """Days and percentages of people with each outcome, in the ketamine arms."""
    trials = study("han2016")
    return {
        name: (
            [hours / _HOURS_A_DAY for hours in _HOURS],
            [trials.outcome(f"{short}_{hours}h").value for hours in _HOURS],
        )
        for name, short in _OUTCOMES.items()
    }


def _landmarks() -> list[figures.Landmark]:
    rows = (
        ("one infusion: mean advantage lost", "no advantage over the control was left",
         "kishimoto2016", "loss_lo"),
        ("six infusions, responders", "half of the responders had relapsed",
         "murrough2013bp", "median_relapse"),
        ("KetECT: in remission by ketamine", "half were no longer in remission after ketamine",
         "ekstrand2022ketect", "ket_days"),
        ("KetECT: in remission by ECT", "half were no longer in remission after ECT",
         "ekstrand2022ketect", "ect_days"),
        ("16 weeks of esketamine, then none", "half of those in remission had relapsed on placebo",
         "daly2019sustain1", "pbo_median"),
    )  # fmt: skip
    days = [study(key).outcome(outcome).value for _, _, key, outcome in rows]
    return [
        figures.Landmark(label, event, day)
        for (label, event, _, _), day in zip(rows, days, strict=True)
    ]


class Fading(Explorer[figures.Fading]):
    """Responders after one infusion, and what had ended by a day of the learner's choice."""

    outcome = traitlets.Unicode("response").tag(parameter=True)
    day = traitlets.Float(7.0).tag(parameter=True)

    size_in = (7.6, 4.8)

    def _draw(self, figure: Figure) -> figures.Fading:
        return figures.Fading(figure, _shares(), _landmarks(), _SOURCES)

    def _controls(self) -> tuple[tuple[DOMWidget, ...], tuple[DOMWidget, ...]]:
        day = log_slider("Your day", 0, 2.6, 0.02)
        day.readout_format = ".0f"
        return (
            self.linked("outcome", choice("Counted above", {one: one for one in _OUTCOMES})),
            self.linked("day", day),
        ), ()

    def _update(self) -> Words:
        return self.picture.show(outcome=self.outcome, day=round(self.day))


def fading(**parameters: Any) -> Fading:
    """How long benefit lasts, after one infusion and after a course."""
    return Fading(**parameters)
