"""Routes: the level that equal milligrams give, and the share of them that arrives."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patheffects import withStroke
from numpy.typing import NDArray

from rapid_onset.evidence import fact, target
from rapid_onset.figures.exposure.axes import add_free_axis
from rapid_onset.figures.style import BLUE, GREEN, GREY, VERMILLION, print_source
from rapid_onset.figures.words import Words

__all__ = ["Arrival", "Routes"]

Array = NDArray[np.float64]

_TOP_NG_PER_ML = 320.0
_STYLES = {
    "vein": (BLUE, "-"),
    "muscle": (GREEN, (0, (6, 2))),
    "nose": (GREEN, (0, (6, 2))),
    "mouth": (VERMILLION, (0, (2, 1.2))),
}
_TARGETS = frozenset({"B09a", "B09b", "B09c"})
# Row of the right panel, and the facts or targets with the share that each study found.
_SHARES = {
    "muscle": ("ketamine_intramuscular_fraction",),
    "nose, S": ("esketamine_nasal_fraction_label", "B09a", "B09b"),
    "nose, racemate": ("ketamine_nasal_fraction_small", "ketamine_nasal_fraction_50mg"),
    "under tongue": ("ketamine_sublingual_fraction",),
    "mouth, racemate": ("ketamine_oral_fraction", "ketamine_oral_fraction_patients"),
    "mouth, S": ("B09c", "esketamine_oral_fraction_healthy"),
}


class Arrival(NamedTuple):
    """What one route brings: the level (n,) in ng/mL, and the share of the dose that arrives."""

    level: Array
    share_percent: float


class Routes:
    """Left the levels after one dose by three routes, right the shares that studies found."""

    def __init__(self, figure: Figure, time_min: Array) -> None:
        levels, shares = figure.subplots(1, 2, width_ratios=[2.3, 1])
        self._time_min = time_min
        levels.set(
            title="The same dose by three routes",
            xlabel="time since the start (min)",
            ylabel="total in plasma (ng/mL)",
            xlim=(0, time_min[-1]),
            ylim=(0, _TOP_NG_PER_ML),
            xticks=np.arange(0, time_min[-1] + 1, 60),
            yticks=np.arange(0, _TOP_NG_PER_ML, 100),
        )
        add_free_axis(levels)
        self.lines = {
            route: levels.plot(time_min, np.zeros_like(time_min), color=colour, linestyle=dash)[0]
            for route, (colour, dash) in _STYLES.items()
        }
        (self.metabolite,) = levels.plot(time_min, np.zeros_like(time_min), color=GREY)
        self.metabolite.set_linewidth(1.6)
        self.labels = {route: levels.text(0, 0, "") for route in _STYLES}
        for route, label in self.labels.items():
            label.set(color=_STYLES[route][0], fontweight="bold", fontsize=9, va="bottom")
            label.set_path_effects([withStroke(linewidth=3, foreground="white")])
        self.metabolite_label = levels.text(0, 0, "", color=GREY, fontsize=9, va="bottom")
        self.title = levels.text(0.98, 0.98, "", transform=levels.transAxes, ha="right", va="top")
        self._shares_in_words = _draw_shares(shares)
        print_source(
            figure,
            "Models at 70 kg; vein: over 40 min; muscle and mouth: assumed uptake of the racemate.",
            *("clements1981", "perezruixo2021", "clements1982", "spravato", "yanagihara2003"),
            *("nasalracemate2022", "rolan2014", "chong2006", "fanta2015"),
        )
        self.moving = [
            self.metabolite,
            *self.lines.values(),
            self.metabolite_label,
            *self.labels.values(),
            self.title,
        ]

    def show(
        self,
        *,
        drug: str,
        dose_mg: float,
        arrivals: Mapping[str, Arrival],
        metabolite: Array | None = None,
    ) -> Words:
        """Show the `arrivals` of `dose_mg` by route.

        `metabolite` is the level (n,) in ng/mL of noresketamine after the nose.
        """
        for route, line in self.lines.items():
            shown = route in arrivals
            line.set_visible(shown)
            self.labels[route].set_visible(shown)
            if shown:
                line.set_ydata(arrivals[route].level)
                self._label(route, arrivals[route])
        self._show_metabolite(metabolite)
        self.title.set_text(f"{dose_mg:.0f} mg of {drug}")
        peaks = {route: one.level.max() for route, one in arrivals.items()}
        each = ", ".join(
            f"{route} {peaks[route]:.0f} ng/mL at {self._peak_min(one.level):.0f} min"
            for route, one in arrivals.items()
        )
        added = ""
        if metabolite is not None:
            added = (
                f" A fourth line is noresketamine after the nose: "
                f"{metabolite.max():.0f} ng/mL at {self._peak_min(metabolite):.0f} min."
            )
        if peaks["vein"] > _TOP_NG_PER_ML:
            added += f" The line of the vein runs off the axis, at {_TOP_NG_PER_ML:.0f} ng/mL."
        alt = (
            f"Two panels. Left: levels after {dose_mg:.0f} mg of {drug}; peaks: {each}.{added} "
            f"{self._shares_in_words}"
        )
        arrived = ", ".join(
            f"{route} {dose_mg * one.share_percent / 100:.0f} mg" for route, one in arrivals.items()
        )
        return Words(alt, f"Of {dose_mg:.0f} mg arrive: {arrived}. Peaks: {each}.{added}")

    def _peak_min(self, level: Array) -> float:
        return float(self._time_min[level.argmax()])

    def _label(self, route: str, arrival: Arrival) -> None:
        """Put the route's name where no other line runs."""
        if route == "vein":
            minute, height = self._peak_min(arrival.level) + 4, arrival.level.max() + 3
        else:
            minute, times = (120.0, 1.0) if route == "mouth" else (56.0, 0.42)
            height = 2 + times * float(np.interp(minute, self._time_min, arrival.level))
        self.labels[route].set_position((minute, min(height, _TOP_NG_PER_ML - 15)))
        self.labels[route].set_text(route)

    def _show_metabolite(self, level: Array | None) -> None:
        self.metabolite.set_visible(level is not None)
        self.metabolite_label.set_visible(level is not None)
        if level is not None:
            self.metabolite.set_ydata(level)
            place = int(np.searchsorted(self._time_min, 220))
            self.metabolite_label.set_position((220, level[place] + 6))
            self.metabolite_label.set_text("noresketamine")


def _shares() -> dict[str, list[float]]:
    """Shares in percent that studies found, or found after different doses, by row."""
    return {
        row: [100 * (target(key) if key in _TARGETS else fact(key)).value for key in keys]
        for row, keys in _SHARES.items()
    }


def _draw_shares(ax: Axes) -> str:
    """Draw a row for each route and form on `ax`, and say in words what it shows."""
    found = _shares()
    ax.set(
        title="What arrives",
        xlabel="of the dose (%)",
        xlim=(0, 108),
        ylim=(len(found) + 0.5, -0.5),
        xticks=[0, 50, 100],
        yticks=range(len(found) + 1),
    )
    ax.set_yticklabels(["vein: all", *found])
    ax.plot(100, 0, "o", color="white", markeredgecolor=GREY, markersize=6)
    for row, shares in enumerate(found.values(), start=1):
        ax.plot([min(shares), max(shares)], [row, row], color=GREY, linewidth=1.2)
        ax.plot(shares, [row] * len(shares), "o", color=GREY, markersize=6)
    each = (
        f"{row} {min(shares):.0f} %"
        if len(shares) == 1
        else f"{row} {min(shares):.0f} to {max(shares):.0f} %"
        for row, shares in found.items()
    )
    return f"Right: shares of a dose that studies found to arrive: {'; '.join(each)}."
