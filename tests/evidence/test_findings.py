"""Findings, claims and cases."""

from __future__ import annotations

import re

import pytest
from pydantic import ValidationError

from rapid_onset.errors import InputError
from rapid_onset.evidence.findings import Claim, Finding, Number, ScreeningCase
from rapid_onset.evidence.library import library

CONTEXT = {"sources": {"hand1999": None}, "studies": {"hand1999": None}, "findings": {"rise": None}}
FINDING = {
    "id": "rise",
    "topic": "blood pressure",
    "statement": "It rose by 16 mmHg.",
    "values": {"mean_rise": {"value": 16.0, "unit": "mmHg", "sd": 11.2}},
    "source": "hand1999",
    "verification": "verified",
}
CLAIM = {
    "id": "fast",
    "claim": "It is fast.",
    "section": "onset",
    "grade": "supported",
    "evidence": "a trial",
    "teach": "hours",
    "studies": ["hand1999"],
}
CASE = {
    "id": "case_99",
    "title": "High reading",
    "age_band": "45-54",
    "history": "Hypertension.",
    "vitals": {"systolic": 168, "diastolic": 102, "pulse": 84, "spo2_percent": 97},
    "medicines": ["amlodipine"],
    "question": "Now?",
    "correct_decision": "caution_specialist_input",
    "rule": "the rule of the answer",
    "explanation": "the explanation",
    "tempting_wrong_answer": "the trap",
    "findings": ["rise"],
    "sources": ["hand1999"],
    "verification": "verified",
}


def read(model, row, **changes):
    return model.model_validate({**row, **changes}, context=CONTEXT)


@pytest.mark.parametrize(
    ("model", "row", "changes", "complaint"),
    [
        (Finding, FINDING, {"source": "nobody2000"}, "'nobody2000' is not among the sources"),
        (Finding, FINDING, {"more_sources": ["nobody2000"]}, "is not among the sources"),
        (Finding, FINDING, {"values": {"a": {"value": "16", "unit": "mmHg"}}}, "valid number"),
        (Finding, FINDING, {"verification": "sure"}, "Input should be 'verified'"),
        (Claim, CLAIM, {"grade": "true"}, "Input should be 'supported'"),
        (Claim, CLAIM, {"studies": ["nobody2000"]}, "'nobody2000' is not among the studies"),
        (ScreeningCase, CASE, {"correct_decision": "go"}, "Input should be 'proceed_with"),
        (ScreeningCase, CASE, {"findings": ["fall"]}, "'fall' is not among the findings"),
        (ScreeningCase, CASE, {"vitals": {"systolic": 168}}, "vitals.diastolic"),
        (ScreeningCase, CASE, {"medicines": "amlodipine"}, "valid tuple"),
    ],
)
def test_a_broken_row_is_refused(model, row, changes, complaint):
    read(model, row)
    with pytest.raises(ValidationError, match=re.escape(complaint)):
        read(model, row, **changes)


def test_a_finding_gives_its_numbers_by_name():
    finding = read(Finding, FINDING)
    assert finding.value("mean_rise").value == 16.0
    with pytest.raises(InputError, match="the finding 'rise' has no value 'mean'; did you mean"):
        finding.value("mean")
    assert str(finding) == "It rose by 16 mmHg. [hand1999, verified]"


@pytest.mark.parametrize(
    ("more", "text"),
    [
        ({}, "16 mmHg"),
        ({"sd": 11.2}, "16 mmHg (SD 11.2)"),
        ({"numerator": 0, "denominator": 40}, "16 mmHg (0 of 40)"),
        (
            {"numerator": 8, "denominator": 50, "ci95": (7.0, 29.5)},
            "16 mmHg (8 of 50, 95% CI 7 to 29.5)",
        ),
    ],
)
def test_a_number_prints_with_what_is_known_of_it(more, text):
    assert str(Number(id="a", value=16.0, unit="mmHg", **more)) == text


def test_a_case_keeps_the_answer_to_itself():
    page = read(ScreeningCase, CASE)._repr_html_()
    assert "168/102 mmHg, pulse 84, oxygen 97%" in page
    for secret in ("caution", "the rule", "the explanation", "the trap"):
        assert secret not in page


def test_every_decision_is_the_answer_to_some_case_and_has_its_meaning():
    answers = {case.correct_decision for case in library().screening_cases.values()}
    assert answers == set(library().screening_rules.decisions)
