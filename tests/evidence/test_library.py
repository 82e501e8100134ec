"""Reading a folder of evidence."""

from __future__ import annotations

import re

import pytest

from rapid_onset.errors import InputError
from rapid_onset.evidence.library import Library, library, load_library

SOURCES = """\
sources:
  hand1999:
    authors: Hand A
    doi: 10.1/x
"""
ROW = """\
    value: 2.0
    source: hand1999
    verification: verified
"""
FACTS = f"""\
facts:
  length:
    name: length
    unit: m
{ROW}"""
POTENCIES = f"""\
potencies:
  half:
    ligand: a
    receptor: b
    measure: Ki
    unit: uM
{ROW}"""
STUDY = """\
studies:
  hand1999:
    group: ketamine
    design: by hand
    population: hands
"""
OUTCOME = """\
    outcomes:
      seen: {measure: length, value: 2.0, unit: m, verification: verified}
"""
FINDING = """\
findings:
  rise:
    topic: blood
    statement: It rose.
    source: hand1999
    verification: verified
"""
CLAIM = """\
claims:
  fast:
    claim: It is fast.
    section: onset
    grade: supported
    evidence: a trial
    teach: hours
    studies: [hand1999]
"""
STEP = """\
- minute: 0
  step: sit down
  source: hand1999
  verification: verified
"""
STEPS = f"""\
caption: Steps
rows:
{STEP}"""
SENTENCE = """\
caption: Risks
rows:
- {id: one, message: 1 of 100, per: 100, a: 1, exact_a: 1, source: hand1999,
   verification: verified,
   origin: rise}
"""
POINTS = "study,arm,drug,hours,value,value_type,verification\n"
VISITS = (
    "patient,therapy,visit,nominal_week,days_since_baseline,"
    "hamd17_baseline,hamd17,hamd17_change,gender\n"
)


@pytest.fixture
def shelve(tmp_path):
    def _shelve(**files):
        for name, text in {"sources": SOURCES, **files}.items():
            path = tmp_path / (name if name.endswith(".csv") else f"{name}.yaml")
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf8")
        return tmp_path

    return _shelve


def test_rows_of_all_files_stand_together(shelve):
    shelf = load_library(shelve(lengths=FACTS, potencies=POTENCIES))
    assert set(shelf.sources) == {"hand1999"}
    assert set(shelf.facts) == {"length", "half"}
    assert set(shelf.potencies) == {"half"}
    assert shelf.facts["length"].id == "length"
    assert shelf.sources["hand1999"].key == "hand1999"


def test_an_unknown_source_is_found_by_line(shelve):
    folder = shelve(lengths=FACTS.replace("hand1999", "nobody2000"))
    complaint = f"{folder / 'lengths.yaml'}:6: facts.length.source: 'nobody2000' is not"
    with pytest.raises(InputError, match=re.escape(complaint)):
        load_library(folder)


@pytest.mark.parametrize(
    ("files", "complaint"),
    [
        ({"a": FACTS, "b": FACTS}, "b.yaml: the id 'length' stands twice"),
        (
            {"a": FACTS + POTENCIES.replace("half", "length")},
            "a.yaml: the id 'length' stands twice",
        ),
        ({"a": "facts: 3\n"}, "a.yaml:1: facts: Input should be a valid dictionary"),
        ({"a": "facts:\n  length: 3\n"}, "a.yaml:2: facts.length: "),
        ({"a": "fact:\n  length: 3\n"}, "a.yaml:1: fact: Extra inputs are not permitted"),
        ({"sources": "sources: 3\n"}, "sources.yaml:1: sources: Input should be a valid dict"),
        ({"clinical_sources": SOURCES}, "clinical_sources.yaml: the id 'hand1999' stands twice"),
        (
            {"sources": SOURCES.replace("10.1/x", "doi:10.1/x")},
            "sources.yaml:4: sources.hand1999.doi: String should match pattern",
        ),
        (
            {"a": "\n" + FACTS.replace("2.0", "two")},
            "a.yaml:6: facts.length.value: Input",
        ),
        ({"a": FACTS.replace("verified", "sure")}, "a.yaml:7: facts.length.verification: Input"),
        ({"a": FACTS.replace("    unit: m\n", "")}, "a.yaml:2: facts.length: Field required unit"),
        ({"studies": STUDY.replace("ketamine", "magic")}, "studies.yaml:3: studies.hand1999.group"),
        ({"studies": STUDY.replace("hand1999", "foot2000")}, "studies.yaml:2: studies.foot2000"),
        (
            {"studies": STUDY + OUTCOME},
            "studies.yaml:7: studies.hand1999.outcomes.seen: a verified number",
        ),
        ({"findings": FINDING.replace("hand", "foot")}, "findings.yaml:5: findings.rise.source"),
        ({"claims": CLAIM}, "claims.yaml:8: claims.fast.studies.0: 'hand1999' is not among the st"),
        (
            {"studies": STUDY, "claims": CLAIM.replace("supported", "true")},
            "claims.yaml:5: claims.fast.grade: Input should be 'supported'",
        ),
        ({"screening": "rules: {}\n"}, "screening.yaml:1: rules: Field required decisions"),
        (
            {"tables/monitoring_timeline": STEPS.replace("minute: 0", "minute: now")},
            "tables/monitoring_timeline.yaml:3: rows.0.minute: Input should be a valid number",
        ),
        (
            {"tables/monitoring_timeline": STEPS + STEP},
            "tables/monitoring_timeline.yaml:7: rows.1: the row '0.0 sit down' stands twice",
        ),
        ({"tables/monitoring_timeline": "caption: a\nrows: []\n"}, "tables/monitoring_timeline.y"),
        ({"tables/moonphases": STEPS}, "tables/moonphases.yaml is no table; its name may be: adv"),
        (
            {"tables/natural_frequencies": SENTENCE},
            "tables/natural_frequencies.yaml:5: rows.0.origin: 'rise' is not among the origins",
        ),
        (
            {"onset_curves.csv": POINTS + "hand1999,ket,ket,1,2,change,recalled\n"},
            "onset_curves.csv:2: study: 'hand1999' is not among the studies",
        ),
        (
            {
                "studies": STUDY,
                "onset_curves.csv": POINTS + "hand1999,a,b,1,2,guess,recalled\n",
            },
            "onset_curves.csv:2: value_type: Input should be 'score'",
        ),
        ({"trial_data/hand1999.csv": VISITS}, "trial_data/hand1999.csv is named after no study"),
        (
            {"studies": STUDY, "trial_data/hand1999.csv": VISITS + "7,DRUG,4,1,7,32,21,11,F\n"},
            "trial_data/hand1999.csv:2: 21 is not +11 from 32",
        ),
    ],
)
def test_a_broken_file_is_named(shelve, files, complaint):
    folder = shelve(**files)
    with pytest.raises(InputError, match=re.escape(str(folder / complaint))):
        load_library(folder)


def test_a_folder_without_sources_is_refused(tmp_path):
    with pytest.raises(InputError, match=r"sources\.yaml cannot be read"):
        load_library(tmp_path)


def test_every_conflict_has_two_sides():
    for conflict in library().conflicts.values():
        assert conflict.supporting, conflict.id
        assert conflict.opposing, conflict.id


def test_what_was_seen_nowhere_is_not_called_seen():
    shelf = library()
    for table in (shelf.facts, shelf.parameter_sets, shelf.targets):
        for row in table.values():
            if shelf.sources[row.source].recalled:
                assert row.verification == "recalled", row.id


def test_a_file_is_read_when_something_in_it_is_asked_for():
    shelf = Library(library().folder)
    assert shelf.facts["ketamine_ic50"].value == 0.71
    read = {name for name in vars(shelf) if not name.startswith("_")}
    assert read == {"folder", "facts", "sources"}
    assert shelf.tables["crisis_lines"].rows
    assert {"findings", "studies", "onset_points"}.isdisjoint(vars(shelf))


def test_the_evidence_of_the_course_is_whole():
    """Every file reads, so every source, study, finding and origin that a row names exists."""
    shelf = load_library(library().folder)
    counts = {
        "studies": len(shelf.studies),
        "outcomes": sum(len(one.outcomes) for one in shelf.studies.values()),
        "findings": len(shelf.findings),
        "claims": len(shelf.claims),
        "cases": len(shelf.screening_cases),
        "points": len(shelf.onset_points),
        "visits": sum(map(len, shelf.trial_data.values())),
        **{name: len(table.rows) for name, table in shelf.tables.items()},
    }
    least = {
        "studies": 70,
        "outcomes": 430,
        "findings": 151,
        "claims": 17,
        "cases": 12,
        "points": 221,
        "visits": 608,
        "adverse_reactions": 114,
        "comparator_adverse_reactions": 17,
        "contraindications": 26,
        "crisis_lines": 5,
        "dosing_exercises": 7,
        "interactions": 12,
        "monitoring_timeline": 12,
        "natural_frequencies": 11,
        "time_courses": 13,
    }
    assert set(counts) == set(least)
    assert {name: n for name, n in counts.items() if n < least[name]} == {}, "rows were lost"
