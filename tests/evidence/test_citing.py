"""Which keys are used, and that they and the sources fit together."""

from __future__ import annotations

import re
import runpy
from collections import Counter

import pytest

from rapid_onset.evidence.citing import keys_in_code, keys_in_prose
from rapid_onset.evidence.library import library
from rapid_onset.evidence.rows import rows

DOI = re.compile(r"10\.\d{4,9}/[-._;()/:<>A-Za-z0-9]*[A-Za-z0-9)]")


@pytest.fixture(scope="module")
def used_in(root):
    """Keys that each lesson, figure and question uses."""
    return runpy.run_path(str(root / "tools" / "evidence.py"))["used_in"]()


def test_keys_are_found_in_prose():
    text = "0.71 µM [@gilling2009], [@label_us_2020]; a mail to a@b.org, and [@ nobody]."
    assert keys_in_prose(text) == {"gilling2009", "label_us_2020"}


@pytest.mark.parametrize(
    ("program", "keys"),
    [
        ('evidence.cite("a1999")', {"a1999"}),
        ('evidence.references(\n    "a1999", "b2000",\n)', {"a1999", "b2000"}),
        ('print_source(figure, "Model.", "a1999", "b2000")', {"a1999", "b2000"}),
        ('print_source(figure, "Model.", *("a1999", "b2000"))', {"a1999", "b2000"}),
        ('print_source(figure, "Made up.")', set()),
        ('evidence.fact("ketamine_ic50"); quiz("nmda-one")', set()),
        ("cite(key)", set()),
    ],
)
def test_keys_are_found_in_code(program, keys):
    assert keys_in_code(program) == keys


def test_lessons_figures_and_questions_are_searched(used_in):
    assert "gilling2009" in used_in["lesson nmda"]
    assert used_in["figure nmda/coincidence"] == {"jahr1990", "destexhe1996"}
    assert used_in["figure nmda/mystery"] == set()
    assert used_in["question nmda-coincidence"] == {"jahr1990"}


def test_every_key_that_is_used_exists(used_in):
    unknown = {place: keys - set(library().sources) for place, keys in used_in.items()}
    assert {place: keys for place, keys in unknown.items() if keys} == {}


def test_every_source_is_used_or_says_why_not(used_in):
    used = {key for keys in used_in.values() for key in keys}
    used |= {key for row in rows(library()) for key in row.sources}
    idle = [
        key
        for key, source in library().sources.items()
        if key not in used and not (source.note or "").startswith("unused: ")
    ]
    assert idle == [], "delete what nothing rests on, or begin its note with 'unused: ' and why"


def test_every_doi_is_well_formed_and_stands_once():
    dois = {key: one.doi for key, one in library().sources.items() if one.doi}
    assert {key: doi for key, doi in dois.items() if not DOI.fullmatch(doi)} == {}
    count = Counter(doi.lower() for doi in dois.values())
    twice = {key: doi for key, doi in dois.items() if count[doi.lower()] > 1}
    assert twice == {}, "one source, one key"


def test_every_source_can_be_found():
    hidden = [
        key
        for key, one in library().sources.items()
        if not (one.doi or one.document or one.url or one.pmid)
    ]
    assert hidden == []
