"""One effect, counted in several ways: the definition moves the number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.text import Text

from rapid_onset.figures.style import BLUE, GREY, VERMILLION, print_source
from rapid_onset.figures.words import Words

__all__ = ["Counting", "Way"]

Range = tuple[float, float]

_ROWS = 6


@dataclass(frozen=True)
class Way:
    """One way of counting, with ranges in percent; a single number is a range of width 0.

    A way without a comparison group has no `placebo`.
    """

    words: str
    drug: Range
    placebo: Range | None = None

    def short(self, *, placebo: bool) -> str:
        """What was counted in as few signs as can be, which is what drawing it costs."""
        words = self.text(placebo=placebo).replace(" % against ", " v ")
        return words.replace(" to ", "\N{EN DASH}")

    def text(self, *, placebo: bool) -> str:
        """What was counted as it is printed: 41 %, or 41 % against 9 %."""
        drug = _range_text(self.drug)
        if not placebo or self.placebo is None:
            return drug
        return f"{drug} against {_range_text(self.placebo)}"


class Counting:
    """A row for each way of counting one effect: esketamine as a disc, placebo as a diamond."""

    def __init__(self, figure: Figure, keys: Sequence[str]) -> None:
        ax = figure.subplots()
        ax.set(
            title="One drug, one effect, six ways to count",
            xlim=(-1, 101),
            ylim=(_ROWS - 0.35, -0.75),
            xlabel="counted as having it (% of people, or of sessions where it says so)",
        )
        ax.set_yticks([])
        ax.spines["left"].set_visible(False)
        self.labels = [
            ax.text(0, row - 0.36, "", va="center", fontsize=9.5) for row in range(_ROWS)
        ]
        self.values = [
            ax.text(100, row - 0.36, "", ha="right", va="center", fontsize=9.5)
            for row in range(_ROWS)
        ]
        self.drug_ranges = [
            ax.plot([], [], color=VERMILLION, linewidth=7, alpha=0.45, solid_capstyle="butt")[0]
            for _ in range(_ROWS)
        ]
        self.placebo_ranges = [
            ax.plot([], [], color=BLUE, linewidth=7, alpha=0.4, solid_capstyle="butt")[0]
            for _ in range(_ROWS)
        ]
        (self.drug,) = ax.plot([], [], "o", color=VERMILLION, markersize=9, clip_on=False)
        (self.placebo,) = ax.plot(
            [],
            [],
            "D",
            color="white",
            markeredgecolor=BLUE,
            markeredgewidth=1.8,
            markersize=7,
            clip_on=False,
        )
        ax.legend(
            [self.drug, self.placebo],
            ["esketamine", "placebo"],
            loc="lower right",
            bbox_to_anchor=(1.0, 0.99),
            ncols=2,
        )
        for row in range(_ROWS):
            ax.axhline(row + 0.32, color=GREY, linewidth=0.4)
        print_source(
            figure,
            "Rows count in different ways and are not to be ranked: compare discs with diamonds in "
            "a row. A bar is the range over trials.",
            *keys,
        )
        self.moving = [
            *self.drug_ranges,
            *self.placebo_ranges,
            self.placebo,
            self.drug,
            *self.labels,
            *self.values,
        ]

    def show(self, *, effect: str, ways: Sequence[Way], placebo: bool) -> Words:
        """Show one effect, counted in at most six `ways`, with or without its placebo groups."""
        for artist in self.moving:
            artist.set_visible(False)
        drug, control = [], []
        for row, way in enumerate(ways):
            _show(self.labels[row], way.words)
            _show(self.values[row], way.short(placebo=placebo))
            _span(self.drug_ranges[row], way.drug, row)
            drug += [(percent, row) for percent in way.drug]
            if placebo and way.placebo is not None:
                _span(self.placebo_ranges[row], way.placebo, row)
                control += [(percent, row) for percent in way.placebo]
        for discs, points in ((self.drug, drug), (self.placebo, control)):
            discs.set_data(list(zip(*points, strict=True)) or ([], []))
            discs.set_visible(True)
        return _words(effect, ways, placebo)


def _show(text: Text, words: str) -> None:
    text.set_text(words)
    text.set_visible(True)


def _span(line: Line2D, ends: Range, row: int) -> None:
    line.set_data(ends, (row, row))
    line.set_visible(ends[0] < ends[1])


def _words(effect: str, ways: Sequence[Way], placebo: bool) -> Words:
    rows = "; ".join(f"{way.words}: {way.text(placebo=placebo)}" for way in ways)
    alt = f"{effect} on nasal esketamine, counted in {len(ways)} ways. {rows}."
    highest, lowest = (pick(ways, key=lambda way: way.drug[1]) for pick in (max, min))
    caption = (
        f"{effect}: from {_range_text(lowest.drug)} ({lowest.words}) to "
        f"{_range_text(highest.drug)} ({highest.words}). The drug is the same."
    )
    return Words(alt, caption)


def _range_text(ends: Range) -> str:
    low, high = ends
    return f"{low:g} %" if low == high else f"{low:g} to {high:g} %"
