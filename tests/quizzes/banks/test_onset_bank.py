"""The bank of lesson 4: keys by hand, and its numbers against the evidence and the model."""

import re

import pytest

from rapid_onset import evidence
from rapid_onset.models import onset
from rapid_onset.quizzes.bank import load_bank
from rapid_onset.quizzes.marking import mark

BANK = load_bank("onset")
STATED = r": (\S+)(?: points)? \((\S+) to (\S+)\)$"
INTERVAL = re.compile(r"day (\d+): (−?[\d.]+) \((−?[\d.]+) to (−?[\d.]+)\)")


def rows(item, parameter):
    return BANK.item(f"onset-{item}").parameters[parameter].rows


def number(text):
    return float(text.replace("−", "-"))


@pytest.mark.parametrize(
    ("item", "seed", "values", "key"),
    [
        ("own-control", "anna", {"fall": 6.79, "control_fall": 4.07}, 2.72),
        ("more-in-a-hundred", "anna", {"events": 29, "control_events": 20}, 14.54),  # 45.31 − 30.77
        ("more-in-a-hundred", "ben", {"events": 25, "control_events": 20}, 7.931),  # 34.25 − 26.32
        ("share-of-week-six", "anna", {"drug": 19, "placebo": 13, "drug_six": 52}, 42.86),  # 6 / 14
        ("share-of-week-six", "ben", {"drug": 22, "placebo": 17, "drug_six": 52}, 35.71),  # 5 / 14
        ("first-shown", "anna", {"first": 2}, 2),
        ("first-shown", "ben", {"first": 5}, 5),
        ("guessed-effect", "anna", {"noticed": 40, "hope": 3, "missed": 10, "regret": 3}, 1.5),
        ("guessed-effect", "ben", {"noticed": 40, "hope": 3, "missed": 10, "regret": 2}, 1.4),
        ("left-on-the-stairs", "anna", {"first": 25, "left": 20, "second": 20}, 36),  # 25 + 11
        ("left-on-the-stairs", "ben", {"first": 40, "left": 20, "second": 20}, 48),  # 40 + 8
        ("go-on-or-stop", "anna", {"total": 80, "relapses": 22}, 4.444),  # 80 / 18
        ("go-on-or-stop", "ben", {"total": 110, "relapses": 22}, 4.583),  # 110 / 24
    ],
)
def test_a_key_by_hand(item, seed, values, key):
    question = BANK.item(f"onset-{item}").variant(seed)
    assert values.items() <= question.values.items()
    assert question.answer == pytest.approx(key, rel=1e-3)
    assert mark(question, f"{key:.6g} {question.unit}").score == 1


@pytest.mark.parametrize(
    ("item", "key"),
    [
        ("third-at-one-week", 100 * 1.07 / 3.3),
        ("added-on-day-two", 100 * 55 / 318 - 100 * 19 / 203),
        ("prevented-relapses", 1 / (39 / 86 - 24 / 90)),
        ("two-steps-up", 100 * (1 - 0.632 * 0.694)),
    ],
)
def test_a_fixed_key_by_hand(item, key):
    assert mark(BANK.item(f"onset-{item}"), key).score == 1


ARMS = {
    ("28 mg of esketamine", "placebo spray"): ("daly2018", "e28", "pbo"),
    ("56 mg of esketamine", "placebo spray"): ("daly2018", "e56", "pbo"),
    ("84 mg of esketamine", "placebo spray"): ("daly2018", "e84", "pbo"),
    ("ketamine by vein", "midazolam"): ("murrough2013ajp", "ket", "mdz"),
    ("ketamine twice a week", "saline"): ("singh2016iv", "k2", "p2"),
    ("ketamine three times a week", "saline"): ("singh2016iv", "k3", "p3"),
    ("duloxetine or paroxetine", "placebo"): ("dia_goldstein2004", "drug", "pbo"),
    ("esketamine and a new tablet", "placebo spray and a new tablet"): (
        "transform12_pooled",
        "esk",
        "pbo",
    ),
}
HOURS = {
    "two hours": 2,
    "one day": 24,
    "one week": 168,
    "two weeks": 336,
    "27 days": 648,
    "four weeks": 672,
    "six weeks": 1008,
}


def found(row, fits):
    """Outcomes of both arms, each the only one at the visit of the `row` that `fits`."""
    study, *arms = ARMS[row["drug"], row["control"]]
    time_hours = HOURS[row["when"].removeprefix("after ")]
    for arm in arms:
        (outcome,) = (
            one
            for one in evidence.study(study).outcomes.values()
            if (one.arm, one.time_hours) == (arm, time_hours) and fits(one)
        )
        assert outcome.verification == "verified"
        yield outcome


@pytest.mark.parametrize("row", rows("own-control", "trial"), ids=str)
def test_falls_are_those_of_the_trial(row):
    drug, control = found(row, lambda one: one.measure.endswith("mean_change"))
    assert (row["fall"], row["control_fall"]) == (-drug.value, -control.value)
    assert row["scale"] == {"HDRS-17": "Hamilton"}.get(drug.scale, drug.scale)


@pytest.mark.parametrize("row", rows("more-in-a-hundred", "trial"), ids=str)
def test_responders_are_those_of_the_trial(row):
    drug, control = found(row, lambda one: one.numerator is not None)
    assert (row["events"], row["total"]) == (drug.numerator, drug.denominator)
    assert (row["control_events"], row["control_total"]) == (
        control.numerator,
        control.denominator,
    )


@pytest.mark.parametrize("row", rows("first-shown", "made_up"), ids=str)
def test_days_of_a_made_up_trial_follow_from_its_intervals(row):
    visits = [tuple(map(number, one)) for one in INTERVAL.findall(row["visits"])]
    assert len(visits) == row["visits"].count("day")
    assert all(low < middle < high for _, middle, low, high in visits)
    assert row["first"] == next(day for day, _, _, high in visits if high < 0)
    assert row["seen"] == next(day for day, middle, _, _ in visits if middle < 0)
    assert row["largest"] == min(visits, key=lambda visit: visit[1])[0]


@pytest.mark.parametrize(
    ("part", "row", "study", "outcome"),
    [
        ("early", 0, "lii2023", "mixed"),
        ("early", 1, "fu2020aspire1", "diff24"),
        ("early", 2, "janik2025", "d84_day2"),
        ("month", 0, "popova2019", "diff_d28"),
        ("month", 1, "fedgchin2019", "diff84"),
        ("month", 2, "ochsross2020", "diff"),
        ("month", 3, "jelovac2025", "diff_end"),
        ("ratio", 0, "dean2021", "mdz_rem"),
        ("ratio", 1, "dean2021", "sal_rem"),
        ("ratio", 2, "taylor2006", "rr50_w1"),
    ],
)
def test_an_interval_is_that_of_the_trial_and_says_what_its_ends_say(part, row, study, outcome):
    row = rows("what-is-shown", part)[row]
    found = evidence.study(study).outcomes[outcome]
    value, low, high = map(number, re.search(STATED, row[f"{part}_text"]).groups())
    assert (value, (low, high)) == (found.value, found.ci95)
    nothing = 1 if part == "ratio" else 0
    assert row[f"{part}_answer"] == ("open" if low < nothing < high else "better")


def test_the_predicted_curve_is_as_it_is_described():
    curves = {curve.id: curve for curve in BANK.item("onset-predict-ssri").curves}
    early = BANK.item("onset-predict-ssri").correct
    assert early.at(1) == pytest.approx(1 / 3, abs=0.01)
    assert early.at(3) == pytest.approx(3 / 4, abs=0.02)
    assert curves["late"].at(3) == 0
    assert curves["even"].at(1) == pytest.approx(1 / 6, abs=0.01)
    assert curves["at-once"].at(1) > 0.99
    assert {curve.at(6) for curve in curves.values()} == {1.0}
    assert float(onset.ssri_benefit(6)) == 1


def test_the_slider_answers_to_half_of_the_arm():
    outcome = BANK.item("onset-unblinded-slider").outcome
    assert outcome.at(0.5) == pytest.approx(-4)
