"""The mystery trial: what was measured in each arm, and the learner's answer."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from matplotlib.figure import Figure

from rapid_onset.figures.style import BLUE, GREY, VERMILLION, print_source
from rapid_onset.figures.words import Words

__all__ = ["LostLabel"]

_ROWS = {"control": 0, "drug": 1}


class LostLabel:
    """Left the mean changes of rated groups, right how many of those asked were sure."""

    def __init__(self, figure: Figure, group_size: int) -> None:
        rated, asked = figure.subplots(1, 2, sharey=True)
        self._group_size = group_size
        rated.set(
            title="Groups that were rated",
            xlabel="mean change (points; left is better)",
            xlim=(-23, 1),
            ylim=(-0.6, 1.75),
        )
        rated.set_yticks([0, 1], ["control,\nsaline or\nmidazolam?", "drug"])
        rated.get_yticklabels()[1].set_color(BLUE)
        asked.set(
            title="Groups that were asked",
            xlabel=f"sure of their arm (of {group_size})",
            xlim=(-3, group_size + 3),
        )
        for ax in (rated, asked):
            ax.tick_params(left=False)
        looks = {"control": (GREY, "D"), "drug": (BLUE, "o")}
        self.rated, self.asked = {}, {}
        for arm, (colour, marker) in looks.items():
            look = {"color": colour, "marker": marker, "linestyle": "", "markersize": 9}
            (self.rated[arm],) = rated.plot([], [], **look)
            (self.asked[arm],) = asked.plot([], [], **look)
        (self.gap,) = rated.plot([], [], color=VERMILLION, linewidth=1.4)
        self.notes = [
            ax.text(0.02, 0.97, "", transform=ax.transAxes, va="top", fontsize=9)
            for ax in (rated, asked)
        ]
        self.notes[0].set_color(VERMILLION)
        print_source(
            figure, "A made-up trial with made-up effects of guessing: an exercise, no data."
        )
        self.moving = [*self.rated.values(), *self.asked.values(), self.gap, *self.notes]

    def show(
        self,
        *,
        rated: dict[str, Sequence[float]],
        asked: dict[str, Sequence[int]],
        left: int,
        answer: str,
        verdict: str,
    ) -> Words:
        """Show what was measured, by arm; an `answer` in words, and a `verdict` once it is checked.

        `rated` are mean changes in points, `asked` how many of a group were sure of their arm.
        """
        for arm, row in _ROWS.items():
            self.rated[arm].set_data(rated[arm], [row + 0.1 * k for k in range(len(rated[arm]))])
            self.asked[arm].set_data(asked[arm], [row + 0.1 * k for k in range(len(asked[arm]))])
        means = [float(np.mean(rated[arm])) for arm in _ROWS if rated[arm]]
        both = len(means) == len(_ROWS)
        self.gap.set_data([means, [0.5, 0.5]] if both else [[], []])
        gap = f"{means[1] - means[0]:.1f} points" if both else "rate both arms"
        self.notes[0].set_text(f"drug minus control: {gap}".replace("-", "−"))
        self.notes[1].set_text(f"{left} groups left")
        listed = [f"{arm} rated {value:.1f}" for arm in _ROWS for value in rated[arm]]
        listed += [
            f"{count} of {self._group_size} sure on the {arm}"
            for arm in _ROWS
            for count in asked[arm]
        ]
        measured = "; ".join(listed).replace("-", "−") or "nothing measured yet"
        alt = f"Two panels, one row for each arm of a made-up trial: {measured}. {answer}"
        return Words(alt, f"{left} groups left. {verdict or answer}")
