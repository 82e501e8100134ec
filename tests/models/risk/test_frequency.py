"""Risks as people, and never rounded away."""

from __future__ import annotations

import dataclasses
import doctest
from fractions import Fraction

import pytest

from rapid_onset.models import risk
from rapid_onset.models.risk import natural_frequencies


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ([(3, 10)], ["30 in 100"]),
        ([(1, 3)], ["33 in 100"]),
        ([(2, 3)], ["67 in 100"]),
        ([(1, 200)], ["5 in 1,000"]),  # half a person in 100 is nobody or one
        ([(1, 30)], ["3 in 100"]),  # 3.33: a tenth less is still close
        ([(9, 250)], ["36 in 1,000"]),  # 3.6 in 100: 4 would be a ninth too many
        ([(241, 250)], ["964 in 1,000"]),  # the same for those without the event
        ([(301, 900)], ["33 in 100"]),  # 33.44
        ([(1, 140), (45, 300)], ["7 in 1,000", "150 in 1,000"]),  # one round number for both
        ([(3, 200_000)], ["15 in 1,000,000"]),
        ([(999_999_944, 999_999_999)], ["99,999,994 in 100,000,000"]),  # 94.4999999945
        ([(0, 50)], ["0 in 100"]),
        ([(50, 50)], ["100 in 100"]),
        ([(9_999, 10_000)], ["9,999 in 10,000"]),
        ([], []),
    ],
)
def test_people_by_hand(counts, words):
    assert [str(one) for one in natural_frequencies(*counts)] == words


@pytest.mark.parametrize("total", [7, 47, 236, 3333])
def test_rounding_changes_no_share_by_more_than_a_tenth(total):
    for events in range(total + 1):
        (found,) = natural_frequencies((events, total))
        rounded, seen = Fraction(found.count, found.per), Fraction(events, total)
        assert abs(rounded - seen) * 10 <= min(seen, 1 - seen)


def test_a_risk_that_was_seen_is_never_zero():
    assert [natural_frequencies((1, 10**k))[0].count for k in range(1, 10)] == [10, *[1] * 8]


@pytest.mark.parametrize(
    ("counts", "complaint"),
    [((5, 3), "events must be from 0 to 3"), ((1.5, 3), "events must be a whole number; got 1.5")],
)
def test_bad_counts_are_named(counts, complaint):
    with pytest.raises(ValueError, match=complaint):
        natural_frequencies((1, 2), counts)


def test_a_frequency_stays_as_it_is():
    (frequency,) = natural_frequencies((1, 2))
    with pytest.raises(dataclasses.FrozenInstanceError):
        frequency.count = 0


def test_the_examples_run():
    results = doctest.testmod(risk)
    assert results.attempted > 0
    assert results.failed == 0
