"""The shelf: the rows in `assets/evidence`, each file read and checked when it is first needed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, TypeAdapter

from rapid_onset import strict_yaml
from rapid_onset.content import content_path
from rapid_onset.errors import InputError
from rapid_onset.evidence import strict_csv
from rapid_onset.evidence.curves import CurvePoint, Visit
from rapid_onset.evidence.files import (
    ClaimsFile,
    FindingsFile,
    ModelsFile,
    ScreeningFile,
    SourcesFile,
    StudiesFile,
    TableFile,
)
from rapid_onset.evidence.findings import Claim, Finding, ScreeningCase, ScreeningRules
from rapid_onset.evidence.records import Conflict, Fact, ParameterSet, Potency, Source, Target
from rapid_onset.evidence.safety import TABLES
from rapid_onset.evidence.studies import Study

__all__ = ["Library", "library", "load_library"]

R = TypeVar("R")
F = TypeVar("F", bound=BaseModel)

_SOURCES = ("sources.yaml", "clinical_sources.yaml")
_CLINICAL = ("studies.yaml", "findings.yaml", "claims.yaml", "screening.yaml")


@dataclass(frozen=True)
class Library:
    """All rows by id, in the files of one `folder`, which need not have all of them.

    Whatever is asked for raises an InputError with file and line if a row of it is broken, names
    an unknown source, study or finding, or has an id that is taken.
    """

    folder: Path

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """Sources."""
        names = [name for name in _SOURCES if (self.folder / name).exists()] or _SOURCES[:1]
        adapter = TypeAdapter(SourcesFile)
        files = [self.folder / name for name in names]
        return _merge((path, strict_yaml.load(path, adapter).sources) for path in files)

    @cached_property
    def facts(self) -> Mapping[str, Fact]:
        """Facts, and potencies."""
        return _merge(
            (path, rows) for path, file in self._models for rows in (file.facts, file.potencies)
        )

    @cached_property
    def potencies(self) -> Mapping[str, Potency]:
        """Potencies."""
        return _merge((path, file.potencies) for path, file in self._models)

    @cached_property
    def parameter_sets(self) -> Mapping[str, ParameterSet]:
        """Parameter sets."""
        return _merge((path, file.parameter_sets) for path, file in self._models)

    @cached_property
    def targets(self) -> Mapping[str, Target]:
        """Targets."""
        return _merge((path, file.targets) for path, file in self._models)

    @cached_property
    def conflicts(self) -> Mapping[str, Conflict]:
        """Conflicts."""
        return _merge((path, file.conflicts) for path, file in self._models)

    @cached_property
    def studies(self) -> Mapping[str, Study]:
        """Studies."""
        return self._read("studies.yaml", StudiesFile).studies

    @cached_property
    def findings(self) -> Mapping[str, Finding]:
        """Findings on safety."""
        return self._read("findings.yaml", FindingsFile).findings

    @cached_property
    def claims(self) -> Mapping[str, Claim]:
        """Lay claims."""
        return self._read("claims.yaml", ClaimsFile).claims

    @property
    def screening_cases(self) -> Mapping[str, ScreeningCase]:
        """Screening cases."""
        return self._screening.cases

    @property
    def screening_rules(self) -> ScreeningRules | None:
        """Rules for the screening cases."""
        return self._screening.rules

    @cached_property
    def tables(self) -> Mapping[str, TableFile[Any]]:
        """Safety tables by name; each is read when it is first looked up."""
        return _Tables(self)

    @cached_property
    def onset_points(self) -> tuple[CurvePoint, ...]:
        """Points of onset curves."""
        path = self.folder / "onset_curves.csv"
        return strict_csv.load(path, CurvePoint, _Context(self)) if path.exists() else ()

    @cached_property
    def trial_data(self) -> Mapping[str, tuple[Visit, ...]]:
        """Visits of patients, by the key of their study."""
        files = sorted((self.folder / "trial_data").glob("*.csv"))
        for path in files:
            if path.stem not in self.studies:
                raise InputError(f"{path} is named after no study; rename it to a study's key")
        return {path.stem: strict_csv.load(path, Visit) for path in files}

    @property
    def origins(self) -> AbstractSet[str]:
        """What a natural frequency may round: findings and adverse reactions."""
        table = self.tables.get("adverse_reactions")
        rows = table.rows if table else ()
        return {*self.findings, *(f"adverse_reactions.{one.trial}.{one.reaction}" for one in rows)}

    @cached_property
    def _models(self) -> tuple[tuple[Path, ModelsFile], ...]:
        """Files that models stand on: all that are not named here."""
        files = sorted(self.folder.glob("*.yaml"))
        mine = [path for path in files if path.name not in (*_SOURCES, *_CLINICAL)]
        return tuple((path, self._read(path.name, ModelsFile)) for path in mine)

    @cached_property
    def _screening(self) -> ScreeningFile:
        return self._read("screening.yaml", ScreeningFile)

    def _read(self, name: str, file: type[F]) -> F:
        path = self.folder / name
        return (
            strict_yaml.load(path, TypeAdapter(file), _Context(self)) if path.exists() else file()
        )


@dataclass(frozen=True)
class _Context(Mapping[str, Any]):
    """What validators may look keys up in; a file is read only when a row asks for it."""

    library: Library

    def __getitem__(self, kind: str) -> Any:
        return getattr(self.library, kind)

    def __iter__(self) -> Iterator[str]:
        return iter(("findings", "origins", "sources", "studies"))

    def __len__(self) -> int:
        return len(list(iter(self)))


class _Tables(Mapping[str, TableFile[Any]]):
    """Tables by name, each read once."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._read: dict[str, TableFile[Any]] = {}

    def __getitem__(self, name: str) -> TableFile[Any]:
        if name not in self._files:
            raise KeyError(name)
        if name not in self._read:
            adapter = TypeAdapter(TableFile.of(TABLES[name]))
            self._read[name] = strict_yaml.load(self._files[name], adapter, _Context(self._library))
        return self._read[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)

    @cached_property
    def _files(self) -> dict[str, Path]:
        files = {path.stem: path for path in sorted(self._library.folder.glob("tables/*.yaml"))}
        for name, path in files.items():
            if name not in TABLES:
                raise InputError(f"{path} is no table; its name may be: {', '.join(TABLES)}")
        return files


@cache
def library() -> Library:
    """Evidence of the course."""
    return Library(content_path("assets", "evidence"))


def load_library(folder: Path) -> Library:
    """Evidence in `folder`, all of it read and checked.

    Raises
    ------
    InputError
        A row is broken; the message names file and line.
    """
    whole = Library(folder)
    for name, part in vars(Library).items():
        if isinstance(part, (cached_property, property)):
            getattr(whole, name)
    for name in whole.tables:
        whole.tables[name]
    return whole


def _merge(tables: Iterable[tuple[Path, Mapping[str, R]]]) -> Mapping[str, R]:
    """One table of all; an id may stand only once."""
    merged: dict[str, R] = {}
    for path, table in tables:
        for key, row in table.items():
            if key in merged:
                raise InputError(f"{path}: the id {key!r} stands twice in the evidence; rename one")
            merged[key] = row
    return merged
