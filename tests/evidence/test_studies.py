"""What a study may hold, and how it is shown."""

from __future__ import annotations

import re

import pytest
from pydantic import ValidationError

from rapid_onset.errors import InputError
from rapid_onset.evidence.records import Source
from rapid_onset.evidence.studies import Study

SOURCES = {
    key: Source(key=key, authors=f"{key[:4].title()} A", year=1999, doi=f"10.1000/{key}")
    for key in ("hand1999", "foot2000")
}
SEEN = {"measure": "mean_change", "value": -16.5, "unit": "points", "verification": "verified"}
SEEN |= {"scale": "MADRS", "arm": "ket", "time_hours": 24, "url": "https://example.org"}
TOLD = {"measure": "response_rate", "value": 64, "unit": "percent", "verification": "recalled"}
STUDY = {
    "id": "hand1999",
    "group": "ketamine",
    "design": "parallel <2:1>",
    "population": "hands",
    "arms": {"ket": {"label": "ketamine", "drug": "ketamine"}},
    "outcomes": {"seen": SEEN, "told": TOLD},
}


def study(**changes):
    return Study.model_validate({**STUDY, **changes}, context={"sources": SOURCES})


def outcome(**changes):
    return study(outcomes={"seen": {**SEEN, **changes}})


def test_a_study_is_its_own_source_and_hands_it_to_its_outcomes():
    one = study()
    assert one.sources == ("hand1999",)
    assert one.citation.short == "Hand 1999"
    assert one.outcome("seen").source == "hand1999"


def test_an_outcome_may_have_another_source():
    one = outcome(source="foot2000")
    assert (one.source, one.outcome("seen").source) == ("hand1999", "foot2000")


def test_a_study_with_a_number_from_memory_is_not_measured():
    assert not study().measured
    assert outcome().measured


@pytest.mark.parametrize(
    "changes",
    [
        {"group": "magic"},
        {"source": "nobody2000"},
        {"more_sources": ["nobody2000"]},
        {"n_total": -1},
        {"n_total": 2.5},
        {"colour": "red"},
        {"arms": {"ket": {"label": "ketamine"}}},
        {"outcomes": 3},
    ],
)
def test_a_broken_study_is_refused(changes):
    with pytest.raises(ValidationError):
        study(**changes)


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"spread": 2.0}, "spread and spread_type stand together"),
        ({"spread_type": "SD"}, "spread and spread_type stand together"),
        ({"spread": 2.0, "spread_type": "sd"}, "Input should be 'SD', 'SE'"),
        ({"url": None}, "a verified number needs the url where it was seen"),
        ({"url": "example.org"}, "String should match pattern"),
        ({"ci95": [3.0, 1.0]}, "the lower end comes first; got 3 to 1"),
        ({"value": "64"}, "valid number"),
        ({"numerator": -1}, "greater than or equal to 0"),
    ],
)
def test_a_broken_outcome_is_refused(changes, complaint):
    with pytest.raises(ValidationError, match=complaint):
        outcome(**changes)


def test_an_unknown_outcome_gets_its_neighbours():
    with pytest.raises(InputError, match="the study 'hand1999' has no outcome 'sen'; did you mean"):
        study().outcome("sen")


def test_it_prints_with_its_sources():
    assert str(study()).splitlines() == [
        f"hand1999: {study().citation}",
        "  Design: parallel <2:1>",
        "  People: hands",
        "  mean change, MADRS, ket, at 24 h: -16.5 points [hand1999, verified]",
        "  response rate: 64 percent [hand1999, recalled]",
    ]


def test_it_shows_its_reference_its_arms_and_its_outcomes():
    page = study()._repr_html_()
    assert '<a href="https://doi.org/10.1000/hand1999">' in page
    assert "<dt><strong>Design</strong></dt><dd>parallel &lt;2:1&gt;</dd>" in page
    assert re.findall(r"<caption[^>]*>(.*?)</caption>", page) == [
        "Arms of Hand 1999 [@hand1999]",
        "Outcomes of Hand 1999 [@hand1999]",
    ]
    assert re.findall(r'<th scope="row"[^>]*>(.*?)</th>', page) == ["ketamine", "seen", "told"]


@pytest.mark.parametrize(
    ("changes", "cell"),
    [
        ({"spread": 2.0, "spread_type": "SD"}, "2 (SD)"),
        ({"ci95": [-12.71, -3.2]}, "-12.71 to -3.2"),
        ({"versus": "midazolam"}, "ketamine against midazolam"),
        ({"note": "meeting abstract"}, "meeting abstract"),
    ],
)
def test_an_outcome_shows_what_is_known_of_it(changes, cell):
    assert cell in re.findall(r"<td[^>]*>(.*?)</td>", outcome(**changes)._repr_html_())
