"""Fields that several rows have in common."""

from __future__ import annotations

import re

import pytest
from pydantic import TypeAdapter, ValidationError

from rapid_onset.evidence.fields import Interval, SourceKeys, Url, by_id

CONTEXT = {"sources": {"hand1999": None}}


@pytest.mark.parametrize("ends", [(1.0, 2.0), (-2.0, -1.0), (1.0, 1.0), [1, 2]])
def test_an_interval_goes_up(ends):
    assert TypeAdapter(Interval).validate_python(ends) == tuple(ends)


@pytest.mark.parametrize(
    ("kind", "value", "complaint"),
    [
        (Interval, [2.0, 1.0], "the lower end comes first; got 2 to 1"),
        (Interval, [1.0], "Field required"),
        (Interval, [1.0, float("inf")], "finite number"),
        (SourceKeys, ["hand1999", "foot2000"], "'foot2000' is not among the sources; add it there"),
        (SourceKeys, "hand1999", "valid tuple"),
        (Url, "www.example.org", "match pattern"),
        (Url, "https://a b", "match pattern"),
    ],
)
def test_a_broken_field_is_refused(kind, value, complaint):
    with pytest.raises(ValidationError, match=re.escape(complaint)):
        TypeAdapter(kind).validate_python(value, context=CONTEXT)


def test_a_row_is_told_its_id():
    assert by_id.func({"a": {"value": 1}, "b": 2}) == {"a": {"id": "a", "value": 1}, "b": 2}
    assert by_id.func([1]) == [1]
