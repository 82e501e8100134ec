"""The JSON Schema for editors says what the loader says."""

import json
import runpy

import pytest
import yaml
from jsonschema import Draft202012Validator

from rapid_onset.content import content_path
from rapid_onset.quizzes.bank import BANKS


@pytest.fixture(scope="module")
def schema():
    return json.loads(content_path("quizzes", "bank.schema.json").read_text(encoding="utf8"))


def test_the_schema_is_that_of_the_models(root):
    written = (root / "quizzes" / "bank.schema.json").read_text(encoding="utf8")
    made = runpy.run_path(str(root / "tools" / "bank_schema.py"))["schema"]()
    assert written == made, "run: python tools/bank_schema.py"


def test_the_schema_is_one(schema):
    Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("bank_id", BANKS)
def test_an_editor_accepts_the_banks(schema, bank_id):
    bank = yaml.safe_load(content_path("quizzes", bank_id, "bank.yaml").read_text("utf8"))
    errors = Draft202012Validator(schema).iter_errors(bank)
    assert [f"{list(one.path)}: {one.message}" for one in errors] == []


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"lesson": 1}, "1 is not of type 'string'"),
        ({"questions": []}, "Additional properties are not allowed"),
        ({"items": [{"type": "choice"}]}, "is not valid under any of the given schemas"),
    ],
)
def test_an_editor_marks_a_mistake(schema, change, words):
    empty = {"lesson": "nmda", "objectives": {}, "misconceptions": {}, "items": []}
    [error] = Draft202012Validator(schema).iter_errors(empty | change)
    assert words in error.message
