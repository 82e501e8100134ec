"""The race on a log time axis: published points of trials, each drug beside its own control."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
from matplotlib.artist import Artist
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from rapid_onset.figures.onset.race_words import race_words
from rapid_onset.figures.onset.runner import SCALES, Measure, Points, Runner, Scale
from rapid_onset.figures.style import BLUE, GREEN, GREY, VERMILLION, print_source
from rapid_onset.figures.words import Words

__all__ = ["Race"]

_Named = tuple[Line2D, str, Points]

_COLOURS = {"ketamine": VERMILLION, "esketamine": BLUE, "tablet": GREEN}
_MARKERS = {"ketamine": "s", "esketamine": "o", "tablet": "^"}
_NAMES = {
    "ketamine": "ketamine by vein",
    "esketamine": "esketamine spray",
    "tablet": "tablet",
}
_SOURCE = (
    "Published points, joined for the eye only, arms a little apart; intervals, and differences "
    "where none was printed, are our arithmetic."
)
_APART = 1.06
_TICKS_H = {
    2: "2 h", 6: "6 h", 24: "1 d", 72: "3 d", 168: "1 wk", 336: "2 wk", 672: "4 wk",
    1344: "8 wk",
}  # fmt: skip


class Race:
    """Every runner of a measure as a thin line; those of the chosen trial thick, with intervals."""

    def __init__(self, figure: Figure, runners: Iterable[Runner], sources: Iterable[str]) -> None:
        ax = figure.subplots()
        self._ax = ax
        ax.set(
            xscale="log",
            xlim=(1.4, 7000),
            xlabel="time since the first dose (log scale)",
        )
        ax.set_xticks(list(_TICKS_H), list(_TICKS_H.values()))
        ax.minorticks_off()
        self.zero = ax.axhline(0, color=GREY, linewidth=0.8)
        self.lines: dict[Runner, Line2D] = {}
        self.controls: dict[Runner, Line2D] = {}
        self._hours: dict[Line2D, list[float]] = {}
        for group in _by_trial(runners):
            self._draw_trial(group)
        (self.bars,) = ax.plot([], [], linewidth=1.1)
        (self.control_bars,) = ax.plot([], [], color=GREY, linewidth=1.1)
        self.labels = [ax.text(0, 0, "", fontsize=8.5, va="center") for _ in range(5)]
        handles = [
            Line2D([], [], color=_COLOURS[kind], marker=_MARKERS[kind], linewidth=1.2)
            for kind in _COLOURS
        ]
        hollow = Line2D(
            [], [], color=GREY, marker="o", markerfacecolor="white", linestyle="--", linewidth=1.2
        )
        ax.legend(
            [*handles, hollow],
            [*_NAMES.values(), "its own control"],
            loc="lower left",
            bbox_to_anchor=(0.0, 1.0),
            ncols=4,
            columnspacing=1.2,
            borderaxespad=0,
        )
        ax.set_title("Hours against weeks", pad=24)
        print_source(figure, _SOURCE, *sources)
        # The axis moves too: its numbers change with the measure.
        self.moving: list[Artist] = [
            ax.yaxis,
            self.zero,
            self.control_bars,
            self.bars,
            *self.controls.values(),
            *self.lines.values(),
            *self.labels,
        ]

    def _draw_trial(self, runners: list[Runner]) -> None:
        """Draw the arms of one trial in one measure, a little apart so that intervals show."""
        shared = {one.control: one for one in runners if one.control}  # arms may share a control
        count = len(runners) + len(shared)
        shifts = iter(_APART ** (k - (count - 1) / 2) for k in range(count))
        for points, runner in shared.items():
            look: dict[str, Any] = {"color": GREY, "markerfacecolor": "white", "linestyle": "--"}
            self.controls[runner] = self._line(runner, points, next(shifts), look)
        for runner in runners:
            dashes = (0, (5, 1.5)) if runner.kind == "tablet" else "-"
            look = {"color": _COLOURS[runner.kind], "linestyle": dashes}
            self.lines[runner] = self._line(runner, runner.points, next(shifts), look)

    def _line(self, runner: Runner, points: Points, shift: float, look: dict[str, Any]) -> Line2D:
        hours = [shift * hour for hour in points.hours]
        (line,) = self._ax.plot(hours, points.values, marker=_MARKERS[runner.kind], **look)
        self._hours[line] = hours
        return line

    def show(self, measure: Measure, trial: str, trial_name: str) -> Words:
        """Show all runners of a `measure`; those of the `trial`, called `trial_name`, stand out."""
        scale = SCALES[measure]
        self._ax.set_ylim(scale.low, scale.high)
        first = scale.step * -(-scale.low // scale.step)
        ticks = [first + scale.step * k for k in range(int((scale.high - first) / scale.step) + 1)]
        self._ax.set_yticks(ticks, [f"{tick:.0f}".replace("-", "−") for tick in ticks])
        self._ax.set_ylabel(scale.label)
        for runner, line in (*self.lines.items(), *self.controls.items()):
            bold = runner.trial == trial
            line.set_visible(runner.measure == measure)
            line.set_linewidth(2.4 if bold else 0.8)
            line.set_markersize(7 if bold else 3.5)
        shown = [runner for runner in self.lines if runner.measure == measure]
        chosen = [runner for runner in shown if runner.trial == trial]
        controls = [runner for runner in self.controls if runner in chosen]
        arms = [(self.lines[one], one.name, one.points) for one in chosen]
        beside = [(self.controls[one], "control", one.control) for one in controls if one.control]
        self.bars.set_data(self._intervals(arms))
        self.bars.set_color(_COLOURS[chosen[0].kind] if chosen else GREY)
        self.control_bars.set_data(self._intervals(beside))
        self._label([*arms, *beside], scale)
        return race_words(
            scale,
            trials=len({one.trial for one in shown}),
            found=[(name, points) for _, name, points in (*arms, *beside)],
            trial_name=trial_name,
        )

    def _label(self, named: list[_Named], scale: Scale) -> None:
        """Write the names beside the last points, without overlap."""
        for label in self.labels:
            label.set_visible(False)
        least, height = 0.062 * (scale.high - scale.low), -np.inf
        right = 1.2 * max((self._hours[line][-1] for line, *_ in named), default=1.0)
        named = sorted(named, key=lambda one: one[2].values[-1])
        for label, (line, name, points) in zip(self.labels, named, strict=False):
            height = max(points.values[-1], height + least)
            label.set_position((right, height))
            label.set(text=name, color=line.get_color(), visible=True)

    def _intervals(self, named: list[_Named]) -> tuple[list[float], list[float]]:
        """Intervals of all points as one broken line."""
        at: list[float] = []
        heights: list[float] = []
        for line, _, points in named:
            for hour, ends in zip(self._hours[line], points.ends, strict=True):
                if ends:
                    at += [hour, hour, np.nan]
                    heights += [*ends, np.nan]
        return at, heights


def _by_trial(runners: Iterable[Runner]) -> Iterable[list[Runner]]:
    """Runners of one trial in one measure together."""
    groups: dict[tuple[str, Measure], list[Runner]] = {}
    for runner in runners:
        groups.setdefault((runner.trial, runner.measure), []).append(runner)
    return groups.values()
