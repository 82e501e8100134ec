"""The clock of an SSRI: occupancy in hours, benefit in weeks."""

from __future__ import annotations

from typing import Any

import numpy as np
import traitlets
from ipywidgets import DOMWidget
from matplotlib.figure import Figure

from rapid_onset.evidence import target
from rapid_onset.explorers.controls import log_slider, slider
from rapid_onset.explorers.explorer import Explorer
from rapid_onset.figures import mood as figures
from rapid_onset.figures.words import Words
from rapid_onset.models import onset

__all__ = ["SsriClock", "ssri_clock"]

_HOURS_A_DAY, _HOURS_A_WEEK = 24, 168
_DAYS = 42.0
# Hour since the first tablet to what was reported there; the tenth tablet comes on day 9.
_OCCUPIED = {4.0: "C11", 9 * 24.0 + 6: "C13a", 27.5 * 24: "C14"}
_LOOSENED = {3 * 24.0: "C15a", 21 * 24.0: "C15b"}
_BENEFITED = {168.0: "C16"}


def _seen(reported: dict[float, str]) -> figures.Seen:
    targets = [target(key) for key in reported.values()]
    return figures.Seen(
        tuple(reported),
        tuple(one.value for one in targets),
        tuple(one.source for one in targets),
    )


class SsriClock(Explorer[figures.SsriClock]):
    """Daily escitalopram from the first hour to the sixth week, beside one infusion of ketamine."""

    time_h = traitlets.Float(4.0).tag(parameter=True)
    wait_weeks = traitlets.Float(0.0).tag(parameter=True)

    size_in = (7.2, 4.4)

    def _draw(self, figure: Figure) -> figures.SsriClock:
        course = onset.ssri_course(days=_DAYS)
        ketamine = onset.ketamine_course(*onset.standard_infusion(), duration_d=_DAYS)
        # The first hour is left of the axis; later a point every half hour keeps each tablet.
        later = course.time_h >= 1
        self._hours = course.time_h[later]
        return figures.SsriClock(
            figure,
            self._hours,
            occupancy=course.exposure.occupancy[later],
            desensitized=course.desensitized[later],
            ketamine=ketamine.benefit_at(self._hours),
            occupied=_seen(_OCCUPIED),
            loosened=_seen(_LOOSENED),
            benefited=_seen(_BENEFITED),
        )

    def _controls(self) -> tuple[tuple[DOMWidget, ...], tuple[DOMWidget, ...]]:
        last = float(np.log10(_DAYS * _HOURS_A_DAY))
        return (
            self.linked("time_h", log_slider("Read off at (h)", 0, last, 0.01)),
            self.linked("wait_weeks", slider("Wait at first (weeks)", 0, 3, 0.1, ".1f")),
        ), ()

    def _update(self) -> Words:
        return self.picture.show(
            time_h=self.time_h,
            wait_weeks=self.wait_weeks,
            benefit=onset.ssri_benefit(self._hours / _HOURS_A_WEEK, delay_weeks=self.wait_weeks),
        )


def ssri_clock(**parameters: Any) -> SsriClock:
    """An SSRI's way from target to benefit, beside ketamine's."""
    return SsriClock(**parameters)
