"""Better than what: effects by comparator, pooled and trial by trial."""

from __future__ import annotations

from typing import Any

import traitlets
from ipywidgets import DOMWidget
from matplotlib.figure import Figure

from rapid_onset.evidence import study
from rapid_onset.explorers.controls import choice, slider
from rapid_onset.explorers.explorer import Explorer
from rapid_onset.figures import benefits as figures
from rapid_onset.figures.words import Words

__all__ = ["Comparators", "comparators"]

_SALINE, _MIDAZOLAM, _HIDDEN = "saline", "midazolam", "saline under anaesthesia"
_SPRAY, _TABLET = "placebo spray", "placebo spray and a new antidepressant"

# Label, control, study and outcome.
_POOLED = (
    ("Wilkinson 2019: saline", _SALINE, "wilkinson2019comparator", "d_sal"),
    ("Wilkinson 2019: midazolam", _MIDAZOLAM, "wilkinson2019comparator", "d_mdz"),
    ("Cochrane 2021: saline", _SALINE, "dean2021", "sal_smd"),
    ("Cochrane 2021: midazolam", _MIDAZOLAM, "dean2021", "mdz_smd"),
)
_SINGLE = (
    ("ketamine asleep, days 1 to 3: saline", _HIDDEN, "lii2023", "mixed"),
    ("KARMA-Dep 2, ketamine: midazolam", _MIDAZOLAM, "jelovac2025", "diff_end"),
    ("ASPIRE I, day 1: spray", _SPRAY, "fu2020aspire1", "diff24"),
    ("ASPIRE II, day 1: spray", _SPRAY, "ionescu2021aspire2", "diff24"),
    ("without tablet, 56 mg: spray", _SPRAY, "janik2025", "d56"),
    ("without tablet, 84 mg: spray", _SPRAY, "janik2025", "d84"),
    ("TRANSFORM-1, 84 mg: spray + tablet", _TABLET, "fedgchin2019", "diff84"),
    ("TRANSFORM-2: spray + tablet", _TABLET, "popova2019", "diff_d28"),
    ("TRANSFORM-3: spray + tablet", _TABLET, "ochsross2020", "diff"),
)


def _advantage(label: str, control: str, study_id: str, outcome_id: str) -> figures.Advantage:
    """Row of the plot; a fall of a score, which is printed with a minus, is an advantage."""
    outcome = study(study_id).outcome(outcome_id)
    if outcome.ci95 is None:
        raise ValueError(f"{study_id} has no interval for {outcome_id}")
    low, high = outcome.ci95
    if outcome.measure == "cohens_d":  # printed so that plus favours the drug
        return figures.Advantage(label, control, outcome.value, low, high)
    return figures.Advantage(label, control, -outcome.value, -high, -low)


class Comparators(Explorer[figures.Forest]):
    """Effects with their intervals, and a mark for what would be worth having."""

    control = traitlets.Unicode("").tag(parameter=True)
    mark_points = traitlets.Float(1.0).tag(parameter=True)

    size_in = (6.9, 4.6)

    def _draw(self, figure: Figure) -> figures.Forest:
        sources = dict.fromkeys(study(row[2]).source for row in (*_POOLED, *_SINGLE))
        return figures.Forest(
            figure,
            [_advantage(*row) for row in _POOLED],
            [_advantage(*row) for row in _SINGLE],
            tuple(sources),
        )

    def _controls(self) -> tuple[tuple[DOMWidget, ...], tuple[DOMWidget, ...]]:
        controls = {"all": ""} | {
            name: name for name in (_SALINE, _MIDAZOLAM, _HIDDEN, _SPRAY, _TABLET)
        }
        return (
            self.linked("control", choice("Control", controls)),
            self.linked("mark_points", slider("Your mark (points)", 0, 8, 0.5, ".1f")),
        ), ()

    def _update(self) -> Words:
        return self.picture.show(control=self.control or None, mark_points=self.mark_points)


def comparators(**parameters: Any) -> Comparators:
    """Effects of ketamine and esketamine, by what the other group got."""
    return Comparators(**parameters)
