"""Gating rates and the steady open probability."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from rapid_onset.models.nmda.gating import (
    Gating,
    default_gating,
    gating,
    gating_names,
    saturated_open_probability,
    steady_open_probability,
)

EASY = Gating("easy", 1.0, 1.0, 1.0, 1.0, 1.0, 1.0)  # every ratio is one


@pytest.mark.parametrize(
    ("glutamate_um", "probability"),
    [
        (0.0, 0.0),
        (1.0, 1 / 6),  # C0 1, C1 2, C2 1, O 1, D 1
        (0.5, 1 / 11),  # (1 + 2)^2 + 2
        (1e6, 1 / 3),  # C2, O and D alone
    ],
)
def test_open_probability_by_hand(glutamate_um, probability):
    assert steady_open_probability(glutamate_um, EASY) == pytest.approx(probability, rel=1e-5)


def test_saturation_is_the_limit_of_much_glutamate():
    assert saturated_open_probability(EASY) == pytest.approx(1 / 3)
    assert saturated_open_probability() == pytest.approx(steady_open_probability(1e6), rel=1e-5)


def test_the_default_set_opens_one_channel_in_five():
    assert steady_open_probability(1000.0) == pytest.approx(0.2195, abs=5e-5)


def test_open_probability_keeps_the_shape():
    assert steady_open_probability(np.ones((2, 3))).shape == (2, 3)


def test_the_published_sets_are_there():
    assert gating_names() == ("destexhe1996", "lester1992", "clements1991", "clements1992")
    assert default_gating() == gating("destexhe1996")
    assert gating().closing_per_s == 73.8
    assert gating("lester1992").opening_per_s == 83.8
    assert len({gating(name) for name in gating_names()}) == 4


def test_an_unknown_set_is_refused():
    with pytest.raises(ValueError, match=r"gating must be one of destexhe1996, .*; got 'mine'"):
        gating("mine")


@pytest.mark.parametrize("name", [field.name for field in dataclasses.fields(Gating)[1:]])
@pytest.mark.parametrize("rate", [0.0, -1.0, np.nan, float("inf")])
def test_every_rate_is_positive(name, rate):
    with pytest.raises(ValueError, match=f"^{name} must be a positive number; got {rate}$"):
        dataclasses.replace(EASY, **{name: rate})


def test_negative_glutamate_is_refused():
    with pytest.raises(ValueError, match="glutamate_um must be from 0"):
        steady_open_probability(-1.0)
