"""The page "Evidence"."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from rapid_onset.evidence.library import load_library
from rapid_onset.evidence.page import evidence_page

SOURCES = """\
sources:
  foot2000: {authors: Foot B, doi: 10.1000/y, note: a | b}
  hand1999: {authors: Hand A, title: Lengths, doi: 10.1000/x, url: "https://example.org/x"}
  leg2001: {authors: Leg C, url: "https://example.org/leg"}
"""
ROWS = """\
facts:
  length: {name: length, value: 2.0, unit: m, source: hand1999, verification: verified}
  width: {name: width, value: 1.0, unit: m, source: hand1999, verification: derived}
conflicts:
  height: {topic: "How high?", for: [hand1999], against: [foot2000], note: nobody knows}
"""


@pytest.fixture
def markdown(tmp_path):
    (tmp_path / "sources.yaml").write_text(SOURCES)
    (tmp_path / "rows.yaml").write_text(ROWS)
    return evidence_page(
        load_library(tmp_path), {"lesson one": {"hand1999"}, "question two": {"hand1999"}}
    )


def lines_of(page):
    """Cells of each source, by its key."""
    rows = re.findall(r"^\| `(\w+)` \| (.*) \|$", page, re.MULTILINE)
    return {key: re.split(r"(?<!\\) \| ", rest) for key, rest in rows}


def test_each_source_stands_once_under_what_it_supports(markdown):
    assert re.findall(r"^## (.*)|^\| `(\w+)`", markdown, re.MULTILINE) == [
        ("What models stand on", ""),
        ("", "hand1999"),
        ("Claims, cases and conflicts", ""),
        ("", "foot2000"),
        ("Sources without rows", ""),
        ("", "leg2001"),
    ]


def test_a_line_says_what_is_supported_where_it_is_used_and_how_it_was_verified(markdown):
    assert lines_of(markdown)["hand1999"] == [
        "Hand A. Lengths. [10.1000/x](<https://doi.org/10.1000/x>)",
        "facts `length`, `width`; conflicts `height`",
        "lesson one, question two",
        "verified 1, derived 1; [seen here](<https://example.org/x>)",
    ]
    assert lines_of(markdown)["leg2001"] == [
        "Leg C. [link](<https://example.org/leg>)",
        "–",
        "–",
        "[seen here](<https://example.org/leg>)",
    ]


def test_what_was_not_seen_says_so_and_a_bar_does_not_break_the_table(markdown):
    reference, supports, _, verification = lines_of(markdown)["foot2000"]
    assert reference.endswith("(reference from memory, not yet checked)")
    assert supports == "conflicts `height`"
    assert verification == r"not seen; a \| b"


def test_the_introduction_counts(markdown):
    assert "one of 3 sources, by way of 3 rows" in markdown


def test_page_and_references_are_what_the_evidence_gives(root, tmp_path):
    script = [sys.executable, root / "tools" / "evidence.py", tmp_path]
    subprocess.run(script, check=True)
    for name in ("docs/evidence.md", "assets/references.bib"):
        assert (root / name).read_text() == (tmp_path / name).read_text(), "run make evidence"
