"""The frame of a question; the player in tests/browser scores what is in it."""

import pytest

from rapid_onset.quizzes.export.qti21.item import assessment_item
from rapid_onset.quizzes.export.selection import Variant


@pytest.fixture
def qti():
    """Function: item of QTI for a question."""
    return lambda item: assessment_item(Variant(item.id, item))


# The order of parts that the schema of QTI 2.1 asks for.
ORDER = [
    "responseDeclaration",
    "outcomeDeclaration",
    "itemBody",
    "responseProcessing",
    "modalFeedback",
]


def test_parts_stand_in_the_order_of_the_schema(qti, every_kind):
    for item in every_kind:
        tags = [part.tag for part in qti(item)]
        assert sorted(tags, key=ORDER.index) == tags, item.id
        assert set(tags) == set(ORDER)


def test_every_variable_that_is_set_is_declared(qti, every_kind):
    for item in every_kind:
        one = qti(item)
        declared = {part.get("identifier") for part in one.iter("outcomeDeclaration")}
        assert {part.get("identifier") for part in one.iter("setOutcomeValue")} <= declared
        assert {part.get("outcomeIdentifier") for part in one.iter("modalFeedback")} <= declared


def test_words_that_are_shown_are_there(qti, every_kind):
    for item in every_kind:
        one = qti(item)
        there = {part.get("identifier") for part in one.iter("modalFeedback")}
        shown = {
            value.text
            for rule in one.iter("setOutcomeValue")
            for value in rule.iter("baseValue")
            if rule.get("identifier") != "SCORE"
        }
        assert shown <= there, item.id


def test_the_explanation_comes_with_any_answer(qti, single):
    one = qti(single)
    words = [
        part for part in one.iter("modalFeedback") if part.get("outcomeIdentifier") != "FEEDBACK"
    ]
    assert [part.find("p").text for part in words] == ["Because it is."]
    last = one.find("responseProcessing/responseCondition/responseElse")[-1]
    assert (last.get("identifier"), last.find("baseValue").text) == ("EXPLANATION", "shown")


def test_an_inventory_gives_no_feedback(qti, silent, every_kind):
    for item in every_kind:
        assert list(qti(silent(item)).iter("modalFeedback")) == []


def test_values_have_no_blanks_around_them(qti, every_kind):
    for item in every_kind:
        for tag in ("value", "baseValue"):
            for value in qti(item).iter(tag):
                assert value.text == value.text.strip()
