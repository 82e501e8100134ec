"""Twelve invented records: decide first, then read the rule and where it stands."""

from __future__ import annotations

from html import escape
from typing import Any

import traitlets
from ipywidgets import HTML, Button, HBox, VBox

from rapid_onset.evidence import ScreeningCase, cite, screening_cases, screening_rules
from rapid_onset.explorers.controls import choice

__all__ = ["Screening", "screening"]

_STYLE = "font-size: 14px; line-height: 1.45; max-width: 56em"
_DECISIONS = {
    "proceed_with_standard_evaluation": "Go on evaluating",
    "caution_specialist_input": "Caution: ask a specialist",
    "contraindicated_by_label": "Contraindicated",
}


class Screening(VBox):
    """Records of invented people, a decision for each, and the US label's answer afterwards.

    The answer reaches the page only once a decision is made, and a decision stands.

    Attributes
    ----------
    decided
        Decisions made so far, by the id of the case.
    record, answer
        What the page shows of the case, and of its answer, as HTML.
    """

    case = traitlets.Unicode()
    decided = traitlets.Dict()

    def __init__(self) -> None:
        self._cases: dict[str, ScreeningCase] = {one.id: one for one in screening_cases()}
        super().__init__(case=next(iter(self._cases)))
        self.add_class("rapid-onset-explorer")
        self.record, self.answer = HTML(), HTML()
        titles = {
            f"{number}. {one.title}": one.id
            for number, one in enumerate(self._cases.values(), start=1)
        }
        chooser = choice("Record", titles)
        traitlets.link((self, "case"), (chooser, "value"))
        self.buttons = {decision: self._button(decision) for decision in _DECISIONS}
        self.children = (chooser, self.record, HBox(tuple(self.buttons.values())), self.answer)
        self._show()
        self.observe(self._show, names=["case", "decided"])

    def decide(self, decision: str) -> None:
        """Decide on the case that is shown; the first decision stands."""
        if self.case not in self.decided:
            self.decided = {**self.decided, self.case: decision}

    @property
    def agreeing(self) -> int:
        """How many decisions so far are those of the label."""
        return sum(self._cases[key].correct_decision == one for key, one in self.decided.items())

    def _button(self, decision: str) -> Button:
        button = Button(description=_DECISIONS[decision])
        button.layout.width = "16em"
        button.on_click(lambda _: self.decide(decision))
        return button

    def _show(self, _change: Any = None) -> None:
        case, decision = self._cases[self.case], self.decided.get(self.case)
        for button in self.buttons.values():
            button.disabled = decision is not None
        self.record.value = _record_html(case)
        self.answer.value = (
            f'<p role="status" style="{_STYLE}">No decision yet.</p>'
            if decision is None
            else _answer_html(case, decision, f"{self.agreeing} of {len(self.decided)}")
        )


def _record_html(case: ScreeningCase) -> str:
    vitals = escape(str(case.vitals))
    return (
        f'<div style="{_STYLE}">'
        f"<p><strong>Age {escape(case.age_band)}.</strong> {escape(case.history)}</p>"
        f"<p><strong>Today:</strong> {vitals}. <strong>Takes:</strong> "
        f"{escape('; '.join(case.medicines))}.</p>"
        f"<p><strong>{escape(case.question)}</strong></p></div>"
    )


def _answer_html(case: ScreeningCase, decision: str, score: str) -> str:
    rules = screening_rules()
    meaning = rules.decisions[case.correct_decision] if rules else ""
    verdict = "That is the label's answer" if decision == case.correct_decision else "Not quite"
    reported = " The rule is quoted as reported, from memory." if not case.measured else ""
    elsewhere = f" {escape(case.jurisdiction_note)}" if case.jurisdiction_note else ""
    sources = "; ".join(escape(cite(key).short) for key in case.sources)
    return (
        f'<div role="status" style="{_STYLE}"><p><strong>{verdict}: '
        f"{escape(_DECISIONS[case.correct_decision])}.</strong> {escape(meaning)}</p>"
        f"<p><strong>Rule:</strong> {escape(case.rule)}{elsewhere}{reported}</p>"
        f"<p><strong>Why:</strong> {escape(case.explanation)}</p>"
        f"<p><strong>Tempting, and wrong:</strong> {escape(case.tempting_wrong_answer)}.</p>"
        f"<p>Sources: {sources}. A teaching case, not advice: a real person asks a clinician.</p>"
        f"<p>So far {score} of your decisions agree with the US label.</p></div>"
    )


def screening() -> Screening:
    """Twelve invented records to decide on."""
    return Screening()
