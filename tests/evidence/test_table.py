"""Tables that filter, give columns and display."""

from __future__ import annotations

import re
from typing import ClassVar

import pytest

from rapid_onset.errors import InputError
from rapid_onset.evidence.records import Source, Sourced
from rapid_onset.evidence.table import Table

SOURCES = {"hand1999": Source(key="hand1999", authors="Hand A", doi="10.1000/x", url="https://a.b")}


class Reaction(Sourced):
    unique: ClassVar = ("name",)

    name: str
    percent: float
    trial: str = "one"
    basis: str = "label"
    extra: str | None = None


def reaction(name, percent, verification="verified", **more):
    row = {"name": name, "percent": percent, "verification": verification, "source": "hand1999"}
    return Reaction.model_validate({**row, **more}, context={"sources": SOURCES})


def table(*rows, note=None):
    return Table("reactions", "Reactions", rows, SOURCES, note)


NAUSEA = reaction("nausea", 29.4)
VERTIGO = reaction("vertigo", 20.0, trial="two")
FATIGUE = reaction("fatigue", 8.7, "recalled")
ANXIETY = reaction("anxiety", 8.2, basis="serious")
ALL = table(NAUSEA, VERTIGO, FATIGUE, ANXIETY)


def test_it_is_a_sequence_of_rows():
    assert (len(ALL), ALL[1], list(ALL)) == (4, VERTIGO, [NAUSEA, VERTIGO, FATIGUE, ANXIETY])


@pytest.mark.parametrize(
    ("wanted", "rows"),
    [
        ({"trial": "two"}, [VERTIGO]),
        ({"trial": "one"}, [NAUSEA, FATIGUE, ANXIETY]),
        ({"trial": "one", "basis": "label"}, [NAUSEA, FATIGUE]),
        ({"percent": 8.2}, [ANXIETY]),
        ({}, [NAUSEA, VERTIGO, FATIGUE, ANXIETY]),
    ],
)
def test_rows_are_chosen_by_their_values(wanted, rows):
    assert list(ALL.where(**wanted)) == rows


@pytest.mark.parametrize(
    ("wanted", "complaint"),
    [
        (
            {"tria": "one"},
            "the table 'reactions' has no field 'tria'; did you mean trial or",
        ),
        ({"trial": "tow"}, "the table 'reactions' has no trial 'tow'; did you mean two"),
        ({"percent": 6}, "the table 'reactions' has no percent '6'; there are: 29.4, 20, 8.7, 8.2"),
    ],
)
def test_what_is_not_there_is_told(wanted, complaint):
    with pytest.raises(InputError, match=re.escape(complaint)):
        ALL.where(**wanted)


def test_only_what_was_measured_reaches_a_plot():
    label = ALL.where(basis="label")
    assert list(label.measured) == [NAUSEA, VERTIGO]
    assert label.columns("name", "percent") == (("nausea", "vertigo"), (29.4, 20.0))
    with pytest.raises(InputError, match="has no row here that was seen or measured"):
        table(FATIGUE).columns("percent")


def test_two_ways_of_counting_do_not_share_a_plot():
    complaint = re.escape("counts in 2 ways that never share a picture; choose one with .where(")
    with pytest.raises(InputError, match=complaint):
        ALL.columns("percent")
    assert ALL.where(basis="serious").columns("percent") == ((8.2,),)
    assert "counted in 2 ways: do not compare across them" in ALL._repr_html_()


def test_what_is_the_same_in_every_row_is_said_once():
    page = table(NAUSEA, reaction("vertigo", 20.0), note="Read <this>.")._repr_html_()
    assert re.findall(r"<caption[^>]*>(.*?)</caption>", page) == ["Reactions (2 rows)"]
    assert re.findall(r"<t[hd] [^>]*>(.*?)</t[hd]>", page) == [
        *("name", "percent"),
        *("nausea", "29.4"),
        *("vertigo", "20"),
    ]
    assert re.findall(r"<p>(.*?)</p>", page) == [
        "In every row: trial one; basis label; source hand1999; verification verified.",
        "Read &lt;this&gt;.",
    ]
    assert page.count("[@hand1999]") == 1


def test_a_single_row_is_shown_whole():
    page = table(NAUSEA)._repr_html_()
    heads = re.findall(r'<th scope="col"[^>]*>(.*?)</th>', page)
    assert heads == ["name", "percent", "trial", "basis", "source", "verification"]


def test_of_a_long_table_the_first_rows_are_shown():
    page = table(*(reaction(f"r{n}", float(n)) for n in range(60)))._repr_html_()
    assert "Reactions (the first 50 of 60 rows; choose some with .where(...))" in page
    assert len(re.findall(r'<th scope="row"', page)) == 50


def test_it_prints():
    assert str(table(NAUSEA)).splitlines() == [
        "Reactions (1 row)",
        "nausea | 29.4 | one | label | hand1999 | verified",
    ]
