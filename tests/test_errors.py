"""The error that is meant for people."""

from __future__ import annotations

import pytest

from rapid_onset.errors import InputError


@pytest.mark.parametrize(
    ("complaints", "message"),
    [
        (["a"], "a"),
        (["a", "b"], "a\nb"),
        (["a", "b", "c", "d", "e"], "a\nb\nc\nd\ne"),
        (["a", "b", "c", "d", "e", "f"], "a\nb\nc\nd\ne\nand 1 more"),
        (["a"] * 200, "a\na\na\na\na\nand 195 more"),
    ],
)
def test_the_first_complaints_are_told_and_the_others_counted(complaints, message):
    assert str(InputError.of(complaints)) == message
