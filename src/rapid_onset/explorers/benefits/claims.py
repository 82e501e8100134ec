"""Claims of lay texts, one by one: grade first, then read the evidence and its grade."""

from __future__ import annotations

from html import escape
from typing import Any

import traitlets
from ipywidgets import HTML, Button, HBox, VBox

from rapid_onset.evidence import Claim, claims, crisis_lines, study
from rapid_onset.explorers.controls import choice

__all__ = ["GradeClaims", "grade_claims"]

# The claims on benefit; other lessons have those on mechanism, doses, harms and cost.
_ON_BENEFIT = (
    "c03_trd", "c05_suicidality", "c06_mood_energy_cognition", "c07_long_term_relief",
    "c08_duration", "c12_not_first_line", "c14_not_for_everyone", "c15_combination",
    "c17_ect_alternative",
)  # fmt: skip
_GRADES = ("supported", "partly supported", "uncertain", "contradicted")


class GradeClaims(VBox):
    """What lay texts say on benefit, a grade for each, and the evidence afterwards.

    The evidence reaches the page only once a grade is given, and the first grade stands.

    Attributes
    ----------
    graded
        Grades given so far, by the id of the claim.
    text, answer
        What the page shows of the claim, and of the evidence, as HTML.
    """

    claim = traitlets.Unicode()
    graded = traitlets.Dict()

    def __init__(self) -> None:
        every = {one.id: one for one in claims()}
        self._claims = {key: every[key] for key in _ON_BENEFIT}
        super().__init__(claim=_ON_BENEFIT[0])
        self.add_class("rapid-onset-explorer")
        self.text, self.answer = HTML(), HTML()
        self.chooser = choice(
            "Claim", {f"claim {number}": key for number, key in enumerate(self._claims, start=1)}
        )
        traitlets.link((self, "claim"), (self.chooser, "value"))
        self.buttons = {grade: self._button(grade) for grade in _GRADES}
        buttons = HBox(tuple(self.buttons.values()), layout={"flex_flow": "row wrap"})
        self.children = (self.chooser, self.text, buttons, self.answer)
        self._show()
        self.observe(self._show, names=["claim", "graded"])

    def grade(self, grade: str) -> None:
        """Grade the claim that is shown; the first grade stands."""
        if self.claim not in self.graded:
            self.graded = {**self.graded, self.claim: grade}

    @property
    def agreeing(self) -> int:
        """How many grades so far are those of this course."""
        return sum(self._claims[key].grade == grade for key, grade in self.graded.items())

    def _button(self, grade: str) -> Button:
        button = Button(description=grade.capitalize())
        button.layout.width = "11em"
        button.on_click(lambda _: self.grade(grade))
        return button

    def _show(self, _change: Any = None) -> None:
        claim, grade = self._claims[self.claim], self.graded.get(self.claim)
        for button in self.buttons.values():
            button.disabled = grade is not None
        lines = _crisis_html() if "suicid" in claim.claim else ""
        self.text.value = f"{lines}<p><strong>“{escape(claim.claim)}”</strong></p>"
        self.answer.value = (
            '<p role="status">No grade yet.</p>'
            if grade is None
            else _answer_html(claim, grade, f"{self.agreeing} of {len(self.graded)}")
        )


def _answer_html(claim: Claim, grade: str, score: str) -> str:
    verdict = "We agree" if grade == claim.grade else f"You said {escape(grade)}; we say"
    note = f" ({escape(claim.grade_note)})" if claim.grade_note else ""
    sources = "; ".join(dict.fromkeys(escape(study(key).citation.short) for key in claim.studies))
    return (
        f'<div role="status"><p><strong>{verdict}: {escape(claim.grade)}.</strong>{note}</p>'
        f"<p>{escape(claim.evidence)}</p><p><strong>To keep:</strong> {escape(claim.teach)}</p>"
        f"<p>Sources: {sources}.</p>"
        f"<p>So far {score} of your grades are ours. A grade is a judgement; argue with it.</p>"
        "</div>"
    )


def _crisis_html() -> str:
    lines = "; ".join(f"{escape(one.service)}: {escape(one.contact)}" for one in crisis_lines())
    return f"<p><strong>If thoughts of suicide trouble you:</strong> {lines}</p>"


def grade_claims() -> GradeClaims:
    """Claims of lay texts on benefit, to be graded one by one."""
    return GradeClaims()
