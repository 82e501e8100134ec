"""Ways of counting: the same effect by scale, session, heading, word and severity."""

from __future__ import annotations

from functools import cache
from typing import Any

import traitlets
from ipywidgets import DOMWidget
from matplotlib.figure import Figure

from rapid_onset.evidence import finding, table
from rapid_onset.explorers.controls import choice, switch
from rapid_onset.explorers.explorer import Explorer
from rapid_onset.figures import safety as figures
from rapid_onset.figures.words import Words

__all__ = ["WaysOfCounting", "ways_of_counting"]

_EFFECTS = {
    "Dissociation": "dissociation",
    "Sedation": "sedation",
    "Blood pressure (mmHg)": "pressure",
}


@cache
def _ways(effect: str) -> tuple[figures.Way, ...]:
    if effect == "dissociation":
        return (
            _found("rating scale", "label_dissociation_scale", "esketamine"),
            _found("staff, % of sessions", "rems_session_rates", "dissociation_sessions"),
            _row("label's heading", "label_trd_pooled", "Dissociation"),
            _row("reports, trials pooled", "phase2_3_double_blind", "Dissociation"),
            _row("reports, TRANSFORM-1", "transform1_total", "Dissociation"),
            _row("severe reports", "severe_only_transform12", "Dissociation, severe"),
        )
    if effect == "sedation":
        return (
            _found("observer's scale", "label_sedation_range", "sedation"),
            _found("staff, at least once", "rems_sedation_patients", "sedation_patients"),
            _found("staff, % of sessions", "rems_sedation_patients", "sedation_sessions"),
            _row("label's heading", "label_trd_pooled", "Sedation"),
            _row("reports, TRANSFORM-1", "transform1_total", "Sedation"),
            _row("severe reports", "severe_only_transform12", "Sedation, severe"),
        )
    return (
        _found(
            "systolic +40 or diastolic +25",
            "label_bp_large_rise_range",
            "esketamine",
        ),
        _found("diastolic +25", "label_bp_table_under65", "dbp_rise_ge25"),
        _found("systolic +40", "label_bp_table_under65", "sbp_rise_ge40"),
        _row("reports, TRANSFORM-1", "transform1_total", "Blood pressure increased"),
        _found("systolic 180 or more", "label_bp_table_under65", "sbp_ge180"),
        _row("severe reports", "severe_only_transform12", "Blood pressure increased, severe"),
    )


def _found(words: str, finding_id: str, name: str) -> figures.Way:
    """Way of counting in a finding, whose values are called after `name`."""
    values = finding(finding_id).values

    def ends(*names: str) -> tuple[float, ...]:
        return tuple(values[one].value for one in names if one in values)

    drug = ends(name, f"{name}_low", f"{name}_high", f"esk_{name}")
    placebo = ends("placebo_low", "placebo_high", f"pbo_{name}")
    return figures.Way(words, (drug[0], drug[-1]), (placebo[0], placebo[-1]) if placebo else None)


def _row(words: str, trial: str, reaction: str) -> figures.Way:
    """Way of counting in a row of the adverse reactions."""
    (row,) = table("adverse_reactions").measured.where(trial=trial, reaction=reaction)
    drug, placebo = row.esketamine_percent, row.placebo_percent
    return figures.Way(words, (drug, drug), (placebo, placebo))


class WaysOfCounting(Explorer[figures.Counting]):
    """One effect of nasal esketamine, and how its share moves with the way of counting."""

    effect = traitlets.Unicode("dissociation").tag(parameter=True)
    placebo = traitlets.Bool(True).tag(parameter=True)

    size_in = (7.2, 4.4)

    def _draw(self, figure: Figure) -> figures.Counting:
        keys = ("jnj_dissoc", "jnj_sedation", "jnj_rems5", "label_us_2020")
        return figures.Counting(figure, (*keys, "fedgchin2019", "benefit_risk"))

    def _controls(self) -> tuple[tuple[DOMWidget, ...], tuple[DOMWidget, ...]]:
        return (
            self.linked("effect", choice("Effect", _EFFECTS)),
            self.linked("placebo", switch("Show the placebo groups")),
        ), ()

    def _update(self) -> Words:
        name = next(shown for shown, effect in _EFFECTS.items() if effect == self.effect)
        return self.picture.show(effect=name, ways=_ways(self.effect), placebo=self.placebo)


def ways_of_counting(**parameters: Any) -> WaysOfCounting:
    """How the definition moves the number: one effect, counted in six ways."""
    return WaysOfCounting(**parameters)
