"""What a source states: every number in its rows, with the row and how sure it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from rapid_onset.evidence.library import Library
from rapid_onset.evidence.prose.quantities import Quantity, printed, read
from rapid_onset.evidence.records import Record
from rapid_onset.evidence.rows import rows

__all__ = ["Statement", "stated_by_source", "statements"]

# Rows that say what we make of the sources, not what these state.
_OUR_WORDS = frozenset({"claims", "conflicts", "screening cases"})
# Fields of a row that its source does not state: names of other things, and our own words.
_SILENT = frozenset(
    {"high", "id", "key", "limitations", "low", "note", "rationale", "source", "symbol", "unit"}
    | {"url", "verification", "year"}
)
_IN_UNIT_OF_ROW = frozenset({"ci95", "sd", "spread", "value"})
# How a field's name ends when it says the unit of its number.
_UNIT_OF_FIELD = {
    "per_um_s": "1/(uM s)",
    "per_s": "1/s",
    "ng_per_ml": "ng/mL",
    "mg_per_kg": "mg/kg",
    "hours": "h",
    "days": "days",
    "kg": "kg",
    "mg": "mg",
    "min": "min",
    "minute": "min",
    "minutes": "min",
    "mm": "mM",
    "mv": "mV",
    "percent": "%",
    "um": "uM",
}


@dataclass(frozen=True)
class Statement:
    """One number that the row with this id gives."""

    row: str
    verification: str
    quantity: Quantity


def stated_by_source(library: Library) -> dict[str, tuple[Statement, ...]]:
    """What each source in `library` states, by its key."""
    by_source: dict[str, list[Record]] = {key: [] for key in library.sources}
    for row in rows(library):
        if row.kind not in _OUR_WORDS:
            for key in row.sources:
                by_source[key].append(row.record)
    return {key: statements(records) for key, records in by_source.items()}


def statements(records: Iterable[BaseModel]) -> tuple[Statement, ...]:
    """All numbers in `records`: values, spreads, conditions, and those in their own words."""
    return tuple(
        Statement(str(getattr(record, "id", "")), verification, quantity)
        for record in records
        for verification, quantity in _in_row(record.model_dump(), "", "")
    )


def _in_row(row: Mapping[str, Any], unit: str, verification: str) -> Iterator[tuple[str, Quantity]]:
    """Numbers in one row and in the rows inside it, each with how sure it is."""
    unit = row.get("unit") or unit
    verification = row.get("verification") or verification
    for field, value in row.items():
        if field not in _SILENT or isinstance(value, Mapping):  # an arm may be called "low"
            own = unit if field in _IN_UNIT_OF_ROW else _unit_of(field)
            yield from _in_field(value, own, verification)


def _in_field(value: Any, unit: str, verification: str) -> Iterator[tuple[str, Quantity]]:
    """Numbers in one field, those without a unit in `unit`."""
    if isinstance(value, Mapping):
        yield from _in_row(value, unit, verification)
    elif isinstance(value, (list, tuple)):
        for one in value:
            yield from _in_field(one, unit, verification)
    elif isinstance(value, str):
        for quantity in read(value):
            own = printed(f"{quantity.value:.15g}", unit) if quantity.bare else quantity
            yield verification, own
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        yield verification, printed(f"{value:.15g}", unit)


def _unit_of(field: str) -> str:
    """Unit that the name of a `field` ends in, or none."""
    endings = (ending for ending in _UNIT_OF_FIELD if re.search(rf"(?:^|_){ending}$", field))
    return _UNIT_OF_FIELD.get(next(endings, ""), "")
