"""STAR*D as a staircase: the same people, told by different rules."""

from __future__ import annotations

from typing import Any

import traitlets
from ipywidgets import DOMWidget
from matplotlib.figure import Figure

from rapid_onset import evidence
from rapid_onset.explorers.controls import slider
from rapid_onset.explorers.explorer import Explorer
from rapid_onset.figures import onset as figures
from rapid_onset.figures.words import Words
from rapid_onset.models import trials

__all__ = ["Staircase", "staircase"]

_REPORT, _REANALYSIS = "rush2006", "pigott2023"
# People counted at each step, as the reply to the reanalysis gives them (note of its "excl").
ENTERED = (3671, 1439, 377, 109)


class Staircase(Explorer[figures.StairsOfTreatment]):
    """Remission after each of four steps, under a rule for those who left between them."""

    leavers_like_stayers = traitlets.Float(0.0).tag(parameter=True)

    size_in = (7.2, 3.9)

    def _draw(self, figure: Figure) -> figures.StairsOfTreatment:
        report, reanalysis = evidence.study(_REPORT), evidence.study(_REANALYSIS)
        shares = (report.outcome(f"step{k + 1}").value / 100 for k in range(len(ENTERED)))
        self._steps = trials.Staircase(ENTERED, tuple(shares))
        return figures.StairsOfTreatment(
            figure,
            entered=ENTERED,
            hopeful_percent=self._steps.well_percent(1.0),
            report_percent=report.outcome("cum").value,
            reanalysis_percent=reanalysis.outcome("cum").value,
            sources=(report.source, reanalysis.source),
        )

    def _controls(self) -> tuple[tuple[DOMWidget, ...], tuple[DOMWidget, ...]]:
        rule = slider("Leavers like stayers", 0, 1, 0.05, ".2f")
        return (self.linked("leavers_like_stayers", rule),), ()

    def _update(self) -> Words:
        return self.picture.show(
            leavers_like_stayers=self.leavers_like_stayers,
            well_percent=self._steps.well_percent(self.leavers_like_stayers),
        )


def staircase(**parameters: Any) -> Staircase:
    """Climb the four steps of STAR*D under a rule for those who left between them."""
    return Staircase(**parameters)
