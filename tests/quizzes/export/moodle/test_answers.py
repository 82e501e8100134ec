"""Answers by kind; the settings that a real Moodle needed stand in test_recorded."""

import pytest

from rapid_onset.quizzes.export.markup import element
from rapid_onset.quizzes.export.moodle.answers import answers
from rapid_onset.quizzes.items import Matching, ShortText


@pytest.fixture
def moodle():
    """Function: answers of a question, under one element."""
    return lambda item: element("question", *answers(item))


def table(question):
    """Share of the marks, text and words of each answer."""
    return [
        (one.get("fraction"), one.findtext("text"), one.findtext("feedback/text"))
        for one in question.iter("answer")
    ]


def test_options_have_shares_and_words(moodle, single, multiple):
    assert table(moodle(single)) == [
        ("0", "This is a", "<p>a: no.</p>"),
        ("100", "This is b", "<p>b: yes.</p>"),
        ("0", "This is c", "<p>c: no.</p>"),
    ]
    # Three right ones: a wrong choice takes away a right one.
    assert [share for share, *_ in table(moodle(multiple))] == [
        "33.33333",
        "-33.33333",
        "33.33333",
        "-33.33333",
        "33.33333",
    ]


def test_a_number_has_a_tolerance_and_anything_else_its_words(moodle, numeric):
    question = moodle(numeric)
    assert table(question) == [
        ("100", "0.5", "<p>Accepted: 0.48 to 0.52 µM.</p>"),
        ("0", "1", "<p>Halve it.</p>"),
        ("0", "*", "<p>Divide.</p>"),
    ]
    assert [float(one.text) for one in question.iter("tolerance")] == pytest.approx([0.02, 0.04, 0])
    assert question.find("units") is None
    assert question.findtext("unitgradingtype") == "0"


def test_a_unit_that_is_asked_for_is_graded(moodle, numeric):
    question = moodle(numeric.model_copy(update={"unit_policy": "required"}))
    # 1000 nM are 1 µM.
    units = [(u.findtext("unit_name"), u.findtext("multiplier")) for u in question.iter("unit")]
    assert units == [("µM", "1"), ("nM", "1000")]
    graded = [question.findtext(tag) for tag in ("unitgradingtype", "unitpenalty", "showunits")]
    assert graded == ["1", "1", "0"]


@pytest.mark.parametrize(
    ("scoring", "name"),
    [
        ("longest-ordered", "LONGEST_ORDERED_SUBSET"),
        ("position", "ABSOLUTE_POSITION"),
        ("all-or-nothing", "ALL_OR_NOTHING"),
    ],
)
def test_steps_stand_in_the_right_order(moodle, ordering, scoring, name):
    question = moodle(ordering.model_copy(update={"scoring": scoring}))
    assert question.findtext("gradingtype") == name
    assert [row[:2] for row in table(question)] == [
        ("1", "One"),
        ("2", "Two"),
        ("3", "Tres"),
        ("4", "Four"),
    ]


def test_choices_that_match_nothing_have_an_empty_row(moodle, matching):
    rows = [
        (one.findtext("text"), one.findtext("answer/text"))
        for one in moodle(matching).iter("subquestion")
    ]
    assert rows == [("Sky", "Blue"), ("Sea", "Blue"), ("Grass", "Green"), ("", "Red")]


def test_choices_to_match_are_letters_alone(moodle, matching):
    written = matching.model_dump()
    written["choices"][0]["text"] = "*Red* & hot"
    rows = moodle(Matching.model_validate(written)).iter("subquestion")
    assert [row.findtext("answer/text") for row in rows][-1] == "Red & hot"


def test_a_star_in_an_answer_is_no_wildcard(moodle, short_text):
    answer = {"text": "a*b", "feedback": "Yes."}
    item = ShortText.model_validate(short_text.model_dump() | {"answers": [answer]})
    assert table(moodle(item)) == [("100", r"a\*b", "<p>Yes.</p>"), ("0", "*", "<p>Which ion?</p>")]


def test_known_answers_have_their_credit(moodle, short_text):
    assert [row[:2] for row in table(moodle(short_text))] == [
        ("100", "magnesium"),
        ("50", "Mg"),
        ("0", "calcium"),
        ("0", "*"),
    ]


def test_a_program_comes_with_its_solution_and_calls(moodle, code):
    question = moodle(code)
    assert question.findtext("graderinfo/text") == (
        "<pre>def twice(x):\n    return 2 * x\n\ntwice(2) == 4\ntwice(-1.5) == -3</pre>"
    )
    assert question.findtext("responsetemplate/text") == "<pre>def twice(x):\n    ...</pre>"
