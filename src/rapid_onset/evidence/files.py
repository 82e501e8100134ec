"""What each file of `assets/evidence` looks like: sections that map ids to rows, or a table."""

from __future__ import annotations

from typing import Annotated, Any, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator
from pydantic_core import InitErrorDetails, PydanticCustomError

from rapid_onset.evidence.fields import by_id, by_key
from rapid_onset.evidence.findings import Claim, Finding, ScreeningCase, ScreeningRules
from rapid_onset.evidence.records import (
    Conflict,
    Fact,
    ParameterSet,
    Potency,
    Record,
    Source,
    Target,
)
from rapid_onset.evidence.studies import Study

__all__ = [
    "ClaimsFile",
    "FindingsFile",
    "ModelsFile",
    "ScreeningFile",
    "SourcesFile",
    "StudiesFile",
    "TableFile",
]

R = TypeVar("R", bound=Record)


class _File(BaseModel):
    """A file without unknown sections."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class SourcesFile(_File):
    """Where numbers come from."""

    sources: Annotated[dict[str, Source], by_key]


class ModelsFile(_File):
    """What models stand on."""

    facts: Annotated[dict[str, Fact], by_id] = Field(default_factory=dict)
    potencies: Annotated[dict[str, Potency], by_id] = Field(default_factory=dict)
    parameter_sets: Annotated[dict[str, ParameterSet], by_id] = Field(default_factory=dict)
    targets: Annotated[dict[str, Target], by_id] = Field(default_factory=dict)
    conflicts: Annotated[dict[str, Conflict], by_id] = Field(default_factory=dict)


class StudiesFile(_File):
    """Trials, meta-analyses and decisions."""

    studies: Annotated[dict[str, Study], by_id] = Field(default_factory=dict)


class FindingsFile(_File):
    """Statements on safety."""

    findings: Annotated[dict[str, Finding], by_id] = Field(default_factory=dict)


class ClaimsFile(_File):
    """What lay texts claim."""

    claims: Annotated[dict[str, Claim], by_id] = Field(default_factory=dict)


class ScreeningFile(_File):
    """Invented cases, and the rules of the exercise."""

    rules: ScreeningRules | None = None
    cases: Annotated[dict[str, ScreeningCase], by_id] = Field(default_factory=dict)


class TableFile(_File, Generic[R]):
    """A caption, what to know before comparing rows, and rows of which none stands twice."""

    caption: str
    note: str | None = None
    rows: Annotated[tuple[R, ...], Field(min_length=1)]

    @classmethod
    def of(cls, row: type[Record]) -> type[TableFile[Any]]:
        """File whose rows look like `row`."""
        return cls.__class_getitem__(row)  # type: ignore[return-value]  # a class, says pydantic

    @model_validator(mode="after")
    def _rows_are_different(self) -> TableFile[R]:
        # Raised with their places, so that the loader can name the line of each.
        seen: set[tuple[object, ...]] = set()
        complaints = []
        for index, row in enumerate(self.rows):
            if row.identity in seen:
                words = f"the row {' '.join(map(str, row.identity))!r} stands twice"
                error = PydanticCustomError("twice", "{words}", {"words": words})
                complaints.append(InitErrorDetails(type=error, loc=("rows", index), input=None))
            seen.add(row.identity)
        if complaints:
            raise ValidationError.from_exception_data("TableFile", complaints)
        return self
