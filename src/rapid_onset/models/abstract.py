"""A made-up abstract with one misprint, and what its other numbers say about each of them."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import ClassVar

import numpy as np

from rapid_onset.models.arithmetic import percent
from rapid_onset.models.risk import TwoArms

__all__ = ["MadeUpAbstract", "MysteryAbstract", "mystery_abstract"]


@dataclass(frozen=True)
class MadeUpAbstract:
    """Numbers of a made-up trial as its abstract prints them; illustrative, no data.

    `difference` and its interval, `low` to `high`, are percentage points; `number_needed` is the
    number needed to treat.
    """

    events: int
    total: int
    control_events: int
    control_total: int
    drug_percent: float
    control_percent: float
    difference: float
    low: float
    high: float
    number_needed: float

    def recalculated(self, quantity: str) -> float:
        """What the other numbers, as printed, make of this `quantity`.

        The lower end of the interval is taken to lie as far from the difference as the upper one.
        """
        numbers = {
            "drug_percent": float(percent(self.events, self.total)),
            "control_percent": float(percent(self.control_events, self.control_total)),
            "difference": self.drug_percent - self.control_percent,
            "low": 2 * self.difference - self.high,
            "number_needed": 100 / self.difference,
        }
        return numbers[quantity]


@dataclass(frozen=True)
class MysteryAbstract:
    """The abstract as `printed`, the one `wrong` number of it, and what would be `right`."""

    # How near a correction has to be; the interval is not quite symmetric.
    near: ClassVar[dict[str, float]] = {
        "drug_percent": 0.15,
        "control_percent": 0.15,
        "difference": 0.15,
        "low": 2.0,
        "number_needed": 0.15,
    }

    printed: MadeUpAbstract
    wrong: str
    right: float

    def mends(self, quantity: str, value: float) -> bool:
        """Whether `value` in the place of `quantity` mends the abstract."""
        return quantity == self.wrong and abs(value - self.right) <= self.near[quantity]


def mystery_abstract(seed: int) -> MysteryAbstract:
    """The made-up abstract of this `seed`, with one slip of a kind that gets into print."""
    chance = np.random.default_rng(seed)
    total, control_total = (int(size) for size in chance.choice(np.arange(90, 130), 2, False))
    control_share, added = chance.uniform(0.25, 0.38), chance.uniform(0.2, 0.3)
    events, control_events = (
        round(total * (control_share + added)),
        round(control_total * control_share),
    )
    difference, low, high = (
        round(100 * float(one), 1)
        for one in TwoArms(events, total, control_events, control_total).difference
    )
    true = MadeUpAbstract(
        events=events,
        total=total,
        control_events=control_events,
        control_total=control_total,
        drug_percent=round(100 * events / total, 1),
        control_percent=round(100 * control_events / control_total, 1),
        difference=difference,
        low=low,
        high=high,
        number_needed=round(100 / difference, 1),
    )
    # A digit changed, a sign lost, or a ratio of the wrong number.
    slips = {
        "drug_percent": round(true.drug_percent + 10, 1),
        "control_percent": round(true.control_percent + 10, 1),
        "difference": round(true.difference - 9, 1),
        "low": -true.low,
        "number_needed": round(100 / true.drug_percent, 1),
    }
    wrong = list(slips)[int(chance.integers(len(slips)))]
    printed = MadeUpAbstract(**{**asdict(true), wrong: slips[wrong]})
    return MysteryAbstract(printed, wrong, getattr(true, wrong))
