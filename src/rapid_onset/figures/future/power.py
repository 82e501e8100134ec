"""A trial's power: the share of like trials that favour the drug, and what they would measure."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray

from rapid_onset.figures.style import BLUE, GREEN, GREY, VERMILLION, print_source
from rapid_onset.figures.words import Words, percent

__all__ = ["OneDesign", "Power"]

Array = NDArray[np.float64]


@dataclass(frozen=True)
class OneDesign:
    """A design's share of wins by two end points, and the two parts of what it would measure.

    `score_wins` counts trials won by the mean score and `responder_wins` those by responders.
    """

    patients_per_arm: int
    score_wins: float
    responder_wins: float
    drug_points: float
    hope_points: float


class Power:
    """Left the share of trials won, by patients; right, what the drug and what hope brings."""

    def __init__(self, figure: Figure, patients_per_arm: Array) -> None:
        power, parts = figure.subplots(1, 2, width_ratios=[3, 1])
        self._patients = patients_per_arm
        power.set(
            title="How often would it win?",
            xlabel="patients in each arm",
            ylabel="trials that favour the drug (%)",
            xlim=(0, patients_per_arm[-1]),
            ylim=(-2, 102),
        )
        power.axhline(80, color=GREY, linewidth=1)
        power.text(2, 81.5, "four in five", color=GREY, fontsize=8.5)
        zeros = np.zeros_like(patients_per_arm)
        (self.useless,) = power.plot(patients_per_arm, zeros, color=VERMILLION, linestyle="--")
        (self.curve,) = power.plot(patients_per_arm, zeros, color=BLUE)
        (self.score,) = power.plot([], [], "o", color=BLUE, markersize=10, zorder=5)
        (self.responders,) = power.plot(
            [], [], "D", color="white", markeredgecolor=GREEN, markeredgewidth=2, zorder=5
        )
        power.legend(
            [self.curve, self.useless, self.score, self.responders],
            ["this drug", "a drug that does nothing", "end point: score", "responders"],
            loc="upper center",
            bbox_to_anchor=(0.5, -0.2),
            ncols=2,
        )
        parts.set(
            title="What it measures",
            ylabel="benefit (points)",
            xlim=(-0.6, 0.6),
            ylim=(0, 20),
            xticks=[],
            yticks=range(0, 21, 5),
        )
        (self.drug,) = parts.bar([0], [0], 0.5, color=BLUE)
        (self.hope,) = parts.bar([0], [0], 0.5, color=VERMILLION, hatch="//", edgecolor="white")
        self.labels = [parts.text(0, 0, "", ha="center", va="bottom") for _ in range(2)]
        print_source(
            figure, "Illustrative: a model with made-up patients and effects. p under 0.05."
        )
        self.moving = [
            self.curve,
            self.useless,
            self.score,
            self.responders,
            self.drug,
            self.hope,
            *self.labels,
        ]

    def show(self, design: OneDesign, power: Array, useless: Array) -> Words:
        """Show one `design`; `power` and `useless` are shares of wins by patients, shape (n,)."""
        self.curve.set_ydata(100 * power)
        self.useless.set_ydata(100 * useless)
        self.score.set_data([design.patients_per_arm], [100 * design.score_wins])
        self.responders.set_data([design.patients_per_arm], [100 * design.responder_wins])
        self.drug.set_height(design.drug_points)
        self.hope.set_y(design.drug_points)
        self.hope.set_height(design.hope_points)
        measured = design.drug_points + design.hope_points
        words = (f"drug {design.drug_points:.1f}", f"hope {design.hope_points:.1f}")
        above = f"{words[0]}\n+ {words[1]}" if design.hope_points else words[0]
        self.labels[0].set_position((0, measured + 0.3))
        self.labels[0].set_text(above)
        at = int(np.abs(self._patients - design.patients_per_arm).argmin())
        won = f"{percent(design.score_wins)} of trials favour the drug by the mean score"
        responders = f"{percent(design.responder_wins)} by responders"
        alt = (
            f"Left: the share of trials won against patients in each arm. With "
            f"{design.patients_per_arm} in each arm {won} and {responders}; a drug that does "
            f"nothing would win {percent(float(useless[at]))}. Right: the trial measures "
            f"{measured:.1f} points, {words[0]} and {words[1]}."
        )
        caption = f"{design.patients_per_arm} in each arm: {won}, {responders}."
        if design.hope_points:
            caption += f" Of the {measured:.1f} points measured, hope makes {words[1][5:]}."
        return Words(alt, caption)
