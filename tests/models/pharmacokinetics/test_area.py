import numpy as np
import pytest

from rapid_onset.models import pharmacokinetics as pk


@pytest.mark.parametrize(
    ("time_min", "levels", "area"),
    [
        ([0, 60], [100, 100], 100),  # a rectangle of one hour
        ([0, 60], [0, 100], 50),  # a triangle
        ([0, 30, 90], [200, 100, 0], 75 + 50),  # samples that are not evenly spaced
        ([5], [100], 0),  # one sample has no width
    ],
)
def test_the_area_is_a_sum_of_trapezoids(time_min, levels, area):
    assert pk.area_ng_h_per_ml(time_min, levels) == pytest.approx(area)


def test_each_curve_has_its_own_area_and_tail():
    levels = [[100, 100, 100], [0, 100, 200]]
    np.testing.assert_allclose(pk.area_ng_h_per_ml([0, 30, 60], levels), [100, 100])
    with_tails = pk.area_ng_h_per_ml([0, 30, 60], levels, terminal_half_life_h=np.log(2))
    np.testing.assert_allclose(with_tails, [200, 300])


def test_the_tail_is_the_last_level_over_its_rate():
    tail = pk.area_ng_h_per_ml([0, 60], [200, 100], terminal_half_life_h=np.log(2)) - 150
    assert tail == pytest.approx(100)  # 100 ng/mL that fall by 1 in each hour's e-fold


def test_with_its_tail_an_infusion_has_the_area_of_dose_over_clearance():
    body = pk.patient(weight_kg=70)
    times = np.arange(0, 1441, 2)
    for duration_min in (10, 40, 120):
        dose = pk.Dose("infusion", dose_mg=35, duration_min=duration_min)
        levels = body.given(dose).at(times).total_ng_per_ml
        area = pk.area_ng_h_per_ml(times, levels, float(body.terminal_half_life_h))
        assert area == pytest.approx(35_000 / float(body.clearance_l_per_h), rel=1e-3)
