"""The bank of lesson 3: keys by hand, and its statements about the model against the model."""

import numpy as np
import pytest

from rapid_onset.models import circuit, concentration, onset, risk
from rapid_onset.models import pharmacokinetics as pk
from rapid_onset.quizzes.bank import load_bank
from rapid_onset.quizzes.marking import mark

BANK = load_bank("mood")
INFUSION = pk.Dose("infusion", dose_mg_per_kg=0.5, duration_min=40)


@pytest.mark.parametrize(
    ("item", "seed", "values", "key"),
    [
        ("two-kinds-of-cell", "anna", {"level": 1.25, "low": 1.5, "high": 12}, 36.0),
        ("two-kinds-of-cell", "ben", {"level": 1.5, "low": 1, "high": 7}, 42.4),
        # 20 - 0.8 x 12 x (1 - 0.2 x 0.6), and 28 - 0.6 x 12 x (1 - 0.4 x 0.75)
        (
            "brake-let-go",
            "anna",
            {"drive": 20, "rate": 12, "weight": 0.8, "share": 60, "block": 20},
            11.6,
        ),
        (
            "brake-let-go",
            "ben",
            {"drive": 28, "rate": 12, "weight": 0.6, "share": 75, "block": 40},
            23.0,
        ),
        ("spines-left", "anna", {"points": 10, "half_life": 6, "days": 7}, 4.45),
        ("spines-left", "ben", {"points": 10, "half_life": 6, "days": 9}, 3.54),
        ("twice-the-level", "anna", {"level": 6}, 12.9),  # 12 / 14.8 - 6 / 8.8
        ("twice-the-level", "ben", {"level": 8}, 11.0),  # 16 / 18.8 - 8 / 10.8
    ],
)
def test_a_key_by_hand(item, seed, values, key):
    question = BANK.item(f"mood-{item}").variant(seed)
    assert {name: question.values[name] for name in values} == values
    assert question.answer == pytest.approx(key)
    assert mark(question, f"{key:.6g} {question.unit}").score == 1


@pytest.mark.parametrize(
    ("seed", "answers"),
    [("anna", ("spines", "nothing", "alike")), ("ben", ("alike", "nothing", "nothing"))],
)
def test_what_was_done_to_the_rats_changes_with_the_seed(seed, answers):
    rats = BANK.item("mood-mystery-rats").variant(seed)
    assert tuple(prompt.answer for prompt in rats.prompts) == answers


@pytest.mark.parametrize(("arm", "people"), [("small", 20), ("middle", 40), ("large", 300)])
def test_made_up_trials_are_read_by_their_intervals(arm, people):
    for row in BANK.item("mood-made-up-trials").parameters[arm].rows:
        inhibited, control = list(row.values())[:2]
        _, low, high = risk.TwoArms(inhibited, people, control, people).difference
        shown = "needed" if high < 0 else "excluded" if low > -0.2 else "open"
        assert row[f"{arm}_answer"] == shown


@pytest.mark.parametrize(
    ("option", "interneuron_um", "pyramidal_um"),
    [("first", 1, 10), ("alike", 1, 1), ("reversed", 10, 1), ("pure", 5, 500)],
)
def test_made_up_blockers_do_what_is_said(option, interneuron_um, pyramidal_um):
    said = {one.id: one for one in BANK.item("mood-four-blockers").options}[option]
    assert said.text == f"{interneuron_um} on interneurons, {pyramidal_um} on pyramidal cells"
    assert said.correct == (circuit.pyramidal_rate(1, interneuron_um, pyramidal_um) > 1)


def test_the_sweep_counts_what_is_said():
    assert list(circuit.sweep().counts.values()) == [1138, 63, 25, 0]
    assert circuit.sweep().disinhibited.shape[-1] == 2916 == 1138 + 1778


@pytest.mark.parametrize("parameters", ["clements1981", "kamp2020"])
def test_the_cascade_keeps_the_times_that_are_said(parameters):
    course, _, _, _ = _courses(parameters)
    heights = {
        "block": course.circuit.interneuron_block,
        "mtor": course.stages.mtor,
        "protein": course.stages.protein,
        "spines": course.stages.spines,
    }
    peaks_h = {name: course.time_h[curve.argmax()] for name, curve in heights.items()}
    assert peaks_h["block"] == pytest.approx(40 / 60, abs=0.15)
    assert peaks_h["mtor"] == pytest.approx(1, abs=0.2)
    assert 2 < peaks_h["protein"] < 4
    assert peaks_h["spines"] > 24
    assert course.circuit.interneuron_block[course.time_h == 24] == pytest.approx(0, abs=0.005)


@pytest.mark.parametrize("parameters", ["clements1981", "kamp2020"])
def test_a_step_taken_away_leaves_what_is_said(parameters):
    answers = {one.id: one.answer for one in BANK.item("mood-what-is-missing").prompts}
    left = {
        (True, True): "both",
        (True, False): "early",
        (False, True): "late",
        (False, False): "neither",
    }
    for step, course in zip(answers, _courses(parameters), strict=True):
        early, late = course.benefit_at([3, 72]) > 0.1
        assert answers[step] == left[bool(early), bool(late)]


def _courses(parameters):
    """Course with nothing, mTOR, spines and the preference for interneurons taken away."""
    time_min = np.arange(0, 1440, 5.0)
    level = pk.patient(parameters, weight_kg=70).given(INFUSION).at(time_min)
    total_um = concentration.um_from_ng_per_ml(level.effect_site_ng_per_ml)
    drug = (time_min / 60, concentration.free_from_total(total_um))
    whole = onset.ketamine_course(*drug)
    return (
        whole,
        onset.ketamine_course(*drug, rapamycin=True),
        onset.ketamine_course(*drug, spine_term=False),
        onset.ketamine_course(*drug, affinities=circuit.affinities("equal_high"), unit=whole.unit),
    )


def test_two_days_without_a_tablet_cost_more_level_than_occupancy():
    exposure = onset.escitalopram_exposure(10, days=14.0)
    level, occupancy = (
        np.interp([9 * 24 + 6, 9 * 24 + 54], exposure.time_h, curve)
        for curve in (exposure.concentration_ng_per_ml, exposure.occupancy)
    )
    assert level == pytest.approx([15.4, 5.3], abs=0.05)
    assert level[1] / level[0] == pytest.approx(1 / 3, abs=0.02)
    assert 0.2 < 1 - occupancy[1] / occupancy[0] < 0.25


def test_the_slider_answers_to_four_times_the_half():
    item = BANK.item("mood-four-fifths")
    assert item.outcome.at(4 * 2.8) == pytest.approx(0.8)
    assert item.target[0] < 0.8 < item.target[1]
