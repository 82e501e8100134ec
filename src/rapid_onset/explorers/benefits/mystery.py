"""The mystery abstract: one misprint, three recalculations to find it."""

from __future__ import annotations

from typing import Any, ClassVar

import traitlets
from ipywidgets import HTML, Button, FloatText, HBox, VBox

from rapid_onset.explorers.controls import choice
from rapid_onset.models import abstract

__all__ = ["MysteryAbstract", "mystery_abstract"]

_NAMES = {
    "drug_percent": "the percentage on the drug",
    "control_percent": "the percentage on placebo",
    "difference": "the difference",
    "low": "the lower end of the interval",
    "number_needed": "the number needed to treat",
}
_HOW = {
    "drug_percent": "from the two counts",
    "control_percent": "from the two counts",
    "difference": "from the two percentages",
    "low": "if the difference is the middle of the interval",
    "number_needed": "from the difference",
}


class MysteryAbstract(VBox):
    """A made-up abstract with a misprint: choose what to recalculate, then correct it.

    Attributes
    ----------
    recalculated
        What has been recalculated so far, at most three numbers.
    text, found, verdict
        What the page shows of the abstract, of the recalculations and of the check, as HTML.
    """

    quantity = traitlets.Unicode("drug_percent")
    recalculated = traitlets.Tuple()
    suspect = traitlets.Unicode("drug_percent")
    correction = traitlets.Float(0.0)

    most: ClassVar = 3

    def __init__(self, seed: int = 4) -> None:
        self._mystery = abstract.mystery_abstract(seed)
        super().__init__()
        self.add_class("rapid-onset-explorer")
        self.text = HTML(_abstract_html(self._mystery.printed))
        self.found, self.verdict = HTML(), HTML()
        names = {name: quantity for quantity, name in _NAMES.items()}
        what, which = choice("Recalculate", names), choice("The misprint is", names)
        number = FloatText(description="It should be", style=what.style, layout=what.layout)
        for trait, control in (("quantity", what), ("suspect", which), ("correction", number)):
            traitlets.link((self, trait), (control, "value"))
        self.controls = (what, which, number)
        calculate = Button(description="Recalculate", button_style="primary")
        check = Button(description="Check")
        calculate.on_click(lambda _: self.recalculate())
        check.on_click(lambda _: self.check())
        rows = (HBox((calculate,)), HBox((check,)))
        self.children = (
            self.text, what, rows[0], self.found, which, number, rows[1], self.verdict,
        )  # fmt: skip
        self._show()
        self.observe(self._show, names=["recalculated"])
        self.observe(self._unchecked, names=["suspect", "correction"])

    def recalculate(self) -> None:
        """Recalculate the chosen number, while recalculations are left."""
        if len(self.recalculated) < self.most and self.quantity not in self.recalculated:
            self.recalculated = (*self.recalculated, self.quantity)

    def check(self) -> None:
        """Say whether the correction mends the abstract."""
        mystery = self._mystery
        if mystery.mends(self.suspect, self.correction):
            words = "Yes. With this correction all numbers of the abstract fit each other."
        elif self.suspect == mystery.wrong:
            words = "The right place, but with this number the others don't fit yet."
        else:
            words = "Not this one. Which number do the recalculations that fail have in common?"
        self.verdict.value = f'<p role="status"><strong>{words}</strong></p>'

    def _unchecked(self, _change: Any) -> None:
        self.verdict.value = ""

    def _show(self, _change: Any = None) -> None:
        printed = self._mystery.printed
        rows = "".join(
            f"<li>{_NAMES[one]}: printed {_shown(getattr(printed, one))}, "
            f"{_HOW[one]} {_shown(printed.recalculated(one))}</li>"
            for one in self.recalculated
        )
        left = self.most - len(self.recalculated)
        self.found.value = (
            f'<div role="status"><ul>{rows}</ul><p>{left} recalculations left.</p></div>'
        )


def _abstract_html(one: abstract.MadeUpAbstract) -> str:
    interval = f"{_shown(one.low)} to {_shown(one.high)}"
    return (
        "<p><strong>A made-up abstract.</strong> "
        f"We assigned {one.total} patients to the drug and {one.control_total} to placebo. On the "
        f"drug {one.events} of {one.total} ({_shown(one.drug_percent)} %) responded, on placebo "
        f"{one.control_events} of {one.control_total} ({_shown(one.control_percent)} %): a "
        f"difference of {_shown(one.difference)} percentage points (95 % confidence interval "
        f"{interval}), and a number needed to treat of {_shown(one.number_needed)}.</p>"
        "<p>The counts are right. One other number is a misprint.</p>"
    )


def _shown(number: float) -> str:
    return f"{number:.1f}".replace("-", "−")


def mystery_abstract(seed: int = 4) -> MysteryAbstract:
    """Find the misprint in a made-up abstract with three recalculations."""
    return MysteryAbstract(seed)
