"""What several rows have in common: how sure they are, keys of other rows, intervals, addresses."""

from __future__ import annotations

from functools import partial
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, FiniteFloat, ValidationInfo

__all__ = [
    "FindingKeys",
    "Interval",
    "OriginKey",
    "SourceKey",
    "SourceKeys",
    "StudyKey",
    "StudyKeys",
    "Url",
    "Verification",
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
