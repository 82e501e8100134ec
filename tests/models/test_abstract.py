from dataclasses import replace

import pytest

from rapid_onset.models.abstract import MadeUpAbstract, MysteryAbstract, mystery_abstract

# 60 of 100 against 40 of 100: 20 more in 100, so one more responds of five.
ABSTRACT = MadeUpAbstract(
    events=60,
    total=100,
    control_events=40,
    control_total=100,
    drug_percent=60.0,
    control_percent=40.0,
    difference=20.0,
    low=6.0,
    high=34.0,
    number_needed=5.0,
)
QUANTITIES = ("drug_percent", "control_percent", "difference", "low", "number_needed")


@pytest.mark.parametrize("quantity", QUANTITIES)
def test_in_a_right_abstract_every_number_follows_from_others(quantity):
    assert ABSTRACT.recalculated(quantity) == pytest.approx(getattr(ABSTRACT, quantity))


@pytest.mark.parametrize(
    ("wrong", "value", "failing"),
    [
        ("drug_percent", 70.0, {"drug_percent", "difference"}),
        ("control_percent", 50.0, {"control_percent", "difference"}),
        ("difference", 11.0, {"difference", "low", "number_needed"}),
        ("low", -6.0, {"low"}),
        ("number_needed", 1.7, {"number_needed"}),
    ],
)
def test_each_misprint_leaves_its_own_trace(wrong, value, failing):
    slipped = replace(ABSTRACT, **{wrong: value})
    found = {
        one
        for one in QUANTITIES
        if slipped.recalculated(one) != pytest.approx(getattr(slipped, one))
    }
    assert found == failing


@pytest.mark.parametrize(
    ("quantity", "value", "mends"),
    [
        ("number_needed", 5.0, True),
        ("number_needed", 5.1, True),
        ("number_needed", 5.2, False),
        ("difference", 5.0, False),
    ],
)
def test_only_the_right_number_in_the_right_place_mends_it(quantity, value, mends):
    printed = replace(ABSTRACT, number_needed=1.7)
    assert MysteryAbstract(printed, "number_needed", 5.0).mends(quantity, value) is mends


@pytest.mark.parametrize("seed", range(40))
def test_the_misprint_is_plain_and_recalculating_it_mends_the_abstract(seed):
    mystery = mystery_abstract(seed)
    printed = getattr(mystery.printed, mystery.wrong)
    assert abs(printed - mystery.right) > 2 * mystery.near[mystery.wrong]
    assert mystery.mends(mystery.wrong, mystery.printed.recalculated(mystery.wrong))
    assert mystery == mystery_abstract(seed)


def test_every_kind_of_misprint_occurs():
    assert {mystery_abstract(seed).wrong for seed in range(40)} == set(QUANTITIES)
