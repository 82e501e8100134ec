"""Verbs for what was seen in people: studies, curves, patients, safety tables, claims, cases."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from rapid_onset.errors import InputError
from rapid_onset.evidence.curves import OnsetCurve, Visit, curves
from rapid_onset.evidence.findings import Claim, Finding, ScreeningCase, ScreeningRules
from rapid_onset.evidence.library import library
from rapid_onset.evidence.lookup import look_up
from rapid_onset.evidence.records import Record
from rapid_onset.evidence.safety import CrisisLine
from rapid_onset.evidence.studies import Study
from rapid_onset.evidence.table import Table

__all__ = [
    "claims",
    "crisis_lines",
    "finding",
    "findings",
    "onset_curve",
    "onset_curves",
    "screening_cases",
    "screening_rules",
    "studies",
    "study",
    "table",
    "tables",
    "trial_data",
]

R = TypeVar("R", bound=Record)


def study(key: str) -> Study:
    """Study with this `key`, with its arms and outcomes."""
    return look_up("study", key, library().studies)


def studies(group: str | None = None) -> Table[Study]:
    """All studies, or those of one `group`, for example ``"esketamine"``."""
    whole = _table("studies", "Studies", library().studies.values())
    return whole if group is None else whole.where(group=group)


def onset_curves(study: str | None = None) -> tuple[OnsetCurve, ...]:
    """Curves after the first dose, of all studies or of one; without what is from memory."""
    shelf = library()
    if study is None:
        return curves(shelf.onset_points)
    look_up("study", study, shelf.studies)
    return curves(one for one in shelf.onset_points if one.study == study)


def onset_curve(
    study: str, arm: str, value_type: str | None = None, scale: str | None = None
) -> OnsetCurve:
    """The one curve that these words choose.

    Parameters
    ----------
    study
        Key of the study.
    arm
        Arm, as in the curves that ``onset_curves(study)`` lists.
    value_type
        What the values are, for example ``"change"``; needed if the arm has several curves.
    scale
        Rating scale; needed if the arm has several.

    Raises
    ------
    InputError
        No curve that was seen fits, or more than one does; the message lists them.
    """
    every = onset_curves(study)
    found = [
        one
        for one in every
        if one.arm == arm and value_type in (None, one.value_type) and scale in (None, one.scale)
    ]
    if len(found) != 1:
        listed = "; ".join(
            f"arm={one.arm!r}, value_type={one.value_type!r}, scale={one.scale!r}"
            for one in found or every
        )
        count = "more than one curve" if found else "no curve that was seen"
        raise InputError(f"{study!r} has {count} for these words; there are: {listed or 'none'}")
    return found[0]


def trial_data(study: str) -> Table[Visit]:
    """Visits of the patients of a `study` whose data are open."""
    visits = look_up("patient data", study, library().trial_data)
    origin = f"From: {library().studies[study].citation}"
    return _table(study, f"Visits of patients in {study}", visits, origin)


def tables() -> tuple[str, ...]:
    """Names of the safety tables."""
    return tuple(library().tables)


def table(name: str) -> Table[Any]:
    """Safety table with this `name`."""
    shelf = library()
    look_up("table", name, dict.fromkeys(shelf.tables))
    file = shelf.tables[name]
    return _table(name, file.caption, file.rows, file.note)


def crisis_lines() -> Table[CrisisLine]:
    """Whom to call in a crisis."""
    return table("crisis_lines")


def finding(finding_id: str) -> Finding:
    """Finding on safety with this id."""
    return look_up("finding", finding_id, library().findings)


def findings(topic: str | None = None) -> Table[Finding]:
    """All findings on safety, or those on one `topic`, for example ``"bladder"``."""
    whole = _table("findings", "Findings on safety", library().findings.values())
    return whole if topic is None else whole.where(topic=topic)


def claims() -> Table[Claim]:
    """What lay texts claim, and how it stands against the studies."""
    return _table("claims", "Claims of lay texts", library().claims.values())


def screening_cases() -> Table[ScreeningCase]:
    """Invented patients for the screening exercise; a notebook shows them without the answers."""
    return _table("cases", "Invented cases", library().screening_cases.values())


def screening_rules() -> ScreeningRules | None:
    """What the three decisions of the screening exercise mean."""
    return library().screening_rules


def _table(
    name: str,
    caption: str,
    rows: Iterable[R],
    note: str | None = None,
) -> Table[R]:
    return Table(name, caption, tuple(rows), library().sources, note)
