"""The ten-state receptor in time."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
import scipy.linalg
from scipy.integrate import solve_ivp

from rapid_onset.models.nmda.block import block_rates, blocker, steady_block
from rapid_onset.models.nmda.gating import gating, gating_names, steady_open_probability
from rapid_onset.models.nmda.magnesium import relative_current
from rapid_onset.models.nmda.simulation import STATES, Step, generator, simulate

KETAMINE = blocker("ketamine")
PULSE = Step(1.0, 1000.0, -70.0, 1.0)
REST = Step(200.0, 0.0, -70.0, 1.0)
DRUGGED = Step(1.0, 1000.0, -40.0, 1.0, 10.0), Step(200.0, 2.0, -40.0, 1.0, 10.0)

# Neighbours in the scheme: each pair must exchange equally once everything has settled.
NEIGHBOURS = ["C0 C1", "C1 C2", "C2 O", "C2 D", "O OB", "OB C2B", "C2B DB", "C2B C1B", "C1B C0B"]


def settled(glutamate_um=2.0, voltage_mv=-60.0, magnesium_mm=1.0, concentration_um=1.0, **kind):
    """Probabilities after ten minutes without change."""
    step = Step(6e5, glutamate_um, voltage_mv, magnesium_mm, concentration_um)
    return simulate([step], dt_ms=6e5, blocker=KETAMINE, **kind)


def test_columns_of_the_generator_sum_to_zero():
    matrices = generator([0.0, 2.0, 1000.0], 3.0, [1.0, 2.0, 3.0], gating())
    assert matrices.shape == (3, 10, 10)
    np.testing.assert_allclose(matrices.sum(axis=-2), 0, atol=1e-14)
    assert (matrices - matrices * np.eye(10) >= 0).all()


@pytest.mark.parametrize(
    ("origin", "goal", "rate_per_s"),
    [
        ("C0", "C1", 2 * 5.0 * 2),  # two free sites, 5 per uM and s, 2 uM
        ("C1", "C2", 5.0 * 2),
        ("C1", "C0", 12.9),
        ("C2", "C1", 2 * 12.9),  # two bound sites
        ("C2", "O", 46.5),
        ("O", "C2", 73.8),
        ("C2", "D", 8.4),
        ("D", "C2", 6.8),
        ("O", "OB", 3.0),
        ("OB", "O", 0.7),
        ("C0B", "C1B", 2 * 5.0 * 2),
        ("OB", "C2B", 73.8),
        ("O", "D", 0.0),
        ("C2", "C2B", 0.0),  # nothing enters or leaves a closed channel
        ("C2B", "C2", 0.0),
    ],
)
def test_every_rate_of_the_scheme(origin, goal, rate_per_s):
    matrix = generator(2.0, 3.0, 0.7, gating())
    found = matrix[STATES.index(goal), STATES.index(origin)]
    assert found == pytest.approx(rate_per_s / 1000)  # 1/ms


@pytest.mark.parametrize("pair", NEIGHBOURS)
def test_detailed_balance_once_settled(pair):
    here, there = (STATES.index(state) for state in pair.split())
    on, off = block_rates(KETAMINE, -60.0)
    free = relative_current(-60.0, 1.0) / relative_current(-60.0, 0.0)
    matrix = generator(2.0, on * free, off, gating())
    probability = settled().probability[:, -1]
    forth = matrix[there, here] * probability[here]
    back = matrix[here, there] * probability[there]
    assert forth == pytest.approx(back, rel=1e-6)


def test_it_agrees_with_the_exponential_of_scipy():
    run = simulate(DRUGGED, dt_ms=0.5, blocker=KETAMINE)
    on, off = block_rates(KETAMINE, -40.0)
    free = relative_current(-40.0, 1.0) / relative_current(-40.0, 0.0)
    pulse, after = (generator(glutamate, 10 * on * free, off, gating()) for glutamate in (1000, 2))
    at_end_of_pulse = scipy.linalg.expm(pulse) @ np.eye(10)[0]
    for time_ms in (1.0, 1.5, 51.0, 201.0):
        expected = scipy.linalg.expm(after * (time_ms - 1)) @ at_end_of_pulse
        found = run.probability[:, run.time_ms == time_ms][:, 0]
        np.testing.assert_allclose(found, expected, rtol=0, atol=1e-12)


def test_it_agrees_with_a_solver_that_is_forced_to_look():
    run = simulate(DRUGGED, dt_ms=0.5, blocker=KETAMINE)
    on, off = block_rates(KETAMINE, -40.0)
    free = relative_current(-40.0, 1.0) / relative_current(-40.0, 0.0)
    pulse, after = (generator(glutamate, 10 * on * free, off, gating()) for glutamate in (1000, 2))
    solved = solve_ivp(
        lambda time_ms, state: (pulse if time_ms < 1 else after) @ state,
        (0, 201),
        np.eye(10)[0],
        t_eval=run.time_ms,
        max_step=0.25,
        rtol=1e-8,
        atol=1e-11,
    )
    np.testing.assert_allclose(run.probability, solved.y, rtol=0, atol=1e-4)


def test_a_batch_equals_its_members():
    voltages_mv, concentrations_um = np.array([-70.0, -40.0, 40.0]), np.array([0.0, 1.0, 50.0])
    steps = [PULSE, Step(50.0, 5.0, voltages_mv, 1.0, concentrations_um)]
    together = simulate(steps, dt_ms=0.5, blocker=KETAMINE)
    assert together.probability.shape == (3, 10, 103)
    assert together.current.shape == (3, 103)
    for index in range(3):
        last = Step(50.0, 5.0, voltages_mv[index], 1.0, concentrations_um[index])
        alone = simulate([PULSE, last], dt_ms=0.5, blocker=KETAMINE)
        for quantity in ("probability", "open", "blocked", "trapped", "current", "voltage_mv"):
            found, expected = getattr(together, quantity)[index], getattr(alone, quantity)
            np.testing.assert_allclose(found, expected, rtol=0, atol=1e-12)


@pytest.mark.parametrize("dt_ms", [0.01, 0.3, 7.0, 1000.0])
def test_the_distance_of_points_changes_nothing_but_their_number(dt_ms):
    run = simulate(DRUGGED, dt_ms=dt_ms, blocker=KETAMINE)
    fine = simulate(DRUGGED, dt_ms=0.1, blocker=KETAMINE)
    np.testing.assert_allclose(run.probability[:, -1], fine.probability[:, -1], atol=1e-12)
    assert np.diff(run.time_ms).max() <= dt_ms * (1 + 1e-9)
    assert run.time_ms[-1] == pytest.approx(201.0)
    assert np.isclose(run.time_ms, 1.0).any()  # the end of the pulse is always a point


def test_each_step_may_have_its_own_distance():
    run = simulate(steps=[PULSE, REST], dt_ms=[0.25, 50.0])
    np.testing.assert_allclose(run.time_ms, [0, 0.25, 0.5, 0.75, 1, 51, 101, 151, 201])


@pytest.mark.parametrize(("duration_ms", "parts"), [(0.3, 3), (1.1, 11), (1.15, 12), (0.01, 1)])
def test_a_step_is_cut_into_the_fewest_equal_parts(duration_ms, parts):
    assert simulate([Step(duration_ms, 0.0, 0.0, 0.0)], dt_ms=0.1).time_ms.size == parts + 1


def test_a_joint_belongs_to_the_later_step():
    run = simulate([Step(1.0, 1000.0, -70.0, 1.0), Step(1.0, 0.0, 40.0, 0.5)], dt_ms=1.0)
    np.testing.assert_array_equal(run.voltage_mv, [-70, 40, 40])
    np.testing.assert_array_equal(run.magnesium_mm, [1, 0.5, 0.5])
    np.testing.assert_allclose(
        run.current, run.open * relative_current([-70, 40, 40], [1, 0.5, 0.5])
    )


def test_without_a_blocker_nothing_is_blocked():
    run = simulate([PULSE, REST], dt_ms=0.5)
    assert (run.blocked == 0).all()
    assert run.open.max() > 0.2
    silent = simulate([PULSE, REST], dt_ms=0.5, blocker=KETAMINE)
    np.testing.assert_allclose(run.probability, silent.probability, atol=1e-14)


def test_without_glutamate_nothing_moves():
    run = simulate([Step(1e4, 0.0, 40.0, 0.0, 100.0)], dt_ms=100.0, blocker=KETAMINE)
    np.testing.assert_allclose(run.probability[0], 1)


def test_much_blocker_blocks_all():
    assert settled(1000.0, concentration_um=1e5).blocked[-1] == pytest.approx(1, abs=1e-3)


def test_at_the_reversal_potential_no_current_flows():
    assert (simulate([Step(10.0, 1000.0, 0.0, 1.0)], dt_ms=1.0).current == 0).all()


@pytest.mark.parametrize("name", gating_names())
@pytest.mark.parametrize("magnesium_mm", [0.0, 1.0])
def test_the_settled_block_does_not_depend_on_gating(name, magnesium_mm):
    run = settled(magnesium_mm=magnesium_mm, gating=gating(name))
    expected = steady_block(1.0, -60.0, magnesium_mm, KETAMINE)
    assert run.blocked[-1] == pytest.approx(expected, rel=1e-4)
    opened = steady_open_probability(2.0, gating(name)) * (1 - expected)
    assert run.open[-1] == pytest.approx(opened, rel=1e-4)


@pytest.mark.parametrize("record", [PULSE, simulate([PULSE], dt_ms=1.0)])
def test_nothing_can_be_changed_in_passing(record):
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(record, dataclasses.fields(record)[0].name, 2.0)


def test_a_drug_is_trapped_until_glutamate_returns():
    drug = Step(2e4, 1000.0, -70.0, 0.0, 10.0)
    shut, wash = Step(1000.0, 0.0, -70.0, 0.0), Step(6e4, 0.0, -70.0, 0.0)
    release = Step(2e4, 1000.0, -70.0, 0.0)
    run = simulate([drug, shut, wash, release], dt_ms=100.0, blocker=KETAMINE)
    at = {second: run.time_ms == 1000.0 * second for second in (20, 21, 81, 101)}
    assert run.blocked[at[20]] == pytest.approx(10 / 10.71, abs=1e-3)
    assert run.trapped[at[20]] == pytest.approx((1 - 0.2199) * 10 / 10.71, abs=1e-3)
    assert run.trapped[at[21]] == pytest.approx(run.blocked[at[21]], rel=1e-2)
    assert run.blocked[at[81]] / run.blocked[at[21]] > 0.999
    assert run.blocked[at[101]] < 0.02


@pytest.mark.parametrize(
    ("steps", "more", "complaint"),
    [
        ([Step(0.0, 1.0, -70.0, 1.0)], {}, "duration_ms must be from 1e-06"),
        ([Step(np.nan, 1.0, -70.0, 1.0)], {}, "duration_ms must be from 1e-06"),
        ([Step(1.0, -1.0, -70.0, 1.0)], {}, "glutamate_um must be from 0"),
        ([Step(1.0, 1.0, 400.0, 1.0)], {}, "voltage_mv must be from -200 to 200; got 400"),
        ([Step(1.0, 1.0, -70.0, -1.0)], {}, "magnesium_mm must be from 0"),
        ([Step(1.0, 1.0, -70.0, 1.0, -1.0)], {"blocker": KETAMINE}, "concentration_um must be"),
        ([Step(1.0, 1.0, -70.0, 1.0, 5.0)], {}, "concentration_um must be 0 without a blocker"),
        ([PULSE], {"dt_ms": 0.0}, "dt_ms must be from 1e-06"),
        ([PULSE], {"dt_ms": [1.0, 2.0]}, "dt_ms must be one number or 1; got 2"),
        ([REST], {"dt_ms": 1e-5}, "dt_ms must give at most 1000000 points; got 20000001"),
        ([REST], {"dt_ms": 2e-4}, "dt_ms must give at most 1000000 points; got 1000001"),
        ([], {}, "steps must hold at least one"),
    ],
)
def test_bad_input_is_named(steps, more, complaint):
    with pytest.raises(ValueError, match=complaint):
        simulate(steps, **{"dt_ms": 1.0, **more})
