import math
from dataclasses import FrozenInstanceError

import numpy as np
import pytest

from rapid_onset import evidence
from rapid_onset.models import pharmacokinetics as pk
from rapid_onset.models.pharmacokinetics.mystery import MEASURING_ERROR


def level(time_min, clearance_l_per_h, volume_l, dose_mg=30.0):
    return pk.one_compartment_ng_per_ml(
        time_min,
        dose_mg=dose_mg,
        duration_min=60,
        clearance_l_per_h=clearance_l_per_h,
        volume_l=volume_l,
    )


@pytest.mark.parametrize(
    ("time_min", "clearance", "volume", "expected"),
    [
        (0, 60, 60, 0),  # nothing is in yet
        (60, 60, 60, 500 * (1 - math.exp(-1))),  # 500 ng/mL would be rate over clearance
        (120, 60, 60, 500 * (1 - math.exp(-1)) * math.exp(-1)),  # one hour later
        (60, 0.01, 300, 100),  # hardly cleared: 30 mg in 300 L
    ],
)
def test_one_compartment_by_hand(time_min, clearance, volume, expected):
    assert level(time_min, clearance, volume) == pytest.approx(expected, rel=1e-3)


def test_the_level_is_in_proportion_to_the_dose():
    assert level(60, 60, 60, dose_mg=0.1) == pytest.approx(level(60, 60, 60) / 300)


def test_it_is_the_limit_of_two_compartments_with_nothing_between_them():
    body = pk.patient(weight_kg=70)
    alone = type(body.body)(clearance_l_per_h=80.0, v1_l=200.0, q2_l_per_h=1e-9, v2_l=1.0)
    dose = pk.Dose("infusion", dose_mg=30, duration_min=60)
    times = np.array([10.0, 60.0, 300.0])
    exposure = pk.Patient(body.parameters, 70, alone, 0.2).given(dose).at(times)
    assert level(times, 80.0, 200.0) == pytest.approx(exposure.total_ng_per_ml, rel=1e-6)


@pytest.mark.parametrize("name", ["clearance_l_per_h", "volume_l"])
def test_a_body_that_clears_nothing_or_has_no_room_is_refused(name):
    with pytest.raises(ValueError, match=f"{name} must be from 0.01"):
        level(10, **{"clearance_l_per_h": 80, "volume_l": 200, name: 0})


def test_a_seed_makes_one_patient_within_twice_the_published_numbers():
    clearance = evidence.fact("ketamine_clearance").value
    volume = evidence.fact("ketamine_volume").value
    made = [pk.mystery_patient(seed) for seed in range(50)]
    assert made == [pk.mystery_patient(seed) for seed in range(50)]
    assert all(clearance / 2 <= one.clearance_l_per_h <= clearance * 2 for one in made)
    assert all(volume / 2 <= one.volume_l <= volume * 2 for one in made)
    assert len({one.clearance_l_per_h / one.volume_l for one in made}) == 50


def test_a_mystery_is_the_same_in_every_version():
    one = pk.mystery_patient(1)
    assert (one.dose_mg, one.duration_min) == (35, 40)
    assert one.clearance_l_per_h == pytest.approx(120.93988239967423)
    assert one.volume_l == pytest.approx(223.47681065606878)
    assert one.measured_ng_per_ml(100) == pytest.approx(79.01146238462631)
    with pytest.raises(FrozenInstanceError):
        one.volume_l = 200.0


def test_a_measurement_errs_by_its_coefficient_of_variation_and_repeats_itself():
    ratios = []
    for seed in range(300):
        one = pk.mystery_patient(seed)
        true = one.level_ng_per_ml(100, one.clearance_l_per_h, one.volume_l)
        assert one.measured_ng_per_ml(100) == one.measured_ng_per_ml(100)
        ratios.append(one.measured_ng_per_ml(100) / true)
    assert np.std(np.log(ratios)) == pytest.approx(MEASURING_ERROR, rel=0.15)
    assert np.mean(np.log(ratios)) == pytest.approx(0, abs=0.01)


def test_a_guess_is_off_by_its_share_of_the_truth():
    one = pk.MysteryPatient("made up", clearance_l_per_h=80.0, volume_l=200.0)
    assert one.relative_errors(100.0, 180.0) == pytest.approx((0.25, -0.1))
