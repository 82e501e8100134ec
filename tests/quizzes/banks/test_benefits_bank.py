"""The bank on benefits: its keys by hand, its counts and verdicts against the evidence."""

import re

import pytest

from rapid_onset import evidence
from rapid_onset.models import risk
from rapid_onset.quizzes.bank import load_bank
from rapid_onset.quizzes.marking import mark

BANK = load_bank("benefits")


def rows(item, parameter):
    return BANK.item(f"benefits-{item}").parameters[parameter].rows


@pytest.mark.parametrize(
    ("item", "seed", "drawn", "key"),
    [
        ("more-in-100", "ada", {"events": 1, "control_events": 2}, 3.0),  # 1/11 − 2/33
        ("more-in-100", "bo", {"events": 6, "control_events": 6}, 36.4),  # 6/11 − 6/33
        ("needed-to-treat", "ada", {"events": 66, "control_events": 44}, 120 / 22),
        ("needed-to-treat", "bo", {"events": 74, "control_events": 46}, 120 / 28),
        ("which-group", "ada", {"events": 33, "share": 52.4}, 63),
        ("which-group", "bo", {"events": 35, "share": 55.6}, 63),
        # 0 + 0.5 × 4 + 0.1 × 3, and 1 + 0.8 × 4 + 0.4 × 3
        ("hope-in-points", "ada", {"effect": 0, "hope": 4, "disappointment": 3}, 2.3),
        ("hope-in-points", "bo", {"effect": 1, "hope": 4, "disappointment": 3}, 5.4),
    ],
)
def test_a_key_follows_by_hand_from_what_a_seed_draws(item, seed, drawn, key):
    question = BANK.item(f"benefits-{item}").variant(seed)
    assert drawn.items() <= question.values.items()
    assert question.answer == pytest.approx(key, abs=0.01)


@pytest.mark.parametrize(
    ("item", "given"),
    [
        ("two-steps", 36.8 + 63.2 * 0.306),
        ("nnt", 100 / (58.7 - 45.2)),
        ("misprint", 46 / 0.63),
        ("nnt-slider", 65),  # 25 more in 100 than 40
    ],
)
def test_a_fixed_key_follows_by_hand(item, given):
    assert mark(BANK.item(f"benefits-{item}"), given).score == 1


# Study, and the outcomes in its two arms, by the first words and the drug of a row.
COUNTED = {
    ("On day 28", "esketamine and"): ("transform12_pooled", "esk_resp_d27", "pbo_resp_d27"),
    ("On day 2 ", "esketamine and"): ("transform12_pooled", "esk_resp_d1", "pbo_resp_d1"),
    ("At week 8", "esketamine"): ("reif2023", "esk_rem8", "que_rem8"),
    ("On day 3", "ketamine"): ("abbar2022", "ket_rem", "pbo_rem"),
    ("A day after", "ketamine"): ("lii2023", "ket_resp_d1", "pbo_resp_d1"),
} | {
    (when, f"{mg} mg"): ("daly2018", f"e{mg}_resp_{hours}h", f"pbo_resp_{hours}h")
    for when, hours in (("Two hours", 2), ("A day into", 24), ("A week", 168))
    for mg in (28, 56, 84)
}


@pytest.mark.parametrize("begins", COUNTED, ids=str)
def test_counts_are_those_of_the_trial(begins):
    (row,) = (
        one
        for one in rows("more-in-100", "arms")
        if one["where"].startswith(begins[0]) and one["drug"].startswith(begins[1])
    )
    study, *arms = COUNTED[begins]
    drug, control = (evidence.study(study).outcomes[arm] for arm in arms)
    assert (row["events"], row["total"]) == (drug.numerator, drug.denominator)
    assert (row["control_events"], row["control_total"]) == (control.numerator, control.denominator)


def test_every_count_is_held_to_its_trial():
    assert len(rows("more-in-100", "arms")) == len(COUNTED)


REAL = {
    "TRANSFORM-2, day 28": ("popova2019", "diff_d28"),
    "TRANSFORM-1, 84 mg": ("fedgchin2019", "diff84"),
    "A trial in China": ("china_us2023", "diff_day28"),
    "ASPIRE I,": ("fu2020aspire1", "diff24"),
    "TRANSFORM-3, aged 75": ("ochsross2020", "diff75"),
    "TRANSFORM-3, all": ("ochsross2020", "diff"),
    "Ketamine against midazolam": ("jelovac2025", "diff_end"),
    "Ketamine against saline": ("lii2023", "mixed"),
    "Esketamine without a tablet, 56": ("janik2025", "d56"),
    "Esketamine without a tablet, 84": ("janik2025", "d84"),
    "ASPIRE II,": ("ionescu2021aspire2", "diff24"),
}
INTERVALS = [
    (row[letter], row[f"{letter}_answer"])
    for letter, place in zip("abc", ("first", "second", "third"), strict=True)
    for row in rows("real-intervals", place)
]


@pytest.mark.parametrize(("text", "verdict"), INTERVALS)
def test_a_real_interval_is_that_of_the_trial_and_says_what_its_ends_say(text, verdict):
    (found,) = (REAL[words] for words in REAL if text.startswith(words))
    outcome = evidence.study(found[0]).outcomes[found[1]]
    low, high = outcome.ci95
    printed = re.findall(r"-?[\d.]+", text[text.rindex(":") :].replace("−", "-"))
    assert [float(number) for number in printed] == [outcome.value, low, high]
    assert verdict == ("shown" if high < 0 else "open")


MADE_UP = [
    (row[drug], total, row[control], row[f"{size}_answer"])
    for size, drug, control, total in (
        ("small", "a", "b", 40),
        ("large", "c", "d", 300),
        ("middle", "e", "f", 120),
    )
    for row in rows("not-worse", size)
]


@pytest.mark.parametrize(("events", "total", "control_events", "verdict"), MADE_UP)
def test_zero_and_the_margin_decide(events, total, control_events, verdict):
    _, low, high = risk.TwoArms(events, total, control_events, total).difference
    if low > 0:
        expected = "better"
    elif high < 0:
        expected = "worse"
    else:
        expected = "not-worse" if low > -0.1 else "open"
    assert verdict == expected


PATIENTS = [
    (row[f"{letter}_from"], row[f"{letter}_to"], limit, row[f"{letter}_answer"])
    for letter, place, limit in (("a", "first", 12), ("b", "second", 10), ("c", "third", 12))
    for row in rows("well-or-better", place)
]


@pytest.mark.parametrize(("start", "end", "limit", "verdict"), PATIENTS)
def test_response_is_the_way_and_remission_the_place(start, end, limit, verdict):
    reached = {(True, True): "both", (True, False): "response", (False, True): "remission"}
    assert verdict == reached.get((end <= start / 2, end <= limit), "neither")


@pytest.mark.parametrize(
    ("prompt", "claim"),
    [
        ("everyone", "c14_not_for_everyone"),
        ("suicidality", "c05_suicidality"),
        ("cognition", "c06_mood_energy_cognition"),
        ("relief", "c07_long_term_relief"),
    ],
)
def test_a_sentence_is_graded_as_the_evidence_has_it(prompt, claim):
    item = BANK.item("benefits-lay-claims")
    (asked,) = (one for one in item.prompts if one.id == prompt)
    (found,) = (one for one in evidence.claims() if one.id == claim)
    words = {choice.id: choice.text.lower() for choice in item.choices}
    assert words[asked.answer] == found.grade


def test_moments_stand_in_the_order_of_their_days():
    days = {
        "peak": evidence.study("kishimoto2016").outcomes["g_d1"].time_hours / 24,
        "lost": evidence.study("kishimoto2016").outcomes["loss_lo"].value,
        "six": evidence.study("murrough2013bp").outcomes["median_relapse"].value,
        "inpatients": evidence.study("ekstrand2022ketect").outcomes["ket_days"].value,
        "stable": evidence.study("daly2019sustain1").outcomes["pbo_median"].value,
    }
    steps = [step.id for step in BANK.item("benefits-how-long").steps]
    assert steps == sorted(days, key=days.__getitem__)


def test_the_interval_of_the_number_needed_follows_from_the_counts():
    number = risk.TwoArms(182, 310, 94, 208).number_needed_to_treat
    assert str(number) == "NNTB 7.4 (95 % interval: NNTB 4.5 to 21)"
    assert "from 4.5 to 21" in BANK.item("benefits-nnt").explanation


@pytest.mark.parametrize(("responders", "needed"), [(45, 20), (65, 4), (41, 100)])
def test_the_number_needed_grows_near_placebo(responders, needed):
    assert BANK.item("benefits-nnt-slider").outcome.at(responders) == pytest.approx(needed)


@pytest.mark.parametrize("item", ["by-diagnosis", "thoughts-and-deeds", "shown-or-not"])
def test_a_question_that_speaks_of_suicide_says_whom_to_call(item):
    said = BANK.item(f"benefits-{item}").explanation
    named = {
        line.number
        for line in evidence.crisis_lines()
        if line.region
        in {"United States", "United Kingdom and Republic of Ireland", "International"}
    }
    assert len(named) == 3
    assert all(number in said for number in named)
