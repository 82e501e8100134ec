"""Tables as a notebook shows them: with a caption, and with heads that a screen reader finds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import Any

__all__ = ["cell_text", "html_table", "in_words"]

_STYLE = 'style="text-align:left;vertical-align:top"'


def html_table(caption: str, heads: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """Table whose first column names its rows; a wide one scrolls, also by the keyboard.

    Columns without any value are left out.
    """
    texts = [[cell_text(cell) for cell in row] for row in rows]
    filled = [column for column in range(len(heads)) if any(row[column] for row in texts)]
    columns = "".join(f'<th scope="col" {_STYLE}>{escape(heads[column])}</th>' for column in filled)
    body = "".join(_row([row[column] for column in filled]) for row in texts)
    label = escape(caption, quote=True)
    return (
        f'<div role="region" aria-label="{label}" tabindex="0" style="overflow-x:auto">'
        f"<table><caption {_STYLE}>{escape(caption)}</caption>"
        f"<thead><tr>{columns}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def cell_text(value: Any) -> str:
    """`value` as it is printed in a cell; what is not known stays empty."""
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.12g}"
    if isinstance(value, (list, tuple)):
        return "; ".join(cell_text(one) for one in value)
    if isinstance(value, dict):
        return "; ".join(f"{key} {cell_text(one)}" for key, one in value.items())
    return str(value)


def in_words(name: str) -> str:
    """Field or measure with this `name` as a reader wants it."""
    return name.replace("_", " ")


def _row(texts: list[str]) -> str:
    first, *others = (escape(text) for text in texts)
    cells = "".join(f"<td {_STYLE}>{text}</td>" for text in others)
    return f'<tr><th scope="row" {_STYLE}>{first}</th>{cells}</tr>'
