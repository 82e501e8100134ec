"""The lists that a lesson prints."""

from __future__ import annotations

import re

import pytest

from rapid_onset import evidence
from rapid_onset.errors import InputError


def test_references_stand_in_the_order_of_their_keys():
    listed = str(evidence.references("jahr1990", "gilling2009")).splitlines()
    assert listed == [
        f"[@gilling2009] {evidence.cite('gilling2009')}",
        f"[@jahr1990] {evidence.cite('jahr1990')}",
    ]


def test_a_reference_from_memory_says_so_in_the_list():
    page = evidence.references("jahr1990", "patneau1990")._repr_html_()
    rows = re.findall(r"<li>.*?</li>", page)
    assert ["not yet checked" in row for row in rows] == [False, True]
    assert '<a href="https://doi.org/10.1523/JNEUROSCI.10-09-03178.1990">' in rows[0]


def test_what_is_contested_shows_both_sides():
    (row,) = evidence.conflicts("memantine_at_rest")
    table = evidence.contested("memantine_at_rest")
    assert str(table).splitlines() == [
        "Does memantine block resting synapses as ketamine does?",
        "  for: Emnett et al. 2013",
        "  against: Gideons et al. 2014",
        f"  {row.note}",
    ]
    cells = re.findall(r"<t[hd] .*?>(.*?)</t[hd]>", table._repr_html_())
    assert cells[:4] == ["question", "for", "against", "what was seen"]
    assert cells[4:] == [row.topic, "Emnett et al. 2013", "Gideons et al. 2014", row.note]


def test_an_unknown_topic_is_refused():
    with pytest.raises(InputError, match="no conflict 'memantine'; did you mean memantine_at_rest"):
        evidence.contested("memantine")
