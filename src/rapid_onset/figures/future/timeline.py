"""What was tried after the first trials of ketamine, and where it stood in which year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from rapid_onset.figures.style import BLUE, GREEN, GREY, VERMILLION, print_source
from rapid_onset.figures.words import Words

__all__ = ["Event", "Kind", "Timeline"]

Kind = Literal["ahead", "missed", "approved", "refused", "stopped", "unread"]

_FIRST, _LAST = 2018.4, 2026.6
_APART_YEARS = 0.24
# Kind: words of the legend, marker, colour and face.
_MARKS: dict[Kind, tuple[str, str, str, str]] = {
    "ahead": ("trial: ahead of its control", "o", GREEN, GREEN),
    "missed": ("trial: missed its aim", "X", VERMILLION, VERMILLION),
    "unread": ("trial: no paper seen", "o", GREY, "white"),
    "approved": ("approved, for one use", "s", BLUE, BLUE),
    "refused": ("turned down, for one use", "s", VERMILLION, "white"),
    "stopped": ("given up by its sponsor", "D", GREY, GREY),
}


@dataclass(frozen=True)
class Event:
    """One trial or decision: which `drug`, in which `year`, what, and the `key` of its source."""

    drug: str
    year: int
    kind: Kind
    words: str
    key: str


class Timeline:
    """A row for each drug and a mark for each event up to a year; one row stands out."""

    def __init__(self, figure: Figure, events: Sequence[Event]) -> None:
        ax = figure.subplots()
        self._events = _places(events)
        self._drugs = tuple(dict.fromkeys(event.drug for event in events))
        ax.set(xlim=(_FIRST, _LAST), ylim=(len(self._drugs) - 0.5, -0.5))
        ax.set(title="What was tried, and what came of it", xlabel="year")
        ax.set_yticks(range(len(self._drugs)), self._drugs)
        ax.set_xticks(range(2019, 2027))
        ax.tick_params(left=False)
        self.band = Rectangle((_FIRST, -0.5), _LAST - _FIRST, 1, color="#FFF3D6", zorder=0.5)
        self.later = Rectangle((_LAST, -0.5), 0, len(self._drugs), color="#E9E9E9", zorder=0.6)
        self.marks = {}
        for kind, (words, marker, edge, face) in _MARKS.items():
            (self.marks[kind],) = ax.plot(
                [],
                [],
                marker,
                label=words,
                color=face,
                markeredgecolor=edge,
                markeredgewidth=1.8,
                markersize=9,
            )
        for patch in (self.band, self.later):
            ax.add_patch(patch)
        ax.legend(loc="upper center", bbox_to_anchor=(0.42, -0.17), ncols=3, columnspacing=1.0)
        print_source(
            figure,
            "A paper stands at its year. What this course has not seen is not drawn.",
            *dict.fromkeys(event.key for event in events),
        )
        self.moving = [self.band, self.later, *self.marks.values()]

    def show(self, drug: str, until: int) -> Words:
        """Show what had happened by the end of the year `until`, and tell of one `drug`."""
        row = self._drugs.index(drug)
        self.band.set_y(row - 0.5)
        self.later.set_x(until + 0.5)
        self.later.set_width(_LAST - until - 0.5)
        seen = [(event, place) for event, place in self._events if event.year <= until]
        for kind, mark in self.marks.items():
            chosen = [(event, place) for event, place in seen if event.kind == kind]
            mark.set_data(
                [place for _, place in chosen],
                [self._drugs.index(event.drug) for event, _ in chosen],
            )
        counts = Counter(event.kind for event, _ in seen)
        listed = "; ".join(f"{_MARKS[kind][0]} {counts[kind]}" for kind in _MARKS if counts[kind])
        told = "; ".join(f"{one.year} {one.words}" for one, _ in seen if one.drug == drug)
        name = drug.replace("\n", "")
        alt = (
            f"A table of {len(self._drugs)} drugs by year, with a mark for each trial and decision "
            f"up to {until}: {listed or 'none yet'}. The row of {name} stands out."
        )
        return Words(alt, f"{name}, by the end of {until}: {told or 'nothing seen yet'}.")


def _places(events: Sequence[Event]) -> list[tuple[Event, float]]:
    """Each event with its place on the axis of years: those of one drug and year side by side."""
    together = Counter((event.drug, event.year) for event in events)
    before: Counter[tuple[str, int]] = Counter()
    placed = []
    for event in events:
        cell = event.drug, event.year
        offset = before[cell] - (together[cell] - 1) / 2
        before[cell] += 1
        placed.append((event, event.year + _APART_YEARS * offset))
    return placed
