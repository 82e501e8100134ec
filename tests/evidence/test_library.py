"""Reading a folder of evidence."""

from __future__ import annotations

import re

import pytest

from rapid_onset.errors import InputError
from rapid_onset.evidence.library import library, load_library

SOURCES = "sources:\n  hand1999:\n    authors: Hand A\n    doi: 10.1/x\n"
ROW = "    value: 2.0\n    source: hand1999\n    verification: verified\n"
FACTS = f"facts:\n  length:\n    name: length\n    unit: m\n{ROW}"
POTENCIES = (
    f"potencies:\n  half:\n    ligand: a\n    receptor: b\n    measure: Ki\n    unit: uM\n{ROW}"
)


@pytest.fixture
def shelve(tmp_path):
    def _shelve(**files):
        for name, text in {"sources": SOURCES, **files}.items():
            (tmp_path / f"{name}.yaml").write_text(text, encoding="utf8")
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
