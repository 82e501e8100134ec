"""What the rows that models stand on look like: sources, facts, parameter sets, targets, conflicts.

Every other row of the evidence is built on `Record` and `Sourced` too.
"""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    FiniteFloat,
    model_validator,
)

from rapid_onset.evidence.fields import SourceKey, SourceKeys, Url, Verification
from rapid_onset.evidence.markup import cell_text, html_table

__all__ = [
    "Conflict",
    "Fact",
    "ParameterSet",
    "Potency",
    "Record",
    "Source",
    "Sourced",
    "Target",
    "Verified",
]


class Record(BaseModel):
    """A frozen row without unknown fields and without silent conversions."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    unique: ClassVar[tuple[str, ...]] = ("id",)  # fields that no two rows of a file share
    shown: ClassVar[tuple[str, ...]] = ()  # fields that a table shows; all, if none is named

    @property
    def identity(self) -> tuple[Any, ...]:
        """What tells it from the other rows of its file."""
        return tuple(getattr(self, field) for field in self.unique)

    @classmethod
    def in_order(cls) -> tuple[str, ...]:
        """Names of its fields; first what tells it from others, last what every row inherits."""
        names = list(cls.model_fields)
        inherited = ("source", "sources", "verification", "note")
        last = [name for name in inherited if name in names]
        between = [name for name in names if name not in (*cls.unique, *last)]
        return (*cls.unique, *between, *last)

    def _repr_html_(self) -> str:
        return self._html(self.in_order())

    def _html(self, fields: tuple[str, ...]) -> str:
        values = ((name, getattr(self, name)) for name in fields)
        rows = [(name, value) for name, value in values if value not in (None, (), {})]
        caption = " ".join(cell_text(one) for one in self.identity)
        return html_table(caption, ("field", "value"), rows)


class Source(Record):
    """Where numbers come from; `url` is where it was seen, and None if it was not seen at all.

    `verification` is that of the reference itself: `recalled` if any part of it is from memory.
    """

    unique: ClassVar = ("key",)

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
        return f"{self.name}: {cell_text(self.value)} {self.unit}{spread} [{origin}]"


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
