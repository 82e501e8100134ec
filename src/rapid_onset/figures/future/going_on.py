"""Going on or stopping: of a hundred people, who relapsed, who did not, who never responded."""

from __future__ import annotations

from dataclasses import dataclass

from matplotlib.figure import Figure

from rapid_onset.figures.style import BLUE, GREY, VERMILLION, print_source
from rapid_onset.figures.words import Words

__all__ = ["GoingOn", "Withdrawal"]


@dataclass(frozen=True)
class Withdrawal:
    """Relapses in percent of those randomised, and how many of 100 who began were like them."""

    name: str
    going_on: str
    stopping: str
    going_on_relapsed: float
    stopping_relapsed: float
    responded: float | None
    when: str


class GoingOn:
    """A bar of a hundred people for each group, in three parts."""

    def __init__(self, figure: Figure, *keys: str) -> None:
        ax = figure.subplots()
        ax.set(xlim=(0, 100), ylim=(1.6, -0.6), xlabel="people in 100")
        ax.set_yticks([0, 1], ["going on", "placebo"])
        ax.tick_params(left=False)
        ax.set_title("Who stayed well?", pad=26)
        styles = (
            ("responded, no relapse", BLUE, ""),
            ("relapsed", VERMILLION, "//"),
            ("had not responded, so not randomised", "#D9D9D9", ""),
        )
        self.parts = [
            ax.barh([0, 1], [0, 0], 0.62, label=words, color=colour, hatch=hatch, edgecolor="white")
            for words, colour, hatch in styles
        ]
        self.counts = [
            [
                ax.text(0, row, "", ha="center", va="center", weight="bold", color=colour)
                for row in (0, 1)
            ]
            for colour in ("white", "#222222", GREY)
        ]
        for count in self.counts[1]:
            count.set_bbox({"facecolor": "white", "edgecolor": "none", "pad": 1.5})
        ax.legend(loc="lower left", bbox_to_anchor=(0, 0.99), ncols=3, borderaxespad=0)
        print_source(figure, "Randomised responders or remitters; no curve was seen.", *keys)
        self.moving = [
            *(bar for part in self.parts for bar in part),
            *(count for part in self.counts for count in part),
        ]

    def show(self, trial: Withdrawal, *, all_who_began: bool) -> Words:
        """Show a `trial` of withdrawal, in 100 randomised people or in 100 who began."""
        counted = 100.0
        if all_who_began and trial.responded is not None:
            counted = trial.responded
        shares = [
            (counted * (100 - relapsed) / 100, counted * relapsed / 100, 100 - counted)
            for relapsed in (trial.going_on_relapsed, trial.stopping_relapsed)
        ]
        for row, widths in enumerate(shares):
            left = 0.0
            for part, counts, width in zip(self.parts, self.counts, widths, strict=True):
                part[row].set_x(left)
                part[row].set_width(width)
                counts[row].set_position((left + width / 2, row))
                counts[row].set_text(f"{width:.1f}" if width else "")
                left += width
        (well, relapsed, _), (placebo_well, placebo_relapsed, _) = shares
        whom = "who began" if counted < 100 else "who were randomised"
        alt = (
            f"Two bars of 100 people {whom} in {trial.name}. {trial.going_on}: {well:.1f} without "
            f"relapse, {relapsed:.1f} relapsed; {trial.stopping}: {placebo_well:.1f} without, "
            f"{placebo_relapsed:.1f} relapsed {trial.when}."
        )
        if counted < 100:
            alt += f" In both {100 - counted:.1f} had not responded at first."
        caption = (
            f"Of 100 people {whom}, {well:.1f} had not relapsed {trial.when} with "
            f"{trial.going_on} and {placebo_well:.1f} with {trial.stopping}: "
            f"{well - placebo_well:.1f} more."
        )
        if all_who_began and trial.responded is None:
            caption += " Those who began were not counted in this way here."
        elif counted < 100:
            caption += " This supposes that all responders had gone the one way or the other."
        return Words(alt, caption)
