"""First trial against second: winners of a small trial fall back towards the truth."""

from __future__ import annotations

import numpy as np
from matplotlib.figure import Figure

from rapid_onset.figures.style import BLUE, GREY, VERMILLION, print_source
from rapid_onset.figures.words import Words, percent
from rapid_onset.models.trials import TwoStages

__all__ = ["Stages"]

_SPAN = (-10, 14)


class Stages:
    """Each dot is a drug; those that won the first trial stand out, working or not."""

    def __init__(self, figure: Figure) -> None:
        ax, side = figure.subplots(1, 2, width_ratios=[2, 1])
        ax.set(
            title="The same drugs, tested twice",
            xlabel="benefit in the first trial (points)",
            ylabel="benefit in the second trial (points)",
            xlim=_SPAN,
            ylim=_SPAN,
        )
        ax.plot(_SPAN, _SPAN, color=GREY, linewidth=1, linestyle=":")
        ax.text(9.2, 11.5, "as good as before", color=GREY, fontsize=8.5, ha="right")
        ax.axhline(0, color=GREY, linewidth=0.8)
        (self.lost,) = ax.plot([], [], ".", color="#BBBBBB", markersize=5)
        (self.idle,) = ax.plot(
            [], [], "X", color="white", markeredgecolor=VERMILLION, markeredgewidth=1.4
        )
        (self.working,) = ax.plot([], [], "o", color=BLUE)
        ax.legend(
            [self.working, self.idle, self.lost],
            ["won first, works", "won first, does nothing", "did not win"],
            loc="upper left",
            bbox_to_anchor=(-0.02, -0.16),
            ncols=2,
            columnspacing=1.0,
        )
        side.set(title="Winners on average", xlim=(-0.6, 1.6), ylim=(0, 14), ylabel="points")
        side.set_xticks([0, 1], ["first", "second"])
        self.means = side.bar([0, 1], [0, 0], 0.6, color=[GREY, BLUE])
        self.labels = [side.text(place, 0, "", ha="center", va="bottom") for place in (0, 1)]
        print_source(figure, "Illustrative: made-up drugs and patients, 10 points of spread.")
        self.moving = [self.lost, self.idle, self.working, *self.means, *self.labels]

    def show(self, run: TwoStages, effect_points: float) -> Words:
        """Show every drug of one `run`."""
        first, second = run.first_benefit_points, run.second_benefit_points
        for artist, chosen in (
            (self.lost, ~run.first_won),
            (self.idle, run.first_won & ~run.works),
            (self.working, run.first_won & run.works),
        ):
            artist.set_data(first[chosen], second[chosen])
        won, again = int(run.first_won.sum()), int(run.both_won.sum())
        means = [float(one[run.first_won].mean()) if won else 0.0 for one in (first, second)]
        for bar, label, mean in zip(self.means, self.labels, means, strict=True):
            bar.set_height(max(mean, 0.0))
            label.set_position((label.get_position()[0], max(mean, 0.0) + 0.2))
            label.set_text(f"{mean:.1f}".replace("-", "−") if won else "")
        drugs = np.size(first)
        if not won:
            text = f"Of {drugs} drugs none won its first trial."
            return Words(f"A scatter of {drugs} grey dots, each a drug in two trials. {text}", text)
        work = int((run.first_won & run.works).sum())
        count = (
            f"Of {drugs} drugs {won} won the first trial; {work} of these work "
            f"({percent(work / won)}), and {again} won the second too."
        )
        alt = (
            f"A scatter of {drugs} drugs, benefit in a second trial against that in the first. "
            f"{count} Beside it two bars: winners led by {means[0]:.1f} points in the first trial "
            f"and by {means[1]:.1f} in the second."
        )
        fall = f"Their lead: {means[0]:.1f} points, then {means[1]:.1f}"
        return Words(
            alt.replace("-", "−"),
            f"{count} {fall}; a working drug takes off {effect_points:g}.".replace("-", "−"),
        )
