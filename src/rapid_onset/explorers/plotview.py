"""The one view through which every picture that moves reaches the page."""

from __future__ import annotations

from pathlib import Path

import anywidget
import traitlets

__all__ = ["PlotView"]

_HERE = Path(__file__).parent


class PlotView(anywidget.AnyWidget):
    """A PNG picture with alternative text and a caption that screen readers speak at rest.

    ``ipywidgets.Image`` has no alternative text, and an ``Output`` widget sends every picture to
    the page, back to the kernel and once more as an echo.
    """

    _esm = _HERE / "plotview.js"
    _css = _HERE / "plotview.css"

    png = traitlets.Bytes(b"").tag(sync=True)
    alt = traitlets.Unicode("").tag(sync=True)
    caption = traitlets.Unicode("").tag(sync=True)
    width = traitlets.Int(700, help="CSS pixels").tag(sync=True)

    def show(self, png: bytes, alt: str, caption: str) -> None:
        """Show `png` with its words, in one message to the page."""
        with self.hold_sync():
            self.png, self.alt, self.caption = png, alt, caption
