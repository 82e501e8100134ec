"""Patients of one trial as thin lines, and the mean that hides them."""

from __future__ import annotations

import numpy as np
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure
from numpy.typing import NDArray

from rapid_onset.figures.style import BLUE, GREEN, GREY, VERMILLION, print_source
from rapid_onset.figures.words import Words

__all__ = ["Patients"]

Array = NDArray[np.float64]

_THIN = "#BDBDBD"
_ARMS: dict[str, tuple[str, str, str]] = {
    "drug": ("the drug", GREEN, "-"),
    "placebo": ("placebo", GREY, "--"),
}
_COUNTED = {
    "all": "everybody who was rated",
    "stayed": "those who stayed to week 6",
    "left": "those who left before week 6",
}
_SOURCE = (
    "Teaching data made from a trial: the drug is duloxetine or paroxetine, drawn at random, and "
    "the last visit is taken out. Observed cases: who left is not in later means."
)


class Patients:
    """Every patient of one arm, the means of both arms, and one patient in bold.

    Parameters
    ----------
    figure
        Empty figure to draw on.
    weeks
        Visits, in weeks from the start, shape (visits,); the first is the start.
    changes
        Change of each patient of each arm at each visit in points, shape (patients, visits); NaN
        where nobody rated.
    source
        Key of the trial.
    """

    def __init__(
        self, figure: Figure, weeks: Array, changes: dict[str, Array], source: str
    ) -> None:
        ax = figure.subplots()
        self._weeks, self._changes = weeks, changes
        ax.set(
            title="The people behind a mean",
            xlabel="time since the first tablet (weeks)",
            ylabel="change of the Hamilton score\n(points; down is better)",
            xlim=(-0.05, 6.15),
            ylim=(-29, 19),
        )
        ax.set_xticks(weeks)
        ax.axhline(0, color=GREY, linewidth=0.8)
        # Smooth edges would double the bytes of so many lines.
        self.lines = LineCollection([], colors=_THIN, linewidths=0.8, antialiaseds=False)
        ax.add_collection(self.lines)
        (self.ends,) = ax.plot([], [], "x", color=VERMILLION, markersize=5)
        self.means = {
            arm: ax.plot([], [], color=colour, linestyle=dashes, marker="o", markersize=6)[0]
            for arm, (_, colour, dashes) in _ARMS.items()
        }
        (self.one,) = ax.plot([], [], color=BLUE, marker="s", markersize=5)
        ax.legend(
            [self.lines, self.ends, self.one, self.means["drug"], self.means["placebo"]],
            ["each patient", "left after this visit", "one patient", "mean, drug", "mean, placebo"],
            loc="center left",
            bbox_to_anchor=(1.0, 0.5),
        )
        self.note = ax.text(0.03, 0.03, "", transform=ax.transAxes)
        print_source(figure, _SOURCE, source)
        self.moving = [self.lines, self.ends, *self.means.values(), self.one, self.note]

    def show(self, *, arm: str, who: str, patient: int) -> Words:
        """Show the patients of one `arm`, the means of those `who` count, and one `patient`.

        `arm` is ``"drug"`` or ``"placebo"``, `who` is ``"all"``, ``"stayed"`` or ``"left"``.
        """
        means = {one: self._mean(one, who) for one in _ARMS}
        for one, (weeks, mean, _) in means.items():
            self.means[one].set_data(weeks, mean)
            self.means[one].set_linewidth(3 if one == arm else 1.4)
        rows = self._counted(arm, who)
        rated = ~np.isnan(rows)
        self.lines.set_segments(
            [
                np.column_stack([self._weeks[seen], row[seen]])
                for row, seen in zip(rows, rated, strict=True)
            ]
        )
        last = rows.shape[1] - 1 - np.argmax(rated[:, ::-1], axis=1)
        left = last < rows.shape[1] - 1
        self.ends.set_data(self._weeks[last[left]], rows[left, last[left]])
        chosen = self._changes[arm][patient - 1]
        seen = ~np.isnan(chosen)
        self.one.set_data(self._weeks[seen], chosen[seen])
        weeks, mean, now = means[arm]
        self.note.set_text(f"week {weeks[-1]:.0f}: {len(now)} of {len(rows)} rated")
        other = "placebo" if arm == "drug" else "drug"
        found = (
            f"On {_ARMS[arm][0]} the mean change in week {weeks[-1]:.0f} is {_points(mean[-1], 1)} "
            f"points in {len(now)} of {len(rows)} people, who range from {_points(now.min())} to "
            f"{_points(now.max())}; on {_ARMS[other][0]} it is {_points(means[other][1][-1], 1)}."
        )
        one = (
            f"Patient {patient} ends at {_points(chosen[seen][-1])} in week "
            f"{self._weeks[seen][-1]:.0f}."
        )
        alt = (
            f"A thin line for each patient on {_ARMS[arm][0]}, counting {_COUNTED[who]}, and the "
            f"mean of each arm in bold. {found} {one}"
        )
        return Words(alt, f"Counted: {_COUNTED[who]}. {found} {one}")

    def _counted(self, arm: str, who: str) -> Array:
        """Changes of those of an arm `who` count."""
        changes = self._changes[arm]
        stayed = ~np.isnan(changes[:, -1])
        return {"all": changes, "stayed": changes[stayed], "left": changes[~stayed]}[who]

    def _mean(self, arm: str, who: str) -> tuple[Array, Array, Array]:
        """Weeks with a rating, the mean in each, and the changes that were rated in the last."""
        rows = self._counted(arm, who)
        visits = (~np.isnan(rows)).any(axis=0)
        final = rows[:, visits][:, -1]
        return (
            self._weeks[visits],
            np.nanmean(rows[:, visits], axis=0),
            final[~np.isnan(final)],
        )


def _points(change: float, decimals: int = 0) -> str:
    return f"{change:+.{decimals}f}".replace("-", "−")
