"""Numbers as other systems know them: closed intervals, each with its credit and its words."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from rapid_onset.quizzes.items import Numeric, SliderTarget
from rapid_onset.quizzes.marking import mark

__all__ = ["Band", "bands"]


@dataclass(frozen=True)
class Band:
    """Numbers from `low` to `high`, both included, and what they earn (`credit` from 0 to 1)."""

    low: float
    high: float
    credit: float
    feedback: str

    @property
    def middle(self) -> float:
        """Number in the middle."""
        return (self.low + self.high) / 2

    @property
    def half_width(self) -> float:
        """Largest distance from the middle."""
        return (self.high - self.low) / 2


def bands(item: Numeric | SliderTarget) -> tuple[Band, ...]:
    """Intervals that a question tells apart; where two overlap, the first one counts."""
    return _of_numbers(item) if isinstance(item, Numeric) else _of_settings(item)


def _of_numbers(item: Numeric) -> tuple[Band, ...]:
    low, high = item.accepted(item.answer)
    said = f"Accepted: {low:.3g} to {high:.3g} {item.unit}.".replace("-", "−")
    errors = (Band(*item.accepted(e.value), e.credit, e.feedback) for e in item.errors)
    return (Band(low, high, 1.0, said), *errors)


def _of_settings(item: SliderTarget) -> tuple[Band, ...]:
    """Runs of neighbouring settings that are marked alike, the best first."""
    marked = [(setting, mark(item, setting)) for setting in item.slider.settings]
    runs = []
    for (score, reasons), group in groupby(marked, lambda one: (one[1].score, one[1].feedback[1:])):
        settings = [setting for setting, _ in group]
        said = " ".join(reasons) or f"{item.outcome.label} is on target."
        runs.append(Band(settings[0], settings[-1], score, said))
    return tuple(sorted(runs, key=lambda band: -band.credit))
