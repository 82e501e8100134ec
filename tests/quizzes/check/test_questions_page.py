"""What docs/questions.md shows is true."""

import json
from typing import get_args

import yaml
from jsonschema import Draft202012Validator

from rapid_onset.quizzes.items import Item


def test_the_page_shows_one_question_of_each_kind(bank_text, load):
    kinds = [type(item) for item in load(bank_text).items]
    assert set(kinds) == set(get_args(get_args(Item)[0]))
    assert len(set(kinds)) == len(kinds)


def test_an_editor_accepts_the_examples(bank_text, root):
    schema = json.loads((root / "quizzes" / "bank.schema.json").read_text(encoding="utf8"))
    errors = Draft202012Validator(schema).iter_errors(yaml.safe_load(bank_text))
    assert [f"{list(one.path)}: {one.message}" for one in errors] == []
