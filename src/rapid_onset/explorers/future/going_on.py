"""Going on or stopping: what a trial of withdrawal says, and about whom."""

from __future__ import annotations

from typing import Any

import traitlets
from ipywidgets import DOMWidget
from matplotlib.figure import Figure

from rapid_onset.evidence import study
from rapid_onset.explorers.controls import choice, switch
from rapid_onset.explorers.explorer import Explorer
from rapid_onset.figures import future as figures
from rapid_onset.figures.words import Words

__all__ = ["GoingOn", "going_on"]

_TRIALS = {
    "R-107 tablets, responders": "glue2024r107",
    "SUSTAIN-1 spray, stable remission": "daly2019sustain1",
}


def _withdrawals() -> dict[str, figures.Withdrawal]:
    tablets, spray = study("glue2024r107"), study("daly2019sustain1")
    return {
        "glue2024r107": figures.Withdrawal(
            name="the trial of R-107 tablets",
            going_on="180 mg of R-107",
            stopping="placebo",
            going_on_relapsed=tablets.outcome("rel_180").value,
            stopping_relapsed=tablets.outcome("rel_pbo").value,
            responded=tablets.outcome("enrich").value,
            when="by week 13",
        ),
        "daly2019sustain1": figures.Withdrawal(
            name="SUSTAIN-1",
            going_on="esketamine spray",
            stopping="placebo spray",
            going_on_relapsed=spray.outcome("rem_esk").value,
            stopping_relapsed=spray.outcome("rem_pbo").value,
            responded=None,
            when="during the trial",
        ),
    }


class GoingOn(Explorer[figures.GoingOn]):
    """People who had done well, and then went on or changed to placebo."""

    trial = traitlets.Unicode("glue2024r107").tag(parameter=True)
    all_who_began = traitlets.Bool(False).tag(parameter=True)

    size_in = (7.6, 3.2)

    def _draw(self, figure: Figure) -> figures.GoingOn:
        self._withdrawals = _withdrawals()
        return figures.GoingOn(figure, *self._withdrawals)

    def _controls(self) -> tuple[tuple[DOMWidget, ...], tuple[DOMWidget, ...]]:
        return (
            self.linked("trial", choice("Trial", _TRIALS)),
            self.linked("all_who_began", switch("Count everybody who began")),
        ), ()

    def _update(self) -> Words:
        return self.picture.show(self._withdrawals[self.trial], all_who_began=self.all_who_began)


def going_on(**parameters: Any) -> GoingOn:
    """Who stayed well, going on or on placebo: of the randomised, or of all who began."""
    return GoingOn(**parameters)
