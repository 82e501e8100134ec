"""What a row may hold."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from rapid_onset.evidence.records import Fact, Potency, Source, Target

CONTEXT = {"sources": {"hand1999": None}}
FACT = {
    "id": "length",
    "name": "length",
    "value": 2.0,
    "unit": "m",
    "source": "hand1999",
    "verification": "verified",
}
TARGET = {**FACT, "id": "A01", "observable": "length", "rationale": "by hand"}
TARGET.pop("name")
SOURCE = {"key": "hand1999", "authors": "Hand A", "doi": "10.1/x"}


def fact(**changes):
    return Fact.model_validate({**FACT, **changes}, context=CONTEXT)


def target(**changes):
    return Target.model_validate({**TARGET, **changes}, context=CONTEXT)


@pytest.mark.parametrize(
    ("verification", "measured"),
    [
        ("verified", True),
        ("verified_secondary", True),
        ("derived", True),
        ("recalled", False),
        ("assumed", False),
    ],
)
def test_only_what_was_seen_or_derived_counts_as_measured(verification, measured):
    assert fact(verification=verification).measured is measured


@pytest.mark.parametrize(
    "changes",
    [
        {"verification": "sure"},
        {"source": "nobody2000"},
        {"value": "2.0"},
        {"value": float("nan")},
        {"unit": None},
        {"colour": "red"},
    ],
)
def test_a_broken_fact_is_refused(changes):
    with pytest.raises(ValidationError):
        fact(**changes)


def test_a_fact_does_not_change():
    with pytest.raises(ValidationError, match="frozen"):
        fact().value = 3.0


def test_a_fact_prints_with_its_source():
    assert str(fact(spread="+-0.1")) == "length: 2 m (+-0.1) [hand1999, verified]"


def test_a_potency_is_named_after_what_it_measures():
    row = {**FACT, "ligand": "aspirin", "receptor": "COX", "measure": "IC50"}
    row = {key: value for key, value in row.items() if key not in ("name", "unit")}
    assert str(Potency.model_validate(row, context=CONTEXT)) == (
        "aspirin IC50 at COX receptors: 2 uM [hand1999, verified]"
    )


@pytest.mark.parametrize(
    ("observed", "met"), [(1.0, True), (2.0, True), (3.0, True), (0.99, False), (3.01, False)]
)
def test_a_target_is_met_within_its_band(observed, met):
    assert target(low=1.0, high=3.0).met_by(observed) is met


def test_a_target_without_a_band_is_never_met():
    assert not target().banded
    assert not target().met_by(2.0)


@pytest.mark.parametrize("changes", [{"low": 1.0}, {"low": 2.5, "high": 3.0}, {"id": "first"}])
def test_a_broken_target_is_refused(changes):
    with pytest.raises(ValidationError):
        target(**changes)


@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        ({}, False),
        ({"doi": None, "document": "PMID 1"}, False),
        ({"doi": None, "url": "https://example.org"}, False),
        ({"doi": None}, True),
        ({"doi": "https://doi.org/10.1/x"}, True),
        ({"key": "Hand1999"}, True),
    ],
)
def test_a_source_can_be_found(changes, refused):
    if refused:
        with pytest.raises(ValidationError):
            Source.model_validate({**SOURCE, **changes})
    else:
        Source.model_validate({**SOURCE, **changes})


def test_a_source_that_was_not_seen_is_recalled():
    assert Source.model_validate(SOURCE).recalled
    assert not Source.model_validate({**SOURCE, "url": "https://example.org"}).recalled
