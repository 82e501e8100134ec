"""Rows of the safety tables."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import Field, FiniteFloat, NonNegativeInt, PositiveInt, model_validator

from rapid_onset.errors import InputError
from rapid_onset.evidence.fields import OriginKey, SourceKeys
from rapid_onset.evidence.findings import Decision
from rapid_onset.evidence.markup import cell_text
from rapid_onset.evidence.records import Record, Sourced, Verified

__all__ = [
    "TABLES",
    "AdverseReaction",
    "ComparatorReaction",
    "Contraindication",
    "CrisisLine",
    "DosingExercise",
    "Interaction",
    "MonitoringStep",
    "NaturalFrequency",
    "Point",
    "TimeCourse",
]

Percent = Annotated[float, Field(ge=0, le=100, allow_inf_nan=False)]


class AdverseReaction(Sourced):
    """How often a reaction was seen with esketamine and with placebo, counted in one way (`basis`).

    Two `basis` words count differently and never share a picture.
    """

    unique: ClassVar = ("reaction", "trial", "basis")

    trial: str
    reaction: str
    esketamine_percent: Percent
    placebo_percent: Percent
    esketamine_count: NonNegativeInt | None = None
    esketamine_n: PositiveInt
    placebo_count: NonNegativeInt | None = None
    placebo_n: PositiveInt
    basis: Literal[
        "spontaneously reported adverse event, single term",
        "label grouped terms",
        "serious or severe common adverse reactions, per 100",
    ]
    population: str


class ComparatorReaction(Sourced):
    """How often a reaction was seen with another drug, and with placebo or midazolam."""

    unique: ClassVar = ("reaction", "drug")

    drug: str
    reaction: str
    drug_percent: Percent
    placebo_percent: Percent
    drug_n: PositiveInt
    placebo_n: PositiveInt


class Point(Record):
    """A time of a course; without a `value` it is a landmark with words only."""

    unique: ClassVar = ("minutes",)

    minutes: FiniteFloat
    value: FiniteFloat | None = None
    label: str

    def __str__(self) -> str:
        height = "" if self.value is None else f"{cell_text(self.value)}, "
        return f"{cell_text(self.minutes)} min: {height}{self.label}"


class TimeCourse(Sourced):
    """What happens in the minutes after a dose; landmarks have words but no measured heights."""

    shown: ClassVar = ("id", "measure", "kind", "unit", "agent", "minutes_from", "points", "source")

    id: str
    measure: str
    kind: Literal["numeric", "numeric_single", "landmark"]
    unit: str | None = None
    agent: str
    minutes_from: str
    population: str | None = None
    points: Annotated[tuple[Point, ...], Field(strict=False, min_length=1)]
    plotting_note: str

    @model_validator(mode="after")
    def _heights_fit_kind(self) -> TimeCourse:
        heights = [one.value is not None for one in self.points]
        if self.kind == "landmark" and (any(heights) or self.unit):
            raise ValueError("a landmark has neither values nor a unit; its kind may be numeric")
        if self.kind != "landmark" and not (all(heights) and self.unit):
            raise ValueError("a numeric course needs a unit, and a value at each point")
        return self

    @property
    def minutes(self) -> tuple[float, ...]:
        """Times of its points."""
        return tuple(one.minutes for one in self.points)

    @property
    def heights(self) -> tuple[float, ...]:
        """Measured values of its points.

        Raises
        ------
        InputError
            Nobody measured them, or they are from memory.
        """
        heights = tuple(one.value for one in self.points if one.value is not None)
        if self.measured and heights:
            return heights
        raise InputError(
            f"the time course {self.id!r} has no measured heights; "
            "draw its landmarks on an axis without numbers"
        )


class NaturalFrequency(Sourced):
    """A ready sentence for an icon array: `a` of `per` people with the drug, `b` without.

    It rounds, to whole people, what its `origin` states: a finding, or a row of the adverse
    reactions as ``adverse_reactions.trial.reaction``.
    """

    id: str
    message: str
    per: PositiveInt
    a: FiniteFloat
    b: FiniteFloat | None = None
    exact_a: FiniteFloat
    exact_b: FiniteFloat | None = None
    origin: OriginKey


class Contraindication(Verified):
    """What labels and trials say of a condition; the European wording is from memory."""

    unique: ClassVar = ("condition",)
    shown: ClassVar = (
        *("condition", "us_label", "eu_label", "trials_or_consensus", "teaching_decision"),
        *("sources", "verification"),
    )

    condition: str
    us_label: str
    eu_label: str
    trials_or_consensus: str | None = None
    teaching_decision: Decision
    sources: SourceKeys


class Interaction(Verified):
    """What another medicine does to the effect or the exposure."""

    unique: ClassVar = ("agent",)

    agent: str
    effect: str
    direction: str
    size: str | None = None
    evidence_quality: str
    teaching_action: str
    sources: SourceKeys


class DosingExercise(Sourced):
    """Arithmetic on published inputs; no dosing advice."""

    id: str
    question: str
    working: str
    answer: str


class MonitoringStep(Sourced):
    """What is done at a `minute`, counted from the first spray."""

    unique: ClassVar = ("minute", "step")

    minute: FiniteFloat
    step: str


class CrisisLine(Sourced):
    """Whom to call: `contact` says how, `number` is what every page has to print."""

    unique: ClassVar = ("region", "service")
    shown: ClassVar = ("region", "service", "contact", "hours", "cost", "note")

    region: str
    service: str
    kind: Literal["talk", "emergency", "directory"]
    number: str
    contact: str
    hours: str
    cost: str


# Name of the file, without its ending, and what its rows look like.
TABLES: Mapping[str, type[Record]] = {
    "adverse_reactions": AdverseReaction,
    "comparator_adverse_reactions": ComparatorReaction,
    "contraindications": Contraindication,
    "crisis_lines": CrisisLine,
    "dosing_exercises": DosingExercise,
    "interactions": Interaction,
    "monitoring_timeline": MonitoringStep,
    "natural_frequencies": NaturalFrequency,
    "time_courses": TimeCourse,
}
