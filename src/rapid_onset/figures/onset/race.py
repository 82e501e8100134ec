"""The race on a log time axis: published points of trials, each drug beside its own control."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from rapid_onset.figures.style import BLUE, GREEN, GREY, VERMILLION, print_source
from rapid_onset.figures.words import Words

__all__ = ["Kind", "Measure", "Race", "Runner"]

Kind = Literal["ketamine", "esketamine", "tablet"]
Measure = Literal["change", "difference", "responders", "more_responders"]

_COLOURS = {"ketamine": VERMILLION, "esketamine": BLUE, "tablet": GREEN}
_MARKERS = {"ketamine": "s", "esketamine": "o", "tablet": "^"}
_NAMES = {
    "ketamine": "ketamine by vein",
    "esketamine": "esketamine spray",
    "tablet": "tablet",
}
_TICKS_H = {
    2: "2 h", 6: "6 h", 24: "1 d", 72: "3 d", 168: "1 wk", 336: "2 wk", 672: "4 wk",
    1344: "8 wk",
}  # fmt: skip


@dataclass(frozen=True)
class Scale:
    """How one measure is drawn: label and limits of its axis, and how one value is said."""

    label: str
    low: float
    high: float
    step: float
    unit: str
    every: str


_SCALES: dict[Measure, Scale] = {
    "change": Scale(
        "change from the start\n(MADRS points; down is better)", -25, 1, 5, "points",
        "Change in each arm",
    ),
    "difference": Scale(
        "drug minus its own control\n(MADRS points; down is better)", -25, 1, 5, "points",
        "Difference from the control",
    ),
    "responders": Scale(
        "responders in each arm (%)\n(fall of the score by half)", -3, 101, 20, "%",
        "Responders in each arm",
    ),
    "more_responders": Scale(
        "more responders than the control\n(percentage points)", -12, 50, 10,
        "percentage points", "More responders than in the control",
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Runner:
    """One arm of one trial in one measure, with its own control where the measure is of an arm."""

    trial: str
    measure: Measure
    kind: Kind
    name: str
    hours: tuple[float, ...]
    values: tuple[float, ...]
    control: tuple[tuple[float, ...], tuple[float, ...]] | None = None


class Race:
    """Every runner of a measure as a thin line, those of the chosen trial as a thick one."""

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
        self.lines = {runner: self._line(ax, runner) for runner in runners}
        self.controls = {
            runner: self._control(ax, runner) for runner in self.lines if runner.control
        }
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
        print_source(
            figure,
            "Published points, joined for the eye only; some differences are our subtraction.",
            *sources,
        )
        # The axis moves too: its numbers change with the measure.
        self.moving: list[Artist] = [
            ax.yaxis,
            self.zero,
            *self.controls.values(),
            *self.lines.values(),
            *self.labels,
        ]

    @staticmethod
    def _line(ax: Axes, runner: Runner) -> Line2D:
        (line,) = ax.plot(
            runner.hours,
            runner.values,
            color=_COLOURS[runner.kind],
            marker=_MARKERS[runner.kind],
            linestyle="-" if runner.kind != "tablet" else (0, (5, 1.5)),
        )
        return line

    @staticmethod
    def _control(ax: Axes, runner: Runner) -> Line2D:
        hours, values = runner.control or ((), ())
        (line,) = ax.plot(
            hours,
            values,
            color=GREY,
            marker=_MARKERS[runner.kind],
            markerfacecolor="white",
            linestyle="--",
        )
        return line

    def show(self, measure: Measure, trial: str, trial_name: str) -> Words:
        """Show all runners of a `measure`; those of the `trial`, called `trial_name`, stand out."""
        scale = _SCALES[measure]
        self._ax.set_ylim(scale.low, scale.high)
        first = scale.step * -(-scale.low // scale.step)
        ticks = [first + scale.step * k for k in range(int((scale.high - first) / scale.step) + 1)]
        self._ax.set_yticks(ticks, [f"{tick:.0f}".replace("-", "−") for tick in ticks])
        self._ax.set_ylabel(scale.label)
        for runner, line in (*self.lines.items(), *self.controls.items()):
            bold = runner.trial == trial
            line.set_visible(runner.measure == measure)
            line.set_linewidth(2.4 if bold else 0.8)
            line.set_markersize(8 if bold else 3.5)
        shown = [runner for runner in self.lines if runner.measure == measure]
        chosen = [runner for runner in shown if runner.trial == trial]
        self._label(chosen, scale)
        return _words(scale, shown, chosen, trial_name)

    def _label(self, chosen: list[Runner], scale: Scale) -> None:
        """Write the names of the chosen runners beside their last points, without overlap."""
        ends = [(one.values[-1], one.hours[-1], one.name, _COLOURS[one.kind]) for one in chosen]
        controls = {one.control for one in chosen if one.control}
        ends += [(values[-1], hours[-1], "control", GREY) for hours, values in controls]
        least = 0.062 * (scale.high - scale.low)
        height = -float("inf")
        for label in self.labels:
            label.set_visible(False)
        for label, (value, hour, name, colour) in zip(self.labels, sorted(ends), strict=False):
            height = max(value, height + least)
            label.set_position((1.18 * hour, height))
            label.set(text=name, color=colour, visible=True)


def _words(scale: Scale, shown: list[Runner], chosen: list[Runner], trial_name: str) -> Words:
    """What is to be seen, and what the chosen trial found."""
    trials = len({one.trial for one in shown})
    alt = (
        f"{scale.every} on a log axis of time, from two hours to eight weeks: published points of "
        f"{trials} trials and reviews. "
    )
    if not chosen:
        return Words(
            f"{alt}None of them is from {trial_name}.",
            f"{_capital(trial_name)}: no number of this kind that we have seen, or another scale.",
        )
    parts = [f"{one.name}: {_listed(one.hours, one.values)}" for one in chosen]
    # Arms may share one control, which is named once.
    controls = dict.fromkeys(one.control for one in chosen if one.control)
    parts += [f"control: {_listed(*control)}" for control in controls]
    said = "; ".join(parts)
    return Words(
        f"{alt}In thick lines {trial_name}, in {scale.unit}. {said}.",
        f"{_capital(trial_name)}, in {scale.unit}. {said}.",
    )


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]


def _listed(hours: Iterable[float], values: Iterable[float]) -> str:
    return ", ".join(
        f"{value:.3g} {_when(hour)}".replace("-", "−")
        for hour, value in zip(hours, values, strict=True)
    )


def _when(hours: float) -> str:
    """Time as a reader would say it."""
    if hours < 24:
        return f"at {hours:g} h"
    days = hours / 24
    return "after 1 day" if days == 1 else f"after {days:g} days"
