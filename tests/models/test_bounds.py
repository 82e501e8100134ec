"""What lies outside its range is refused, by name."""

from __future__ import annotations

import re

import numpy as np
import pytest

from rapid_onset.models.bounds import _RANGES, bounded, whole


def test_values_come_back_as_arrays_in_order():
    voltage, magnesium = bounded(voltage_mv=[-70, 40], magnesium_mm=1)
    np.testing.assert_array_equal(voltage, [-70.0, 40.0])
    assert magnesium.dtype == np.float64
    assert magnesium.shape == ()


@pytest.mark.parametrize(
    ("quantity", "complaint"),
    [
        ({"voltage_mv": -200.1}, "voltage_mv must be from -200 to 200; got -200.1"),
        ({"magnesium_mm": [0, -1, -2]}, "magnesium_mm must be from 0 to 1000; got -1"),
        ({"glutamate_um": np.nan}, "glutamate_um must be from 0 to 1e+06; got nan"),
        ({"concentration_um": np.inf}, "concentration_um must be from 0 to 1e+06; got inf"),
        ({"duration_ms": 0}, "duration_ms must be from 1e-06 to 1e+09; got 0"),
        ({"dt_ms": -1}, "dt_ms must be from 1e-06 to 1e+06; got -1"),
        ({"free_fraction": 1.01}, "free_fraction must be from 0 to 1; got 1.01"),
        ({"voltage_mv": "low"}, "voltage_mv must be a number; got 'low'"),
        ({"voltage_mv": [[1], [1, 2]]}, "voltage_mv must be a number; got [[1], [1, 2]]"),
    ],
)
def test_what_lies_outside_is_named_with_its_range(quantity, complaint):
    with pytest.raises(ValueError, match=f"^{re.escape(complaint)}$"):
        bounded(**quantity)


@pytest.mark.parametrize("edge", [-200.0, 200.0])
def test_the_ends_of_a_range_belong_to_it(edge):
    assert bounded(voltage_mv=edge)[0] == edge


def test_every_range_runs_upwards():
    assert [name for name, (low, high) in _RANGES.items() if not low < high] == []


def test_only_changes_voltages_and_plain_numbers_may_be_negative():
    signed = {name: (low, high) for name, (low, high) in _RANGES.items() if low < 0}
    assert all(low == -high for low, high in signed.values())
    changes = {"change_points", "control_change_points", "placebo_change_points"}
    plain = {"first", "second", "part", "whole"}  # of an arithmetic exercise
    assert set(signed) == {*changes, *plain, "true_effect_points", "voltage_mv"}


@pytest.mark.parametrize("name", [name for name in _RANGES if name.endswith(("_share", "_block"))])
def test_a_share_is_at_most_the_whole(name):
    assert bounded(**{name: 0.5})[0] == 0.5
    with pytest.raises(ValueError, match=f"^{name} must be from 0 to .*; got 1.01$"):
        bounded(**{name: 1.01})


def test_people_are_whole():
    events, total = whole(events=[0, 3], total=np.int64(7))
    np.testing.assert_array_equal(events, [0.0, 3.0])
    assert total == 7


@pytest.mark.parametrize(
    ("quantity", "complaint"),
    [
        ({"events": [1, 2.5, 3.5]}, "events must be a whole number; got 2.5"),
        ({"events": -1}, "events must be from 0 to 1e+09; got -1"),
        ({"total": 0}, "total must be from 1 to 1e+09; got 0"),
        ({"events": 1, "total": 9.5}, "total must be a whole number; got 9.5"),
        ({"total": np.inf}, "total must be from 1 to 1e+09; got inf"),
    ],
)
def test_what_is_no_number_of_people_is_named(quantity, complaint):
    with pytest.raises(ValueError, match=f"^{re.escape(complaint)}$"):
        whole(**quantity)
