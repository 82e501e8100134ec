"""A table of rows that filters, gives columns for a plot, and displays in a notebook."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from html import escape
from typing import Any, Generic, TypeVar

from rapid_onset.errors import InputError
from rapid_onset.evidence.citation import Citation
from rapid_onset.evidence.lists import References
from rapid_onset.evidence.lookup import look_up
from rapid_onset.evidence.markup import cell_text, html_table, in_words
from rapid_onset.evidence.records import Record, Source

__all__ = ["Table"]

R = TypeVar("R", bound=Record)

_MOST = 50  # rows that are shown


@dataclass(frozen=True, repr=False)
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
    """

    name: str
    caption: str
    rows: tuple[R, ...]
    library_sources: Mapping[str, Source]
    note: str | None = None

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
            for row in self.rows[:_MOST]
        ]
        return "\n".join([self._title, *lines])

    __repr__ = __str__

    def _repr_html_(self) -> str:
        columns = {
            field: [cell_text(getattr(row, field)) for row in self.rows[:_MOST]]
            for field in self._fields
        }
        # What is the same in every row is said once.
        same = [field for field, texts in columns.items() if len(texts) > 1 == len(set(texts))]
        common = "; ".join(f"{in_words(one)} {columns.pop(one)[0]}" for one in same)
        heads = [in_words(field) for field in columns]
        words = (common and f"In every row: {common}.", self.note)
        return (
            html_table(self._title, heads, zip(*columns.values(), strict=True))
            + "".join(f"<p>{escape(one)}</p>" for one in words if one)
            + self._references._repr_html_()
        )

    @property
    def _title(self) -> str:
        count = "1 row" if len(self.rows) == 1 else f"{len(self.rows)} rows"
        if len(self.rows) > _MOST:
            count = f"the first {_MOST} of {count}; choose some with .where(...)"
        ways = len(_bases(self.rows))
        warning = f"; counted in {ways} ways: do not compare across them" if ways > 1 else ""
        return f"{self.caption} ({count}{warning})"

    @property
    def _fields(self) -> tuple[str, ...]:
        """Fields that are shown: those that the rows choose, or all in which one has a value."""
        if not self.rows:
            return ()
        kind = type(self.rows[0])
        return kind.shown or tuple(
            field
            for field in kind.in_order()
            if any(getattr(row, field) not in (None, (), {}) for row in self.rows)
        )

    def _column(self, field: str, rows: tuple[R, ...]) -> tuple[Any, ...]:
        if rows:
            look_up("field", field, type(rows[0]).model_fields, f"the table {self.name!r}")
        return tuple(getattr(row, field) for row in rows)

    @property
    def _references(self) -> References:
        keys = dict.fromkeys(
            key for row in self.rows[:_MOST] for key in getattr(row, "sources", ())
        )
        return References(tuple(Citation(self.library_sources[key]) for key in keys))


def _bases(rows: Iterable[Record]) -> tuple[str, ...]:
    """In which ways the `rows` count, for tables that say it."""
    return tuple(dict.fromkeys(str(row.basis) for row in rows if hasattr(row, "basis")))
