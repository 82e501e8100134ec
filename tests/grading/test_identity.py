"""Whose questions a notebook answers."""

import pytest

from rapid_onset.grading.identity import Identity, identify

CLASS = ("ada", "Bert", "cleo")


@pytest.mark.parametrize(
    ("student", "typed"),
    [("ada", "ada"), ("ada", " ADA "), ("Bert", "bert"), ("ada", ""), ("ada", "  ")],
)
def test_the_own_name_or_none_needs_no_remark(student, typed):
    def nobody():
        raise AssertionError("the class is not asked")
        yield

    assert identify(student, typed, nobody()) == Identity(student)


@pytest.mark.parametrize(("typed", "other"), [("ada", "ada"), ("BERT ", "Bert")])
def test_the_name_of_a_classmate_makes_a_copy(typed, other):
    who = identify("cleo", typed, CLASS)
    assert (who.name, who.is_copy) == ("cleo", True)
    assert f"bears the name of {other}" in who.remark


def test_a_misspelt_name_keeps_the_questions_that_were_shown():
    who = identify("cleo", "Kleo", CLASS)
    assert (who.name, who.is_copy) == ("Kleo", False)
    assert "bears the name 'Kleo', which nobody here has" in who.remark


def test_a_remark_is_one_short_line():
    who = identify("cleo", "x\n" * 900, CLASS)
    assert "\n" not in who.remark
    assert len(who.remark) < 250
