"""Lists that a lesson prints: its references, and what is contested."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from rapid_onset.evidence.citation import Citation
from rapid_onset.evidence.library import library
from rapid_onset.evidence.markup import html_table
from rapid_onset.evidence.records import Conflict

__all__ = ["Contested", "References"]


@dataclass(frozen=True, repr=False)
class References:
    """References in the order of their keys, as a notebook displays them."""

    citations: tuple[Citation, ...]

    def __str__(self) -> str:
        return "\n".join(f"[@{one.source.key}] {one}" for one in self._sorted)

    __repr__ = __str__

    def _repr_html_(self) -> str:
        rows = "".join(
            f"<li><code>[@{escape(one.source.key)}]</code> {one._repr_html_()}</li>"
            for one in self._sorted
        )
        return f"<ul>{rows}</ul>"

    @property
    def _sorted(self) -> list[Citation]:
        return sorted(self.citations, key=lambda one: one.source.key)


@dataclass(frozen=True, repr=False)
class Contested:
    """Findings for and against, side by side, as a notebook displays them."""

    conflicts: tuple[Conflict, ...]

    def __str__(self) -> str:
        return "\n".join(
            f"{one.topic}\n  for: {_names(one.supporting)}\n  against: {_names(one.opposing)}\n"
            f"  {one.note}"
            for one in self.conflicts
        )

    __repr__ = __str__

    def _repr_html_(self) -> str:
        heads = ("question", "for", "against", "what was seen")
        rows = [
            (one.topic, _names(one.supporting), _names(one.opposing), one.note)
            for one in self.conflicts
        ]
        return html_table("What is contested", heads, rows)


def _names(keys: tuple[str, ...]) -> str:
    return "; ".join(Citation(library().sources[key]).short for key in keys)
