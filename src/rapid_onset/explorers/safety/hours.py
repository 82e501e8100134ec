"""The hours after a dose: what is felt, what is measured, what the label asks."""

from __future__ import annotations

from typing import Any

import traitlets
from ipywidgets import DOMWidget
from matplotlib.figure import Figure

from rapid_onset.evidence import finding, table
from rapid_onset.explorers.controls import slider
from rapid_onset.explorers.explorer import Explorer
from rapid_onset.figures import safety as figures
from rapid_onset.figures.words import Words

__all__ = ["HoursAfterDose", "dissociation", "hours_after_dose", "sedation"]

_DRIVING = "Driving may be considered only after restful sleep, next day"


def dissociation() -> figures.Landmarks:
    """Landmarks of dissociation after nasal esketamine."""
    value = finding("dissociation_timing").value
    peak, resolved = value("peak").value, value("resolved").value
    return figures.Landmarks("dissociation", 0, peak, peak, resolved, resolved)


def sedation() -> figures.Landmarks:
    """Landmarks of sedation after nasal esketamine."""
    names = ("onset", "peak_low", "peak_high", "resolved_low", "resolved_high")
    value = finding("sedation_timing").value
    return figures.Landmarks("sedation", *(value(name).value for name in names))


def _pressure() -> figures.Landmarks:
    value = finding("label_bp_timing").value
    peak_min, over_min = value("peak").value, 60 * value("duration").value
    return figures.Landmarks("raised blood pressure", 0, peak_min, peak_min, over_min, over_min)


def _course(course_id: str) -> tuple[tuple[float, float], ...]:
    """Measured points of one time course: minutes and heights."""
    (course,) = table("time_courses").where(id=course_id)
    return tuple(zip(course.minutes, course.heights, strict=True))


class HoursAfterDose(Explorer[figures.Hours]):
    """One nasal dose of esketamine: which effect is over when, on a log axis of a day."""

    time_min = traitlets.Float(40.0).tag(parameter=True)

    size_in = (7.6, 5.0)

    def _draw(self, figure: Figure) -> figures.Hours:
        (driving,) = table("monitoring_timeline").where(step=_DRIVING)
        return figures.Hours(
            figure,
            (dissociation(), sedation(), _pressure()),
            stay_min=finding("label_monitoring_2h").value("minimum_observation").value,
            next_day_min=driving.minute,
            tests_worse=_course("esk_cogstate"),
            yes_or_no={
                "drove worse?": _course("esk_driving"),
                "sleepier?": _course("esk_kss"),
            },
            keys=(
                *("jnj_dissoc", "jnj_sedation", "label_us_2020", "label_us_2019"),
                *("morrison2018", "jnj_driving"),
            ),
        )

    def _controls(self) -> tuple[tuple[DOMWidget, ...], tuple[DOMWidget, ...]]:
        return (self.linked("time_min", slider("Time after dose (min)", 10, 1440, 10, ".0f")),), ()

    def _update(self) -> Words:
        return self.picture.show(time_min=self.time_min)


def hours_after_dose(**parameters: Any) -> HoursAfterDose:
    """What is over when, after one nasal dose of esketamine."""
    return HoursAfterDose(**parameters)
