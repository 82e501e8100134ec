"""Statements with their numbers, claims held against them, and cases to practise on."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field, FiniteFloat, NonNegativeInt

from rapid_onset.evidence.fields import FindingKeys, Interval, SourceKeys, StudyKeys, by_id
from rapid_onset.evidence.lookup import look_up
from rapid_onset.evidence.markup import cell_text
from rapid_onset.evidence.records import Record, Sourced, Verified

__all__ = ["Claim", "Decision", "Finding", "Number", "ScreeningCase", "ScreeningRules", "Vitals"]

Words = str | Annotated[tuple[str, ...], Field(strict=False)]
Texts = Annotated[tuple[str, ...], Field(strict=False)]

# proceed_with_standard_evaluation  nothing in the record stops the ordinary evaluation
# caution_specialist_input          a caution, an exclusion or another country's rule applies
# contraindicated_by_label          the US label lists it as a contraindication
Decision = Literal[
    "proceed_with_standard_evaluation", "caution_specialist_input", "contraindicated_by_label"
]


class Number(Record):
    """One number of a finding."""

    id: str
    value: FiniteFloat
    unit: str
    numerator: NonNegativeInt | None = None
    denominator: NonNegativeInt | None = None
    ci95: Interval | None = None
    sd: FiniteFloat | None = None

    def __str__(self) -> str:
        counts = f"{self.numerator} of {self.denominator}" if self.numerator is not None else None
        interval = f"95% CI {self.ci95[0]:g} to {self.ci95[1]:g}" if self.ci95 else None
        spread = f"SD {self.sd:g}" if self.sd is not None else None
        more = ", ".join(part for part in (counts, interval, spread) if part)
        return f"{cell_text(self.value)} {self.unit}" + (f" ({more})" if more else "")


class Finding(Sourced):
    """A statement with its numbers; `words` are values that are no numbers."""

    shown: ClassVar = ("id", "statement", "population", "comparator", "source", "verification")

    id: str
    topic: str
    statement: str
    population: str | None = None
    comparator: str | None = None
    values: Annotated[dict[str, Number], by_id] = Field(default_factory=dict)
    words: dict[str, Words] = Field(default_factory=dict)
    more_sources: SourceKeys = ()

    @property
    def sources(self) -> tuple[str, ...]:
        """Keys of all its sources, the main one first."""
        return (self.source, *self.more_sources)

    def value(self, name: str) -> Number:
        """Number with this `name`.

        Raises
        ------
        InputError
            The finding has no such number.
        """
        return look_up("value", name, self.values, f"the finding {self.id!r}")

    def __str__(self) -> str:
        return f"{self.statement} [{self.source}, {self.verification}]"


class Claim(Record):
    """What lay texts say about ketamine, and how it stands against the studies."""

    shown: ClassVar = ("claim", "grade", "evidence")

    id: str
    claim: str
    section: str
    grade: Literal["supported", "partly supported", "contradicted", "uncertain"]
    grade_note: str | None = None
    evidence: str
    teach: str
    studies: StudyKeys
    note: str | None = None


class Vitals(Record):
    """Blood pressure (mmHg), pulse (per minute) and oxygen saturation (percent)."""

    unique: ClassVar = ("systolic", "diastolic")

    systolic: NonNegativeInt
    diastolic: NonNegativeInt
    pulse: NonNegativeInt
    spo2_percent: NonNegativeInt

    def __str__(self) -> str:
        pressure = f"{self.systolic}/{self.diastolic} mmHg"
        return f"{pressure}, pulse {self.pulse}, oxygen {self.spo2_percent}%"


class ScreeningCase(Verified):
    """An invented patient for the screening exercise; `verification` is that of the rule.

    A table of them, and each of them in a notebook, keeps the answer to itself.
    """

    shown: ClassVar = ("id", "title", "age_band", "history", "vitals", "medicines", "question")

    id: str
    title: str
    age_band: str
    history: str
    vitals: Vitals
    medicines: Texts
    question: str
    correct_decision: Decision
    rule: str
    explanation: str
    tempting_wrong_answer: str
    jurisdiction_note: str | None = None
    findings: FindingKeys
    sources: SourceKeys

    def _repr_html_(self) -> str:
        return self._html(self.shown)


class ScreeningRules(Record):
    """What the three decisions mean, under which label, and what feedback has to say."""

    unique: ClassVar = ("jurisdiction",)

    decisions: dict[Decision, str]
    jurisdiction: str
    feedback_rules: Texts
