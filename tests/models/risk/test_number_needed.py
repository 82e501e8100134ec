"""The number needed to treat, and its interval through infinity."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from math import inf

import pytest

from rapid_onset.models.risk import Estimate, NumberNeeded


@pytest.mark.parametrize(
    ("value", "low", "high", "words"),
    [
        (0.10, 0.05, 0.25, "NNTB 10 (95 % interval: NNTB 4.0 to 20)"),
        # Newcombe's example in the BMJ's letters of 5 January 1999: -5 to 25 %.
        (0.10, -0.05, 0.25, "NNTB 10 (95 % interval: NNTB 4.0 to ∞ to NNTH 20)"),
        (-0.10, -0.25, 0.05, "NNTH 10 (95 % interval: NNTB 20 to ∞ to NNTH 4.0)"),
        (-0.10, -0.25, -0.05, "NNTH 10 (95 % interval: NNTH 4.0 to 20)"),
        (0.0, -0.25, 0.25, "NNT ∞ (95 % interval: NNTB 4.0 to ∞ to NNTH 4.0)"),
        (0.10, 0.0, 0.25, "NNTB 10 (95 % interval: NNTB 4.0 to ∞)"),
        (-0.10, -0.25, 0.0, "NNTH 10 (95 % interval: NNTH 4.0 to ∞)"),
        (1.0, 0.5, 1.0, "NNTB 1.0 (95 % interval: NNTB 1.0 to 2.0)"),
        (0.0004, 0.0001, 0.101, "NNTB 2,500 (95 % interval: NNTB 9.9 to 10,000)"),
        (0.1004, 0.1, 0.1009, "NNTB 10 (95 % interval: NNTB 9.9 to 10)"),
    ],
)
def test_numbers_and_words(value, low, high, words):
    assert str(NumberNeeded(Estimate(value, low, high))) == words


@pytest.mark.parametrize(
    ("benefit", "name", "number", "parts"),
    [
        ((0.2, 0.1, 0.5), "NNTB", 5.0, [("NNTB", 2.0, 10.0)]),
        ((0.2, -0.1, 0.5), "NNTB", 5.0, [("NNTB", 2.0, inf), ("NNTH", 10.0, inf)]),
        ((-0.2, -0.5, -0.1), "NNTH", 5.0, [("NNTH", 2.0, 10.0)]),
        ((0.0, -0.5, 0.5), "NNT", inf, [("NNTB", 2.0, inf), ("NNTH", 2.0, inf)]),
    ],
)
def test_parts_of_the_interval(benefit, name, number, parts):
    found = NumberNeeded(Estimate(*benefit))
    assert (found.name, found.value) == (name, number)
    assert list(found.interval) == parts


def test_a_number_stays_as_it_is():
    number = NumberNeeded(Estimate(0.2, 0.1, 0.5))
    with pytest.raises(FrozenInstanceError):
        number.benefit = Estimate(0.0, 0.0, 0.0)
