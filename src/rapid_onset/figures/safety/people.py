"""Icon arrays: people with a harm and with a benefit, drug beside placebo, in one denominator."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor

from matplotlib.figure import Figure

from rapid_onset.figures.safety.squares import Squares, label
from rapid_onset.figures.style import BLUE, VERMILLION, print_source
from rapid_onset.figures.words import Words

__all__ = ["Arms", "People"]


@dataclass(frozen=True)
class Arms:
    """What was counted, and how many percent had it, with and without the drug."""

    words: str
    drug: str
    control: str
    drug_percent: float
    control_percent: float

    def in_every(self, per: int) -> tuple[int, int]:
        """Whole people in every `per`, with and without the drug; a half counts as one."""
        drug, control = self.drug_percent, self.control_percent
        return floor(drug * per / 100 + 0.5), floor(control * per / 100 + 0.5)


class People:
    """Four arrays of the same number of people: a harm, then a benefit, each with its control."""

    def __init__(self, figure: Figure, keys: Sequence[str]) -> None:
        axes = [*figure.subplot_mosaic("hH.bB", width_ratios=[1, 1, 0.16, 1, 1]).values()]
        self.harm = [Squares(ax, VERMILLION) for ax in axes[:2]]
        self.benefit = [Squares(ax, BLUE) for ax in axes[2:]]
        heads = [label(ax, -0.17, weight="bold", size=10.5, va="bottom") for ax in axes[::2]]
        self._harm_head, self._benefit_head = heads
        print_source(figure, "Everybody has the same area; grey are those without it.", *keys)
        # Texts that change must not move the arrays: the room for them is kept here.
        figure.set_layout_engine("constrained", rect=(0, 0.06, 1, 0.86))
        squares = [*self.harm, *self.benefit]
        self.moving = [*(artist for one in squares for artist in one.moving), *heads]

    def show(self, *, harm: Arms, benefit: Arms | None, per: int) -> Words:
        """Show a harm, and a benefit where one was counted, in `per` people an array."""
        _show_arms(self.harm, harm, per)
        self._harm_head.set_text(f"Harm: {harm.words}")
        if benefit is None:
            self._benefit_head.set_text("Benefit: not counted in this source")
            for squares in self.benefit:
                squares.hide()
        else:
            self._benefit_head.set_text(f"Benefit: {benefit.words}")
            _show_arms(self.benefit, benefit, per)
        return _words(harm, benefit, per)


def _show_arms(arrays: Sequence[Squares], arms: Arms, per: int) -> None:
    names = (arms.drug, arms.control)
    for squares, name, count in zip(arrays, names, arms.in_every(per), strict=True):
        squares.show(name, count, per)


def _words(harm: Arms, benefit: Arms | None, per: int) -> Words:
    counted = [one for one in (harm, benefit) if one is not None]
    alt = f"Arrays of {per:,} people each. " + " ".join(_told(one, per) for one in counted)
    caption = " ".join(_compared(one, per) for one in counted)
    missing = "" if benefit else " No benefit was counted in this source."
    return Words(alt + missing, caption + missing)


def _told(arms: Arms, per: int) -> str:
    drug, control = arms.in_every(per)
    return (
        f"{_capital(arms.words)}: {drug:,} coloured with {arms.drug}, {control:,} with "
        f"{arms.control}."
    )


def _compared(arms: Arms, per: int) -> str:
    drug, control = arms.in_every(per)
    added = f"{drug - control:+,}".replace("-", "\N{MINUS SIGN}")
    return (
        f"{_capital(arms.words)}: {drug:,} in {per:,} with {arms.drug}, {control:,} with "
        f"{arms.control} ({added})."
    )


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
