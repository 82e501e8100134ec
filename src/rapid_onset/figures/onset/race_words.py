"""What the race shows, in words."""

from __future__ import annotations

from collections.abc import Sequence

from rapid_onset.figures.onset.runner import Points, Scale
from rapid_onset.figures.words import Words

__all__ = ["race_words"]


def race_words(
    scale: Scale, *, trials: int, found: Sequence[tuple[str, Points]], trial_name: str
) -> Words:
    """Words for a measure in which `trials` are drawn and one, called `trial_name`, stands out.

    `found` are the names and points of its arms.
    """
    alt = (
        f"{scale.every} on a log axis of time, from two hours to eight weeks: published points of "
        f"{trials} trials and reviews. "
    )
    if not found:
        return Words(
            f"{alt}None of them is from {trial_name}.",
            f"{_capital(trial_name)}: no number of this kind that we have seen, or another scale.",
        )
    spoken, brief = (
        "; ".join(f"{name}: {_listed(points, ends=ends)}" for name, points in found)
        for ends in (True, False)
    )
    known = any(any(points.ends) for _, points in found)
    in_brackets, bars = (
        (", 95 % intervals in brackets", " Bars are 95 % intervals.") if known else ("", "")
    )
    return Words(
        f"{alt}In thick lines {trial_name}, in {scale.unit}{in_brackets}. {spoken}.",
        f"{_capital(trial_name)}, in {scale.unit}. {brief}.{bars}",
    )


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]


def _listed(points: Points, *, ends: bool) -> str:
    """Values with their times, and with their intervals if `ends`."""
    parts = []
    for hours, value, limits in zip(*points, strict=True):
        interval = f" ({limits[0]:.3g} to {limits[1]:.3g})" if ends and limits else ""
        parts.append(f"{value:.3g} {_when(hours)}{interval}".replace("-", "−"))
    return ", ".join(parts)


def _when(hours: float) -> str:
    """Time as a reader would say it."""
    if hours < 24:
        return f"at {hours:g} h"
    days = hours / 24
    return "after 1 day" if days == 1 else f"after {days:g} days"
