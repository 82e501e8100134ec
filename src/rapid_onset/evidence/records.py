"""What a row of evidence looks like: sources, facts, parameter sets, targets, conflicts."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    FiniteFloat,
    ValidationInfo,
    model_validator,
)

__all__ = [
    "Conflict",
    "Fact",
    "ParameterSet",
    "Potency",
    "Source",
    "Target",
    "Verification",
]

# verified            seen in the source itself (abstract, text or table)
# verified_secondary  seen in another paper or in public code that cites the source
# derived             computed from cited numbers; the note or rationale says how
# recalled            from memory: never shown as data
# assumed             chosen so that a model can run; nobody measured it
Verification = Literal["verified", "verified_secondary", "derived", "recalled", "assumed"]


def _known(key: str, info: ValidationInfo) -> str:
    """`key`, if it stands among the sources that the loader handed over."""
    if key not in (info.context or {}).get("sources", {}):
        raise ValueError(f"there is no source {key!r} in sources.yaml; add it there")
    return key


SourceKey = Annotated[str, AfterValidator(_known)]
SourceKeys = Annotated[tuple[SourceKey, ...], Field(strict=False)]


class _Record(BaseModel):
    """A frozen row without unknown fields and without silent conversions."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Source(_Record):
    """Where numbers come from; `url` is where it was seen, and None if it was not seen at all."""

    key: str = Field(pattern=r"^[a-z]+\d*[a-z]?$")
    authors: str
    title: str | None = None
    journal: str | None = None
    year: int | None = None
    volume: str | None = None
    pages: str | None = None
    doi: str | None = Field(default=None, pattern=r"^10\.\d+/\S+$")
    document: str | None = None
    url: str | None = Field(default=None, pattern=r"^https?://\S+$")
    note: str | None = None

    @model_validator(mode="after")
    def _can_be_found(self) -> Source:
        if not (self.doi or self.document or self.url):
            raise ValueError("a source needs a doi, a document or a url")
        return self

    @property
    def recalled(self) -> bool:
        """Whether the reference, with its DOI, is from memory and has not been looked up."""
        return self.url is None


class _Sourced(_Record):
    """A row that says where it comes from and how sure that is."""

    id: str
    source: SourceKey
    verification: Verification
    note: str | None = None

    @property
    def measured(self) -> bool:
        """Whether it may be shown as data: it is neither recalled nor assumed."""
        return self.verification not in ("recalled", "assumed")


class Fact(_Sourced):
    """One number with its unit and its source."""

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


class ParameterSet(_Sourced):
    """Numbers that belong together, named as the fields of the model that takes them."""

    name: str
    kind: str
    values: dict[str, FiniteFloat]
    population: str | None = None


class Target(_Sourced):
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


class Conflict(_Record):
    """Findings that contradict each other; the course shows both sides."""

    id: str
    topic: str
    supporting: SourceKeys = Field(alias="for")
    opposing: SourceKeys = Field(alias="against")
    note: str
