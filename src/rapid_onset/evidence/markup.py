"""Tables as a notebook shows them: with a caption, and with heads that a screen reader finds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import Any

__all__ = ["cell_text", "html_table"]

_LEFT = 'style="text-align:left"'


def html_table(caption: str, heads: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """Table whose first column names its rows; a wide one scrolls, also by the keyboard."""
    columns = "".join(f'<th scope="col" {_LEFT}>{escape(head)}</th>' for head in heads)
    body = "".join(
        f'<tr><th scope="row" {_LEFT}>{escape(cell_text(first))}</th>'
        + "".join(f"<td {_LEFT}>{escape(cell_text(cell))}</td>" for cell in others)
        + "</tr>"
        for first, *others in rows
    )
    label = escape(caption, quote=True)
    return (
        f'<div role="region" aria-label="{label}" tabindex="0" style="overflow-x:auto">'
        f"<table><caption {_LEFT}>{escape(caption)}</caption>"
        f"<thead><tr>{columns}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def cell_text(value: Any) -> str:
    """`value` as it is printed in a cell; what is not known stays empty."""
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, (list, tuple)):
        return "; ".join(cell_text(one) for one in value)
    if isinstance(value, dict):
        return "; ".join(f"{key} {cell_text(one)}" for key, one in value.items())
    return str(value)
