"""Every row of the evidence, with the sources that it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from rapid_onset.evidence.library import Library
from rapid_onset.evidence.records import Conflict, Fact, ParameterSet, Target

__all__ = ["KINDS", "Row", "rows", "sources_of"]

Row = Conflict | Fact | ParameterSet | Target

# Tables of the library and what their rows are called.
KINDS = {
    "facts": "facts",
    "parameter_sets": "parameter sets",
    "targets": "targets",
    "conflicts": "conflicts",
}


def rows(library: Library) -> Iterator[tuple[str, Row]]:
    """All rows in `library`, each with the name of its table."""
    for table in KINDS:
        for row in getattr(library, table).values():
            yield table, row


def sources_of(row: Row) -> tuple[str, ...]:
    """Keys of the sources that `row` rests on."""
    if isinstance(row, Conflict):
        return (*row.supporting, *row.opposing)
    return (row.source,)
