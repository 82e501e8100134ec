"""All rows of the evidence at once."""

from __future__ import annotations

import pytest

from rapid_onset.evidence.library import library, load_library
from rapid_onset.evidence.rows import rows

SOURCES = """\
sources:
  foot2000: {authors: Foot B, doi: 10.1000/y}
  hand1999: {authors: Hand A, doi: 10.1000/x, url: "https://example.org/x"}
"""
STUDIES = """\
studies:
  hand1999:
    group: ketamine
    design: by hand
    population: hands
    outcomes:
      seen: {measure: length, value: 2.0, unit: m, verification: verified, url: "https://a.org"}
      told: {measure: length, value: 3.0, unit: m, verification: recalled, source: foot2000}
"""
CLAIMS = """\
claims:
  long:
    claim: Hands are long.
    section: hands
    grade: uncertain
    evidence: none
    teach: doubt
    studies: [hand1999]
"""


@pytest.fixture
def found(tmp_path):
    for name, text in (("sources", SOURCES), ("studies", STUDIES), ("claims", CLAIMS)):
        (tmp_path / f"{name}.yaml").write_text(text)
    return {row.kind: row for row in rows(load_library(tmp_path))}


def test_a_study_rests_on_the_sources_of_its_outcomes_too(found):
    assert found["studies"].sources == ("hand1999", "foot2000")
    assert found["studies"].verifications == ("verified", "recalled")


def test_a_claim_rests_on_its_studies_and_has_no_numbers(found):
    assert found["claims"].sources == ("hand1999",)
    assert found["claims"].verifications == ()


@pytest.mark.parametrize(
    ("kind", "row_id", "sources", "verifications"),
    [
        ("facts", "ketamine_ic50", ("gilling2009",), ("verified",)),
        ("parameter sets", "destexhe1996", ("destexhe1996",), ("verified",)),
        ("targets", "A16a", ("ebert1997",), ("derived",)),
        ("conflicts", "memantine_at_rest", ("emnett2013", "gideons2014"), ()),
    ],
)
def test_rows_of_the_course(kind, row_id, sources, verifications):
    (row,) = (one for one in rows(library()) if (one.kind, one.id) == (kind, row_id))
    assert (row.sources, row.verifications) == (sources, verifications)


def test_every_row_rests_on_something():
    for row in rows(library()):
        assert row.sources, row.id
        assert set(row.sources) <= set(library().sources), row.id
