"""Trapping block: an experiment in four phases, its current and the fate of the receptors."""

from __future__ import annotations

import numpy as np
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from numpy.typing import NDArray

from rapid_onset.figures.style import BLUE, GREY, VERMILLION, print_source
from rapid_onset.figures.words import Words, percent

__all__ = ["Trapping"]

Array = NDArray[np.float64]

_SOURCE = (
    "Model: ten-state trapping scheme without magnesium, exact for the rates that it is given."
)


class Trapping:
    """Protocol bars, current, and the share of receptors blocked and trapped, over time in s."""

    def __init__(self, figure: Figure, ends_s: tuple[float, ...]) -> None:
        bars, current, share = figure.subplots(3, 1, sharex=True, height_ratios=[1, 2.2, 2.2])
        self._starts_s = (0.0, *ends_s[:-1])
        self._ends_s = ends_s
        bars.set(xlim=(0, ends_s[-1]), ylim=(0, 2.9), yticks=[0.5, 1.5])
        bars.set_yticklabels(["drug", "agonist"])
        bars.grid(visible=False)
        bars.spines["left"].set_visible(False)
        bars.tick_params(left=False, labelbottom=False, bottom=False)
        bars.add_patch(self._bar(1, 0.2, VERMILLION))
        self.agonist_bars = [bars.add_patch(self._bar(k, 1.2, BLUE)) for k in range(4)]
        for start, word in zip(self._starts_s, ("control", "drug", "wash", "test"), strict=True):
            bars.text(start, 2.2, word, color=GREY, fontsize=9)
        for end in ends_s[:-1]:
            for ax in (current, share):
                ax.axvline(end, color=GREY, linewidth=0.8, linestyle=":")
        current.set(ylim=(-0.03, 1.18), ylabel="current\n(of control)", yticks=[0, 0.5, 1])
        share.set(ylim=(-3, 105), ylabel="receptors (%)", xlabel="time (s)", yticks=[0, 50, 100])
        (self.current_line,) = current.plot([], [], color="#222222")
        (self.blocked_line,) = share.plot([], [], color=VERMILLION)
        (self.trapped_line,) = share.plot([], [], color=BLUE, linestyle=(0, (4, 2)))
        self.note = share.text(1.0, 1.02, "", transform=share.transAxes, ha="right", va="bottom")
        share.legend(
            [self.blocked_line, self.trapped_line],
            ["blocked", "trapped: blocked and shut"],
            loc="center",
            bbox_to_anchor=(0.62, 0.48),
        )
        print_source(figure, _SOURCE, "gilling2009", "parsons1996", "macdonald1991")
        self.moving = [
            *self.agonist_bars,
            self.current_line,
            self.blocked_line,
            self.trapped_line,
            self.note,
        ]

    def _bar(self, phase: int, bottom: float, colour: str) -> Rectangle:
        start, end = self._starts_s[phase], self._ends_s[phase]
        return Rectangle((start, bottom), end - start, 0.6, color=colour, linewidth=0)

    def show(
        self,
        *,
        drug: str,
        concentration_um: float,
        agonist: tuple[bool, bool, bool, bool],
        time_s: Array,
        current: Array,
        blocked: Array,
        trapped: Array,
    ) -> Words:
        """Show one run.

        `current` is relative to the control phase, `blocked` and `trapped` are shares of all
        receptors; all have the shape of `time_s`.
        """
        for bar, present in zip(self.agonist_bars, agonist, strict=True):
            bar.set_visible(present)
        self.current_line.set_data(time_s, current)
        self.blocked_line.set_data(time_s, 100 * blocked)
        self.trapped_line.set_data(time_s, 100 * trapped)
        after_drug = float(np.interp(self._ends_s[1], time_s, blocked))
        after_wash = float(np.interp(self._ends_s[2], time_s, blocked))
        self.note.set_text(
            f"blocked: {percent(after_drug)} after the drug, {percent(after_wash)} after the wash"
        )
        during = "with agonist" if agonist[1] else "without agonist"
        washing = "with agonist" if agonist[2] else "without agonist"
        wash_s = self._ends_s[2] - self._ends_s[1]
        alt = (
            f"Three panels over {self._ends_s[-1]:.0f} s. {concentration_um:.3g} µM {drug} is "
            f"given {during}, then washed out {washing}. The share of blocked receptors is "
            f"{percent(after_drug)} after the drug and {percent(after_wash)} after the wash; "
            "the current in the final test starts at "
            f"{percent(self._test_current(time_s, current))} of control."
        )
        return Words(alt, _meaning(drug, agonist, after_drug, after_wash, wash_s))

    def _test_current(self, time_s: Array, current: Array) -> float:
        """Largest current in the first second of the test phase."""
        start = self._ends_s[2]
        first_second = (time_s >= start) & (time_s <= start + 1)
        return float(current[first_second].max())


def _meaning(
    drug: str,
    agonist: tuple[bool, bool, bool, bool],
    after_drug: float,
    after_wash: float,
    wash_s: float,
) -> str:
    if after_drug < 0.005:
        return f"Channels stayed shut while {drug} was there: it found no way in."
    kept = after_wash / after_drug
    if agonist[2]:
        return (
            f"Washed for {wash_s:.0f} s with agonist: channels open, {drug} can leave; "
            f"{percent(kept)} of the block is left."
        )
    return (
        f"Washed for {wash_s:.0f} s without agonist: channels are shut around {drug}; "
        f"{percent(kept)} of the block is left."
    )
