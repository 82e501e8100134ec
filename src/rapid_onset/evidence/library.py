"""The shelf: every row in `assets/evidence`, read once and checked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, TypeAdapter

from rapid_onset import strict_yaml
from rapid_onset.content import content_path
from rapid_onset.errors import InputError
from rapid_onset.evidence.records import Conflict, Fact, ParameterSet, Potency, Source, Target

__all__ = ["Library", "library", "load_library"]

R = TypeVar("R")


def _named(field: str, rows: Any) -> Any:
    """`rows` with each row's key written into its `field`."""
    if not isinstance(rows, dict):
        return rows
    return {key: {field: key, **row} if isinstance(row, dict) else row for key, row in rows.items()}


_BY_ID = BeforeValidator(partial(_named, "id"))
_BY_KEY = BeforeValidator(partial(_named, "key"))


class _Sources(BaseModel):
    """The file of sources."""

    model_config = ConfigDict(extra="forbid")

    sources: Annotated[dict[str, Source], _BY_KEY]


class _Shelf(BaseModel):
    """Any other file; each section maps an id to its row."""

    model_config = ConfigDict(extra="forbid")

    facts: Annotated[dict[str, Fact], _BY_ID] = Field(default_factory=dict)
    potencies: Annotated[dict[str, Potency], _BY_ID] = Field(default_factory=dict)
    parameter_sets: Annotated[dict[str, ParameterSet], _BY_ID] = Field(default_factory=dict)
    targets: Annotated[dict[str, Target], _BY_ID] = Field(default_factory=dict)
    conflicts: Annotated[dict[str, Conflict], _BY_ID] = Field(default_factory=dict)


@dataclass(frozen=True)
class Library:
    """All rows by id; `facts` holds the potencies too."""

    sources: Mapping[str, Source]
    facts: Mapping[str, Fact]
    potencies: Mapping[str, Potency]
    parameter_sets: Mapping[str, ParameterSet]
    targets: Mapping[str, Target]
    conflicts: Mapping[str, Conflict]


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
        potencies=_merge((path, shelf.potencies) for path, shelf in shelves.items()),
        parameter_sets=_merge((path, shelf.parameter_sets) for path, shelf in shelves.items()),
        targets=_merge((path, shelf.targets) for path, shelf in shelves.items()),
        conflicts=_merge((path, shelf.conflicts) for path, shelf in shelves.items()),
    )


def _merge(tables: Iterable[tuple[Path, Mapping[str, R]]]) -> Mapping[str, R]:
    """One table of all; an id may stand only once."""
    merged: dict[str, R] = {}
    for path, table in tables:
        for key, row in table.items():
            if key in merged:
                raise InputError(f"{path}: the id {key!r} stands twice in the evidence; rename one")
            merged[key] = row
    return merged
