"""The mystery patient: the samples that were drawn, and the learner's own curve."""

from __future__ import annotations

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray

from rapid_onset.figures.style import BLUE, GREY, VERMILLION, print_source
from rapid_onset.figures.words import Words, percent

__all__ = ["MysteryLevels"]

Array = NDArray[np.float64]

_TOP_NG_PER_ML = 300.0
_NEAR_ENOUGH, _FAR_OFF = 0.15, 0.4


class MysteryLevels:
    """Levels in the samples that the learner drew, and the curve that they propose."""

    def __init__(self, figure: Figure, time_min: Array, duration_min: float) -> None:
        ax = figure.subplots()
        ax.set(
            title="Your samples",
            xlabel="time since the start (min)",
            ylabel="total in plasma (ng/mL)",
            xlim=(time_min[0], time_min[-1]),
            ylim=(0, _TOP_NG_PER_ML),
            xticks=np.arange(0, time_min[-1] + 1, 60),
        )
        (pump,) = ax.plot([0, duration_min], [4, 4], color=GREY, linewidth=7)
        pump.set_solid_capstyle("butt")
        (self.next_mark,) = ax.plot([], [], color=VERMILLION, linewidth=1.4, linestyle=":")
        (self.curve,) = ax.plot(time_min, np.zeros_like(time_min), color=BLUE)
        (self.points,) = ax.plot([], [], "o", color=VERMILLION, markersize=8)
        ax.legend(
            [self.points, self.next_mark, self.curve, pump],
            ["sample", "next sample", "your curve", "the pump runs"],
            loc="upper right",
        )
        print_source(
            figure,
            "A made-up patient, 35 mg over 40 min, and a made-up error of measuring: an exercise, "
            "no data.",
        )
        self.moving = [self.next_mark, self.curve, self.points]

    def show_sampling(
        self, *, next_min: float, sampled_min: Array, sampled_ng_per_ml: Array, left: int
    ) -> Words:
        """Show the samples, shape (k,) each, and where the next of those `left` would be drawn."""
        self.curve.set_visible(False)
        self.next_mark.set_visible(True)
        self.next_mark.set_data([next_min, next_min], [0, _TOP_NG_PER_ML])
        self.points.set_data(sampled_min, sampled_ng_per_ml)
        if sampled_min.size == 0:
            return Words(
                f"An empty plot of level against time: no sample yet. The next is set to "
                f"{next_min:.0f} min.",
                f"{left} samples left. Which times will tell clearance from volume?",
            )
        last = f"Last: {sampled_ng_per_ml[-1]:.0f} ng/mL at {sampled_min[-1]:.0f} min."
        remaining = "1 sample" if left == 1 else f"{left} samples"
        another = " Choose another time for the next." if next_min in sampled_min else ""
        return Words(
            f"{_listed(sampled_min, sampled_ng_per_ml)} The next is set to {next_min:.0f} min.",
            f"{last} {remaining} left.{another}",
        )

    def show_guess(
        self,
        *,
        sampled_min: Array,
        sampled_ng_per_ml: Array,
        clearance_l_per_h: float,
        volume_l: float,
        guess_ng_per_ml: Array,
        errors: tuple[float, float] | None,
    ) -> Words:
        """Show all samples and the curve (n,) of a guess.

        `errors` are those of its clearance and volume, relative to the true ones, if it is to be
        checked.
        """
        self.curve.set_visible(True)
        self.next_mark.set_visible(False)
        self.curve.set_ydata(guess_ng_per_ml)
        self.points.set_data(sampled_min, sampled_ng_per_ml)
        curve = (
            f"Your curve, with clearance {clearance_l_per_h:.0f} L/h and volume "
            f"{volume_l:.0f} L, peaks at {guess_ng_per_ml.max():.0f} ng/mL."
        )
        told = "Move it through the points, then check."
        if errors is not None:
            told = f"Clearance {_how_near(errors[0])}; volume {_how_near(errors[1])}."
        return Words(f"{_listed(sampled_min, sampled_ng_per_ml)} {curve} {told}", f"{curve} {told}")


def _how_near(error: float) -> str:
    if abs(error) <= _NEAR_ENOUGH:
        return f"found, within {percent(_NEAR_ENOUGH)}"
    much = "much " if abs(error) > _FAR_OFF else ""
    return f"{much}too {'high' if error > 0 else 'low'}"


def _listed(sampled_min: Array, sampled_ng_per_ml: Array) -> str:
    """The samples in order of time, in words."""
    pairs = sorted(zip(sampled_min, sampled_ng_per_ml, strict=True))
    count = "1 sample" if len(pairs) == 1 else f"{len(pairs)} samples"
    each = "; ".join(f"{level:.0f} ng/mL at {minute:.0f} min" for minute, level in pairs)
    return f"{count}: {each}."
