"""How much magnesium leaves open, and the current through that."""

from __future__ import annotations

import math

import numpy as np
import pytest

from rapid_onset.models.nmda.magnesium import magnesium_free_fraction, relative_current


@pytest.mark.parametrize(
    ("voltage_mv", "magnesium_mm", "free"),
    [
        (-70.0, 0.0, 1.0),
        (0.0, 3.57, 0.5),  # as much magnesium as half-blocks at 0 mV
        (0.0, 10.71, 0.25),
        (math.log(2) / 0.062, 7.14, 0.5),  # twice the magnesium, 11.2 mV higher
        (-65.0, 1.0, 0.0597),
        (-200.0, 1.0, 1.5e-5),
        (200.0, 1.0, 1.0),
    ],
)
def test_magnesium_block_by_hand(voltage_mv, magnesium_mm, free):
    assert magnesium_free_fraction(voltage_mv, magnesium_mm) == pytest.approx(free, rel=2e-2)


@pytest.mark.parametrize(
    ("voltage_mv", "magnesium_mm", "current"),
    [
        (40.0, 0.0, 1.0),
        (-40.0, 0.0, -1.0),
        (0.0, 1.0, 0.0),
        (20.0, 0.0, 0.5),
        (-65.0, 1.0, -65 / 40 * 0.0597),
    ],
)
def test_relative_current_by_hand(voltage_mv, magnesium_mm, current):
    assert relative_current(voltage_mv, magnesium_mm) == pytest.approx(current, abs=1e-4)


def test_voltage_and_magnesium_broadcast():
    assert relative_current(np.linspace(-90, 40, 7), np.ones((5, 1))).shape == (5, 7)


@pytest.mark.parametrize("function", [magnesium_free_fraction, relative_current])
@pytest.mark.parametrize(
    ("voltage_mv", "magnesium_mm", "complaint"),
    [
        (300.0, 1.0, "voltage_mv must be from -200 to 200; got 300"),
        (np.nan, 1.0, "voltage_mv must be from -200 to 200; got nan"),
        (-70.0, -1.0, "magnesium_mm must be from 0 to 1000; got -1"),
    ],
)
def test_bad_input_is_named(function, voltage_mv, magnesium_mm, complaint):
    with pytest.raises(ValueError, match=f"^{complaint}$"):
        function(voltage_mv, magnesium_mm)
