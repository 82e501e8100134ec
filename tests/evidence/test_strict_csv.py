"""CSV with file and line of every mistake."""

from __future__ import annotations

import re
from typing import ClassVar

import pytest
from pydantic import FiniteFloat

from rapid_onset.errors import InputError
from rapid_onset.evidence import strict_csv
from rapid_onset.evidence.fields import StudyKey
from rapid_onset.evidence.records import Record

HEADER = "study,hours,value,scale\n"
KNOWN = {"studies": {"hand1999": None}}


class Point(Record):
    unique: ClassVar = ("study", "hours")

    study: StudyKey
    hours: FiniteFloat
    value: FiniteFloat
    scale: str | None = None


@pytest.fixture
def write(tmp_path):
    def _write(text):
        path = tmp_path / "points.csv"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return _write


def test_cells_are_typed_and_an_empty_one_is_not_known(write):
    path = write(HEADER + 'hand1999,2,-1.5,"MADRS, total"\nhand1999,24,3,\n')
    first, second = strict_csv.load(path, Point, KNOWN)
    assert first == Point.model_construct(
        study="hand1999", hours=2.0, value=-1.5, scale="MADRS, total"
    )
    assert second.scale is None


def test_columns_may_stand_in_any_order_and_optional_ones_may_be_left_out(write):
    (row,) = strict_csv.load(write("value,hours,study\n1,2,hand1999\n"), Point, KNOWN)
    assert (row.value, row.hours) == (1.0, 2.0)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", ":1: the header misses study, hours, value; its columns are study, hours, value, s"),
        ("study,hours\n", ":1: the header misses value"),
        ("study,hours,value,colour\n", ":1: the header has unknown colour"),
        ("study,hours,value,value\n", ":1: the header repeats value"),
        (HEADER + "hand1999,2,1\n", ":2: 3 cells, not 4"),
        (HEADER + "hand1999,2,1,,\n", ":2: 5 cells, not 4"),
        (HEADER + "hand1999,soon,1,\n", ":2: hours: Input should be a valid number"),
        (HEADER + "hand1999,2,nan,\n", ":2: value: Input should be a finite number (got 'nan')"),
        (HEADER + "hand1999,2,,\n", ":2: value: Field required"),
        (HEADER + "foot2000,2,1,\n", ":2: study: 'foot2000' is not among the studies"),
        (HEADER + "hand1999,2,1,\nhand1999,2,3,\n", ":3: the row ('hand1999', 2.0) stands twice"),
        (HEADER + 'hand1999,2,1,"a\nb"\nhand1999,soon,1,\n', ":4: hours: "),
        (HEADER + 'hand1999,2,1,"a"b\n', ":2: ',' expected after '\"'"),
        (HEADER + 'hand1999,2,1,"a', ":2: unexpected end of data"),
        (b"\xff\xfe\x00a", " cannot be read: it is not UTF-8 text"),
    ],
)
def test_a_mistake_is_found_by_line(write, text, complaint):
    path = write(text)
    with pytest.raises(InputError, match=re.escape(f"{path}{complaint}")):
        strict_csv.load(path, Point, KNOWN)


def test_of_many_mistakes_the_first_are_told(write):
    path = write(HEADER + "hand1999,soon,1,\n" * 7)
    with pytest.raises(InputError) as caught:
        strict_csv.load(path, Point, KNOWN)
    lines = str(caught.value).splitlines()
    assert [line.split(": ")[0] for line in lines[:5]] == [f"{path}:{n}" for n in range(2, 7)]
    assert lines[5:] == ["and 2 more"]


def test_a_missing_file_is_named(tmp_path):
    path = tmp_path / "absent.csv"
    with pytest.raises(InputError, match=re.escape(f"{path} cannot be read: No such file")):
        strict_csv.load(path, Point)
