"""Redrawing only what moves: a picture in a few milliseconds and a few kilobytes.

Axes, ticks and text are 98 % of the cost of a redraw and do not change while a control moves, so
they are drawn once and kept as a background.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import cast

from matplotlib.artist import Artist
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from PIL import Image

__all__ = ["Blitter"]

_Colour = tuple[int, int, int]

_COLOURS = 64
# Pillow looks a palette up in steps of 4 levels: a near-twin of white would win over white.
_LEAST_DISTANCE = 8


class Blitter:
    """PNG pictures of `figure` in which only the `moving` artists change.

    The layout is computed once and then frozen; limits, ticks and labels must stay as they are.

    Parameters
    ----------
    figure
        Figure with everything drawn, moving artists included.
    moving
        Artists that are drawn anew for each picture, in this order.
    """

    def __init__(self, figure: Figure, moving: Iterable[Artist]) -> None:
        self._moving = list(moving)
        self._canvas = FigureCanvasAgg(figure)
        self._canvas.draw()
        figure.set_layout_engine("none")
        self._palette = _palette(self._rgb())
        for artist in self._moving:
            artist.set_animated(True)
        self._canvas.draw()
        self._background = self._canvas.copy_from_bbox(figure.bbox)

    def png(self) -> bytes:
        """Picture of the figure as its artists are now."""
        self._canvas.restore_region(self._background)
        for artist in self._moving:
            if artist.axes is not None:
                artist.axes.draw_artist(artist)
        picture = self._rgb().quantize(palette=self._palette, dither=Image.Dither.NONE)
        stream = io.BytesIO()
        picture.save(stream, "png", compress_level=6)
        return stream.getvalue()

    def _rgb(self) -> Image.Image:
        size = self._canvas.get_width_height()
        buffer = self._canvas.buffer_rgba()
        return Image.frombuffer("RGBA", size, buffer, "raw", "RGBA", 0, 1).convert("RGB")


def _palette(picture: Image.Image) -> Image.Image:
    """Palette of the most used colours of `picture`: white stays white, lines keep their own."""
    kept: list[_Colour] = []
    counted = cast("list[tuple[int, _Colour]]", picture.getcolors(maxcolors=1 << 24))
    for _, colour in sorted(counted, reverse=True):
        if len(kept) == _COLOURS:
            break
        if all(_distance(colour, other) >= _LEAST_DISTANCE for other in kept):
            kept.append(colour)
    flat = [level for colour in kept for level in colour]
    palette = Image.new("P", (1, 1))
    palette.putpalette(flat + flat[:3] * (256 - len(kept)))
    return palette


def _distance(one: _Colour, other: _Colour) -> int:
    return max(abs(a - b) for a, b in zip(one, other, strict=True))
