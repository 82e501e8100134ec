"""All rows of the evidence at once."""

from __future__ import annotations

from rapid_onset import evidence
from rapid_onset.evidence.library import library
from rapid_onset.evidence.rows import rows, sources_of


def test_every_row_is_there_once():
    found = [row.id for _, row in rows(library())]
    assert len(found) == len(set(found))
    assert {"ketamine_ic50", "ketamine_off_rate", "destexhe1996", "A01", "mk801_voltage"} <= set(
        found
    )


def test_a_row_rests_on_its_source_and_a_conflict_on_those_of_both_sides():
    assert sources_of(evidence.fact("ketamine_ic50")) == ("gilling2009",)
    (conflict,) = evidence.conflicts("memantine_at_rest")
    assert sources_of(conflict) == ("emnett2013", "gideons2014")
