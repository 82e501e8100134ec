"""Facts and sources: look up a number, cite where it comes from.

>>> from rapid_onset import evidence
>>> evidence.fact("ketamine_electrical_depth").value
0.79
>>> print(evidence.fact("ketamine_off_rate"))
macroscopic off rate of ketamine: 0.22 1/s (+-0.05) [gilling2009, verified]
"""

from __future__ import annotations

from rapid_onset.evidence.citation import Citation
from rapid_onset.evidence.clinical import (
    claims,
    crisis_lines,
    finding,
    findings,
    onset_curve,
    onset_curves,
    screening_cases,
    screening_rules,
    studies,
    study,
    table,
    tables,
    trial_data,
)
from rapid_onset.evidence.curves import CurvePoint, OnsetCurve, Visit
from rapid_onset.evidence.findings import Claim, Finding, ScreeningCase, ScreeningRules
from rapid_onset.evidence.library import library
from rapid_onset.evidence.lists import Contested, References
from rapid_onset.evidence.lookup import look_up
from rapid_onset.evidence.records import Conflict, Fact, ParameterSet, Potency, Source, Target
from rapid_onset.evidence.safety import CrisisLine
from rapid_onset.evidence.studies import Outcome, Study
from rapid_onset.evidence.table import Table

__all__ = [
    "Citation",
    "Claim",
    "Conflict",
    "Contested",
    "CrisisLine",
    "CurvePoint",
    "Fact",
    "Finding",
    "OnsetCurve",
    "Outcome",
    "ParameterSet",
    "Potency",
    "References",
    "ScreeningCase",
    "ScreeningRules",
    "Source",
    "Study",
    "Table",
    "Target",
    "Visit",
    "cite",
    "claims",
    "conflicts",
    "contested",
    "crisis_lines",
    "fact",
    "finding",
    "findings",
    "onset_curve",
    "onset_curves",
    "parameter_set",
    "parameter_sets",
    "potencies",
    "potency",
    "references",
    "screening_cases",
    "screening_rules",
    "source",
    "studies",
    "study",
    "table",
    "tables",
    "target",
    "targets",
    "trial_data",
]


def source(key: str) -> Source:
    """Source with this `key`."""
    return look_up("source", key, library().sources)


def cite(key: str) -> Citation:
    """Reference to the source with this `key`, as it should be printed."""
    return Citation(source(key))


def references(*keys: str) -> References:
    """References to the sources with these `keys`, as a list that a notebook displays."""
    return References(tuple(cite(key) for key in keys))


def contested(*topics: str) -> Contested:
    """Conflicts with these ids, for and against side by side, as a notebook displays them."""
    return Contested(tuple(row for topic in topics for row in conflicts(topic)))


def fact(fact_id: str) -> Fact:
    """Fact with this id; a potency is a fact too."""
    return look_up("fact", fact_id, library().facts)


def potency(potency_id: str) -> Potency:
    """Potency with this id."""
    return look_up("potency", potency_id, library().potencies)


def potencies(ligand: str | None = None) -> tuple[Potency, ...]:
    """All potencies, or those of one `ligand`."""
    rows = tuple(library().potencies.values())
    if ligand is None:
        return rows
    look_up("ligand", ligand, {row.ligand: row for row in rows})
    return tuple(row for row in rows if row.ligand == ligand)


def parameter_set(set_id: str) -> ParameterSet:
    """Parameter set with this id."""
    return look_up("parameter set", set_id, library().parameter_sets)


def parameter_sets(kind: str) -> tuple[ParameterSet, ...]:
    """Parameter sets of one `kind`, for example ``"nmda_gating"``."""
    rows = library().parameter_sets.values()
    look_up("kind of parameter set", kind, {row.kind: row for row in rows})
    return tuple(row for row in rows if row.kind == kind)


def target(target_id: str) -> Target:
    """Target with this id, for example ``"A01"``."""
    return look_up("target", target_id, library().targets)


def targets() -> tuple[Target, ...]:
    """All targets."""
    return tuple(library().targets.values())


def conflicts(topic: str | None = None) -> tuple[Conflict, ...]:
    """All conflicts, or the one whose id is `topic`."""
    table = library().conflicts
    return tuple(table.values()) if topic is None else (look_up("conflict", topic, table),)
