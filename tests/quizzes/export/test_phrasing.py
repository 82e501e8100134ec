import pytest

from rapid_onset.quizzes.export.phrasing import explanation, hints, said, spellings, stem
from rapid_onset.quizzes.items import ShortText
from rapid_onset.quizzes.marking import mark


def test_the_unit_stands_in_the_question_or_is_asked_for(numeric):
    assert stem(numeric) == "What is it?\n\nGive a number in µM."
    assert stem(numeric, with_unit=True) == "What is it?\n\nGive a number with its unit."


def test_a_slider_is_described(slider_target):
    assert stem(slider_target) == "What is it?\n\nTotal: 0 to 40 µM, in steps of 1."


def test_other_questions_stay_as_they_are(single):
    assert stem(single) == "What is it?"


def test_an_inventory_says_nothing(single, silent):
    assert (said(single, "Yes."), said(silent(single), "Yes.")) == ("Yes.", "")
    assert (hints(single), hints(silent(single))) == (single.hints, ())
    assert explanation(single)[0].text == "Because it is."
    assert explanation(silent(single)) == []


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("magnesium", ["magnesium"]),
        ("open channel", ["open channel", "open-channel", "openchannel"]),
        ("use-dependence", ["use-dependence", "use dependence", "usedependence"]),
        ("5-HT uptake", ["5-HT uptake", "5 HT uptake", "5HT uptake", "5-HT-uptake", "5HTuptake"]),
    ],
)
def test_spellings_are_marked_like_the_answer(short_text, text, written):
    answer = {"text": text, "feedback": "Yes."}
    item = ShortText.model_validate(short_text.model_dump() | {"answers": [answer]})
    assert [spelling for spelling, _ in spellings(item)] == written
    assert {mark(item, spelling).score for spelling in written} == {1}
