"""What runs in the race, and the four measures in which it may be compared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

__all__ = ["SCALES", "Ends", "Kind", "Measure", "Points", "Runner", "Scale"]

Kind = Literal["ketamine", "esketamine", "tablet"]
Measure = Literal["change", "difference", "responders", "more_responders"]
Ends = tuple[float, float] | None


class Points(NamedTuple):
    """Hours, values, and the ends of the 95 % interval of each value if it has one."""

    hours: tuple[float, ...]
    values: tuple[float, ...]
    ends: tuple[Ends, ...]


@dataclass(frozen=True)
class Runner:
    """One arm of one trial in one measure, with its own control where the measure is of an arm."""

    trial: str
    measure: Measure
    kind: Kind
    name: str
    points: Points
    control: Points | None = None


@dataclass(frozen=True)
class Scale:
    """How one measure is drawn: label and limits of its axis, and how one value is said."""

    label: str
    low: float
    high: float
    step: float
    unit: str
    every: str


SCALES: dict[Measure, Scale] = {
    "change": Scale(
        "change (MADRS points, down is better)", -25, 1, 5, "points",
        "Change in each arm",
    ),
    "difference": Scale(
        "drug minus control (MADRS points)", -25, 4, 5, "points",
        "Difference from the control",
    ),
    "responders": Scale(
        "responders, score halved (%)", -3, 101, 20, "%",
        "Responders in each arm",
    ),
    "more_responders": Scale(
        "more responders (percentage points)", -42, 72, 20,
        "percentage points", "More responders than in the control",
    ),
}  # fmt: skip
