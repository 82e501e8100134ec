"""Blockers of the open pore: IC50s and rates by hand."""

from __future__ import annotations

import dataclasses
import math

import numpy as np
import pytest

from rapid_onset.models.nmda.block import (
    apparent_ic50_um,
    block_left,
    block_rates,
    blocker,
    blocker_names,
    bound_fraction,
    mystery_blocker,
    steady_block,
)
from rapid_onset.models.nmda.gating import gating, gating_names, saturated_open_probability
from rapid_onset.models.nmda.simulation import Step, simulate

KETAMINE = blocker("ketamine")
RT_OVER_F_MV = 25.26  # 8.314 x 293.15 / 96485 x 1000


@pytest.mark.parametrize(
    ("block", "agonist_s", "off_per_s", "left"),
    [
        (0.8, 0.0, 0.22, 0.8),  # only time with agonist counts
        (0.8, 10.0, 0.0, 0.8),
        (1.0, 5.0, 0.2, 1 / math.e),
        (0.8, math.log(2) / 0.1, 0.1, 0.4),  # a half-life
        (0.0, 3.0, 0.2, 0.0),
    ],
)
def test_block_left_by_hand(block, agonist_s, off_per_s, left):
    assert block_left(block, agonist_s, off_per_s) == pytest.approx(left)


def test_block_left_is_what_the_receptor_does():
    def step(seconds, glutamate_um, concentration_um=0.0):
        return Step(1000 * seconds, glutamate_um, -70.0, 0.0, concentration_um)

    steps = (step(20, 1000, 10), step(60, 0), step(5, 1000))
    run = simulate(steps, dt_ms=1000, blocker=KETAMINE)
    expected = block_left(run.blocked[80], 5, KETAMINE.off_per_s)  # from the end of the wash
    assert run.blocked[-1] == pytest.approx(expected, rel=0.02)  # opening again takes a moment


@pytest.mark.parametrize(
    ("name", "ic50_um", "depth", "off_per_s"),
    [
        ("ketamine", 0.71, 0.79, 0.22),
        ("memantine", 1.0, None, 0.53),
        ("mk801", 0.12, None, 0.003),
    ],
)
def test_published_blockers(name, ic50_um, depth, off_per_s):
    drug = blocker(name)
    assert name in blocker_names()
    assert (drug.ic50_um, drug.electrical_depth, drug.off_per_s) == (ic50_um, depth, off_per_s)
    assert drug.reference_voltage_mv == -70.0
    assert not drug.made_up
    assert apparent_ic50_um(drug, -70.0) == ic50_um


@pytest.mark.parametrize(
    ("voltage_mv", "magnesium_mm", "ic50_um"),
    [
        (-70.0, 0.0, 0.71),
        (0.0, 0.0, 0.71 * math.exp(0.79 * 70 / RT_OVER_F_MV)),
        (0.0, 3.57, 2 * 0.71 * math.exp(0.79 * 70 / RT_OVER_F_MV)),  # half the pores are free
        (40.0, 0.0, 0.71 * math.exp(0.79 * 110 / RT_OVER_F_MV)),
    ],
)
def test_apparent_ic50_by_hand(voltage_mv, magnesium_mm, ic50_um):
    found = apparent_ic50_um(KETAMINE, voltage_mv, magnesium_mm)
    assert found == pytest.approx(ic50_um, rel=1e-3)


@pytest.mark.parametrize("name", gating_names())
def test_off_over_on_is_the_ic50_at_any_gating(name):
    voltages_mv = np.array([-90.0, -70.0, 0.0, 40.0])
    on, off = block_rates(KETAMINE, voltages_mv, gating(name))
    np.testing.assert_allclose(off / on, apparent_ic50_um(KETAMINE, voltages_mv))
    opened = saturated_open_probability(gating(name))
    np.testing.assert_allclose(off[1] * opened, KETAMINE.off_per_s)


def test_voltage_acts_half_on_each_rate():
    (on_low, on_high), (off_low, off_high) = block_rates(KETAMINE, np.array([-70.0, 40.0]))
    assert off_high / off_low == pytest.approx(on_low / on_high)
    assert off_high > off_low


@pytest.mark.parametrize(
    ("concentration_um", "block"), [(0.0, 0.0), (0.71, 0.5), (2.13, 0.75), (1e6, 1.0)]
)
def test_steady_block_by_hand(concentration_um, block):
    found = steady_block(concentration_um, -70.0, 0.0, KETAMINE)
    assert found == pytest.approx(block, abs=1e-6)


def test_everything_broadcasts():
    concentrations_um, voltages_mv = np.ones((5, 1)), np.linspace(-90, 40, 7)
    assert steady_block(concentrations_um, voltages_mv, 1.0, KETAMINE).shape == (5, 7)


@pytest.mark.parametrize("name", ["memantine", "mk801"])
def test_a_blocker_without_measured_depth_keeps_to_its_voltage(name):
    assert apparent_ic50_um(blocker(name), -70.0, 1.0) > blocker(name).ic50_um
    for voltages_mv, first_other in (([-70.0, -80.0, 40.0], -80), ([-70.0, 40.0, -80.0], 40)):
        complaint = f"^voltage_mv must be -70 for {name}.*; got {first_other}$"
        with pytest.raises(ValueError, match=complaint):
            apparent_ic50_um(blocker(name), voltages_mv)


@pytest.mark.parametrize(("depth", "times"), [(0.0, 1.0), (1.0, math.e)])
def test_a_blocker_may_cross_none_or_all_of_the_field(depth, times):
    drug = dataclasses.replace(KETAMINE, electrical_depth=depth)
    found = apparent_ic50_um(drug, -70.0 + RT_OVER_F_MV)
    assert found == pytest.approx(0.71 * times, rel=1e-3)


def test_a_blocker_cannot_be_changed_in_passing():
    with pytest.raises(dataclasses.FrozenInstanceError):
        KETAMINE.ic50_um = 0.5


def test_a_mystery_is_the_same_for_the_same_seed():
    first = mystery_blocker(1)
    assert first == mystery_blocker(1)
    assert first != mystery_blocker(2)
    assert first.made_up
    assert "made up" in first.name
    # Pinned: a learner's mystery may not change with the version.
    assert first.ic50_um == pytest.approx(1.9084527888858718, rel=1e-6)
    assert first.off_per_s == pytest.approx(0.1664532040675897, rel=1e-6)


def test_mysteries_stay_within_five_times_ketamine():
    many = [mystery_blocker(seed) for seed in range(300)]
    for field in ("ic50_um", "off_per_s"):
        ratios = np.array([getattr(one, field) / getattr(KETAMINE, field) for one in many])
        assert ratios.min() >= 1 / 5
        assert ratios.max() <= 5
        assert ratios.min() < 1 / 4  # and use that range
        assert ratios.max() > 4


@pytest.mark.parametrize(
    ("call", "complaint"),
    [
        (lambda: blocker("aspirin"), "blocker must be one of ketamine, memantine, mk801; got"),
        (lambda: steady_block(-1.0, -70.0, 0.0, KETAMINE), "concentration_um must be from 0"),
        (lambda: steady_block(1.0, -70.0, -1.0, KETAMINE), "magnesium_mm must be from 0"),
        (lambda: steady_block(1.0, np.nan, 1.0, KETAMINE), "voltage_mv must be from -200"),
        (lambda: block_left(1.5, 1.0, 0.2), "block must be from 0 to 1; got 1.5"),
        (lambda: block_left(0.5, -1.0, 0.2), "agonist_s must be from 0"),
        (lambda: bound_fraction(1.0, 0.0), "half_um must be from"),
        (lambda: dataclasses.replace(KETAMINE, ic50_um=0.0), "ic50_um must be a positive"),
        (lambda: dataclasses.replace(KETAMINE, ic50_um=float("inf")), "ic50_um must be a positive"),
        (lambda: dataclasses.replace(KETAMINE, off_per_s=-1.0), "off_per_s must be a positive"),
        (lambda: dataclasses.replace(KETAMINE, electrical_depth=2.0), "electrical_depth must be"),
        (lambda: dataclasses.replace(KETAMINE, electrical_depth=-0.1), "electrical_depth must be"),
    ],
)
def test_bad_input_is_named(call, complaint):
    with pytest.raises(ValueError, match=complaint):
        call()
