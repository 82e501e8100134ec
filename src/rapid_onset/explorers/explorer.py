"""What every explorer is: traits, controls that follow them, and a picture that follows both."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic, Protocol, TypeVar

import traitlets
from ipywidgets import Accordion, DOMWidget, VBox
from matplotlib.artist import Artist
from matplotlib.figure import Figure

from rapid_onset.explorers.plotview import PlotView
from rapid_onset.figures.blitting import Blitter
from rapid_onset.figures.style import course_style, new_figure
from rapid_onset.figures.words import Words

__all__ = ["Explorer", "Picture"]


class Picture(Protocol):
    """A drawing whose `moving` artists follow the numbers it is shown."""

    @property
    def moving(self) -> Sequence[Artist]:
        """Artists to be drawn anew for each state."""


P = TypeVar("P", bound=Picture)


class Explorer(VBox, Generic[P]):
    """A figure that answers at once when one of its parameters changes.

    A subclass declares its parameters as traits tagged ``parameter=True``, and gives `_draw`,
    `_controls` and `_update`. It works without a browser: set a trait, read `alt` and `caption`.

    Attributes
    ----------
    figure
        The matplotlib figure; its artists hold the numbers shown.
    controls
        The widgets that set the parameters.
    """

    alt = traitlets.Unicode(read_only=True)
    caption = traitlets.Unicode(read_only=True)

    size_in = (7.0, 3.5)

    def __init__(self, **parameters: Any) -> None:
        known = self.class_trait_names(parameter=True)
        for name in parameters:
            if name not in known:
                raise TypeError(f"there is no parameter {name!r}; there are: {', '.join(known)}")
        super().__init__(**parameters)
        self.add_class("rapid-onset-explorer")
        with course_style():
            self.figure: Figure = new_figure(*self.size_in)
            self.picture = self._draw(self.figure)
            self._say(self._update())
            # The first drawing fixes layout and colours, so it must show what will move.
            self._blitter = Blitter(self.figure, self.picture.moving)
        self._view = PlotView(width=round(100 * self.size_in[0]))
        first, more = self._controls()
        self.controls = (*first, *more)
        folded = (Accordion(children=[VBox(more)], titles=("More controls",)),) if more else ()
        self.children = (*first, *folded, self._view)
        self._show()
        self.observe(self._redraw, names=list(self.traits(parameter=True)))

    def _draw(self, figure: Figure) -> P:
        """Draw everything on `figure`."""
        raise NotImplementedError

    def _controls(self) -> tuple[tuple[DOMWidget, ...], tuple[DOMWidget, ...]]:
        """Controls seen at first, at most three, and those behind "More controls"."""
        raise NotImplementedError

    def _update(self) -> Words:
        """Bring the picture up to date with the parameters and say what it shows."""
        raise NotImplementedError

    def linked(self, name: str, control: DOMWidget) -> DOMWidget:
        """`control`, bound in both directions to the parameter `name`."""
        traitlets.link((self, name), (control, "value"))
        return control

    def _redraw(self, _change: Any = None) -> None:
        self._say(self._update())
        self._show()

    def _say(self, words: Words) -> None:
        self.set_trait("alt", words.alt)
        self.set_trait("caption", words.caption)

    def _show(self) -> None:
        self._view.show(self._blitter.png(), self.alt, self.caption)
