"""The inventory: one idea in each of twelve questions, and keys by hand."""

import pytest

from rapid_onset import evidence
from rapid_onset.lessons import LESSONS
from rapid_onset.models import nmda
from rapid_onset.quizzes.bank import load_bank

BANK = load_bank("inventory")


def test_twelve_questions_have_four_options_each_and_one_use():
    assert [(item.type, item.use, len(item.options)) for item in BANK.items] == [
        ("single", "inventory", 4)
    ] * 12


def test_no_misconception_is_asked_for_twice():
    named = [reason for item in BANK.items for _, reason in item.reasons()]
    assert len(set(named)) == len(named) == 36


@pytest.mark.parametrize("name", BANK.misconceptions)
def test_a_misconception_is_one_that_a_lesson_names_in_the_same_words(name):
    lessons = [load_bank(one.id).misconceptions.get(name) for one in LESSONS]
    assert BANK.misconceptions[name] in lessons


def test_every_place_holds_right_options():
    places = [[option.correct for option in item.options].index(True) for item in BANK.items]
    assert [places.count(place) for place in range(4)] == [2, 3, 3, 4]


def right(item_id):
    return next(option.text for option in BANK.item(item_id).options if option.correct)


def test_the_free_drug_in_the_dish_would_block_a_third():
    assert nmda.bound_fraction(0.4, 0.8) == pytest.approx(1 / 3)
    assert right("inventory-free-concentration") == "Fewer than a third of them"


def test_more_than_twenty_half_lives_lie_between_two_doses():
    half_lives = 3.5 * 24 / 3
    assert half_lives > 20
    assert 0.5**half_lives < 1e-6  # next to nothing


def test_what_a_hundred_patients_owe_to_the_drug():
    response = evidence.study("transform12_pooled").outcomes
    drug, control = (
        next(
            one.value
            for one in response.values()
            if (one.measure, one.arm, one.time_hours) == ("response_rate", arm, 648)
            and one.scale == "MADRS"
        )
        for arm in ("esk", "pbo")
    )
    assert (drug, control) == (58.7, 45.2)
    assert right("inventory-natural-frequency") == f"About {drug - control:.0f}"
    assert f"{drug / control:.1f}" == "1.3"  # 30 % more


def test_the_interval_is_that_of_the_trial_and_holds_zero():
    difference = next(
        one
        for one in evidence.study("jelovac2025").outcomes.values()
        if one.measure == "mean_difference" and one.scale == "MADRS"
    )
    low, high = difference.ci95
    assert (difference.value, low, high) == (-3.16, -8.54, 2.22)
    assert f"{-low} lower to {high} higher" in BANK.item("inventory-interval").stem
