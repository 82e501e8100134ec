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


def test_a_question_with_values_puts_its_right_option_under_another_letter(items):
    variants = [items["rows"].variant(str(seed)) for seed in range(40)]
    right = {
        letter
        for variant in variants
        for letter, option in lettered(variant).items()
        if option.correct
    }
    assert right == {"a", "c"}  # for the few rows that this one has


def test_the_same_values_give_the_same_letters(items):
    by_values = {}
    for seed in range(40):
        variant = items["rows"].variant(str(seed))
        order = [option.id for option in choices(variant)]
        assert sorted(order) == sorted(option.id for option in variant.options)
        assert by_values.setdefault(tuple(variant.values.values()), order) == order
