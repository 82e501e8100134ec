"""The stages of the cascade."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from scipy.integrate import solve_ivp

from rapid_onset import evidence
from rapid_onset.models.onset.cascade import Cascade, cascade, default_cascade

STAGES = ("mtor", "protein", "formation", "spines", "fast")


def pulse(points=2000):
    """A drive of 1 for the first hour, at steps of 0.1 h."""
    return np.where(np.arange(points) <= 10, 1.0, 0.0)


def test_the_default_is_assumed_and_says_so():
    assert default_cascade() == Cascade(0.5, 2.0, 6.0, 168.0, 2.4, 6.0)
    assert evidence.parameter_set("cascade_default").verification == "assumed"


@pytest.mark.parametrize("record", [default_cascade(), cascade(np.zeros(3), 0.1)])
def test_nothing_can_be_changed_in_passing(record):
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(record, dataclasses.fields(record)[0].name, 0.5)


def test_a_lasting_drive_fills_every_stage():
    stages = cascade(np.full(30_000, 0.7), 0.5)
    for name in ("mtor", "protein", "formation", "fast"):
        assert getattr(stages, name)[-1] == pytest.approx(0.7)
    assert stages.spines[-1] == pytest.approx(0.7 * 168)  # gain of 0.7 an hour, loss of 1/168


def test_each_stage_peaks_after_the_one_before():
    stages = cascade(pulse(), 0.1)
    peaks = [getattr(stages, name).argmax() for name in STAGES[:4]]
    assert peaks == sorted(set(peaks))
    assert stages.mtor.argmax() < stages.fast.argmax() < stages.formation.argmax()


def test_new_spines_are_what_was_formed_when_none_are_lost():
    lasting = dataclasses.replace(default_cascade(), spines_h=1e9)
    drive = pulse()
    area = 0.1 * (drive[:-1] + drive[1:]).sum() / 2
    assert cascade(drive, 0.1, lasting).spines[-1] == pytest.approx(area, rel=1e-6)


def test_it_agrees_with_a_solver_that_is_forced_to_look():
    times = 0.1 * np.arange(600)
    drive = pulse(600)

    def slope(time, state):
        mtor, protein, formation, spines, circuit, fast = state
        now = np.interp(time, times, drive)
        return [
            (now - mtor) / 0.5,
            (mtor - protein) / 2.0,
            (protein - formation) / 6.0,
            formation - spines / 168.0,
            (now - circuit) / 2.4,
            (circuit - fast) / 2.4,
        ]

    solved = solve_ivp(
        slope, (0, times[-1]), np.zeros(6), t_eval=times, max_step=0.05, rtol=1e-9, atol=1e-12
    )
    stages = cascade(drive, 0.1)
    for name, row in zip(STAGES, (0, 1, 2, 3, 5), strict=True):
        np.testing.assert_allclose(getattr(stages, name), solved.y[row], atol=1e-7)


@pytest.mark.parametrize("name", [field.name for field in dataclasses.fields(Cascade)])
@pytest.mark.parametrize("value", [0.0, -1.0, float("inf"), np.nan])
def test_constants_are_positive(name, value):
    with pytest.raises(ValueError, match=f"^{name} must be a positive number; got {value}"):
        dataclasses.replace(default_cascade(), **{name: value})
