"""The bank on the future: its keys by hand, its trials and verdicts against the evidence."""

from itertools import product

import pytest

from rapid_onset import evidence
from rapid_onset.models.trials import Design
from rapid_onset.quizzes.bank import load_bank
from rapid_onset.quizzes.marking import mark

BANK = load_bank("future")


def rows(item_id, parameter):
    return BANK.item(item_id).parameters[parameter].rows


@pytest.mark.parametrize(
    ("item_id", "seed", "drawn", "key"),
    [
        ("future-winners-that-work", "ada", {"works": 6, "power": 85}, 52.0),  # 510 / 980
        ("future-winners-that-work", "bo", {"works": 10, "power": 85}, 65.4),  # 850 / 1,300
        ("future-left-of-all", "ada", {"start": 3000, "responders": 60, "relapse": 22}, 1404),
        ("future-left-of-all", "bo", {"start": 1000, "responders": 75, "relapse": 32}, 510),
        ("future-one-more", "ada", {"high": 39.5, "low": 17.3}, 4.5),  # 100 / 22.2
        ("future-one-more", "bo", {"high": 27, "low": 13.3}, 7.3),  # 100 / 13.7
        ("future-patients-per-arm", "ada", {"spread": 10, "effect": 2}, 400),  # 16 x 25
        ("future-patients-per-arm", "bo", {"spread": 11, "effect": 3}, 215),  # 16 x 121 / 9
    ],
)
def test_a_key_follows_by_hand_from_what_a_seed_draws(item_id, seed, drawn, key):
    question = BANK.item(item_id).variant(seed)
    assert drawn.items() <= question.values.items()
    assert question.answer == pytest.approx(key)


@pytest.mark.parametrize(
    ("item_id", "given"),
    [
        ("future-first-week", 100 / (15 - 7)),
        ("future-of-all-who-began", 72.7 * (100 - 42.9) / 100),
        ("future-still-possible", 2.2 + 1.96 * (11.3**2 / 113 + 10.4**2 / 114) ** 0.5),
        ("future-missing-signs", evidence.study("glue2024r107").outcome("diff").ci95[0]),
    ],
)
def test_a_fixed_key_follows_by_hand(item_id, given):
    assert mark(BANK.item(item_id), given).score == 1


# Trial and time of a row, and the two outcomes of the evidence that it prints.
PRINTED = {
    ("GEMINI", "week 1"): ("iosifescu2022gemini", "axs_resp_w1", "pbo_resp_w1"),
    ("GEMINI", "week 2"): ("iosifescu2022gemini", "axs_rem_w2", "pbo_rem_w2"),
    ("GEMINI", "week 6 (as announced)"): ("iosifescu2022gemini", "axs_rem_w6", "pbo_rem_w6"),
    ("RELIANCE I", "day 28"): ("fava2024reliance1", "rel_resp", "pbo_resp"),
    ("the trial of R-107 tablets in responders", "week 13"): ("glue2024r107", "rel_pbo", "rel_180"),
    ("the trial of nasal esketamine alone", "week 4"): ("janik2025", "rem_esk", "rem_pbo"),
    ("TRANSFORM-2", "week 4"): ("popova2019", "esk_rem", "pbo_rem"),
    ("TRANSFORM-3", "week 4"): ("ochsross2020", "esk_resp", "pbo_resp"),
    ("ESCAPE-TRD", "week 8"): ("reif2023", "esk_rem8", "que_rem8"),
}


@pytest.mark.parametrize("row", rows("future-one-more", "result"), ids=str)
def test_percentages_are_those_of_the_trial(row):
    study, *outcomes = PRINTED[row["trial"], row["until"]]
    found = [evidence.study(study).outcome(one) for one in outcomes]
    assert [row["high"], row["low"]] == [one.value for one in found]
    assert {one.verification for one in found} == {"verified"}


@pytest.mark.parametrize(
    ("begins", "study", "difference"),
    [
        ("The trial TRANSFORM-2", "popova2019", "diff_d28"),
        ("The trial TRANSFORM-3", "ochsross2020", "diff"),
        ("The US trial of nasal esketamine alone", "janik2025", "d56"),
    ],
)
def test_a_trial_met_its_end_point_if_its_interval_leaves_zero_out(begins, study, difference):
    (row,) = (
        one
        for one in rows("future-where-it-stood", "trial")
        if one["trial_text"].startswith(begins)
    )
    low, high = evidence.study(study).outcome(difference).ci95
    assert row["trial_answer"] == ("missed" if low <= 0 <= high else "met")


def test_what_the_evidence_only_recalls_gives_no_verdict():
    for key in ("rapastinel_phase3", "pcn101_phase2"):
        outcomes = evidence.study(key).outcomes.values()
        assert {one.measure for one in outcomes} == {"enrolled"}
    answers = {one["programme_answer"] for one in rows("future-where-it-stood", "programme")}
    assert answers == {"ended", "unseen"}


ORDERED = BANK.item("future-designs-in-order").parameters


@pytest.mark.parametrize(
    ("many", "few", "huge"),
    tuple(product(*(ORDERED[name].choice for name in ("many", "few", "huge")))),
)
def test_designs_stand_in_the_order_of_their_power(many, few, huge):
    works = {"true_effect_points": -4.0}
    a_third_leaves = {"dropout_drug_share": 1 / 3, "dropout_control_share": 1 / 3}
    powers = [
        Design(patients_per_arm=many, **works).power,
        Design(patients_per_arm=few, **works).power,
        Design(patients_per_arm=few, **works, **a_third_leaves).power,
        Design(patients_per_arm=huge).power,
    ]
    assert powers == sorted(powers, reverse=True)


@pytest.mark.parametrize(
    ("patients", "trials"),
    [(20, 1 / 4), (50, 1 / 2), (100, 4 / 5)],  # as an explanation and a curve say in words
)
def test_the_power_that_is_told_in_words(patients, trials):
    model_drug = Design(patients_per_arm=patients, true_effect_points=-4.0)
    assert model_drug.power == pytest.approx(trials, abs=0.02)
