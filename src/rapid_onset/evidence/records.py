"""What the rows that models stand on look like: sources, facts, parameter sets, targets, conflicts.

Every other row of the evidence is built on `Record` and `Sourced` too.
"""

from __future__ import annotations

from functools import partial
from typing import Annotated, Any, ClassVar, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    FiniteFloat,
    ValidationInfo,
    model_validator,
)

__all__ = [
    "Conflict",
    "Fact",
    "FindingKeys",
    "Interval",
    "OriginKey",
    "ParameterSet",
    "Potency",
    "Record",
    "Source",
    "SourceKey",
    "SourceKeys",
    "Sourced",
    "StudyKey",
    "StudyKeys",
    "Target",
    "Url",
    "Verification",
    "Verified",
    "by_id",
    "by_key",
]

# verified            seen in the source itself (abstract, text or table)
# verified_secondary  seen in another paper or in public code that cites the source
# derived             computed from cited numbers; the note or rationale says how
# recalled            from memory: never shown as data
# assumed             chosen so that a model can run; nobody measured it
Verification = Literal["verified", "verified_secondary", "derived", "recalled", "assumed"]


def _known(kind: str) -> AfterValidator:
    """Refuse a key that does not stand among those of this `kind` that the loader handed over."""

    def check(key: str, info: ValidationInfo) -> str:
        if key not in (info.context or {}).get(kind, {}):
            raise ValueError(f"{key!r} is not among the {kind}; add it there, or mend its key")
        return key

    return AfterValidator(check)


SourceKey = Annotated[str, _known("sources")]
StudyKey = Annotated[str, _known("studies")]
SourceKeys = Annotated[tuple[SourceKey, ...], Field(strict=False)]
OriginKey = Annotated[str, _known("origins")]
StudyKeys = Annotated[tuple[StudyKey, ...], Field(strict=False)]
FindingKeys = Annotated[tuple[Annotated[str, _known("findings")], ...], Field(strict=False)]
Url = Annotated[str, Field(pattern=r"^https?://\S+$")]


def _ordered(ends: tuple[float, float]) -> tuple[float, float]:
    if ends[0] > ends[1]:
        raise ValueError(f"the lower end comes first; got {ends[0]:g} to {ends[1]:g}")
    return ends


Interval = Annotated[tuple[FiniteFloat, FiniteFloat], Field(strict=False), AfterValidator(_ordered)]


def _named(field: str, rows: Any) -> Any:
    """`rows` with each row's key written into its `field`."""
    if not isinstance(rows, dict):
        return rows
    return {key: {field: key, **row} if isinstance(row, dict) else row for key, row in rows.items()}


by_id = BeforeValidator(partial(_named, "id"))
by_key = BeforeValidator(partial(_named, "key"))


class Record(BaseModel):
    """A frozen row without unknown fields and without silent conversions."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    unique: ClassVar[tuple[str, ...]] = ("id",)  # fields that no two rows of a file share

    @property
    def identity(self) -> tuple[Any, ...]:
        """What tells it from the other rows of its file."""
        return tuple(getattr(self, field) for field in self.unique)


class Source(Record):
    """Where numbers come from; `url` is where it was seen, and None if it was not seen at all.

    `verification` is that of the reference itself: `recalled` if any part of it is from memory.
    """

    key: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    authors: str
    title: str | None = None
    journal: str | None = None
    year: int | None = None
    volume: str | None = None
    pages: str | None = None
    doi: str | None = Field(default=None, pattern=r"^10\.\d+/\S+$")
    pmid: str | None = Field(default=None, pattern=r"^\d{4,9}$")
    document: str | None = None
    url: Url | None = None
    kind: str = "journal"
    seen: str | None = None  # what part of it was read
    verification: Verification = "verified"
    note: str | None = None

    @model_validator(mode="after")
    def _can_be_found(self) -> Source:
        if not (self.doi or self.pmid or self.document or self.url):
            raise ValueError("a source needs a doi, a pmid, a document or a url")
        return self

    @property
    def recalled(self) -> bool:
        """Whether it was seen nowhere: all of the reference, with its DOI, is from memory."""
        return self.url is None


class Verified(Record):
    """A row that says how sure it is."""

    verification: Verification
    note: str | None = None

    @property
    def measured(self) -> bool:
        """Whether it may be shown as data: it is neither recalled nor assumed."""
        return self.verification not in ("recalled", "assumed")


class Sourced(Verified):
    """A row from one source."""

    source: SourceKey

    @property
    def sources(self) -> tuple[str, ...]:
        """Key of its source, as rows that have several list theirs."""
        return (self.source,)


class Fact(Sourced):
    """One number with its unit and its source."""

    id: str
    name: str
    symbol: str | None = None
    value: FiniteFloat
    unit: str
    spread: str | None = None
    population: str | None = None

    def __str__(self) -> str:
        spread = f" ({self.spread})" if self.spread else ""
        origin = f"{self.source}, {self.verification}"
        return f"{self.name}: {self.value:g} {self.unit}{spread} [{origin}]"


class Potency(Fact):
    """Concentration (uM) at which a ligand blocks or occupies half of a receptor in one assay."""

    ligand: str
    receptor: str
    measure: Literal["IC50", "Ki"]
    magnesium_mm: FiniteFloat | None = None
    voltage_mv: FiniteFloat | None = None
    unit: Literal["uM"] = "uM"

    @model_validator(mode="before")
    @classmethod
    def _take_name(cls, row: dict[str, Any]) -> dict[str, Any]:
        words = (row.get("ligand"), row.get("measure"), "at", row.get("receptor"), "receptors")
        return {"name": " ".join(map(str, words)), **row}


class ParameterSet(Sourced):
    """Numbers that belong together, named as the fields of the model that takes them."""

    id: str
    name: str
    kind: str
    values: dict[str, FiniteFloat]
    population: str | None = None


class Target(Sourced):
    """Something a model has to reproduce, within the pass band from `low` to `high`."""

    id: str = Field(pattern=r"^[A-Z]\d\d[a-z]?$")
    observable: str
    value: FiniteFloat
    unit: str
    low: FiniteFloat | None = None
    high: FiniteFloat | None = None
    rationale: str

    @model_validator(mode="after")
    def _band_holds_value(self) -> Target:
        if (self.low is None) != (self.high is None):
            raise ValueError("a pass band needs both low and high")
        if self.banded and not self.met_by(self.value):
            raise ValueError(f"the value {self.value} lies outside {self.low} to {self.high}")
        return self

    @property
    def banded(self) -> bool:
        """Whether it has a pass band; without one it is only reported."""
        return self.low is not None

    def met_by(self, observed: float) -> bool:
        """Whether `observed` lies in the pass band."""
        return self.low is not None and self.high is not None and self.low <= observed <= self.high


class Conflict(Record):
    """Findings that contradict each other; the course shows both sides."""

    id: str
    topic: str
    supporting: SourceKeys = Field(alias="for")
    opposing: SourceKeys = Field(alias="against")
    note: str
