"""How mood moved after the first dose: points that trials published, and patients' own visits."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar, Literal

from pydantic import FiniteFloat, NonNegativeFloat, PositiveInt, model_validator

from rapid_onset.evidence.fields import StudyKey, Url
from rapid_onset.evidence.markup import html_table, in_words
from rapid_onset.evidence.records import Record, Verified

__all__ = ["CurvePoint", "OnsetCurve", "Visit", "curves"]


class CurvePoint(Verified):
    """One value of one arm of a study, `hours` after its first dose.

    A `score`, `change` or `ls_change` is in points of the scale; a `difference` is arm minus
    comparator; an `smd` is a d, a g or a standardised beta, with the sign as published.
    """

    unique: ClassVar = ("study", "arm", "scale", "value_type", "hours")

    study: StudyKey
    arm: str
    drug: str
    route: str | None = None
    scale: str | None = None
    hours: NonNegativeFloat
    value: FiniteFloat
    value_type: Literal[
        "score",
        "change",
        "ls_change",
        "difference",
        "smd",
        "response_pct",
        "remission_pct",
        "risk_difference_pp",
    ]
    spread: NonNegativeFloat | None = None
    spread_type: Literal["SD", "SE"] | None = None
    n: PositiveInt | None = None
    url: Url | None = None

    @model_validator(mode="after")
    def _is_whole(self) -> CurvePoint:
        if (self.spread is None) != (self.spread_type is None):
            raise ValueError("spread and spread_type stand together or not at all")
        if self.measured and self.url is None:
            raise ValueError(f"a {self.verification} number needs the url where it was seen")
        if self.value_type.endswith("_pct") and not 0 <= self.value <= 100:  # noqa: PLR2004
            raise ValueError(f"a share lies between 0 and 100 percent; got {self.value:g}")
        return self

    @property
    def spread_text(self) -> str | None:
        """Spread with its kind, as it is printed."""
        return None if self.spread is None else f"{self.spread:g} ({self.spread_type})"


@dataclass(frozen=True, repr=False)
class OnsetCurve:
    """One arm of a study in one kind of value: only points that were seen, in order of time."""

    points: tuple[CurvePoint, ...]

    @property
    def study(self) -> str:
        """Key of the study."""
        return self.points[0].study

    @property
    def arm(self) -> str:
        """Which people, or which difference."""
        return self.points[0].arm

    @property
    def drug(self) -> str:
        """What they got."""
        return self.points[0].drug

    @property
    def scale(self) -> str | None:
        """Rating scale, with the cut of a remission."""
        return self.points[0].scale

    @property
    def value_type(self) -> str:
        """What the values are; see `CurvePoint`."""
        return self.points[0].value_type

    @cached_property
    def hours(self) -> tuple[float, ...]:
        """Hours after the first dose."""
        return tuple(one.hours for one in self.points)

    @cached_property
    def values(self) -> tuple[float, ...]:
        """Values, in the unit that `value_type` says."""
        return tuple(one.value for one in self.points)

    @cached_property
    def spreads(self) -> tuple[float | None, ...]:
        """Standard deviations or errors (`points` say which), None where nobody printed one."""
        return tuple(one.spread for one in self.points)

    @cached_property
    def counts(self) -> tuple[int | None, ...]:
        """How many people stand behind each value, where it was printed."""
        return tuple(one.n for one in self.points)

    def __str__(self) -> str:
        steps = ", ".join(f"{one.value:g} at {one.hours:g} h" for one in self.points)
        return f"{self.study}, {self.arm}: {self._what} {steps}"

    __repr__ = __str__

    def _repr_html_(self) -> str:
        heads = ("hours", self._what, "spread", "n", "seen")
        rows = [
            (one.hours, one.value, one.spread_text, one.n, in_words(one.verification))
            for one in self.points
        ]
        return html_table(f"{self.arm} [@{self.study}]", heads, rows)

    @property
    def _what(self) -> str:
        return " ".join(part for part in (in_words(self.value_type), self.scale) if part)


def curves(points: Iterable[CurvePoint]) -> tuple[OnsetCurve, ...]:
    """Curves through the `points` that may be shown as data, in the order of the file."""
    lines: dict[tuple[str | None, ...], list[CurvePoint]] = {}
    for one in points:
        if one.measured:
            lines.setdefault((one.study, one.arm, one.scale, one.value_type), []).append(one)
    return tuple(
        OnsetCurve(tuple(sorted(line, key=lambda one: one.hours))) for line in lines.values()
    )


class Visit(Record):
    """One visit of one patient of a trial whose data are open; HAM-D is the 17-item scale."""

    unique: ClassVar = ("patient", "visit")
    measured: ClassVar[bool] = True

    patient: str
    therapy: Literal["DRUG", "PLACEBO"]
    visit: PositiveInt
    nominal_week: PositiveInt
    days_since_baseline: NonNegativeFloat
    hamd17_baseline: NonNegativeFloat
    hamd17: NonNegativeFloat
    hamd17_change: FiniteFloat
    gender: Literal["F", "M"]

    @model_validator(mode="after")
    def _change_is_difference(self) -> Visit:
        if self.hamd17 - self.hamd17_baseline != self.hamd17_change:
            raise ValueError(
                f"{self.hamd17:g} is not {self.hamd17_change:+g} from {self.hamd17_baseline:g}"
            )
        return self
