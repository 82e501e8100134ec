"""A table of rows that filters, gives columns for a plot, and displays in a notebook."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from html import escape
from typing import Any, Generic, TypeVar

from pydantic import BaseModel

from rapid_onset.errors import InputError
from rapid_onset.evidence.citation import Citation
from rapid_onset.evidence.lists import References
from rapid_onset.evidence.lookup import look_up
from rapid_onset.evidence.markup import cell_text, html_table
from rapid_onset.evidence.records import Source

__all__ = ["Table"]

R = TypeVar("R", bound=BaseModel)


@dataclass(frozen=True)
class Table(Generic[R]):
    """Frozen rows of one kind; iterate over them, filter them, or let a notebook show them.

    Parameters
    ----------
    name
        What errors call it.
    caption
        What a notebook prints above it.
    rows
        The rows.
    library_sources
        All sources, by their keys.
    note
        What a reader has to know before comparing rows.
    shown
        Fields that a notebook shows; all that are filled, if none is named.
    """

    name: str
    caption: str
    rows: tuple[R, ...]
    library_sources: Mapping[str, Source]
    note: str | None = None
    shown: tuple[str, ...] = ()

    def __iter__(self) -> Iterator[R]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def __getitem__(self, index: int) -> R:
        return self.rows[index]

    def where(self, **wanted: Any) -> Table[R]:
        """Rows whose fields have these values, for example ``where(trial="transform1_total")``.

        Raises
        ------
        InputError
            There is no such field, or no row has that value in it.
        """
        rows = self.rows
        for field, value in wanted.items():
            rows_by_value: dict[str, list[R]] = {}
            for row, one in zip(rows, self._column(field, rows), strict=True):
                rows_by_value.setdefault(cell_text(one), []).append(row)
            found = look_up(field, cell_text(value), rows_by_value, f"the table {self.name!r}")
            rows = tuple(found)
        return replace(self, rows=rows)

    @property
    def measured(self) -> Table[R]:
        """Rows that may be shown as data: none is recalled or assumed."""
        return replace(self, rows=tuple(row for row in self.rows if getattr(row, "measured", True)))

    def columns(self, *fields: str) -> tuple[tuple[Any, ...], ...]:
        """Columns for a plot, of the rows that may be shown as data.

        Raises
        ------
        InputError
            There is no such field, no such row, or the rows count in different ways.
        """
        rows = self.measured.rows
        if not rows:
            raise InputError(f"the table {self.name!r} has no row here that was seen or measured")
        bases = _bases(rows)
        if len(bases) > 1:
            raise InputError(
                f"the table {self.name!r} counts in {len(bases)} ways that never share a picture;"
                f" choose one with .where(basis=...): {' | '.join(bases)}"
            )
        return tuple(self._column(field, rows) for field in fields)

    def __str__(self) -> str:
        lines = [
            " | ".join(cell_text(getattr(row, field)) for field in self._fields)
            for row in self.rows
        ]
        return "\n".join([self._title, *lines])

    def _repr_html_(self) -> str:
        heads = [field.replace("_", " ") for field in self._fields]
        cells = [[getattr(row, field) for field in self._fields] for row in self.rows]
        note = f"<p>{escape(self.note)}</p>" if self.note else ""
        return html_table(self._title, heads, cells) + note + self._references._repr_html_()

    @property
    def _title(self) -> str:
        count = "1 row" if len(self.rows) == 1 else f"{len(self.rows)} rows"
        ways = len(_bases(self.rows))
        warning = f"; counted in {ways} ways: do not compare across them" if ways > 1 else ""
        return f"{self.caption} ({count}{warning})"

    @property
    def _fields(self) -> tuple[str, ...]:
        """Fields that are shown: those chosen, or all in which some row has a value."""
        if self.shown or not self.rows:
            return self.shown
        fields = type(self.rows[0]).model_fields
        return tuple(
            field
            for field in _identity_first(fields)
            if any(getattr(row, field) not in (None, (), {}) for row in self.rows)
        )

    def _column(self, field: str, rows: tuple[R, ...]) -> tuple[Any, ...]:
        if rows:
            look_up("field", field, type(rows[0]).model_fields, f"the table {self.name!r}")
        return tuple(getattr(row, field) for row in rows)

    @property
    def _references(self) -> References:
        keys = dict.fromkeys(key for row in self.rows for key in getattr(row, "sources", ()))
        return References(tuple(Citation(self.library_sources[key]) for key in keys))


def _bases(rows: Iterable[BaseModel]) -> tuple[str, ...]:
    """In which ways the `rows` count, for tables that say it."""
    return tuple(dict.fromkeys(str(row.basis) for row in rows if hasattr(row, "basis")))


def _identity_first(fields: Mapping[str, Any]) -> list[str]:
    """`fields` with those that every row inherits at the end: the first one names its row."""
    last = ("source", "sources", "verification", "note")
    return [one for one in fields if one not in last] + [one for one in last if one in fields]
