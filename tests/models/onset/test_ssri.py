"""Escitalopram day by day."""

from __future__ import annotations

import dataclasses
import math

import numpy as np
import pytest

from rapid_onset.models.onset.ssri import (
    escitalopram_exposure,
    sert_occupancy,
    ssri_benefit,
    ssri_course,
)

RATE = 31 / 1400  # clearance over volume, per hour


def one_tablet(hours, dose_mg=10.0):
    """Concentration (ng/mL) after one tablet, by Bateman's formula with ka = 1 per hour."""
    after = np.maximum(hours, 0)
    return dose_mg * 1000 / 1400 / (1 - RATE) * (np.exp(-RATE * after) - np.exp(-after))


@pytest.mark.parametrize(
    ("concentration_ng_per_ml", "occupancy"),
    [(0.0, 0.0), (2.8, 0.5), (8.4, 0.75), (280.0, 100 / 101)],
)
def test_occupancy_by_hand(concentration_ng_per_ml, occupancy):
    assert sert_occupancy(concentration_ng_per_ml) == pytest.approx(occupancy)


def test_one_tablet_is_the_textbook_curve():
    exposure = escitalopram_exposure(1, days=4.0, dt_h=0.25)
    np.testing.assert_allclose(exposure.time_h, 0.25 * np.arange(385))
    np.testing.assert_allclose(
        exposure.concentration_ng_per_ml, one_tablet(exposure.time_h), rtol=1e-10, atol=1e-12
    )
    np.testing.assert_array_equal(
        exposure.occupancy, sert_occupancy(exposure.concentration_ng_per_ml)
    )


@pytest.mark.parametrize("doses", [2, 3, 10])
def test_tablets_add_up(doses):
    exposure = escitalopram_exposure(doses, dose_mg=20.0, days=6.0)
    expected = sum(one_tablet(exposure.time_h - 24 * day, 20.0) for day in range(doses))
    np.testing.assert_allclose(exposure.concentration_ng_per_ml, expected, rtol=1e-10, atol=1e-12)


def test_the_peak_comes_when_it_was_seen():
    exposure = escitalopram_exposure(1, dt_h=0.1)
    peak_h = exposure.time_h[exposure.concentration_ng_per_ml.argmax()]
    assert peak_h == pytest.approx(math.log(1 / RATE) / (1 - RATE), abs=0.06)
    assert 3 <= peak_h <= 4


def test_the_half_life_lies_between_those_of_single_and_multiple_doses():
    exposure = escitalopram_exposure(1, days=10.0)
    late = exposure.concentration_ng_per_ml[exposure.time_h >= 48]
    half_life_h = 0.5 * math.log(2) / math.log(late[0] / late[1])
    assert 27 < half_life_h < 33


def test_in_the_long_run_clearance_takes_out_what_comes_in():
    exposure = escitalopram_exposure(60, days=60.0)
    last_day = exposure.time_h >= 59 * 24
    mean = np.trapezoid(exposure.concentration_ng_per_ml[last_day], exposure.time_h[last_day]) / 24
    assert mean == pytest.approx(10_000 / 24 / 31, rel=1e-3)  # 10 mg a day over 31 L/h


def test_a_steady_state_is_reached_within_ten_days():
    exposure = escitalopram_exposure(42)
    tenth, last = (
        np.interp(24 * day - 0.5, exposure.time_h, exposure.concentration_ng_per_ml)
        for day in (10, 42)
    )
    assert tenth / last > 0.99


def test_no_dose_no_occupancy():
    exposure = escitalopram_exposure(42, 0.0)
    assert (exposure.occupancy == 0).all()


@pytest.mark.parametrize(
    ("dt_h", "step_h"), [(0.5, 0.5), (7.0, 6.0), (24.0, 24.0), (0.7, 24 / 35), (24 / 47, 24 / 47)]
)
def test_tablets_always_fall_on_a_point(dt_h, step_h):
    exposure = escitalopram_exposure(2, days=3.0, dt_h=dt_h)
    np.testing.assert_allclose(np.diff(exposure.time_h), step_h)
    np.testing.assert_allclose(
        exposure.concentration_ng_per_ml,
        one_tablet(exposure.time_h) + one_tablet(exposure.time_h - 24),
        rtol=1e-10,
        atol=1e-12,
    )


@pytest.mark.parametrize("days", [1.0, 2.5, 42.0])
def test_a_course_has_the_length_that_was_asked_for(days):
    assert ssri_course(days=days).time_h[-1] == 24 * days


def test_adaptation_by_hand():
    course = ssri_course(dt_h=12.0)
    at = dict(zip(course.time_h, course.desensitized, strict=True))
    assert at[0] == 0
    assert at[36] == pytest.approx(0.7 * (1 - math.exp(-1.5 / 3.5)))  # a day and a half
    assert at[84] == pytest.approx(0.7 * (1 - 1 / math.e))  # one time constant of 3.5 d
    assert at[42 * 24] == pytest.approx(0.7, abs=1e-5)


def test_benefit_by_hand():
    course = ssri_course(dt_h=12.0)
    at = dict(zip(course.time_h, course.benefit, strict=True))
    assert at[0] == 0
    assert at[84] == pytest.approx((1 - math.exp(-0.5 / 2.9)) / (1 - math.exp(-6 / 2.9)))
    assert at[168] == pytest.approx((1 - math.exp(-1 / 2.9)) / (1 - math.exp(-6 / 2.9)))
    assert at[6 * 168] == pytest.approx(1)
    assert ssri_course(days=84.0).benefit[-1] > 1.1  # it goes on after week 6


def test_occupancy_is_there_long_before_the_benefit():
    course = ssri_course()
    assert course.time_h[-1] == 6 * 168  # six weeks, as the trials
    first_day = course.time_h <= 24
    assert course.exposure.occupancy[first_day].max() > 0.65
    assert course.benefit[first_day].max() < 0.06


def test_daily_tablets_reach_the_last_day():
    course = ssri_course(days=42.0)
    np.testing.assert_array_equal(
        course.exposure.concentration_ng_per_ml, escitalopram_exposure(42).concentration_ng_per_ml
    )
    half_a_day_more = ssri_course(days=2.5).exposure
    np.testing.assert_allclose(
        half_a_day_more.concentration_ng_per_ml,
        escitalopram_exposure(3, days=2.5).concentration_ng_per_ml,
    )


def test_a_course_says_that_it_is_illustrative_and_keeps_saying_it():
    course = ssri_course()
    assert course.illustrative
    assert course.label.startswith("Illustrative: ")
    for record in (course, course.exposure):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(record, dataclasses.fields(record)[0].name, None)


@pytest.mark.parametrize(
    ("call", "complaint"),
    [
        (lambda: escitalopram_exposure(0), "doses must be from 1 to 365; got 0"),
        (lambda: escitalopram_exposure(1.5), "doses must be a whole number; got 1.5"),
        (lambda: escitalopram_exposure(1, -5.0), "dose_mg must be from 0 to 10000; got -5"),
        (lambda: escitalopram_exposure(1, np.nan), "dose_mg must be from 0 to 10000; got nan"),
        (lambda: escitalopram_exposure(1, days=0.0), "days must be from 1 to 365; got 0"),
        (lambda: escitalopram_exposure(1, dt_h=0.0), "dt_h must be from 0.001 to 24; got 0"),
        (lambda: ssri_course(days=np.nan), "days must be from 1 to 365; got nan"),
        (lambda: ssri_course(dt_h=25.0), "dt_h must be from 0.001 to 24; got 25"),
        (lambda: ssri_benefit(1, delay_weeks=6), "delay_weeks must be from 0 to 5; got 6"),
        (lambda: sert_occupancy(-1.0), "concentration_ng_per_ml must be from 0 to"),
    ],
)
def test_bad_input_is_named(call, complaint):
    with pytest.raises(ValueError, match=f"^{complaint}"):
        call()


@pytest.mark.parametrize(
    ("time_weeks", "settings", "share"),
    [
        (0, {}, 0),
        (6, {}, 1),
        (3, {"time_constant_weeks": 3 / math.log(2)}, 2 / 3),  # 1/2 over 3/4
        (3, {"delay_weeks": 3}, 0),
        (4.5, {"delay_weeks": 3, "time_constant_weeks": 1.5 / math.log(2)}, 2 / 3),
        (6, {"delay_weeks": 3}, 1),
    ],
)
def test_benefit_at_one_time_by_hand(time_weeks, settings, share):
    assert ssri_benefit(time_weeks, **settings) == pytest.approx(share)
