"""Every row of the evidence in one list, with the sources that it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rapid_onset.evidence.library import Library
from rapid_onset.evidence.records import Record, Verified
from rapid_onset.evidence.studies import Study

__all__ = ["Row", "rows"]


@dataclass(frozen=True)
class Row:
    """A row of one `kind`, and the keys of its sources; a table's rows share the table's id."""

    kind: str
    id: str
    sources: tuple[str, ...]
    record: Record

    @property
    def verifications(self) -> tuple[str, ...]:
        """How sure each of its numbers is; a conflict or a claim has none of its own."""
        if isinstance(self.record, Study):
            return tuple(one.verification for one in self.record.outcomes.values())
        return (self.record.verification,) if isinstance(self.record, Verified) else ()


def rows(library: Library) -> Iterator[Row]:
    """All rows in `library`."""
    for study in library.studies.values():
        seen_in = (one.source for one in study.outcomes.values())
        yield Row("studies", study.id, tuple(dict.fromkeys((*study.sources, *seen_in))), study)
    for name, table in library.tables.items():
        for record in table.rows:
            yield Row("tables", name, record.sources, record)
    for kind in ("findings", "facts", "parameter_sets", "targets", "screening_cases"):
        for record in getattr(library, kind).values():
            yield Row(kind.replace("_", " "), record.id, record.sources, record)
    for claim in library.claims.values():
        studies = [library.studies[key] for key in claim.studies]
        cited = dict.fromkeys(key for study in studies for key in study.sources)
        yield Row("claims", claim.id, tuple(cited), claim)
    for conflict in library.conflicts.values():
        keys = (*conflict.supporting, *conflict.opposing)
        yield Row("conflicts", conflict.id, keys, conflict)
