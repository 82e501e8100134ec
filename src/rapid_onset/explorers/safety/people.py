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
_BENEFITS = {
    "TRANSFORM-1, 84 mg": ("t1_remission_esk84", "t1_remission_pbo"),
    "TRANSFORM-2": ("t2_remission_esk", "t2_remission_pbo"),
}


def _harms() -> dict[str, figures.Arms]:
    """Harms by what the control is called; nasal esketamine first, each against its own control."""
    harms = {}
    for row in table("adverse_reactions").measured.where(trial=_TRIAL):
        harms[f"{row.reaction}, esketamine 84 mg, TRANSFORM-1"] = figures.Arms(
            row.reaction.lower(), "esketamine", "placebo",
            row.esketamine_percent, row.placebo_percent,
        )  # fmt: skip
    for name, found, drug, control, words in (
        ("Severe reaction, esketamine, 4 weeks", "br_severe_ae", "esketamine", "placebo",
         "a severe common reaction"),
        ("Frequent urination, esketamine, 4 weeks", "esk_pollakiuria", "esketamine", "placebo",
         "frequent urination"),
    ):  # fmt: skip
        values = finding(found).values
        harms[name] = figures.Arms(
            words, drug, control, _percent(values[drug]), _percent(values[control])
        )
    for reaction in _SERTRALINE:
        (row,) = table("comparator_adverse_reactions").where(drug="sertraline", reaction=reaction)
        harms[f"{reaction}, sertraline"] = figures.Arms(
            reaction.lower(), "sertraline", "placebo", row.drug_percent, row.placebo_percent
        )
    sodium = finding("hyponatraemia").values
    harms["Admission with low sodium, older adults, 30 days"] = figures.Arms(
        "admission, low sodium", "a new antidepressant", "no antidepressant",
        _percent(sodium["drug"]), _percent(sodium["no_drug"]),
    )  # fmt: skip
    return harms


def _percent(number: Number) -> float:
    """Percentage from the counts where they are printed, as this is the more precise."""
    if number.numerator is not None and number.denominator is not None:
        return float(100 * number.numerator / number.denominator)
    return float(number.value)


def _benefits() -> dict[str, figures.Arms]:
    value = finding("br_benefit").value
    return {
        trial: figures.Arms(
            "remission at day 28", "esketamine", "placebo", value(drug).value, value(control).value
        )
        for trial, (drug, control) in _BENEFITS.items()
    }


class HarmBesideBenefit(Explorer[figures.People]):
    """A harm and a benefit as people, drug beside control, all in one denominator."""

    harm = traitlets.Unicode("Nausea, esketamine 84 mg, TRANSFORM-1").tag(parameter=True)
    benefit = traitlets.Unicode("TRANSFORM-1, 84 mg").tag(parameter=True)
    people = traitlets.Unicode("100").tag(parameter=True)

    size_in = (7.6, 3.3)

    def _draw(self, figure: Figure) -> figures.People:
        self._harms, self._benefits = _harms(), _benefits()
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
