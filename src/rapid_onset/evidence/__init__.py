"""Facts and sources: look up a number, cite where it comes from.

>>> from rapid_onset import evidence
>>> evidence.fact("ketamine_electrical_depth").value
0.79
>>> print(evidence.fact("ketamine_off_rate"))
macroscopic off rate of ketamine: 0.22 1/s (+-0.05) [gilling2009, verified]
"""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from typing import TypeVar

from rapid_onset.errors import InputError
from rapid_onset.evidence.citation import Citation
from rapid_onset.evidence.library import library
from rapid_onset.evidence.lists import Contested, References
from rapid_onset.evidence.records import Conflict, Fact, ParameterSet, Potency, Source, Target

__all__ = [
    "Citation",
    "Conflict",
    "Contested",
    "Fact",
    "ParameterSet",
    "Potency",
    "References",
    "Source",
    "Target",
    "cite",
    "conflicts",
    "contested",
    "fact",
    "parameter_set",
    "parameter_sets",
    "potencies",
    "potency",
    "references",
    "source",
    "target",
    "targets",
]

R = TypeVar("R")


def source(key: str) -> Source:
    """Source with this `key`."""
    return _row("source", key, library().sources)


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
    return _row("fact", fact_id, library().facts)


def potency(potency_id: str) -> Potency:
    """Potency with this id."""
    return _row("potency", potency_id, library().potencies)


def potencies(ligand: str | None = None) -> tuple[Potency, ...]:
    """All potencies, or those of one `ligand`."""
    rows = tuple(library().potencies.values())
    if ligand is None:
        return rows
    _row("ligand", ligand, {row.ligand: row for row in rows})
    return tuple(row for row in rows if row.ligand == ligand)


def parameter_set(set_id: str) -> ParameterSet:
    """Parameter set with this id."""
    return _row("parameter set", set_id, library().parameter_sets)


def parameter_sets(kind: str) -> tuple[ParameterSet, ...]:
    """Parameter sets of one `kind`, for example ``"nmda_gating"``."""
    rows = library().parameter_sets.values()
    _row("kind of parameter set", kind, {row.kind: row for row in rows})
    return tuple(row for row in rows if row.kind == kind)


def target(target_id: str) -> Target:
    """Target with this id, for example ``"A01"``."""
    return _row("target", target_id, library().targets)


def targets() -> tuple[Target, ...]:
    """All targets."""
    return tuple(library().targets.values())


def conflicts(topic: str | None = None) -> tuple[Conflict, ...]:
    """All conflicts, or the one whose id is `topic`."""
    table = library().conflicts
    return tuple(table.values()) if topic is None else (_row("conflict", topic, table),)


def _row(kind: str, key: str, table: Mapping[str, R]) -> R:
    """Row with this `key`, or an error that names those that are spelled alike."""
    if key in table:
        return table[key]
    alike = get_close_matches(str(key), table, n=3, cutoff=0.5)
    mend = f"did you mean {' or '.join(alike)}?" if alike else f"there are: {', '.join(table)}"
    raise InputError(f"the evidence has no {kind} {key!r}; {mend}")
