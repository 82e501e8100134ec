"""The race: hours against weeks, like with like, each drug beside its own control."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

import traitlets
from ipywidgets import DOMWidget
from matplotlib.figure import Figure

from rapid_onset import evidence
from rapid_onset.explorers.controls import choice
from rapid_onset.explorers.explorer import Explorer
from rapid_onset.figures import onset as figures
from rapid_onset.figures.words import Words
from rapid_onset.models import arithmetic

__all__ = ["TheRace", "race"]

_MEASURES: dict[str, figures.Measure] = {
    "change in each arm": "change",
    "difference from its control": "difference",
    "responders in each arm": "responders",
    "more responders than control": "more_responders",
}
_IN_FILE: dict[str, tuple[figures.Measure, figures.Measure]] = {
    "change": ("change", "difference"),
    "ls_change": ("change", "difference"),
    "response_pct": ("responders", "more_responders"),
}
_ALREADY: dict[str, figures.Measure] = {
    "difference": "difference",
    "risk_difference_pp": "more_responders",
}
_ON_ONE_AXIS = "MADRS"  # points of another scale are no points of this one


class Trial(NamedTuple):
    """A trial or review, and its pairs: name of the drug, its arm, the arm of its control."""

    name: str
    kind: figures.Kind
    pairs: tuple[tuple[str, str, str], ...] = ()
    differences: tuple[tuple[str, str], ...] = ()


_TRIALS = {
    "daly2018": Trial(
        "the trial of three esketamine doses",
        "esketamine",
        tuple((f"{mg} mg", f"esketamine {mg} + AD", "placebo + AD") for mg in (28, 56, 84)),
    ),
    "transform12_pooled": Trial(
        "TRANSFORM-1 and -2 together",
        "esketamine",
        (("esketamine + tablet", "esketamine + AD", "placebo + AD"),),
    ),
    "popova2019": Trial(
        "TRANSFORM-2",
        "esketamine",
        differences=(("esketamine + tablet", "esketamine + new AD minus placebo + new AD"),),
    ),
    "murrough2013ajp": Trial(
        "ketamine or midazolam", "ketamine", (("ketamine", "ketamine", "midazolam"),)
    ),
    "singh2016iv": Trial(
        "ketamine twice or three times a week",
        "ketamine",
        tuple((f"{k} a week", f"ketamine {k}x/wk", f"saline {k}x/wk") for k in (2, 3)),
    ),
    "lii2023": Trial(
        "ketamine under anaesthesia", "ketamine", (("ketamine", "ketamine", "saline"),)
    ),
    "dean2021": Trial(
        "the Cochrane review",
        "ketamine",
        tuple(
            (f"against {control}", f"vs {control}: ketamine", f"vs {control}: control")
            for control in ("saline", "midazolam")
        ),
    ),
    "dia_goldstein2004": Trial(
        "duloxetine or paroxetine",
        "tablet",
        (("tablet", "duloxetine/paroxetine mix", "placebo"),),
    ),
    "taylor2006": Trial(
        "28 trials of SSRIs", "tablet", differences=(("SSRI", "SSRI minus placebo"),)
    ),
    "wade2002": Trial(
        "escitalopram",
        "tablet",
        differences=(("escitalopram", "escitalopram minus placebo"),),
    ),
}


class TheRace(Explorer[figures.Race]):
    """Published points on a log axis of time; the learner chooses what is compared with what."""

    measure: traitlets.TraitType[figures.Measure, figures.Measure] = traitlets.Enum(
        tuple(_MEASURES.values()), "change"
    ).tag(parameter=True)
    trial = traitlets.Enum(tuple(_TRIALS), "daly2018").tag(parameter=True)

    size_in = (7.2, 4.2)

    def _draw(self, figure: Figure) -> figures.Race:
        sources = [evidence.study(key).source for key in _TRIALS]
        return figures.Race(figure, runners(), sources)

    def _controls(self) -> tuple[tuple[DOMWidget, ...], tuple[DOMWidget, ...]]:
        names = {f"{one.name} ({_cited(key)})": key for key, one in _TRIALS.items()}
        return (
            self.linked("measure", choice("Compare", dict(_MEASURES))),
            self.linked("trial", choice("In thick lines", names)),
        ), ()

    def _update(self) -> Words:
        name = f"{_TRIALS[self.trial].name} ({_cited(self.trial)})"
        return self.picture.show(self.measure, self.trial, name)


def _cited(key: str) -> str:
    return evidence.study(key).citation.short


@cache
def runners() -> tuple[figures.Runner, ...]:
    """Every arm and every difference that was seen and may stand on one of the axes."""
    return tuple(
        runner
        for key, trial in _TRIALS.items()
        for found in (_of_pairs(key, trial), _of_differences(key, trial))
        for runner in found
    )


def _of_pairs(key: str, trial: Trial) -> Iterator[figures.Runner]:
    """The arms of a trial with their controls, and the difference at visits that both have."""
    curves = {(one.arm, one.value_type): one for one in evidence.onset_curves(key)}
    for name, arm, control_arm in trial.pairs:
        for value_type, (of_arms, of_both) in _IN_FILE.items():
            drug, control = curves.get((arm, value_type)), curves.get((control_arm, value_type))
            if drug is None or control is None or not _fits(drug):
                continue
            yield figures.Runner(
                key, of_arms, trial.kind, name, drug.hours, drug.values,
                (control.hours, control.values),
            )  # fmt: skip
            beyond = tuple(
                float(arithmetic.difference(one, other))
                for one, other in zip(drug.values, control.values, strict=True)
            )
            yield figures.Runner(key, of_both, trial.kind, name, drug.hours, beyond)


def _of_differences(key: str, trial: Trial) -> Iterator[figures.Runner]:
    """Differences that were published as such."""
    for name, arm in trial.differences:
        for one in evidence.onset_curves(key):
            if one.arm == arm and one.value_type in _ALREADY and _fits(one):
                yield figures.Runner(
                    key, _ALREADY[one.value_type], trial.kind, name, one.hours, one.values
                )


def _fits(curve: evidence.OnsetCurve) -> bool:
    """Whether its values stand on the one scale of points, or are no points at all."""
    points = curve.value_type in ("change", "ls_change", "difference")
    return not points or curve.scale == _ON_ONE_AXIS


def race(**parameters: Any) -> TheRace:
    """Set ketamine, esketamine and tablets side by side: change, difference or responders."""
    return TheRace(**parameters)
