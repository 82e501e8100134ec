"""Numbers read from sentences."""

from __future__ import annotations

import doctest

import pytest

from rapid_onset.evidence.prose import quantities
from rapid_onset.evidence.prose.quantities import printed, read
from rapid_onset.evidence.prose.units import COUNTED


def test_the_examples_run():
    results = doctest.testmod(quantities)
    assert results.attempted > 0
    assert results.failed == 0


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("half at 0.71 µM", [("molar concentration", 0.71)]),
        ("710 nM", [("molar concentration", 0.71)]),
        ("at −65 mV", [("voltage", -65)]),
        ("at -65 mV", [("voltage", -65)]),
        ("-70 to -80 mV", [("voltage", -70), ("voltage", -80)]),
        ("100–250 ng/mL", [("mass concentration", 100), ("mass concentration", 250)]),
        ("10-90 % rise", [(COUNTED, 0.1), (COUNTED, 0.9)]),
        ("0.71 ± 0.03 µM", [("molar concentration", 0.71), ("molar concentration", 0.03)]),
        ("at 0, 2 and 4 h", [("time", 0), ("time", 7200), ("time", 14400)]),
        ("weeks 1, 2 and 4", [("time", 604800), ("time", 1209600), ("time", 2419200)]),
        ("0.5 mg/kg over 40 minutes", [("dose by weight", 0.5), ("time", 2400)]),
        ("a 24-hour rating", [("time", 86400)]),
        ("almost 18-fold", [(COUNTED, 18)]),
        ("0.22 per second", [("rate", 0.22)]),
        ("0.22 1/s", [("rate", 0.22)]),  # the 1 belongs to the unit
        ("1,234 patients", [(COUNTED, 1234)]),
        ("1e-9 of all", [(COUNTED, 1e-9)]),
        ("3 of 18 patients", [(COUNTED, 1 / 6)]),
        ("1 in 20 people", [(COUNTED, 0.05)]),
        ("12/30", [(COUNTED, 0.4)]),
        ("5 per 1000 people", [(COUNTED, 0.005)]),
        ("p < 0.001", [(COUNTED, 0.001)]),
        ("5 mg and 7 people", [("mass", 5), (COUNTED, 7)]),  # no series: each has its own unit
    ],
)
def test_numbers_come_with_their_units(text, values):
    found = read(text)
    assert [one.dimension for one in found] == [dimension for dimension, _ in values]
    assert [one.value for one in found] == pytest.approx([value for _, value in values])


@pytest.mark.parametrize(
    "text",
    [
        "GluN2A, GluN1/2A and MK-801",
        "(2R,6R)-hydroxynorketamine",
        "5-HT2A and HDRS-17",
        "TRANSFORM-2, a phase 3 trial",
        "version 1.2.3",
        "in 2006, as in the 1990s",
        "two minutes, half of them",
        "Mg²⁺",
    ],
)
def test_names_years_and_words_measure_nothing(text):
    assert read(text) == ()


def test_the_level_of_an_interval_is_no_finding():
    assert [one.value for one in read("95 % CI 1.2 to 3.4")] == [1.2, 3.4]


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("a depth of 0.79", True),
        ("0.79 V", True),  # an unknown unit
        ("79 %", False),
        ("7 patients", False),
        ("7 in 100", False),
        ("n = 18", False),
        ("an odds ratio of 2.1", False),
        ("an NNT of 7", False),
    ],
)
def test_a_number_is_bare_when_nothing_says_what_it_measures(text, bare):
    (one,) = read(text)
    assert one.bare is bare


@pytest.mark.parametrize(
    ("prose", "number", "unit", "agrees"),
    [
        ("0.71 µM", "0.71", "uM", True),
        ("0.72 µM", "0.71", "uM", False),
        ("0.7 µM", "0.71", "uM", True),  # as precisely as it is printed
        ("0.710 µM", "0.714", "uM", False),
        ("710 nM", "0.71", "uM", True),
        ("0.71 mM", "0.71", "uM", False),
        ("0.71 ng/mL", "0.71", "uM", False),
        ("0.71", "0.71", "uM", False),  # its unit is missing
        ("86 %", "0.86", "fraction", True),
        ("0.86", "86", "percent", True),
        ("86", "0.86", "fraction", False),
        ("2 minutes", "120", "s", True),
        ("14 points", "-14", "points", True),  # "fell by 14 points"
        ("−14 points", "-14", "points", True),
        ("+14 points", "-14", "points", False),
        ("6 %", "0.0597", "fraction", True),
        ("day 28", "27", "days", True),  # the first dose is given on day 1 ...
        ("day 28", "28", "days", True),  # ... or on day 0
        ("day 28", "26", "days", False),
        ("28 days", "27", "days", False),
        ("12 of 17", "71", "percent", True),  # 70.6
        ("12 of 17", "70", "percent", False),
        ("1 in 20", "5.1", "percent", True),
        ("1 in 20", "5.5", "percent", False),
        ("3 in 100", "2.6", "percent", True),
        ("3 in 100", "2", "percent", False),
    ],
)
def test_prose_agrees_with_a_table(prose, number, unit, agrees):
    (one,) = read(prose)
    assert one.agrees(printed(number, unit)) is agrees


def test_a_share_knows_its_counts():
    (share,) = read("3 of the 18 patients")
    assert [part.value for part in share.parts] == [3, 18]
    assert str(share) == "3 of the 18 patients"


@pytest.mark.parametrize("text", ["3 of 2 sides", "0.3 in 4", "3 µM in 4"])
def test_not_every_of_is_a_share(text):
    assert len(read(text)) == 2
