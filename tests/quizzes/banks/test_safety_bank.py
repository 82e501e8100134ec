"""The bank on safety: its keys by hand, its counts and verdicts against the evidence."""

import pytest

from rapid_onset import evidence
from rapid_onset.models import risk
from rapid_onset.quizzes.bank import load_bank
from rapid_onset.quizzes.marking import mark

BANK = load_bank("safety")


def rows(item_id, parameter):
    return BANK.item(item_id).parameters[parameter].rows


@pytest.mark.parametrize(
    ("item_id", "seed", "drawn", "key"),
    [
        ("safety-drug-added", "ada", {"events": 21, "control_events": 2}, 7.3),  # 9.1 − 1.8
        ("safety-drug-added", "bo", {"events": 77, "control_events": 13}, 28.1),  # 33.9 − 5.8
        ("safety-none-seen", "ada", {"watched": 2200}, 1.36),  # 3,000 / 2,200
        ("safety-none-seen", "bo", {"watched": 1400}, 2.14),  # 3,000 / 1,400
        ("safety-reports-in-sessions", "ada", {"reports": 38, "sessions": 900_000}, 4.22),
        ("safety-reports-in-sessions", "bo", {"reports": 30, "sessions": 900_000}, 3.33),
        ("safety-times-the-risk", "ada", {"baseline": 12, "times": 2}, 12),  # 24 − 12
        ("safety-times-the-risk", "bo", {"baseline": 16, "times": 3}, 32),  # 48 − 16
    ],
)
def test_a_key_follows_by_hand_from_what_a_seed_draws(item_id, seed, drawn, key):
    question = BANK.item(item_id).variant(seed)
    assert drawn.items() <= question.values.items()
    assert question.answer == pytest.approx(key)


@pytest.mark.parametrize(
    ("item_id", "given"),
    [
        ("safety-three-rises", (12 + 24 + 9) / 3),  # at 40 min; 11 and 13 at the others
        ("safety-added-nausea", 100 * (68 / 231 - 12 / 113)),
        ("safety-only-drug", 100 * 24 / 912),
        ("safety-none-in-how-many", 3000),
    ],
)
def test_a_fixed_key_follows_by_hand(item_id, given):
    assert mark(BANK.item(item_id), given).score == 1


TRIALS = {
    "TRANSFORM-1": "transform1_total",
    "the ASPIRE trials": "aspire_pooled_84mg",
    "SUSTAIN-1": "sustain1_maintenance",
}
REACTIONS = {
    "a change of taste": "Dysgeusia",
    "a rise in blood pressure": "Blood pressure increased",
    "tingling": "Paraesthesia",
}


@pytest.mark.parametrize("row", rows("safety-drug-added", "reaction"), ids=str)
def test_counts_are_those_of_the_trial(row):
    reaction = REACTIONS.get(row["what"], row["what"].capitalize())
    (found,) = (
        one
        for one in evidence.table("adverse_reactions").rows
        if (one.trial, one.reaction) == (TRIALS[row["trial"]], reaction)
    )
    assert (row["events"], row["total"]) == (found.esketamine_count, found.esketamine_n)
    assert (row["control_events"], row["control_total"]) == (found.placebo_count, found.placebo_n)
    assert found.verification == "verified"


MADE_UP = [
    (row[drug], total, row[placebo], row[f"{size}_answer"])
    for size, drug, placebo, total in (
        ("small", "a", "c", 40),
        ("large", "d", "f", 2000),
        ("middle", "g", "h", 250),
    )
    for row in rows("safety-both-ends", size)
]


@pytest.mark.parametrize(("events", "total", "control_events", "verdict"), MADE_UP)
def test_an_interval_says_what_its_ends_say(events, total, control_events, verdict):
    _, low, high = risk.TwoArms(events, total, control_events, total).difference
    assert verdict == ("more" if low > 0 else "less" if high < 0 else "open")


# What the table of labels says in its first words, and the word of the question.
WORDS = {"contraindicated": "barred", "not recommended": "advised-against", "caution": "caution"}


@pytest.mark.parametrize(
    ("parameter", "begins", "condition"),
    [
        ("vessels", "Aneurysm", "Aneurysmal vascular disease"),
        ("vessels", "Arteriovenous", "Arteriovenous malformation"),
        ("vessels", "Hypertension, tablets", "Uncontrolled hypertension"),
        ("vessels", "Hypertension, controlled", "Controlled hypertension"),
        ("mind", "A bleed", "Past intracerebral haemorrhage"),
        ("mind", "Depression with voices", "Psychosis"),
        ("mind", "Alcohol", "Active or past substance use disorder"),
        ("body", "Ten weeks", "Pregnancy"),
        ("body", "Breastfeeding", "Breastfeeding"),
        ("body", "Severe disease", "Severe hepatic impairment"),
        ("body", "Hives", "Allergy to esketamine"),
        ("medicines", "Takes lithium", "Lithium"),
        ("medicines", "Takes escitalopram", "Stable SSRI"),
        ("medicines", "Takes tranylcypromine", "MAO inhibitor"),
        ("medicines", "Takes lisdexamfetamine", "Psychostimulant"),
        ("medicines", "Takes clonazepam", "Benzodiazepine"),
    ],
)
def test_a_record_is_graded_as_the_label_has_it(parameter, begins, condition):
    (row,) = (
        one
        for one in rows("safety-in-the-record", parameter)
        if one[f"{parameter}_text"].startswith(begins)
    )
    (found,) = (
        one
        for one in evidence.table("contraindications").rows
        if one.condition.startswith(condition)
    )
    word = next((w for said, w in WORDS.items() if found.us_label.startswith(said)), "none")
    assert row[f"{parameter}_answer"] == word


def test_the_question_that_speaks_of_suicide_says_whom_to_call():
    said = BANK.item("safety-ideation-interval").explanation
    for line in evidence.crisis_lines():
        if line.region in {
            "United States",
            "United Kingdom and Republic of Ireland",
            "International",
        }:
            assert line.number in said
