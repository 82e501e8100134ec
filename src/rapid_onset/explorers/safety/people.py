"""Harm beside benefit: people instead of percentages, drug beside placebo, one denominator."""

from __future__ import annotations

from typing import Any

import traitlets
from ipywidgets import DOMWidget
from matplotlib.figure import Figure

from rapid_onset.evidence import finding, table
from rapid_onset.evidence.findings import Number
from rapid_onset.explorers.controls import choice
from rapid_onset.explorers.explorer import Explorer
from rapid_onset.figures import safety as figures
from rapid_onset.figures.words import Words

__all__ = ["HarmBesideBenefit", "harm_beside_benefit"]

_TRIAL = "transform1_84mg"
_SERTRALINE = ("Nausea", "Insomnia", "Ejaculation failure or delay (men)")
_PAGES = {"100 people": "100", "1,000 people": "1000", "10,000 people": "10000"}
_SPRAYS = ("esketamine", "placebo")
# What the control says: a finding, its two values, the words of the picture and of its arms.
_FOUND = {
    "Severe reaction, esketamine, 4 weeks": (
        "br_severe_ae",
        ("esketamine", "placebo"),
        "a severe common reaction",
        _SPRAYS,
    ),
    "Frequent urination, esketamine, 4 weeks": (
        "esk_pollakiuria",
        ("esketamine", "placebo"),
        "frequent urination",
        _SPRAYS,
    ),
    "Admission with low sodium, older adults, 30 days": (
        "hyponatraemia",
        ("drug", "no_drug"),
        "admission, low sodium",
        ("a new antidepressant", "no antidepressant"),
    ),
}
_BENEFITS = {
    "TRANSFORM-1, 84 mg": (("t1_remission_esk84", "t1_remission_pbo"), "remission, TRANSFORM-1"),
    "TRANSFORM-2": (("t2_remission_esk", "t2_remission_pbo"), "remission, TRANSFORM-2"),
}


def _harms() -> dict[str, figures.Arms]:
    """Harms by what the control calls them, each against its own control group."""
    trial = {
        f"{row.reaction}, esketamine 84 mg, TRANSFORM-1": figures.Arms(
            row.reaction.lower(), *_SPRAYS, row.esketamine_percent, row.placebo_percent
        )
        for row in table("adverse_reactions").measured.where(trial=_TRIAL)
    }
    sertraline = table("comparator_adverse_reactions").where(drug="sertraline")
    tablets = {
        f"{row.reaction}, sertraline": figures.Arms(
            row.reaction.lower(), "sertraline", "placebo", row.drug_percent, row.placebo_percent
        )
        for row in sertraline
        if row.reaction in _SERTRALINE
    }
    return trial | {name: _found(*one) for name, one in _FOUND.items()} | tablets


def _found(
    finding_id: str, values: tuple[str, str], words: str, arms: tuple[str, str]
) -> figures.Arms:
    """Arms of a finding, whose two `values` have these names."""
    drug, control = (_percent(finding(finding_id).value(one)) for one in values)
    return figures.Arms(words, *arms, drug, control)


def _percent(number: Number) -> float:
    """Percentage from the counts where they are printed, as this is the more precise."""
    if number.numerator is not None and number.denominator is not None:
        return float(100 * number.numerator / number.denominator)
    return float(number.value)


class HarmBesideBenefit(Explorer[figures.People]):
    """A harm and a benefit as people, drug beside control, all in one denominator."""

    harm = traitlets.Unicode("Nausea, esketamine 84 mg, TRANSFORM-1").tag(parameter=True)
    benefit = traitlets.Unicode("TRANSFORM-1, 84 mg").tag(parameter=True)
    people = traitlets.Unicode("100").tag(parameter=True)

    size_in = (7.6, 3.3)

    def _draw(self, figure: Figure) -> figures.People:
        self._harms = _harms()
        self._benefits = {
            trial: _found("br_benefit", *one, _SPRAYS) for trial, one in _BENEFITS.items()
        }
        return figures.People(
            figure,
            ("fedgchin2019", "benefit_risk", "jnj_urinary", "sertraline_label", "gandhi2017"),
        )

    def _controls(self) -> tuple[tuple[DOMWidget, ...], tuple[DOMWidget, ...]]:
        return (
            self.linked("harm", choice("Harm", {one: one for one in self._harms})),
            self.linked("people", choice("People in each array", _PAGES)),
            self.linked("benefit", choice("Benefit in", {one: one for one in self._benefits})),
        ), ()

    def _update(self) -> Words:
        harm = self._harms[self.harm]
        counted = harm.drug == "esketamine"
        return self.picture.show(
            harm=harm,
            benefit=self._benefits[self.benefit] if counted else None,
            per=int(self.people),
        )


def harm_beside_benefit(**parameters: Any) -> HarmBesideBenefit:
    """People with a harm and people with a benefit, drug beside control."""
    return HarmBesideBenefit(**parameters)
