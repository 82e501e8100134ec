"""Letters of choices."""

import pytest

from rapid_onset.grading.lettering import choices, lettered


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("single", ["one", "two", "three"]),
        ("multiple", ["one", "two", "three", "four"]),
        ("match", ["blue", "green", "red"]),  # by their texts
        ("curve", ["steep", "flat"]),
        ("free", []),
        ("word", []),
        ("slider", []),
    ],
)
def test_choices_stand_in_the_order_of_the_bank(items, name, ids):
    assert [choice.id for choice in choices(items[name])] == ids


def test_steps_stand_as_they_are_presented(items):
    assert choices(items["order"]) == items["order"].presented != items["order"].steps


def test_the_first_choice_is_a(items):
    letters = {letter: choice.text for letter, choice in lettered(items["single"]).items()}
    assert letters == {"a": "I", "b": "II", "c": "III"}
