"""Risks as people: 7 in 1,000 beside 150 in 1,000."""

from __future__ import annotations

from dataclasses import dataclass

from rapid_onset.models.risk.proportion import counted

__all__ = ["NaturalFrequency", "natural_frequencies"]


@dataclass(frozen=True)
class NaturalFrequency:
    """A risk as people: `count` in every `per`."""

    count: int
    per: int

    def __str__(self) -> str:
        return f"{self.count:,} in {self.per:,}"


def natural_frequencies(*counts: tuple[int, int]) -> tuple[NaturalFrequency, ...]:
    """Risks, each given as `(events, total)`, as people in one round number that all share.

    It is the smallest of 100, 1,000, 10,000 and so on at which rounding to whole people changes
    neither a risk nor the share without the event by more than a tenth. So a risk that was seen
    never becomes 0, and one that spared somebody never becomes everybody.
    """
    for events, total in counts:
        counted(events=events, total=total)
    per = 100
    while not all(
        _rounds_well(events, total, per) and _rounds_well(total - events, total, per)
        for events, total in counts
    ):
        per *= 10
    return tuple(NaturalFrequency(_rounded(*pair, per), per) for pair in counts)


def _rounded(events: int, total: int, per: int) -> int:
    """Whole number nearest to ``per * events / total``; in integers, so without error."""
    return int((2 * per * events + total) // (2 * total))


def _rounds_well(events: int, total: int, per: int) -> bool:
    return 10 * abs(_rounded(events, total, per) * total - per * events) <= per * events
