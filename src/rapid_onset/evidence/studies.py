"""Trials, meta-analyses and decisions, with the numbers that they found."""

from __future__ import annotations

from html import escape
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field, FiniteFloat, NonNegativeInt, PrivateAttr, model_validator

from rapid_onset.evidence.citation import Citation
from rapid_onset.evidence.fields import Interval, SourceKey, SourceKeys, Url, by_id
from rapid_onset.evidence.lookup import look_up
from rapid_onset.evidence.markup import cell_text, html_table, in_words
from rapid_onset.evidence.records import Record, Source, Sourced

__all__ = ["Arm", "Outcome", "Study"]

Group = Literal[
    "ketamine",
    "esketamine",
    "suicidality",
    "blinding",
    "comparative",
    "combination",
    "durability",
    "meta-analysis",
    "real-world",
    "ssri-onset",
    "ssri-efficacy",
    "trd",
    "placebo",
    "cognition",
    "economics",
    "future",
]


class Arm(Record):
    """One group of people in a trial, and what they got."""

    id: str
    label: str
    drug: str
    dose: str | None = None
    route: str | None = None
    schedule: str | None = None
    n: NonNegativeInt | None = None


class Outcome(Sourced):
    """One number that a study found.

    `time_hours` counts from the first dose.  A negative change is an improvement; a difference is
    `arm` minus `versus`.  The `scale` of a remission names its cut, for example ``MADRS<=12``.
    """

    id: str
    measure: str
    value: FiniteFloat
    unit: str
    scale: str | None = None
    arm: str | None = None
    versus: str | None = None
    time_hours: FiniteFloat | None = None
    spread: FiniteFloat | None = None
    spread_type: Literal["SD", "SE", "95% half width"] | None = None
    ci95: Interval | None = None
    p: str | None = None
    n: NonNegativeInt | None = None
    numerator: NonNegativeInt | None = None
    denominator: NonNegativeInt | None = None
    url: Url | None = None

    @model_validator(mode="after")
    def _is_whole(self) -> Outcome:
        if (self.spread is None) != (self.spread_type is None):
            raise ValueError("spread and spread_type stand together or not at all")
        if self.measured and self.url is None:
            raise ValueError(f"a {self.verification} number needs the url where it was seen")
        return self

    def __str__(self) -> str:
        who = f"{self.arm} against {self.versus}" if self.versus else self.arm
        when = f"at {self.time_hours:g} h" if self.time_hours is not None else None
        what = ", ".join(part for part in (in_words(self.measure), self.scale, who, when) if part)
        value = f"{cell_text(self.value)} {self.unit}"
        return f"{what}: {value} [{self.source}, {self.verification}]"


class Study(Record):
    """One trial, meta-analysis or decision; a notebook shows it whole."""

    shown: ClassVar = ("id", "design", "population", "n_total", "blinding", "limitations")

    id: str
    group: Group
    acronym: str | None = None
    source: SourceKey  # its own id, if the file names none; an outcome may name another one
    more_sources: SourceKeys = ()
    design: str
    population: str
    n_total: NonNegativeInt | None = None
    blinding: str | None = None
    limitations: str | None = None
    note: str | None = None
    arms: Annotated[dict[str, Arm], by_id] = Field(default_factory=dict)
    outcomes: Annotated[dict[str, Outcome], by_id] = Field(default_factory=dict)

    _references: tuple[Source, ...] = PrivateAttr()

    @model_validator(mode="before")
    @classmethod
    def _hand_down_source(cls, row: Any) -> Any:
        if not isinstance(row, dict):
            return row
        source = row.get("source", row.get("id"))
        outcomes = row.get("outcomes", {})
        if isinstance(outcomes, dict):
            outcomes = {
                key: {"source": source, **one} if isinstance(one, dict) else one
                for key, one in outcomes.items()
            }
        return {**row, "source": source, "outcomes": outcomes}

    def model_post_init(self, context: Any) -> None:
        """Keep the sources that the loader handed over, so that a study can cite itself."""
        self._references = tuple(context["sources"][key] for key in self.sources)

    @property
    def sources(self) -> tuple[str, ...]:
        """Keys of all its sources, the main one first."""
        return (self.source, *self.more_sources)

    @property
    def citation(self) -> Citation:
        """Reference to its main source."""
        return Citation(self._references[0])

    @property
    def measured(self) -> bool:
        """Whether it may be shown as data: none of its numbers is from memory."""
        return all(one.measured for one in self.outcomes.values())

    def outcome(self, outcome_id: str) -> Outcome:
        """Outcome with this id.

        Raises
        ------
        InputError
            The study has no such outcome.
        """
        return look_up("outcome", outcome_id, self.outcomes, f"the study {self.id!r}")

    def __str__(self) -> str:
        parts = [f"{self.id}: {self.citation}", *(f"{head}: {text}" for head, text in self._about)]
        return "\n  ".join(parts + [str(one) for one in self.outcomes.values()])

    __repr__ = __str__

    def _repr_html_(self) -> str:
        citations = "<br>".join(Citation(one)._repr_html_() for one in self._references)
        about = "".join(
            f"<dt><strong>{escape(head)}</strong></dt><dd>{escape(text)}</dd>"
            for head, text in self._about
        )
        return f"<p>{citations}</p><dl>{about}</dl>{self._arms_table}{self._outcomes_table}"

    @property
    def _about(self) -> list[tuple[str, str]]:
        n_total = None if self.n_total is None else f"{self.n_total}"
        lines = (
            ("Trial", self.acronym),
            ("Design", self.design),
            ("People", self.population),
            ("n", n_total),
            ("Blinding", self.blinding),
            ("Limitations", self.limitations),
            ("Note", self.note),
        )
        return [(head, text) for head, text in lines if text]

    @property
    def _arms_table(self) -> str:
        if not self.arms:
            return ""
        heads = ("arm", "drug", "dose", "route", "schedule", "n")
        rows = [
            (one.label, one.drug, one.dose, one.route, one.schedule, one.n)
            for one in self.arms.values()
        ]
        return html_table(f"Arms of {self.citation.short} [@{self.source}]", heads, rows)

    @property
    def _outcomes_table(self) -> str:
        if not self.outcomes:
            return ""
        heads = (
            "outcome",
            "measure",
            "arm",
            "hours",
            "value",
            "spread or 95% CI",
            "n",
            "seen",
            "note",
        )
        rows = [
            (
                one.id,
                " ".join(filter(None, (in_words(one.measure), one.scale))),
                " against ".join(self._arm_label(arm) for arm in (one.arm, one.versus) if arm),
                one.time_hours,
                f"{cell_text(one.value)} {one.unit}",
                _uncertainty(one),
                one.n,
                in_words(one.verification),
                one.note,
            )
            for one in self.outcomes.values()
        ]
        return html_table(f"Outcomes of {self.citation.short} [@{self.source}]", heads, rows)

    def _arm_label(self, arm: str) -> str:
        """Label of this `arm`, which may also be several arms together."""
        return self.arms[arm].label if arm in self.arms else arm


def _uncertainty(outcome: Outcome) -> str | None:
    """Spread or interval of an `outcome` as it is printed."""
    if outcome.ci95:
        return f"{outcome.ci95[0]:g} to {outcome.ci95[1]:g}"
    return None if outcome.spread is None else f"{outcome.spread:g} ({outcome.spread_type})"
