"""The course after ketamine: limits, switches, units, and what is refused."""

from __future__ import annotations

import dataclasses
import doctest

import numpy as np
import pytest

from rapid_onset import evidence
from rapid_onset.models import circuit, onset
from rapid_onset.models.onset import default_cascade, ketamine_course

HOUR, SHORT = [0.0, 0.7, 6.0], [0.0, 0.5, 0.0]  # up within 40 min, down within hours


def test_without_ketamine_nothing_changes():
    course = ketamine_course([0.0, 24.0], [0.0, 0.0])
    assert (course.benefit == 0).all()
    assert (course.circuit.pyramidal == 1).all()
    assert (course.stages.spines == 0).all()


def test_times_are_even_and_reach_the_end():
    course = ketamine_course(HOUR, SHORT, duration_d=2.0, dt_h=0.25)
    np.testing.assert_allclose(course.time_h, 0.25 * np.arange(193))
    standard = ketamine_course(HOUR, SHORT)
    assert standard.time_h.size == 21 * 24 * 12 + 1
    assert standard.time_h[-1] == pytest.approx(504)


@pytest.mark.parametrize(
    ("duration_d", "dt_h", "points"),
    [(1.0, 0.1, 241), (1.0, 7.0, 5), (1.0, 24.0, 2), (1.0, 0.3, 81), (7.0, 0.35, 481)],
)
def test_a_course_is_cut_into_the_fewest_equal_parts(duration_d, dt_h, points):
    course = ketamine_course(HOUR, SHORT, duration_d=duration_d, dt_h=dt_h, unit=1.0)
    assert course.time_h.size == points


def test_concentrations_are_joined_by_straight_lines_and_end_at_the_last_point():
    course = ketamine_course([1.0, 3.0], [0.2, 0.6], duration_d=1.0, dt_h=0.5)
    concentration = course.circuit.concentration_um
    np.testing.assert_allclose(concentration[:8], [0, 0, 0.2, 0.3, 0.4, 0.5, 0.6, 0])
    assert (concentration[8:] == 0).all()


def test_a_finer_grid_changes_little(infusion):
    coarse, fine = (ketamine_course(*infusion, dt_h=dt_h) for dt_h in (1 / 12, 1 / 60))
    hours = np.array([1.0, 3.0, 24.0, 72.0, 240.0])
    np.testing.assert_allclose(coarse.benefit_at(hours), fine.benefit_at(hours), rtol=5e-3)


def test_events_come_in_order(infusion):
    course = ketamine_course(*infusion)
    curves = [
        course.circuit.interneuron_block,
        course.stages.mtor,
        course.stages.protein,
        course.stages.fast,
        course.stages.spines,
    ]
    peaks_h = [course.time_h[curve.argmax()] for curve in curves]
    assert peaks_h == sorted(set(peaks_h))


def test_the_first_separation_seen_in_trials_is_left_out(infusion):
    first_h = evidence.fact("ketamine_first_separation").value / 60
    assert ketamine_course(*infusion).benefit_at(first_h) < 0.1


def test_benefit_is_the_fast_stage_and_the_spines():
    constants = dataclasses.replace(default_cascade(), fast_weight_h=3.0)
    course = ketamine_course(HOUR, SHORT, constants=constants, unit=0.25)
    expected = (3 * course.stages.fast + course.stages.spines) / 0.25
    np.testing.assert_allclose(course.benefit, expected)
    assert course.unit == 0.25


def test_a_benefit_of_one_is_that_of_the_default_model_at_24_h(infusion):
    standard = ketamine_course(*infusion)
    assert standard.benefit_at(24) == pytest.approx(1)
    raw = 6 * standard.stages.fast + standard.stages.spines
    assert standard.unit == pytest.approx(np.interp(24, standard.time_h, raw))
    others = [
        {"rapamycin": True},
        {"spine_term": False},
        {"affinities": circuit.affinities("equal_high")},
        {"weights": dataclasses.replace(circuit.default_weights(), w_ei=0.9)},
        {"constants": dataclasses.replace(default_cascade(), spines_h=100.0)},
    ]
    for other in others:
        course = ketamine_course(*infusion, **other)
        assert course.unit == standard.unit
        assert course.benefit_at(24) < 0.95


def test_a_unit_lets_doses_be_compared():
    standard = ketamine_course(HOUR, SHORT)
    time_h, less_um = HOUR, 0.2 * np.array(SHORT)
    lower = ketamine_course(time_h, less_um, unit=standard.unit)
    alone = ketamine_course(time_h, less_um)
    assert lower.benefit_at(24) == pytest.approx(alone.unit / standard.unit)
    assert 0.1 < lower.benefit_at(24) < 0.4


def test_rapamycin_silences_all_that_mtor_starts_and_tells_of_the_patients(infusion):
    standard, blocked = (ketamine_course(*infusion, rapamycin=on) for on in (False, True))
    for name in ("mtor", "protein", "formation", "spines"):
        assert (getattr(blocked.stages, name) == 0).all()
    np.testing.assert_array_equal(blocked.stages.fast, standard.stages.fast)
    np.testing.assert_allclose(blocked.benefit, 6 * standard.stages.fast / standard.unit)
    (finding,) = blocked.findings
    assert finding == (
        "In patients rapamycin did not block the benefit at 24 h, and after two weeks "
        "41% responded with it and 13% without (Abdallah et al. 2020)."
    )


def test_without_the_spine_term_spines_grow_but_do_not_count(infusion):
    standard, without = (ketamine_course(*infusion, spine_term=on) for on in (True, False))
    np.testing.assert_array_equal(without.stages.spines, standard.stages.spines)
    np.testing.assert_allclose(without.benefit, 6 * standard.stages.fast / standard.unit)
    (finding,) = without.findings
    assert finding == (
        "In mice, taking away the new spines left the early effect and ended the late one "
        "(Moda-Sava et al. 2019)."
    )


def test_both_switches_bring_both_findings():
    assert len(ketamine_course(HOUR, SHORT, rapamycin=True, spine_term=False).findings) == 2
    assert ketamine_course(HOUR, SHORT).findings == ()


@pytest.mark.parametrize("name", ["equal_high", "equal_low", "reversed"])
def test_without_selectivity_the_default_weights_give_no_benefit(infusion, name):
    course = ketamine_course(*infusion, affinities=circuit.affinities(name))
    assert course.circuit.pyramidal.min() < 0.95
    assert course.benefit.max() == 0


def test_benefit_at_joins_the_points():
    course = ketamine_course(HOUR, SHORT, dt_h=1.0)
    middle = course.benefit_at([10.0, 10.5, 11.0])
    assert middle[1] == pytest.approx((middle[0] + middle[2]) / 2)
    assert course.benefit_at(504.0) == course.benefit[-1]


def test_a_course_says_that_it_is_illustrative():
    course = ketamine_course(HOUR, SHORT)
    assert course.illustrative
    assert course.label.startswith("Illustrative: ")
    with pytest.raises(dataclasses.FrozenInstanceError):
        course.benefit = 2 * course.benefit


def test_the_unit_of_a_course_without_benefit_cannot_be_guessed():
    # So much that pyramidal cells fall silent with the default weights, but not with these.
    sturdy = dataclasses.replace(circuit.default_weights(), f_e=0.0)
    days = [0.0, 24.0]
    with pytest.raises(ValueError, match=r"^unit must be given, because"):
        ketamine_course(days, [100.0, 100.0], weights=sturdy, duration_d=1.0)
    given = ketamine_course(days, [100.0, 100.0], weights=sturdy, duration_d=1.0, unit=2.0)
    assert given.benefit[-1] > 0
    silent = ketamine_course(days, [100.0, 100.0], duration_d=1.0)
    assert (silent.benefit == 0).all()
    assert silent.unit == 0


@pytest.mark.parametrize(
    ("call", "complaint"),
    [
        (lambda: ketamine_course(0.5, 0.5), r"time_h must be a list of times; got the shape \(\)"),
        (lambda: ketamine_course([], []), r"time_h must be a list of times; got the shape \(0,\)"),
        (
            lambda: ketamine_course([[0.0, 1.0]], [[0.0, 1.0]]),
            r"time_h must be a list of times; got the shape \(1, 2\)",
        ),
        (
            lambda: ketamine_course([0.0, 1.0], [0.0, 1.0, 2.0]),
            r"concentration_um must have one value for each of 2 times; got the shape \(3,\)",
        ),
        (
            lambda: ketamine_course([0.0, 1.0, 2.0], [0.0, 1.0]),
            r"concentration_um must have one value for each of 3 times; got the shape \(2,\)",
        ),
        (
            lambda: ketamine_course([0.0, 2.0, 1.0, 3.0], [0.0, 1.0, 0.0, 0.0]),
            "time_h must increase; got 1 after 2",
        ),
        (
            lambda: ketamine_course([0.0, 0.5, 1.0, 1.0], [0.0] * 4),
            "time_h must increase; got 1 after 1",
        ),
        (lambda: ketamine_course([-1.0, 0.0], [0.0] * 2), "time_h must be from 0 to 10000; got -1"),
        (
            lambda: ketamine_course([0.0, np.nan], [0.0] * 2),
            "time_h must be from 0 to 10000; got n",
        ),
        (lambda: ketamine_course([0.0, 1.0], [0.0, -1.0]), "concentration_um must be from 0 to"),
        (lambda: ketamine_course([0.0, 1.0], [0.0, np.nan]), "concentration_um must be from 0 to"),
        (lambda: ketamine_course(HOUR, SHORT, duration_d=0.5), "duration_d must be from 1 to 365"),
        (lambda: ketamine_course(HOUR, SHORT, dt_h=0.0), "dt_h must be from 0.001 to 24; got 0"),
        (
            lambda: ketamine_course(HOUR, SHORT, duration_d=125.0, dt_h=0.0029),
            "dt_h must give at most 1000000 points; got 1034484",
        ),
        (
            lambda: ketamine_course(HOUR, SHORT, duration_d=125.0, dt_h=0.003),
            "dt_h must give at most 1000000 points; got 1000001",
        ),
        (lambda: ketamine_course(HOUR, SHORT, unit=0.0), "unit must be from 1e-09 to 1e.09; got 0"),
        (
            lambda: ketamine_course(HOUR, SHORT, duration_d=2.0).benefit_at([1.0, 49.0]),
            "time_h must be up to 48; got 49",
        ),
        (
            lambda: ketamine_course(HOUR, SHORT, duration_d=2.0).benefit_at(-1.0),
            "time_h must be from 0 to 10000; got -1",
        ),
    ],
)
def test_bad_input_is_named(call, complaint):
    with pytest.raises(ValueError, match=f"^{complaint}"):
        call()


def test_the_examples_run():
    results = doctest.testmod(onset)
    assert results.attempted > 0
    assert results.failed == 0
