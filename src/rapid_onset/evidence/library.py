"""The shelf: every row in `assets/evidence`, read once and checked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, model_validator

from rapid_onset import strict_yaml
from rapid_onset.content import content_path
from rapid_onset.errors import InputError
from rapid_onset.evidence.records import Conflict, Fact, ParameterSet, Potency, Source, Target

__all__ = ["Library", "library", "load_library"]

R = TypeVar("R")
Rows = Mapping[str, R]


class _Shelf(BaseModel):
    """One file of evidence; each section maps an id to its row."""

    model_config = ConfigDict(extra="forbid")

    facts: dict[str, Fact] = Field(default_factory=dict)
    potencies: dict[str, Potency] = Field(default_factory=dict)
    parameter_sets: dict[str, ParameterSet] = Field(default_factory=dict)
    targets: dict[str, Target] = Field(default_factory=dict)
    conflicts: dict[str, Conflict] = Field(default_factory=dict)

    @model_validator(mode="before")
    @classmethod
    def _name_rows(cls, sections: Any) -> Any:
        if not isinstance(sections, dict):
            return sections
        return {section: _named(rows, "id") for section, rows in sections.items()}


def _named(rows: Any, field: str) -> Any:
    """`rows` with each row's key written into its `field`."""
    if not isinstance(rows, dict):
        return rows
    return {key: {field: key, **row} if isinstance(row, dict) else row for key, row in rows.items()}


class _Sources(BaseModel):
    """The file of sources."""

    model_config = ConfigDict(extra="forbid")

    sources: dict[str, Source]

    @model_validator(mode="before")
    @classmethod
    def _name_rows(cls, sections: Any) -> Any:
        if not isinstance(sections, dict):
            return sections
        return {section: _named(rows, "key") for section, rows in sections.items()}


@dataclass(frozen=True)
class Library:
    """All rows by id; `facts` holds the potencies too."""

    sources: Rows[Source]
    facts: Rows[Fact]
    parameter_sets: Rows[ParameterSet]
    targets: Rows[Target]
    conflicts: Rows[Conflict]


@cache
def library() -> Library:
    """Evidence of the course."""
    return load_library(content_path("assets", "evidence"))


def load_library(folder: Path) -> Library:
    """Evidence in `folder`: the sources in `sources.yaml`, and the rows in every other YAML file.

    Raises
    ------
    InputError
        A row is broken, its source is unknown, or its id is taken; the message names the file.
    """
    sources = strict_yaml.load(folder / "sources.yaml", TypeAdapter(_Sources)).sources
    files = [path for path in sorted(folder.glob("*.yaml")) if path.name != "sources.yaml"]
    shelves = {
        path: strict_yaml.load(path, TypeAdapter(_Shelf), {"sources": sources}) for path in files
    }
    return Library(
        sources=sources,
        facts=_merge(
            (path, rows)
            for path, shelf in shelves.items()
            for rows in (shelf.facts, shelf.potencies)
        ),
        parameter_sets=_merge((path, shelf.parameter_sets) for path, shelf in shelves.items()),
        targets=_merge((path, shelf.targets) for path, shelf in shelves.items()),
        conflicts=_merge((path, shelf.conflicts) for path, shelf in shelves.items()),
    )


def _merge(tables: Iterable[tuple[Path, Rows[R]]]) -> Rows[R]:
    """One table of all; an id may stand only once."""
    merged: dict[str, R] = {}
    for path, table in tables:
        for key, row in table.items():
            if key in merged:
                raise InputError(f"{path}: the id {key!r} stands twice in the evidence; rename one")
            merged[key] = row
    return merged
