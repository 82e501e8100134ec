"""Rules that every kind of question keeps."""

import json

import pytest
from pydantic import TypeAdapter, ValidationError

from rapid_onset.quizzes.items import Item

KINDS = [
    "single",
    "predict",
    "multiple",
    "numeric",
    "ordering",
    "matching",
    "short_text",
    "slider_target",
    "predict_plot",
    "draw_plot",
    "code",
]


@pytest.fixture(params=KINDS)
def item(request):
    return request.getfixturevalue(request.param)


def test_a_question_cannot_change(item):
    with pytest.raises(ValidationError, match="frozen"):
        item.title = "Other"


def test_a_question_survives_json(item):
    again = TypeAdapter(Item).validate_json(item.model_dump_json())
    assert type(again) is type(item)
    assert again.model_dump() == item.model_dump()


def test_text_loses_the_newline_of_a_yaml_block(item, rebuilt):
    assert rebuilt(item, stem="What is it?\n").stem == "What is it?"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"id": "Toy"}, "should match pattern"),
        ({"id": "toy--single"}, "should match pattern"),
        ({"id": "toy-"}, "should match pattern"),
        ({"version": 0}, "greater than or equal to 1"),
        ({"use": "exam"}, "'predict', 'practice', 'graded' or 'inventory'"),
        ({"bloom": "ponder"}, "'remember', 'understand', 'apply'"),
        ({"points": 0}, "greater than 0"),
        ({"points": "1"}, "valid number"),
        ({"points": True}, "valid number"),
        ({"points": float("inf")}, "finite number"),
        ({"title": "  "}, "at least 1 character"),
        ({"stem": None}, "valid string"),
        ({"explanation": ""}, "at least 1 character"),
        ({"objectives": []}, "at least 1 item"),
        ({"evidence": []}, "at least 1 item"),
        ({"evidence": [{"cite": "jahr1990"}]}, "supports"),
        ({"colour": "red"}, "Extra inputs are not permitted"),
    ],
)
def test_every_kind_refuses(item, rebuilt, changes, words):
    with pytest.raises(ValidationError) as error:
        rebuilt(item, **changes)
    assert words in str(error.value)


@pytest.mark.parametrize("field", ["id", "use", "title", "objectives", "stem", "explanation"])
def test_no_kind_does_without(item, field):
    written = item.model_dump()
    del written[field]
    with pytest.raises(ValidationError, match=f"{field}\n  Field required"):
        type(item)(**written)


def test_a_kind_that_nobody_knows_is_refused(single):
    with pytest.raises(ValidationError, match="does not match any of the expected tags"):
        TypeAdapter(Item).validate_python(single.model_dump() | {"type": "essay"})


@pytest.mark.parametrize(
    ("kind", "places"),
    [
        ("single", {("options", 0): "about-a", ("options", 2): "about-c"}),
        ("multiple", {("options", 1): "about-x", ("options", 3): "about-y"}),
        ("numeric", {("errors", 0): "not-halved"}),
        ("ordering", {("inversions", 0): "backwards"}),
        ("matching", {("prompts", row): "colour-blind" for row in range(3)}),
        ("short_text", {("answers", 1): "symbol", ("answers", 2): "ions"}),
        ("slider_target", {("below",): "too-little", ("above",): "too-much"}),
        ("predict_plot", {("curves", 0): "all-is-free", ("curves", 2): "none-is-free"}),
        ("draw_plot", {}),
        ("code", {}),
    ],
)
def test_every_misconception_is_told_with_its_place(request, kind, places):
    expected = {(*place, "misconception"): name for place, name in places.items()}
    assert dict(request.getfixturevalue(kind).reasons()) == expected


def test_a_question_in_json_holds_no_value_of_a_variant(with_parameters):
    written = json.loads(with_parameters.model_dump_json())
    assert "values" not in written
    assert "_written" not in written
