"""The race: hours against weeks, like with like, each drug beside its own control."""

from __future__ import annotations

from typing import Any

import traitlets
from ipywidgets import DOMWidget
from matplotlib.figure import Figure

from rapid_onset import evidence
from rapid_onset.explorers.controls import choice
from rapid_onset.explorers.explorer import Explorer
from rapid_onset.explorers.onset.runners import TRIALS, runners
from rapid_onset.figures import onset as figures
from rapid_onset.figures.words import Words

__all__ = ["TheRace", "race"]

_MEASURES: dict[str, figures.Measure] = {
    "change in each arm": "change",
    "difference from its control": "difference",
    "responders in each arm": "responders",
    "more responders than control": "more_responders",
}


class TheRace(Explorer[figures.Race]):
    """Published points on a log axis of time; the learner chooses what is compared with what."""

    measure: traitlets.TraitType[figures.Measure, figures.Measure] = traitlets.Enum(
        tuple(_MEASURES.values()), "change"
    ).tag(parameter=True)
    trial = traitlets.Enum(tuple(TRIALS), "daly2018").tag(parameter=True)

    size_in = (7.2, 4.2)

    def _draw(self, figure: Figure) -> figures.Race:
        sources = [evidence.study(key).source for key in TRIALS]
        return figures.Race(figure, runners(), sources)

    def _controls(self) -> tuple[tuple[DOMWidget, ...], tuple[DOMWidget, ...]]:
        names = {f"{one.name} ({_cited(key)})": key for key, one in TRIALS.items()}
        return (
            self.linked("measure", choice("Compare", dict(_MEASURES))),
            self.linked("trial", choice("In thick lines", names)),
        ), ()

    def _update(self) -> Words:
        name = f"{TRIALS[self.trial].name} ({_cited(self.trial)})"
        return self.picture.show(self.measure, self.trial, name)


def _cited(key: str) -> str:
    return evidence.study(key).citation.short


def race(**parameters: Any) -> TheRace:
    """Set ketamine, esketamine and tablets side by side: change, difference or responders."""
    return TheRace(**parameters)
