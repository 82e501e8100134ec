"""The bank of lesson 2: keys by hand, and its numbers against the model and the evidence."""

from dataclasses import replace

import numpy as np
import pytest

from rapid_onset import evidence
from rapid_onset.models import concentration, risk
from rapid_onset.models import pharmacokinetics as pk
from rapid_onset.quizzes.bank import load_bank
from rapid_onset.quizzes.marking import mark

BANK = load_bank("exposure")
INFUSION = pk.Dose("infusion", dose_mg_per_kg=0.5, duration_min=40)
PATIENT = pk.patient(weight_kg=70)


def level(time_min, *doses):
    return float(PATIENT.given(*(doses or (INFUSION,))).at([time_min]).total_ng_per_ml[0])


@pytest.mark.parametrize(
    ("item", "seed", "values", "key"),
    [
        ("pump-worked", "anna", {"weight": 88}, 1.1),
        ("pump-worked", "ben", {"weight": 72}, 0.9),
        ("volume", "ben", {"dose": 20, "level": 160}, 125),
        ("volume", "dora", {"dose": 25, "level": 125}, 200),
        ("what-arrives", "anna", {"dose": 40, "share": 45}, 18),
        ("what-arrives", "ben", {"dose": 30, "share": 8}, 2.4),
        (
            "measured-share",
            "anna",
            {"vein_dose": 15, "vein_area": 160, "mouth_dose": 60, "mouth_area": 125},
            19.53,
        ),
        (
            "measured-share",
            "ben",
            {"vein_dose": 10, "vein_area": 160, "mouth_dose": 60, "mouth_area": 125},
            13.02,
        ),
        ("pump-rate", "anna", {"weight": 88, "solution": 2.5}, 26.4),
        ("pump-rate", "ben", {"weight": 74, "solution": 2}, 27.75),
        ("what-is-left", "anna", {"half_life": 4, "hours": 7}, 29.73),
        ("what-is-left", "ben", {"half_life": 3, "hours": 13}, 4.961),
        ("clearance", "anna", {"dose": 28, "area": 400}, 70),
        ("clearance", "ben", {"dose": 24, "area": 550}, 43.64),
        ("few-people", "anna", {"responders": 1, "people": 33}, 14.78),
        ("few-people", "clara", {"responders": 6, "people": 11}, 50.72),
    ],
)
def test_a_key_by_hand(item, seed, values, key):
    question = BANK.item(f"exposure-{item}").variant(seed)
    assert {name: question.values[name] for name in values} == values
    assert question.answer == pytest.approx(key, rel=1e-3)
    assert mark(question, f"{key:.6g} {question.unit}").score == 1


def test_responders_are_those_of_the_trial():
    arms = {"placebo": "pbo"} | {f"{mg} mg of esketamine": f"e{mg}" for mg in (28, 56, 84)}
    visits = {"two hours": "2h", "one day": "24h", "one week": "168h"}
    outcomes = evidence.study("daly2018").outcomes
    rows = BANK.item("exposure-few-people").parameters["count"].rows
    assert (
        len({(row["given"], row["when"]) for row in rows}) == len(arms) * len(visits) == len(rows)
    )
    for row in rows:
        outcome = outcomes[f"{arms[row['given']]}_resp_{visits[row['when']]}"]
        assert (row["responders"], row["people"]) == (outcome.numerator, outcome.denominator)


def test_intervals_of_the_three_doses_overlap_at_every_visit():
    rows = BANK.item("exposure-few-people").parameters["count"].rows
    for when in ("two hours", "one day", "one week"):
        treated = [row for row in rows if row["when"] == when and row["given"] != "placebo"]
        events, total = ([row[name] for row in treated] for name in ("responders", "people"))
        _, low, high = risk.wilson(events, total)
        assert max(low) < min(high)


@pytest.mark.parametrize(
    ("how", "fact_id"),
    [
        ("racemic ketamine swallowed as a tablet", "ketamine_oral_fraction"),
        ("racemic ketamine under the tongue", "ketamine_sublingual_fraction"),
        ("esketamine sprayed into the nose", "esketamine_nasal_fraction_label"),
        ("racemic ketamine injected into a muscle", "ketamine_intramuscular_fraction"),
        (
            "racemic ketamine sprayed into the nose, in the study that found most",
            "ketamine_nasal_fraction_small",
        ),
        (
            "S-ketamine swallowed, in the study that found least",
            "esketamine_oral_fraction_healthy",
        ),
    ],
)
def test_shares_that_arrive_are_those_of_the_evidence(how, fact_id):
    shares = {
        row["how"]: row["share"]
        for row in BANK.item("exposure-what-arrives").parameters["route"].rows
    }
    assert shares[how] == pytest.approx(100 * evidence.fact(fact_id).value)


def test_routes_stand_in_the_order_of_their_shares():
    shares = {
        "tablet": evidence.fact("ketamine_oral_fraction").value,
        "tongue": evidence.fact("ketamine_sublingual_fraction").value,
        "nose": evidence.fact("esketamine_nasal_fraction_label").value,
        "muscle": evidence.fact("ketamine_intramuscular_fraction").value,
        "vein": 1.0,  # by definition
    }
    steps = [step.id for step in BANK.item("exposure-routes-in-order").steps]
    assert steps == sorted(shares, key=shares.__getitem__)


def test_what_is_said_of_one_infusion_is_what_the_model_gives():
    assert level(40) == pytest.approx(177, abs=0.5)
    assert level(160) == pytest.approx(48, abs=0.5)  # two hours after the end
    assert level(120) / level(40) == pytest.approx(1 / 3, abs=0.01)
    assert level(40 + 1440) / level(40) == pytest.approx(0.002, abs=0.0003)
    free_um = concentration.free_from_total(concentration.um_from_ng_per_ml(level(1440)))
    assert free_um < 0.001
    assert 300 < evidence.fact("ketamine_ic50").value / free_um < 1000
    arterial = pk.infusion_end_ng_per_ml(
        40, weight_kg=70, dose_mg_per_kg=0.5, parameters="kamp2020"
    )
    assert arterial == pytest.approx(253, abs=0.5)


@pytest.mark.parametrize(("route", "peak"), [("intramuscular", 145), ("oral", 27)])
def test_what_is_said_of_routes_is_what_the_model_gives(route, peak):
    dose = pk.Dose(route, dose_mg=35)
    levels = pk.patient(weight_kg=70).given(dose).at(range(121)).total_ng_per_ml
    assert levels.max() == pytest.approx(peak, abs=0.5)


def test_six_infusions_within_twelve_days_do_not_pile_up():
    days = (0, 2, 4, 7, 9, 11)
    infusions = [replace(INFUSION, start_min=1440.0 * day) for day in days]
    assert level(1440 * 11 + 40, *infusions) / level(40, *infusions) == pytest.approx(1, abs=0.01)


def test_made_up_patients_end_as_far_apart_as_is_said():
    crowd = pk.patients(2000, weight_kg=70, seed=2)
    ends = crowd.given(INFUSION).at([40]).total_ng_per_ml[:, 0]
    low, high = np.percentile(ends, [5, 95])
    assert (low, high) == (pytest.approx(130, abs=5), pytest.approx(230, abs=5))
    assert 1.6 < high / low < 2
    middle = np.median(ends)
    assert np.mean((ends > middle * 2 / 3) & (ends < middle * 4 / 3)) > 0.9


@pytest.mark.parametrize(
    ("changed", "ratio"),
    [
        ({"clearance_l_per_h": 0.5}, 1.1),  # "by a tenth or so"
        ({"clearance_l_per_h": 2.0}, 5 / 6),  # "by a sixth or so"
        ({"v1_l": 0.5, "v2_l": 0.5}, 1.5),  # "by half or so"
        ({"v1_l": 2.0, "v2_l": 2.0}, 0.62),  # "by over a third"
    ],
)
def test_how_far_a_peak_moves(changed, ratio):
    body = PATIENT.body
    other = replace(body, **{name: getattr(body, name) * by for name, by in changed.items()})
    end = replace(PATIENT, body=other).given(INFUSION).at([40]).total_ng_per_ml[0]
    assert end / level(40) == pytest.approx(ratio, abs=0.03)


def test_no_made_up_trial_tells_its_doses_apart():
    item = BANK.item("exposure-two-doses")
    people, high, low = (
        item.parameters[name].choice for name in ("people", "high_count", "low_count")
    )
    assert min(high) > max(low)
    for total in people:
        difference = risk.TwoArms(max(high), total, min(low), total).difference
        assert difference.low < 0 < difference.high


def test_the_slider_answers_to_an_hour_and_a_half():
    outcome = BANK.item("exposure-slower").outcome
    low, high = BANK.item("exposure-slower").target
    assert low <= outcome.at(90) <= high
