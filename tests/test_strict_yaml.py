"""YAML without surprises, and errors with file and line."""

from __future__ import annotations

import re

import pytest
import yaml
from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationInfo, field_validator

from rapid_onset import strict_yaml
from rapid_onset.errors import InputError

ANYTHING = TypeAdapter(object)


class Drug(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    name: str
    ic50_um: float

    @field_validator("name")
    @classmethod
    def _name_is_known(cls, name: str, info: ValidationInfo) -> str:
        if info.context and name not in info.context["known"]:
            raise ValueError(f"nobody knows {name}")
        return name


@pytest.fixture(params=["SafeLoader", "CSafeLoader"])
def write(request, monkeypatch, tmp_path):
    """Write a text, to be read by the pure parser (as in a browser) and by libyaml."""
    if not hasattr(yaml, request.param):
        pytest.skip("this PyYAML was built without libyaml")
    monkeypatch.setattr(strict_yaml, "_Loader", strict_yaml._strict(getattr(yaml, request.param)))

    def _write(text):
        path = tmp_path / "some.yaml"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return _write


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("true", True),
        ("false", False),
        ("no", "no"),
        ("Yes", "Yes"),
        ("on", "on"),
        ("2026-11-23", "2026-11-23"),
        ("12:30", "12:30"),
        ("0x10", "0x10"),
        ("010", "010"),
        ("1_000", "1_000"),
        (".nan", ".nan"),
        ("+-0.03", "+-0.03"),
        ("-70", -70),
        ("0.71", 0.71),
        ("-70.0", -70.0),
        ("1e-9", 1e-9),
        ("1.5E+3", 1500.0),
        ("~", None),
        ("[1, two]", [1, "two"]),
        ("a: {b: 1}", {"a": {"b": 1}}),
        ("\ufeffa: 1", {"a": 1}),
        ("a: 'b\\c'", {"a": "b\\c"}),
        ("How high?", "How high?"),
        ('{a: "How high?"}', {"a": "How high?"}),
        ("[a b, http://c.d/e:1]", ["a b", "http://c.d/e:1"]),
        ('["", null]', ["", None]),
        ("a: |\n  b?\n  c\n", {"a": "b?\nc\n"}),
    ],
)
def test_a_value_means_what_it_says(write, text, value):
    loaded = strict_yaml.load(write(text), ANYTHING)
    assert loaded == value
    assert type(loaded) is type(value)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", ":1: the file is empty"),
        ("# nothing but words\n", ":1: the file is empty"),
        ("a: 1\nb: 2\na: 3\n", ":3: the key 'a' stands twice"),
        ("one:\n  a: 1\n  a: 2\n", ":3: the key 'a' stands twice"),
        ("[a, b]: 1\n", ":1: a key has to be a word"),
        ("a: &here 1\nb: *here\n", ":2: an alias"),
        ("a: &loop\n  b: *loop\n", ":2: an alias"),
        ("a: 1\nb: [1, 2\n", ":3: "),
        ("a: 1\n---\nb: 2\n", ":2: "),
        ("a: 1\nb: \x07\n", r":2: the character '\x07' is not allowed"),
        ("a: !!int twelve\n", ":1: a tag"),
        ("a: 1\nb: !danger 1\n", ":2: a tag"),
        ("a: !\n", ":1: a tag"),
        ("a: 1\nb: {c: How high?, d: 1}\n", ":2: "),
        ("a: 1\nb: [?, 1]\n", ":2: "),
        ("a: 1\nb: [c:, 1]\n", ":2: "),
        ("a: {b: , c: 1}\n", ":1: a value is missing within brackets"),
        ("a: 1\nb:\t2\n", r":2: the character '\t' is not allowed"),
        ("a: 1\nb: c\u2028d\n", r":2: the character '\u2028' is not allowed"),
        ("a: 1\n\ufeffb: 2\n", r":2: the character '\ufeff' is not allowed"),
        ("a: " + "9" * 5000, ": Exceeds the limit"),
        ("[" * 2000 + "]" * 2000, ":1: the values are nested too deeply"),
        (b"\xff\xfe\x00a", " cannot be read: it is not UTF-8 text"),
    ],
)
def test_broken_yaml_is_refused_in_one_line(write, text, complaint):
    path = write(text)
    with pytest.raises(InputError, match=re.escape(f"{path}{complaint}")) as caught:
        strict_yaml.load(path, ANYTHING)
    assert "\n" not in str(caught.value)


def test_a_missing_file_is_named(tmp_path):
    path = tmp_path / "absent.yaml"
    with pytest.raises(InputError) as caught:
        strict_yaml.load(path, ANYTHING)
    assert str(caught.value) == f"{path} cannot be read: No such file or directory"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("- name: a\n  ic50_um: 1\n- name: b\n", ":3: 1: Field required ic50_um"),
        ("- name: a\n  ic50_um: low\n", ":2: 0.ic50_um: Input should be a valid number"),
        ("- name: a\n  ic50_um: 1\n  colour: red\n", ":3: 0.colour: Extra inputs"),
        ("name: a\n", ":1: the file: Input should be a valid list"),
    ],
)
def test_a_mistake_is_found_by_line(write, text, complaint):
    path = write(text)
    with pytest.raises(InputError, match=re.escape(f"{path}{complaint}")):
        strict_yaml.load(path, TypeAdapter(list[Drug]))


def test_all_mistakes_are_told_at_once(write):
    path = write("- ic50_um: 1\n- name: b\n")
    with pytest.raises(InputError) as caught:
        strict_yaml.load(path, TypeAdapter(list[Drug]))
    assert str(caught.value) == (
        f"{path}:1: 0: Field required name\n{path}:2: 1: Field required ic50_um"
    )


def test_of_many_mistakes_the_first_are_told(write):
    path = write("- name: a\n" * 8)
    with pytest.raises(InputError) as caught:
        strict_yaml.load(path, TypeAdapter(list[Drug]))
    lines = str(caught.value).splitlines()
    assert lines[4:] == [f"{path}:5: 4: Field required ic50_um", "and 3 more"]


@pytest.mark.parametrize(
    ("place", "line"),
    [
        ((), 1),
        ((1, "name"), 3),
        ((1, "ic50_um"), 4),
        ((1, "union-tag", "name"), 3),  # pydantic's own steps stand nowhere
        ((1, "left_out"), 3),
    ],
)
def test_a_place_has_its_line(write, place, line):
    path = write("- name: a\n  ic50_um: 1\n- name: b\n  ic50_um: 2\n")
    drugs, lines = strict_yaml.load_with_lines(path, TypeAdapter(list[Drug]))
    assert [drug.name for drug in drugs] == ["a", "b"]
    assert lines.at(place) == line


def test_a_validator_sees_the_context(write):
    path = write("- name: a\n  ic50_um: 1\n")
    drugs = TypeAdapter(list[Drug])
    assert strict_yaml.load(path, drugs, {"known": {"a"}}) == [Drug(name="a", ic50_um=1.0)]
    with pytest.raises(InputError, match=re.escape(f"{path}:1: 0.name: nobody knows a")):
        strict_yaml.load(path, drugs, {"known": {"b"}})


def test_both_parsers_read_the_same_in_every_file_of_the_course(root, monkeypatch):
    files = [path for room in ("assets", "quizzes") for path in (root / room).rglob("*.yaml")]
    assert files
    here = [strict_yaml.load(path, ANYTHING) for path in files]
    monkeypatch.setattr(strict_yaml, "_Loader", strict_yaml._strict(yaml.SafeLoader))
    assert [strict_yaml.load(path, ANYTHING) for path in files] == here
