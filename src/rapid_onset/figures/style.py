"""One look for every figure, without touching matplotlib's global state."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from textwrap import fill

import matplotlib as mpl
from matplotlib.figure import Figure

from rapid_onset.content import content_path
from rapid_onset.evidence import cite

__all__ = ["BLUE", "GREEN", "GREY", "VERMILLION", "course_style", "new_figure", "print_source"]

# Okabe and Ito's colours; blue and vermillion stay apart with every kind of colour vision.
BLUE, VERMILLION, GREEN, GREY = "#0072B2", "#D55E00", "#009E73", "#595959"

_CHARACTERS_PER_INCH = 16.5  # in the small type of the source line


@contextmanager
def course_style() -> Iterator[None]:
    """Draw in the course's style inside this context."""
    with mpl.rc_context(fname=content_path("assets", "rapid_onset.mplstyle")):
        yield


def new_figure(width_in: float = 7.0, height_in: float = 3.5) -> Figure:
    """Empty figure of `width_in` by `height_in` inches with a constrained layout."""
    return Figure(figsize=(width_in, height_in), layout="constrained")


def print_source(figure: Figure, text: str, *keys: str) -> None:
    """Print in small type under `figure` what it is, and the sources with these `keys`."""
    sources = "; ".join(
        cite(key).short.replace(" et al.", "\N{NO-BREAK SPACE}et al.") for key in keys
    )
    line = f"{text} Sources: {sources}." if keys else text
    characters = int(_CHARACTERS_PER_INCH * figure.get_figwidth())
    figure.supxlabel(fill(line, characters), x=0.01, ha="left", fontsize=7.5, color=GREY)
