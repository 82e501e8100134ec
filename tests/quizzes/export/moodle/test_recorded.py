"""What Moodle 4.5.6 imported and how it marked it, recorded once by running it."""

import pytest

from rapid_onset.quizzes.export.moodle.question_file import question
from rapid_onset.quizzes.items import Numeric
from rapid_onset.quizzes.marking import mark


def test_all_responses_are_there(moodle_marks):
    assert len(moodle_marks) == 410
    assert len({name for name, *_ in moodle_marks}) == 13


def test_we_mark_as_moodle_did_but_for_other_units(moodle_marks, variants):
    different = {
        (name, written)
        for name, written, response, moodle in moodle_marks
        if mark(variants[name].item, response).score != pytest.approx(moodle, abs=1e-6)
    }
    # Where the unit is optional Moodle drops it: 23.5 mL/min was taken for 23.5 mL/h.
    in_another_unit = {
        (name, written)
        for name, written, *_ in moodle_marks
        if isinstance(item := variants[name].item, Numeric)
        if item.accept_units.get(written.partition(" ")[2], 1) != 1
    }
    assert different == in_another_unit
    assert len(different) == 18


def settings(one):
    """Elements of a question by tag, with the text of those that hold nothing else."""
    return {child.tag: child.text for child in one if not len(child)}


def answers(one):
    """Text, share of the marks and tolerance of each answer."""
    return [
        (
            number(answer.findtext("text")),
            float(answer.get("fraction")),
            float(answer.findtext("tolerance", "0")),
        )
        for answer in one.iter("answer")
        if answer.get("fraction") is not None
    ]


def number(text):
    """Number that a text is, or the text."""
    try:
        return float(text)
    except ValueError:
        return text


WRITTEN_ANEW = {"dose-03", "mech-03", "onset-01"}


def test_our_questions_have_the_parts_that_were_imported(variants, moodle_import):
    for name, variant in variants.items():
        ours, theirs = question(variant), moodle_import[name]
        assert ours.get("type") == theirs.get("type"), name
        assert {child.tag for child in ours} == {child.tag for child in theirs}, name
        for tag in {child.tag for child in ours}:
            mine, yours = ours.find(tag), theirs.find(tag)
            assert {part.tag for part in mine} == {part.tag for part in yours}, (name, tag)
            assert mine.attrib.keys() == yours.attrib.keys(), (name, tag)


def test_our_questions_have_the_settings_that_were_imported(variants, moodle_import):
    for name, variant in variants.items():
        ours, theirs = settings(question(variant)), settings(moodle_import[name])
        assert ours.pop("idnumber") == variant.name
        assert theirs.pop("idnumber") == name
        assert float(ours.pop("defaultgrade")) == float(theirs.pop("defaultgrade"))
        assert ours == theirs, name


def test_our_answers_are_those_that_were_imported(variants, moodle_import):
    for name in variants.keys() - WRITTEN_ANEW:
        ours, theirs = answers(question(variants[name])), answers(moodle_import[name])
        assert [text for text, *_ in ours] == [
            pytest.approx(text) if isinstance(text, float) else text for text, *_ in theirs
        ], name
        assert [rest for _, *rest in ours] == [pytest.approx(rest) for _, *rest in theirs], name


def test_pictures_of_curves_travel_as_was_imported(variants, moodle_import):
    def pictures(one):
        return [
            (answer.get("fraction"), answer.findtext("text").partition(" alt=")[0], file.attrib)
            for answer in one.iter("answer")
            for file in answer.iter("file")
        ]

    ours = pictures(question(variants["onset-01"]))
    assert ours == pictures(moodle_import["onset-01"])
    assert len(ours) == 4


def test_two_questions_say_more_than_was_imported(variants, moodle_import):
    slider = answers(question(variants["dose-03"]))
    assert answers(moodle_import["dose-03"]) == [
        (172.5, 100, 7.5),  # 165 to 180
        (155.0, 50, 25),  # 130 to 180; the first answer that fits counts
        ("*", 0, 0),
    ]
    assert slider == [(172.5, 100, 7.5), (145, 50, 15), (67.5, 0, 57.5), ("*", 0, 0)]
    spelled = answers(question(variants["mech-03"]))
    assert set(spelled) - set(answers(moodle_import["mech-03"])) == {
        ("magnesiumion", 100, 0),
        ("*", 0, 0),
    }


def test_rows_to_match_are_those_that_were_imported(variants, moodle_import):
    def rows(one):
        return [
            (row.findtext("text") or "", row.findtext("answer/text"))
            for row in one.iter("subquestion")
        ]

    assert rows(question(variants["mech-04"])) == rows(moodle_import["mech-04"])
