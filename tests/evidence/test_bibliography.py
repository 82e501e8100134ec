"""BibTeX, read back by a reader that forgives nothing."""

from __future__ import annotations

import re

import pytest

from rapid_onset.evidence.bibliography import bibtex
from rapid_onset.evidence.library import library
from rapid_onset.evidence.records import Source

ENTRY = re.compile(r"@(?P<kind>[a-z]+)\{(?P<key>[a-z0-9_]+),\n(?P<fields>(?:  .+\n)+)\}\n")
FIELD = re.compile(r"  (?P<name>[a-z]+) = \{(?P<value>.+)\},\n")
RAW = {"doi", "url"}  # printed as they are
WORDS = {
    "textbackslash{}": "\\",
    "textasciitilde{}": "~",
    "textasciicircum{}": "^",
    **{character: character for character in "&%$#_{}"},
}
ESCAPE = re.compile(r"\\(" + "|".join(map(re.escape, WORDS)) + ")")

HARD = Source(
    key="hand1999",
    authors="Hand-Foot A, de Arm BC, Leg D Jr and others",
    title=r"50 % of {A & B} cost_ $5 #1 ~2^3 \ µ",
    journal="J Rulers & Co",
    year=1999,
    volume="7",
    pages="1-9",
    doi="10.1000/S0014_2999(97)01116-3",
    url="https://example.org/a_b?c=%20",
    note="the abstract was seen",
)


def parse(text):
    """Kind and fields of each entry, by key; every character has to belong to one of them."""
    entries, end = {}, 0
    for match in ENTRY.finditer(text):
        assert text[end : match.start()].strip() == ""
        end = match.end()
        fields = {one["name"]: one["value"] for one in FIELD.finditer(match["fields"])}
        assert len(fields) == match["fields"].count("\n")
        for name, value in fields.items():
            assert is_balanced(value), value
            assert name in RAW or not re.search(r"[&%$#_~^\\]", ESCAPE.sub("", value)), value
        assert match["key"] not in entries
        entries[match["key"]] = (match["kind"], fields)
    assert text[end:].strip() == ""
    return entries


def is_balanced(value):
    depth = 0
    for brace in re.findall(r"(?<!\\)[{}]", value):
        depth += 1 if brace == "{" else -1
        assert depth >= 0
    return depth == 0


def plain(value):
    """What TeX prints of `value`."""
    return ESCAPE.sub(lambda match: WORDS[match[1]], value)


def test_hard_characters_come_back():
    kind, fields = parse(bibtex([HARD]))["hand1999"]
    assert kind == "article"
    assert fields["title"].startswith("{")  # TeX keeps the capitals
    assert plain(fields["title"][1:-1]) == HARD.title
    assert plain(fields["journal"]) == HARD.journal
    assert fields["pages"] == "1--9"
    assert (fields["doi"], fields["url"]) == (HARD.doi, HARD.url)
    assert fields["note"] == HARD.note


@pytest.mark.parametrize(
    ("authors", "names"),
    [
        ("Hand A", "Hand, A."),
        ("Hand-Foot A, de Arm BC", "Hand-Foot, A. and de Arm, B. C."),
        ("Leg D Jr and others", "Leg, Jr, D. and others"),
        ("CODATA", "{CODATA}"),
        ("US FDA", "{US FDA}"),
        ("Spravato label", "{Spravato label}"),
        ("Hand & Foot", r"{Hand \& Foot}"),
    ],
)
def test_people_get_initials_and_organisations_stay_whole(authors, names):
    _, fields = parse(bibtex([HARD.model_copy(update={"authors": authors})]))["hand1999"]
    assert fields["author"] == names


@pytest.mark.parametrize(
    ("changes", "kind", "field"),
    [
        ({}, "article", "journal"),
        ({"journal": "In: Rulers, Foot B (ed)"}, "incollection", "booktitle"),
        ({"journal": None, "document": "label"}, "misc", "howpublished"),
    ],
)
def test_an_entry_is_of_the_kind_of_its_source(changes, kind, field):
    found, fields = parse(bibtex([HARD.model_copy(update=changes)]))["hand1999"]
    assert found == kind
    assert field in fields


def test_a_reference_from_memory_says_so():
    _, fields = parse(bibtex([HARD.model_copy(update={"url": None})]))["hand1999"]
    assert fields["note"] == f"{HARD.note} (reference from memory, not yet checked)"


def test_every_source_of_the_course_is_there_in_order():
    entries = parse(bibtex(library().sources.values()))
    assert list(entries) == sorted(library().sources)
    for key, (_, fields) in entries.items():
        assert fields["author"], key
        assert plain(fields.get("title", "{}")[1:-1]) == (library().sources[key].title or "")
