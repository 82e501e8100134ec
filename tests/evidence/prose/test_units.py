"""Sizes of units, and where one ends."""

from __future__ import annotations

import pytest

from rapid_onset.evidence.prose.units import (
    COUNTED,
    UNIT_AFTER_NUMBER,
    one_spelling,
    unit_scale,
)


@pytest.mark.parametrize(
    ("unit", "dimension", "size"),
    [
        ("ms", "time", 0.001),
        ("days after last infusion", "time", 86400.0),
        ("years", "months", 12.0),  # a month is no fixed number of days
        ("µM", "molar concentration", 1.0),  # micro sign
        ("μM", "molar concentration", 1.0),  # Greek letter
        ("nmol/L", "molar concentration", 0.001),
        ("mg", "mass", 1.0),
        ("mg/kg", "dose by weight", 1.0),
        ("1/(uM s)", "binding rate", 1.0),
        ("mL/min/kg", "flow by weight", 4.2),  # in L/h for 70 kg
        ("percent reduction", COUNTED, 0.01),
        ("per 1000 people", COUNTED, 0.001),
        ("d", COUNTED, 1.0),  # Cohen's
        ("fraction", COUNTED, 1.0),
        ("infusions", COUNTED, 1.0),  # unknown: so many of them
        ("", COUNTED, 1.0),
    ],
)
def test_a_unit_has_a_dimension_and_a_size(unit, dimension, size):
    assert unit_scale(unit) == (dimension, size)


@pytest.mark.parametrize(
    ("rest", "unit"),
    [
        (" mg/kg over", "mg/kg"),
        ("-hour rating", "hour"),
        ("%", "%"),
        (" s.", "s"),
        (" mg/m2", None),  # not mg
        (" seconds", "seconds"),
        (" sites", None),  # not s
        (" 1/s.", "1/s"),
    ],
)
def test_a_unit_ends_where_its_word_ends(rest, unit):
    found = UNIT_AFTER_NUMBER.match(rest)
    assert (found and found["unit"]) == unit


def test_one_spelling_keeps_every_place():
    text = "−5\N{NO-BREAK SPACE}µM\nμ"
    assert one_spelling(text) == "-5 uM u"
    assert len(one_spelling(text)) == len(text)
