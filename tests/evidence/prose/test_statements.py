"""Numbers that the rows of a source state."""

from __future__ import annotations

import pytest
from pydantic import BaseModel

from rapid_onset.evidence.library import library
from rapid_onset.evidence.prose.statements import stated_by_source, statements


class Outcome(BaseModel):
    """Shaped as a row inside a row."""

    value: float
    unit: str
    ci95: tuple[float, float]
    time_hours: float
    verification: str


class Row(BaseModel):
    id: str = "row"
    verification: str = "verified"
    name: str = "level at the end of 0.5 mg/kg over 40 min"
    value: float = 185.0
    unit: str = "ng/mL"
    spread: str = "+-20; slope 3 per hour"
    voltage_mv: float = -70.0
    n: int = 18
    low: float = 1.0
    note: str = "our own remark about 7 days"
    outcomes: tuple[Outcome, ...] = ()


def stated(row):
    return [str(one.quantity) for one in statements([row])]


def test_a_row_states_its_value_spread_and_conditions_but_not_our_remarks():
    assert stated(Row()) == [
        "0.5 mg/kg",
        "40 min",
        "185 ng/mL",
        "20 ng/mL",
        "3 per hour",
        "-70 mV",
        "18",
    ]


def test_rows_inside_a_row_have_their_own_unit_and_sureness():
    outcome = Outcome(
        value=-14.0, unit="points", ci95=(-20.0, -8.0), time_hours=72.0, verification="recalled"
    )
    inside = statements([Row(outcomes=(outcome,))])[-4:]
    assert [str(one.quantity) for one in inside] == [
        "-14 points",
        "-20 points",
        "-8 points",
        "72 h",
    ]
    assert {one.verification for one in inside} == {"recalled"}
    assert {one.row for one in inside} == {"row"}


@pytest.mark.parametrize(
    ("key", "number"),
    [
        ("gilling2009", "0.71 uM"),  # a potency
        ("gilling2009", "0.79 fraction"),  # a fact
        ("gilling2009", "-70 mV"),  # a condition
        ("destexhe1996", "46.5 1/s"),  # a parameter set
        ("zanos2018", "0.778 uM"),  # a target
    ],
)
def test_a_source_of_the_course_states_what_its_rows_hold(key, number):
    assert number in {str(one.quantity) for one in stated_by_source(library())[key]}


def test_every_source_is_there_even_without_numbers():
    assert set(stated_by_source(library())) == set(library().sources)
