from rapid_onset.quizzes.export.markup import html
from rapid_onset.quizzes.export.qti21.rules import (
    add_score,
    declaration,
    first_of,
    say,
    say_for_response,
    set_score,
    unless_null,
    value,
)

ONE = html(set_score(1))
NULL = ONE.replace(">1<", ">0<")


def test_a_score_is_set_or_raised():
    assert ONE == (
        '<setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue>'
        "</setOutcomeValue>"
    )
    assert html(add_score(0.25)) == (
        '<setOutcomeValue identifier="SCORE"><sum><variable identifier="SCORE" />'
        '<baseValue baseType="float">0.25</baseValue></sum></setOutcomeValue>'
    )


def test_feedback_is_a_list_of_ids():
    assert html(say("band-0")) == (
        '<setOutcomeValue identifier="FEEDBACK"><multiple><baseValue baseType="identifier">band-0'
        "</baseValue></multiple></setOutcomeValue>"
    )
    # A response that is a list already is not put into another one: players do not flatten it.
    assert html(*say_for_response(single=False)) == '<variable identifier="RESPONSE" />'
    assert html(*say_for_response(single=True)) == (
        '<multiple><variable identifier="RESPONSE" /></multiple>'
    )


def test_the_first_case_is_an_if_and_the_next_an_else_if():
    cases = [(value("boolean", one), [set_score(1)]) for one in ("true", "false")]
    condition = first_of(cases, [set_score(0)])
    assert [branch.tag for branch in condition] == ["responseIf", "responseElseIf", "responseElse"]


def test_without_an_answer_the_score_is_0():
    condition = unless_null([set_score(1)])
    assert html(*condition) == (
        f'<responseIf><isNull><variable identifier="RESPONSE" /></isNull>{NULL}</responseIf>'
        f"<responseElse>{ONE}</responseElse>"
    )


def test_a_declaration_has_its_key_and_its_shares():
    made = declaration("single", "string", ["Mg"], {"Mg": 1.0, "Ca": 0.5}, caseSensitive="false")
    assert html(*made) == (
        "<correctResponse><value>Mg</value></correctResponse>"
        '<mapping defaultValue="0" lowerBound="0" upperBound="1">'
        '<mapEntry mapKey="Mg" mappedValue="1.0" caseSensitive="false" />'
        '<mapEntry mapKey="Ca" mappedValue="0.5" caseSensitive="false" /></mapping>'
    )
    assert html(*declaration("single", "string")) == ""
