"""Every target of the way from block to mood is met."""

from __future__ import annotations

import numpy as np
import pytest

from rapid_onset import evidence
from rapid_onset.models import circuit
from rapid_onset.models.onset import escitalopram_exposure, ketamine_course, ssri_course

THERAPEUTIC_UM = evidence.target("C21").value


@pytest.fixture(scope="module")
def course(infusion):
    return ketamine_course(*infusion)


@pytest.fixture(scope="module")
def without_spines(infusion):
    return ketamine_course(*infusion, spine_term=False)


def peak_h(course, curve):
    return course.time_h[curve.argmax()]


def occupancy(doses, hour):
    exposure = escitalopram_exposure(doses)
    return np.interp(hour, exposure.time_h, exposure.occupancy)


def mean_occupancy(day):
    exposure = escitalopram_exposure(day)
    that_day = (exposure.time_h >= 24 * (day - 1)) & (exposure.time_h <= 24 * day)
    return exposure.occupancy[that_day].mean()


def of_peak(course, curve, hour):
    return np.interp(hour, course.time_h, curve) / curve.max()


def desensitized(day):
    course = ssri_course()
    return np.interp(24 * day, course.time_h, course.desensitized)


def week_one():
    course = ssri_course()
    return np.interp(168, course.time_h, course.benefit)


OBSERVED = {
    "C01a": lambda one, _: one.benefit_at(24),
    "C01b": lambda one, _: one.benefit_at(72),
    "C01c": lambda one, _: one.benefit_at(168),
    "C02": lambda one, _: peak_h(one, one.benefit),
    "C03": lambda one, _: of_peak(one, one.benefit, 264),
    "C04": lambda one, _: one.benefit_at(3),
    "C06a": lambda one, _: one.circuit.interneuron.min(),
    "C06b": lambda one, _: one.circuit.pyramidal.max(),
    "C07": lambda *_: circuit.respond(40 * THERAPEUTIC_UM).pyramidal,
    "C08a": lambda one, _: peak_h(one, one.stages.mtor),
    "C08b": lambda one, _: peak_h(one, one.stages.protein),
    "C08c": lambda one, _: peak_h(one, one.stages.spines),
    "C09a": lambda one, without: without.benefit_at(3) / one.benefit_at(3),
    "C09b": lambda one, without: without.benefit_at(72) / one.benefit_at(72),
    "C10a": lambda one, _: of_peak(one, one.stages.spines, 168),
    "C10b": lambda one, _: of_peak(one, one.stages.spines, 336),
    "C11": lambda *_: occupancy(1, 4),
    "C12": lambda *_: occupancy(1, 48),
    "C13a": lambda *_: occupancy(10, 9 * 24 + 6),
    "C13b": lambda *_: occupancy(10, 9 * 24 + 54),
    "C14": lambda *_: mean_occupancy(28),
    "C15a": lambda *_: desensitized(3),
    "C15b": lambda *_: desensitized(21),
    "C16": lambda *_: week_one(),
    "C20": lambda one, _: of_peak(one, one.circuit.interneuron_block, peak_h(one, one.benefit)),
    "C21": lambda one, _: one.circuit.concentration_um.max(),
}


def test_every_target_with_a_band_is_in_the_table():
    rows = {one.id for one in evidence.targets() if one.id.startswith("C") and one.banded}
    assert set(OBSERVED) == rows


@pytest.mark.parametrize("target_id", OBSERVED)
def test_target_is_met(target_id, course, without_spines):
    target = evidence.target(target_id)
    observed = float(OBSERVED[target_id](course, without_spines))
    assert target.met_by(observed), f"{observed} is outside {target.low} to {target.high}"


@pytest.mark.parametrize(
    ("target_id", "observed"),
    [
        ("C01b", 0.802),
        ("C01c", 0.453),
        ("C02", 26.9),
        ("C03", 0.254),
        ("C04", 0.594),
        ("C06a", 0.852),
        ("C06b", 1.262),
        ("C07", 0.614),
        ("C08a", 0.92),
        ("C08b", 2.58),
        ("C08c", 29.6),
        ("C11", 0.701),
        ("C12", 0.474),
        ("C13a", 0.846),
        ("C13b", 0.656),
        ("C14", 0.825),
        ("C16", 0.334),
        ("C21", 0.536),
    ],
)
def test_the_model_gives_what_its_description_says(target_id, observed, course, without_spines):
    found = float(OBSERVED[target_id](course, without_spines))
    assert found == pytest.approx(observed, rel=5e-3)
