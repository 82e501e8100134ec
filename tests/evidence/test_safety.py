"""Rows of the safety tables."""

from __future__ import annotations

import json

import pytest
from pydantic import ValidationError

from rapid_onset import evidence
from rapid_onset.errors import InputError
from rapid_onset.evidence.library import library
from rapid_onset.evidence.safety import AdverseReaction, Point, TimeCourse

CONTEXT = {"sources": {"hand1999": None}}
REACTION = {
    "trial": "one",
    "reaction": "Nausea",
    "esketamine_percent": 29.4,
    "placebo_percent": 10.6,
    "esketamine_n": 231,
    "placebo_n": 113,
    "basis": "label grouped terms",
    "population": "adults",
    "source": "hand1999",
    "verification": "verified",
}
COURSE = {
    "id": "rise",
    "measure": "blood pressure",
    "kind": "numeric",
    "unit": "mmHg",
    "agent": "ketamine",
    "minutes_from": "start",
    "points": [{"minutes": 0.0, "value": 0.0, "label": "before"}, {"minutes": 40.0, "value": 16.0}],
    "plotting_note": "a line",
    "source": "hand1999",
    "verification": "verified",
}
COURSE["points"][1]["label"] = "peak"
WORDS = [{"minutes": 40.0, "label": "peak"}]


def course(**changes):
    return TimeCourse.model_validate({**COURSE, **changes}, context=CONTEXT)


@pytest.mark.parametrize(
    "changes",
    [
        {"esketamine_percent": 100.1},
        {"placebo_percent": -0.1},
        {"esketamine_percent": float("nan")},
        {"esketamine_n": 0},
        {"basis": "counted somehow"},
    ],
)
def test_a_broken_reaction_is_refused(changes):
    AdverseReaction.model_validate(REACTION, context=CONTEXT)
    with pytest.raises(ValidationError):
        AdverseReaction.model_validate({**REACTION, **changes}, context=CONTEXT)


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"points": []}, "at least 1 item"),
        ({"points": WORDS}, "a numeric course needs a unit, and a value at each point"),
        ({"unit": None}, "a numeric course needs a unit"),
        ({"kind": "landmark"}, "a landmark has neither values nor a unit"),
        ({"kind": "landmark", "points": WORDS}, "a landmark has neither values nor a unit"),
    ],
)
def test_a_broken_course_is_refused(changes, complaint):
    with pytest.raises(ValidationError, match=complaint):
        course(**changes)


def test_a_measured_course_has_heights():
    assert course().minutes == (0.0, 40.0)
    assert course().heights == (0.0, 16.0)


@pytest.mark.parametrize(
    "changes",
    [
        {"kind": "landmark", "unit": None, "points": WORDS},
        {"verification": "recalled"},
        {"verification": "assumed"},
    ],
)
def test_a_course_that_nobody_measured_has_none(changes):
    with pytest.raises(InputError, match="'rise' has no measured heights; draw its landmarks"):
        course(**changes).heights  # noqa: B018 - it is the property that raises


@pytest.mark.parametrize(
    ("point", "text"),
    [
        (Point(minutes=40.0, label="peak"), "40 min: peak"),
        (Point(minutes=40.0, value=16.0, label="peak"), "40 min: 16, peak"),
    ],
)
def test_a_point_prints(point, text):
    assert str(point) == text


def test_counts_and_percents_of_reactions_agree():
    for row in evidence.table("adverse_reactions"):
        rounding = 0.5 if row.basis == "label grouped terms" else 0.0501  # labels print whole ones
        for who in ("esketamine", "placebo"):
            count = getattr(row, f"{who}_count")
            if count is not None:
                share = 100 * count / getattr(row, f"{who}_n")
                assert getattr(row, f"{who}_percent") == pytest.approx(share, abs=rounding), row


def test_natural_frequencies_round_what_they_rest_on():
    for row in evidence.table("natural_frequencies"):
        for whole, exact in ((row.a, row.exact_a), (row.b, row.exact_b)):
            if whole is not None:
                assert whole == pytest.approx(exact, abs=0.5), row.id


def test_the_crisis_lines_of_the_first_lesson_are_those_of_the_evidence(root):
    notebook = json.loads((root / "notebooks" / "00_start_here.ipynb").read_text(encoding="utf8"))
    (cell,) = (
        "".join(one["source"]) for one in notebook["cells"] if "crisis" in "".join(one["source"])
    )
    for line in evidence.crisis_lines():
        assert f"**{line.number}**" in cell, line.service
    printed = set(cell.split("**")[1::2])
    emergency = {"999", "911"}  # of the United Kingdom and the United States: the table's note
    assert printed - emergency == {line.number for line in evidence.crisis_lines()}
    note = library().tables["crisis_lines"].note
    assert all(number in note for number in emergency)
