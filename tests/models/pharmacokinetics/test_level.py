"""One number off the curve, by hand and against the whole curve."""

import pytest

from rapid_onset.models import pharmacokinetics as pk


@pytest.mark.parametrize(
    ("time_min", "dose", "ng_per_ml"),
    [
        (0, {"route": "bolus", "dose_mg": 35}, 35e3 / (1.7522 * 70)),  # dose over central volume
        (0, {"route": "bolus", "dose_mg_per_kg": 0.5}, 35e3 / (1.7522 * 70)),
        (0, {"route": "infusion", "dose_mg": 35, "duration_min": 40}, 0.0),  # nothing given yet
        (0, {"route": "oral", "dose_mg": 35}, 0.0),
        (40, {"route": "infusion", "dose_mg": 35, "duration_min": 40}, 177.31),  # as opentiva
        (120, {"route": "infusion", "dose_mg": 35, "duration_min": 40}, 58.83),
    ],
)
def test_a_level_is_a_plain_number(time_min, dose, ng_per_ml):
    level = pk.plasma_ng_per_ml(time_min, weight_kg=70, **dose)
    assert type(level) is float
    assert level == pytest.approx(ng_per_ml, abs=0.01)


def test_a_set_is_chosen_by_its_name():
    infusion = {"route": "infusion", "dose_mg_per_kg": 0.5, "duration_min": 40}
    level = pk.plasma_ng_per_ml(40, weight_kg=70, parameters="kamp2020", **infusion)
    assert level == pytest.approx(253.05, abs=0.01)  # as opentiva


@pytest.mark.parametrize("duration_min", [5, 40, 120])
def test_an_infusion_is_highest_when_it_ends(duration_min):
    dose = pk.Dose("infusion", dose_mg_per_kg=0.5, duration_min=duration_min)
    times = sorted({*range(1, 241), duration_min})
    curve = pk.patient(weight_kg=70).given(dose).at(times).total_ng_per_ml
    end = pk.infusion_end_ng_per_ml(duration_min, weight_kg=70, dose_mg_per_kg=0.5)
    assert end == pytest.approx(curve.max(), rel=1e-12)


def test_a_slower_infusion_ends_lower():
    ends = [pk.infusion_end_ng_per_ml(time, weight_kg=70, dose_mg=35) for time in (10, 40, 100)]
    assert ends == sorted(ends, reverse=True)


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"time_min": -1}, "time_min must be"),
        ({"weight_kg": 0}, "weight_kg must be"),
        ({"route": "nasal"}, "route must be one of infusion"),  # the default set knows no spray
        ({"dose_mg_per_kg": 0.5}, "either dose_mg or dose_mg_per_kg"),
        ({"parameters": "nobody1999"}, "parameters must be one of"),
    ],
)
def test_what_a_level_refuses(wrong, words):
    right = {"time_min": 10, "weight_kg": 70, "route": "bolus", "dose_mg": 35}
    with pytest.raises(ValueError, match=words):
        pk.plasma_ng_per_ml(**right | wrong)
