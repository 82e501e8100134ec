"""What was tried after ketamine, and where each drug stood in which year."""

from __future__ import annotations

from typing import Any

import traitlets
from ipywidgets import DOMWidget
from matplotlib.figure import Figure

from rapid_onset.explorers.controls import choice, slider
from rapid_onset.explorers.explorer import Explorer
from rapid_onset.figures import future as figures
from rapid_onset.figures.words import Words

__all__ = ["WhatWasTried", "what_was_tried"]

_SPRAY = "nasal esketamine"
_PAIR = "dextromethorphan-\nbupropion"

# Verdicts are those of the studies and findings with these keys; papers stand at their year.
_EVENTS = tuple(
    figures.Event(*row)
    for row in (
        (_SPRAY, 2019, "ahead", "TRANSFORM-2 ahead", "popova2019"),
        (_SPRAY, 2019, "missed", "TRANSFORM-1 missed", "fedgchin2019"),
        (_SPRAY, 2019, "approved", "US approval with a tablet", "jnj_pr_2025"),
        (_SPRAY, 2020, "missed", "TRANSFORM-3 (65 and over) missed", "ochsross2020"),
        (_SPRAY, 2020, "approved", "US approval in acute suicidality", "jnj_pr_2025"),
        (_SPRAY, 2021, "missed", "trial in Japan missed", "takahashi2021"),
        (_SPRAY, 2022, "refused", "not recommended by NICE", "nice_ta854"),
        (_SPRAY, 2025, "ahead", "alone ahead of placebo", "janik2025"),
        (_SPRAY, 2025, "approved", "US approval alone", "jnj_pr_2025"),
        ("R-107 tablets", 2024, "ahead", "ahead, in responders only", "glue2024r107"),
        ("arketamine", 2022, "unread", "102 people enrolled, no paper seen", "pcn101_phase2"),
        ("rapastinel", 2019, "stopped", "programme given up, no paper seen", "rapastinel_phase3"),
        ("esmethadone", 2024, "missed", "RELIANCE I missed", "fava2024reliance1"),
        (_PAIR, 2022, "ahead", "GEMINI ahead of placebo", "iosifescu2022gemini"),
        (_PAIR, 2022, "ahead", "ASCEND ahead of bupropion", "tabuteau2022ascend"),
        ("zuranolone", 2023, "ahead", "WATERFALL ahead, by ever less", "clayton2023waterfall"),
        ("zuranolone", 2023, "approved", "US approval after childbirth", "clayton2023waterfall"),
        ("zuranolone", 2023, "refused", "turned down in the US for MDD", "clayton2023waterfall"),
        ("zuranolone", 2024, "ahead", "CORAL ahead on day 3", "parikh2024coral"),
    )
)  # fmt: skip


class WhatWasTried(Explorer[figures.Timeline]):
    """Trials and decisions by drug and year, up to a year that the learner chooses."""

    until = traitlets.Float(2026.0).tag(parameter=True)
    drug = traitlets.Unicode(_SPRAY).tag(parameter=True)

    size_in = (7.6, 4.4)

    def _draw(self, figure: Figure) -> figures.Timeline:
        return figures.Timeline(figure, _EVENTS)

    def _controls(self) -> tuple[tuple[DOMWidget, ...], tuple[DOMWidget, ...]]:
        drugs = dict.fromkeys(event.drug for event in _EVENTS)
        return (
            self.linked("until", slider("Up to the end of", 2018, 2026, 1, ".0f")),
            self.linked("drug", choice("In words", {one.replace("\n", ""): one for one in drugs})),
        ), ()

    def _update(self) -> Words:
        return self.picture.show(self.drug, round(self.until))


def what_was_tried(**parameters: Any) -> WhatWasTried:
    """Seven drugs after ketamine: trials and decisions, year by year."""
    return WhatWasTried(**parameters)
