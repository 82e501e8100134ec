"""From what was read to what the marking expects."""

import pytest

from rapid_onset.grading.lettering import lettered
from rapid_onset.grading.response import response


@pytest.mark.parametrize(
    ("value", "option"),
    [
        ("b", "two"),
        (" B) ", "two"),
        ("(b)", "two"),
        (["b"], "two"),
        ("d", None),  # there are three options
        ("a b", None),
        ("ab", None),
        ("I am not sure", None),
        ("б", None),  # from another alphabet
        (2, None),
    ],
)
def test_a_letter_becomes_an_option(items, value, option):
    assert response(items["single"], value) == option


@pytest.mark.parametrize(("value", "curve"), [("b", "flat"), ("B.", "flat"), ("c", None)])
def test_a_letter_becomes_a_curve(items, value, curve):
    assert response(items["curve"], value) == curve


@pytest.mark.parametrize(
    ("value", "chosen"),
    [
        ("a, c", ["one", "three"]),
        ("A C", ["one", "three"]),
        ("ac", ["one", "three"]),
        ("a and c", ["one", "three"]),
        (["a", "c"], ["one", "three"]),
        (["a, c", "d"], ["one", "three", "four"]),
        ("a, z", ["one", None]),
        ("a or not", ["one", None, None]),
        (" ", []),
    ],
)
def test_letters_become_options(items, value, chosen):
    assert response(items["multiple"], value) == chosen


@pytest.mark.parametrize(
    "form", ["{}, {}, {}, {}", "{}{}{}{}", "{} > {} > {} > {}", "{}-{}→{} then {}"]
)
def test_letters_become_an_order(items, form):
    item = items["order"]
    by_letter = lettered(item)
    written = [by_letter[letter].id for letter in "cadb"]
    assert response(item, form.format(*"cadb")) == written
    assert response(item, list("cadb")) == written


@pytest.mark.parametrize(
    "value",
    [
        "1b, 2a, 3b",
        "1B 2A 3B",
        "3b,1b,2a",
        "1-b; 2-a; 3-b",
        "1: b, 2: a and 3: b",
        "b1, a2, b3",
        ["1b", "2a", "3b"],
        {1: "b", 2: "a", 3: "b"},
    ],
)
def test_numbers_with_letters_become_matches(items, value):
    assert response(items["match"], value) == {"sky": "green", "sea": "blue", "grass": "green"}


def test_rows_that_are_left_out_stay_out(items):
    assert response(items["match"], "1b, 3c") == {"sky": "green", "grass": "red"}


@pytest.mark.parametrize(
    "value", ["1b, 1c", "1b, 2", "1b, 4a", "1d", "bab", "1b maybe", "1b 2a 3b b", 12, "sky is blue"]
)
def test_what_is_no_match_is_not_guessed(items, value):
    assert response(items["match"], value) is None


@pytest.mark.parametrize(
    ("value", "text"), [("Mg", "Mg"), (["magnesium", "ion"], "magnesium ion"), (3, "3")]
)
def test_words_stay_as_they_are_written(items, value, text):
    assert response(items["word"], value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (12, "12"),
        ("12 µM", "12"),
        ("12.5µM", "12.5"),
        ("12,5", "12.5"),
        ("0,125", "0.125"),
        ("1,234", "1,234"),  # two readings
        ("−3", "-3"),
    ],
)
def test_a_setting_loses_its_unit(items, value, text):
    assert response(items["slider"], value) == text


@pytest.mark.parametrize("value", ["0.5 µM", 0.5])
def test_a_number_stays_as_it_is_written(items, value):
    assert response(items["free"], value) == value
