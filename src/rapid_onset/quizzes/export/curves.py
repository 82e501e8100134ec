"""Pictures of a question's curves, as SVG."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from rapid_onset.quizzes.export.markup import element
from rapid_onset.quizzes.items import Curve, PredictPlot
from rapid_onset.quizzes.items.filling import written

__all__ = ["picture"]

_WIDTH, _HEIGHT = 360, 200
_LEFT, _RIGHT, _TOP, _BOTTOM = 60, 350, 12, 150  # of the axes


def picture(item: PredictPlot, curve: Curve | None) -> Element:
    """Drawing of the axes and one `curve`, or of the axes alone to draw in."""
    x, y = item.x, item.y

    def at(x_value: float, y_value: float) -> str:
        across = _LEFT + (x_value - x.low) / (x.high - x.low) * (_RIGHT - _LEFT)
        up = _BOTTOM - (y_value - y.low) / (y.high - y.low) * (_BOTTOM - _TOP)
        return f"{across:.1f},{min(max(up, _TOP), _BOTTOM):.1f}"

    drawn = []
    if curve is not None:
        points = " ".join(at(*point) for point in item.trace(curve))
        drawn.append(
            element(
                "polyline", points=points, fill="none", stroke="#0072b2", **{"stroke-width": "3"}
            )
        )
    middle = (_TOP + _BOTTOM) / 2
    turned = f"translate(14 {middle:g}) rotate(-90)"
    return element(
        "svg",
        element("title", curve.describe if curve else f"Empty axes: {y.label} against {x.label}"),
        element("path", d=f"M{_LEFT} {_TOP}V{_BOTTOM}H{_RIGHT}", fill="none", stroke="#333"),
        *drawn,
        _text(written(y.low), _LEFT - 6, _BOTTOM, "end"),
        _text(written(y.high), _LEFT - 6, _TOP + 8, "end"),
        _text(written(x.low), _LEFT, _BOTTOM + 16, "middle"),
        _text(written(x.high), _RIGHT, _BOTTOM + 16, "end"),
        _text(f"{x.label} ({x.unit})", (_LEFT + _RIGHT) / 2, _BOTTOM + 34, "middle"),
        element("g", _text(f"{y.label} ({y.unit})", 0, 0, "middle"), transform=turned),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {_WIDTH} {_HEIGHT}",
        width=f"{_WIDTH}",
        height=f"{_HEIGHT}",
        role="img",
    )


def _text(words: str, x: float, y: float, anchor: str) -> Element:
    place = {"font-size": "12", "font-family": "sans-serif", "text-anchor": anchor}
    return element("text", words, x=f"{x:g}", y=f"{y:g}", **place)
