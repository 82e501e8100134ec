"""Small pictures of the curves of a question, as HTML that needs no style sheet."""

from __future__ import annotations

from html import escape

from rapid_onset.quizzes.items import Axis, Curve, PredictPlot
from rapid_onset.quizzes.items.filling import written

__all__ = ["share_points", "sketch"]

# Okabe and Ito's blue, vermillion and green, and Tol's purple; a style sheet may lighten them.
_COLOURS = ("#0072b2", "#d55e00", "#009e73", "#aa4499")
_DASHES = ("none", "9 5", "2 4", "10 4 2 4")


def sketch(item: PredictPlot, curve: Curve | None = None) -> str:
    """Axes of `item`, with one `curve` or empty; its words stand elsewhere, so it has none."""
    line = "" if curve is None else _line(item, curve)
    x, y = item.x, item.y
    return (
        '<span class="ro-sketch" aria-hidden="true" style="display: block; max-width: 20em">'
        f"{_label(y)}"
        '<svg viewBox="0 0 320 150" width="320" style="display: block; max-width: 100%">'
        '<path d="M50 6V126H310" fill="none" stroke="currentColor"/>'
        # The inner picture is one wide and one high, so that a curve is drawn in shares; it is a
        # little higher than the axes, so that a line on their edge keeps its width.
        '<svg class="ro-sketch-plot" x="50" y="3.6" width="260" height="124.8"'
        f' viewBox="0 -0.02 1 1.04" preserveAspectRatio="none">{line}</svg>'
        f"{_number(y.low, 44, 128, 'end')}{_number(y.high, 44, 16, 'end')}"
        f"{_number(x.low, 50, 145, 'middle')}{_number(x.high, 310, 145, 'end')}"
        f'</svg><span style="display: block; text-align: center">{_label(x)}</span></span>'
    )


def share_points(item: PredictPlot, curve: Curve) -> list[tuple[float, float]]:
    """Points of a `curve` as shares (0 to 1) of the axes, each from its low end."""
    return [
        (round(_share(item.x, x), 4), round(_share(item.y, y), 4)) for x, y in item.trace(curve)
    ]


def _line(item: PredictPlot, curve: Curve) -> str:
    index = item.curves.index(curve) % len(_COLOURS)
    points = " ".join(f"{x:g},{round(1 - y, 4):g}" for x, y in share_points(item, curve))
    return (
        f'<polyline class="ro-curve" points="{points}" fill="none"'
        f' style="stroke: var(--ro-curve-{index}, {_COLOURS[index]})" stroke-width="2.5"'
        f' stroke-dasharray="{_DASHES[index]}" vector-effect="non-scaling-stroke"/>'
    )


def _share(axis: Axis, value: float) -> float:
    return (value - axis.low) / (axis.high - axis.low)


def _label(axis: Axis) -> str:
    return escape(f"{axis.label} ({axis.unit})")


def _number(value: float, x: float, y: float, anchor: str) -> str:
    return (
        f'<text x="{x}" y="{y}" font-size="13" fill="currentColor" text-anchor="{anchor}">'
        f"{escape(written(value))}</text>"
    )
