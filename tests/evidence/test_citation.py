"""How a reference is printed."""

from __future__ import annotations

import pytest

from rapid_onset.evidence.citation import Citation
from rapid_onset.evidence.records import Source

SEEN = Source(
    key="hand1999",
    authors="Hand A, Foot B",
    title="Lengths <of> things.",
    journal="J Rulers",
    year=1999,
    volume="7",
    pages="1-9",
    doi="10.1/x",
    url="https://example.org/seen",
)
RECALLED = Source(key="foot2000", authors="Foot B", year=2000, doi="10.1/y")
DOCUMENT = Source(
    key="label", authors="Label", document="section 12", url="https://example.org/label"
)


@pytest.mark.parametrize(
    ("source", "printed"),
    [
        (
            SEEN,
            "Hand A, Foot B. Lengths <of> things. J Rulers 7:1-9 (1999). https://doi.org/10.1/x",
        ),
        (
            RECALLED,
            "Foot B. (2000). https://doi.org/10.1/y (reference from memory, not yet checked)",
        ),
        (DOCUMENT, "Label. section 12. https://example.org/label"),
    ],
)
def test_a_reference_prints_as_text(source, printed):
    assert str(Citation(source)) == printed


def test_a_notebook_shows_a_link():
    assert Citation(SEEN)._repr_markdown_() == (
        "Hand A, Foot B. Lengths <of> things. J Rulers 7:1-9 (1999). "
        "[doi:10.1/x](https://doi.org/10.1/x)"
    )
    assert Citation(SEEN)._repr_html_() == (
        "<span>Hand A, Foot B. Lengths &lt;of&gt; things. J Rulers 7:1-9 (1999). "
        '<a href="https://doi.org/10.1/x">doi:10.1/x</a></span>'
    )


@pytest.mark.parametrize(
    ("authors", "short"),
    [
        ("Hand A", "Hand 1999"),
        ("Hand A, Foot B", "Hand & Foot 1999"),
        ("Hand A, Foot B, Arm C", "Hand et al. 1999"),
        ("Hand A and others", "Hand et al. 1999"),
    ],
)
def test_a_short_reference_fits_a_source_line(authors, short):
    assert Citation(SEEN.model_copy(update={"authors": authors})).short == short
