"""One target, two kinds of drug: how large the lead over a control was, and when it was there."""

from __future__ import annotations

from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from rapid_onset.figures.style import BLUE, GREY, VERMILLION, print_source
from rapid_onset.figures.words import Words

__all__ = ["Lead", "SameReceptor"]

_TICKS = {0.5: "30 min", 2: "2 h", 6: "6 h", 24: "1 day", 72: "3 days", 168: "7", 336: "14 days"}


@dataclass(frozen=True)
class Lead:
    """Benefit in standard deviations with its interval, and the hours in which there was a lead."""

    name: str
    hours: float
    benefit: float
    low: float
    high: float
    from_hours: float
    to_hours: float

    def at(self, hours: float) -> bool:
        """Whether the drug was ahead of its control then."""
        return self.from_hours <= hours <= self.to_hours


class SameReceptor:
    """Above the pooled benefit at its time, below when each kind of drug was ahead."""

    def __init__(self, figure: Figure, ketamine: Lead, others: Lead) -> None:
        above, below = figure.subplots(2, 1, sharex=True, height_ratios=[2, 1])
        self._leads = ketamine, others
        above.set(
            title="How large was the lead?",
            ylabel="benefit over control\n(standard deviations)",
            ylim=(-0.1, 1.5),
        )
        above.axhline(0, color=GREY, linewidth=1)
        below.set(
            title="When was there a lead?",
            xscale="log",
            xlim=(0.4, 450),
            ylim=(-0.6, 1.6),
            xlabel="time after the dose of ketamine, or on the other drugs (log scale)",
        )
        below.set_xticks(list(_TICKS), list(_TICKS.values()))
        below.minorticks_off()
        below.set_yticks([1, 0], ["ketamine", "others"])
        below.tick_params(left=False)
        for row, lead, colour in ((1, ketamine, BLUE), (0, others, VERMILLION)):
            _draw_benefit(above, lead, colour)
            below.barh(
                row,
                lead.to_hours - lead.from_hours,
                0.5,
                left=lead.from_hours,
                color=colour,
                hatch="" if row else "//",
                edgecolor="white",
            )
        lines = [ax.axvline(1, color=GREY, linewidth=1.2, linestyle=":") for ax in (above, below)]
        self.lines = lines
        self.note = above.text(0.02, 0.93, "", transform=above.transAxes, va="top")
        print_source(
            figure,
            "Pooled trials; bars are 95 % intervals. No heights are known between the points, so "
            "no curve is drawn.",
            "kishimoto2016",
        )
        self.moving = [*lines, self.note]

    def show(self, hours: float) -> Words:
        """Show the time that is asked about."""
        for line in self.lines:
            line.set_xdata([hours, hours])
        when = _when(hours)
        ahead = [lead for lead in self._leads if lead.at(hours)]
        self.note.set_text(f"{when}: {' and '.join(one.name for one in ahead) or 'none'} ahead")
        ketamine, others = self._leads
        points = "; ".join(
            f"{one.name} {one.benefit:.2f} ({one.low:.2f} to {one.high:.2f}) at "
            f"{_when(one.hours)}, ahead from {_when(one.from_hours)} to {_when(one.to_hours)}"
            for one in self._leads
        )
        alt = f"Two points of pooled benefit in standard deviations, and two bars of time: {points}"
        verdict = {
            (True, True): "both kinds of drug were ahead of their control.",
            (True, False): "ketamine was ahead of its control, the others were not.",
            (False, True): "the others were ahead of their control, ketamine was not.",
            (False, False): "neither was ahead of its control.",
        }[ketamine.at(hours), others.at(hours)]
        return Words(f"{alt}. The line stands at {when}.", f"At {when} {verdict}")


def _draw_benefit(ax: Axes, lead: Lead, colour: str) -> None:
    reach = [[lead.benefit - lead.low], [lead.high - lead.benefit]]
    ax.errorbar(lead.hours, lead.benefit, yerr=reach, fmt="o", color=colour, capsize=4)
    ax.annotate(
        f"{lead.name} {lead.benefit:.2f}",
        (lead.hours, lead.benefit),
        (8, 0),
        textcoords="offset points",
        va="center",
        color=colour,
    )


def _when(hours: float) -> str:
    if hours < 1:
        return f"{60 * hours:.0f} min"
    return f"{hours:.0f} h" if hours < 48 else f"day {hours / 24:.1f}".removesuffix(".0")
