"""How many have to be treated for one more to benefit, or to be harmed."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import NamedTuple

from rapid_onset.models.risk.proportion import Estimate

__all__ = ["NumberNeeded", "Part"]

_WHOLE_FROM = 9.95  # smaller numbers are printed with one decimal


class Part(NamedTuple):
    """Stretch of an interval, from the stronger effect to the weaker; `name` is NNTB or NNTH."""

    name: str
    strong: float
    weak: float


@dataclass(frozen=True)
class NumberNeeded:
    """Number needed to treat for one more to benefit (NNTB) or to be harmed (NNTH).

    `benefit` is a difference of two risks, positive where treatment is the better. While its
    interval holds zero, that of the number runs through infinity and has two parts.

    Notes
    -----
    Altman, BMJ 317:1309 (1998), doi:10.1136/bmj.317.7168.1309.
    """

    benefit: Estimate

    @property
    def name(self) -> str:
        """NNTB or NNTH; NNT where the risks do not differ."""
        difference = float(self.benefit.value)
        return "NNTB" if difference > 0 else "NNTH" if difference < 0 else "NNT"

    @property
    def value(self) -> float:
        """The number; infinite where the risks do not differ."""
        return _inverse(abs(float(self.benefit.value)))

    @property
    def interval(self) -> tuple[Part, ...]:
        """One part, or two that meet at infinity."""
        low, high = float(self.benefit.low), float(self.benefit.high)
        benefit = Part("NNTB", _inverse(high), _inverse(max(low, 0.0)))
        harm = Part("NNTH", _inverse(-low), _inverse(max(-high, 0.0)))
        return tuple(part for part, there in ((benefit, high > 0), (harm, low < 0)) if there)

    def __str__(self) -> str:
        first, *second = self.interval
        interval = f"{first.name} {_printed(first.strong)} to {_printed(first.weak)}"
        for part in second:
            interval += f" to {part.name} {_printed(part.strong)}"
        return f"{self.name} {_printed(self.value)} (95 % interval: {interval})"


def _inverse(difference: float) -> float:
    return 1 / difference if difference else math.inf


def _printed(number: float) -> str:
    if math.isinf(number):
        return "∞"
    return f"{number:.1f}" if number < _WHOLE_FROM else f"{number:,.0f}"
