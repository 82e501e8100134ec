"""The hours after a dose: landmarks of what is felt, and what was measured in volunteers."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.text import Text

from rapid_onset.figures.safety.landmarks import Landmarks, clock, draw_hump
from rapid_onset.figures.style import BLUE, GREEN, GREY, VERMILLION, print_source
from rapid_onset.figures.words import Words

__all__ = ["Hours"]

Points = Sequence[tuple[float, float]]

_TICKS_MIN = (10, 20, 40, 90, 120, 240, 480, 1440)
_COLOURS = (BLUE, GREEN, VERMILLION)


class Hours:
    """Effects as humps without numbers, the label's rules as bars, tests with their numbers.

    Parameters
    ----------
    figure
        Empty figure to draw on.
    effects
        Three effects with their landmarks.
    stay_min
        Shortest stay under observation, in min.
    next_day_min
        When driving may be considered again, in min.
    tests_worse
        Minutes, and how many of five computer tests were worse than on placebo.
    yes_or_no
        Questions asked of volunteers, with minutes and answers, 1 for yes and 0 for no.
    keys
        Sources.
    """

    def __init__(
        self,
        figure: Figure,
        effects: Sequence[Landmarks],
        *,
        stay_min: float,
        next_day_min: float,
        tests_worse: Points,
        yes_or_no: dict[str, Points],
        keys: Sequence[str],
    ) -> None:
        lanes, answers, tests = figure.subplots(3, 1, sharex=True, height_ratios=[4.6, 1.1, 1.5])
        self._effects, self._stay_min, self._tests = effects, stay_min, tests_worse
        lanes.set(xscale="log", xlim=(8, 1800))
        lanes.set_xticks(
            _TICKS_MIN, [clock(tick).replace("1 h 30 min", "1½ h") for tick in _TICKS_MIN]
        )
        lanes.minorticks_off()
        self.states = self._draw_lanes(lanes, next_day_min)
        self._draw_answers(answers, yes_or_no)
        times, counts = zip(*tests_worse, strict=True)
        tests.plot(times, counts, "o:", color="#222222", linewidth=1.2)
        tests.set(ylim=(-0.8, 5.8), yticks=[0, 5], ylabel="tests worse\n(of 5)")
        tests.set_xlabel("time after the dose (log scale)")
        # Not through the answers, which it would hide.
        self.lines = [ax.axvline(40, color="#222222", linewidth=1.4) for ax in (lanes, tests)]
        print_source(
            figure,
            "Humps are illustrative: only their times are published, no heights. Dots and answers "
            "below: healthy volunteers, compared with placebo.",
            *keys,
        )
        self.moving = [*self.lines, *self.states]

    def _draw_lanes(self, ax: Axes, next_day_min: float) -> list[Text]:
        states = []
        lanes = zip(reversed(range(2, 5)), self._effects, _COLOURS, strict=True)
        for base, marks, colour in lanes:
            draw_hump(ax, marks, base, colour)
            states.append(
                ax.text(1700, base + 0.3, "", ha="right", va="center", color=colour, weight="bold")
            )
        for base, end_min, word in (
            (1, self._stay_min, "stay"),
            (0, next_day_min, "no driving, no machines, until after restful sleep"),
        ):
            ax.barh(base + 0.32, end_min - 8, 0.46, left=8, color=GREY)
            ax.text(9, base + 0.32, word, color="white", va="center", fontsize=9)
        ax.set(ylim=(-0.15, 4.95), yticks=[0.32, 1.32, 2.3, 3.3, 4.3])
        names = [marks.effect for marks in self._effects]
        ax.set_yticklabels(["label: driving", "label: observation", *reversed(names)])
        ax.set_title("When is what over?")
        ax.tick_params(left=False)
        ax.grid(visible=False, axis="y")
        return states

    def _draw_answers(self, ax: Axes, yes_or_no: dict[str, Points]) -> None:
        ax.set(ylim=(-0.6, len(yes_or_no) - 0.4), yticks=list(range(len(yes_or_no))))
        ax.set_yticklabels(list(yes_or_no))
        ax.tick_params(left=False)
        ax.grid(visible=False, axis="y")
        for row, points in enumerate(yes_or_no.values()):
            for time_min, answer in points:
                word, weight = ("yes", "bold") if answer else ("no", "normal")
                text = ax.text(time_min, row, word, ha="center", va="center", weight=weight)
                text.set(fontsize=9, backgroundcolor="white")

    def show(self, *, time_min: float) -> Words:
        """Show the state of all effects at `time_min`."""
        for line in self.lines:
            line.set_xdata([time_min, time_min])
        states = [marks.state(time_min) for marks in self._effects]
        for text, state in zip(self.states, states, strict=True):
            text.set_text(state)
        listed = ", ".join(
            f"{marks.effect} {state}" for marks, state in zip(self._effects, states, strict=True)
        )
        worse = "; ".join(f"{count:.0f} at {clock(time)}" for time, count in self._tests)
        alt = (
            "Humps without a numbered axis show when three effects of a nasal dose of esketamine "
            f"begin, peak and end, over a day. A line stands at {clock(time_min)}: {listed}. "
            f"Below, measured: of five computer tests so many were worse than on placebo: {worse}."
        )
        still = [
            marks.effect
            for marks, state in zip(self._effects, states, strict=True)
            if state != "generally over"
        ]
        caption = f"{clock(time_min)} after the dose: " + (
            f"not yet over: {', '.join(still)}. " if still else "all three are generally over. "
        )
        caption += (
            "The shortest stay is not over either."
            if time_min < self._stay_min
            else "The shortest stay is over."
        )
        return Words(alt, caption)
