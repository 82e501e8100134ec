import io

import pytest
from ipywidgets import Accordion
from PIL import Image

from rapid_onset import evidence
from rapid_onset.explorers import safety

SODIUM = "Admission with low sodium, older adults, 30 days"
SETTINGS = {
    safety.level_and_feeling: [
        {},
        {"time_min": 0.0},
        {"time_min": 40.0, "half_life_h": 7.0},
        {"time_min": 1440.0, "half_life_h": 12.0},
    ],
    safety.hours_after_dose: [{}, {"time_min": 10.0}, {"time_min": 120.0}, {"time_min": 1440.0}],
    safety.ways_of_counting: [
        {},
        {"effect": "sedation"},
        {"effect": "pressure"},
        {"effect": "pressure", "placebo": False},
    ],
    safety.harm_beside_benefit: [
        {},
        {"people": "1000"},
        {"people": "10000", "harm": SODIUM},
        {"harm": "Nausea, sertraline"},
        {"benefit": "TRANSFORM-2"},
    ],
    safety.mystery_medicine: [
        {},
        {"run": ((50, True), (200, False), (800, True)), "answer_in_100": 17},
    ],
}
CASES = [(make, setting) for make, settings in SETTINGS.items() for setting in settings]


@pytest.mark.parametrize(("make", "setting"), CASES)
def test_each_setting_is_described_and_weighs_at_most_40_kilobytes(make, setting):
    explorer = make()
    for name, value in setting.items():
        setattr(explorer, name, value)
    png = explorer.children[-1].png
    assert len(png) <= 40_000
    width, height = (round(160 * side) for side in explorer.size_in)
    assert Image.open(io.BytesIO(png)).size == (width, height)
    assert explorer.alt.endswith(".")
    assert len(explorer.alt) > 60
    assert explorer.caption.endswith(".")
    assert "nan" not in (explorer.alt + explorer.caption).lower()


@pytest.mark.parametrize("make", SETTINGS)
def test_settings_that_look_different_are_described_differently(make):
    alts = [make(**setting).alt for setting in SETTINGS[make]]
    assert len(set(alts)) == len(alts)


@pytest.mark.parametrize("make", SETTINGS)
def test_at_most_three_rows_of_controls_are_seen_at_first(make):
    children = make().children[:-1]
    assert len([child for child in children if not isinstance(child, Accordion)]) <= 3


@pytest.mark.parametrize(
    ("time_min", "half_life_h", "percent"),
    [
        (40, 9, 100),  # the latest usual peak
        (90, 9, 93.8),  # 50 min on: 2 to the power of -50/540
        (40 + 420, 7, 50),  # one half-life, the fast end
        (40 + 720, 12, 50),  # one half-life, the slow end
        (1440, 9, 16.6),  # a sixth after a day
    ],
)
def test_the_level_halves_with_each_half_life(time_min, half_life_h, percent):
    explorer = safety.level_and_feeling(time_min=time_min, half_life_h=half_life_h)
    ((shown_min,), (shown_percent,)) = explorer.picture.point.get_data()
    assert shown_min == time_min
    assert shown_percent == pytest.approx(percent, abs=0.06)


def test_before_its_peak_the_level_is_not_read_off():
    explorer = safety.level_and_feeling(time_min=30.0)
    assert list(explorer.picture.point.get_xdata()) == []
    assert "before its peak" in explorer.caption


@pytest.mark.parametrize(
    ("time_min", "dissociation", "sedation", "pressure"),
    [
        (10, "rising", "not begun", "rising"),
        (30, "rising", "at its peak", "rising"),
        (40, "at its peak", "at its peak", "at its peak"),
        (60, "falling", "ending", "falling"),
        (90, "generally over", "generally over", "falling"),
        (120, "generally over", "generally over", "falling"),
        (240, "generally over", "generally over", "generally over"),
    ],
)
def test_effects_end_one_after_the_other(time_min, dissociation, sedation, pressure):
    explorer = safety.hours_after_dose(time_min=time_min)
    states = [text.get_text() for text in explorer.picture.states]
    assert states == [dissociation, sedation, pressure]


def test_the_landmarks_are_those_of_the_time_courses():
    courses = {row.id: row.minutes for row in evidence.table("time_courses")}
    drawn = {
        marks.effect: {
            marks.begins_min,
            marks.peak_from_min,
            marks.peak_to_min,
            marks.ends_from_min,
            marks.ends_to_min,
        }
        for marks in safety.hours_after_dose().picture._effects
    }
    assert drawn["dissociation"] == set(courses["esk_cadss_landmarks"])
    assert drawn["sedation"] == set(courses["esk_sedation_landmarks"])
    assert drawn["raised blood pressure"] <= set(courses["esk_bp_landmarks"])


def test_no_axis_of_landmarks_has_numbers():
    for explorer in (safety.hours_after_dose(), safety.level_and_feeling()):
        labels = [text.get_text() for text in explorer.figure.axes[0].get_yticklabels()]
        assert not any(any(sign.isdigit() for sign in label) for label in labels)
        assert "illustrative" in explorer.figure.get_supxlabel()


@pytest.mark.parametrize(
    ("effect", "row", "drug", "placebo"),
    [
        ("dissociation", 0, (61, 84), (5, 16)),
        ("dissociation", 1, (41, 41), None),
        ("dissociation", 4, (26.8, 26.8), (3.5, 3.5)),
        ("sedation", 1, (61.9, 61.9), None),
        ("sedation", 2, (34.7, 34.7), None),
        ("sedation", 4, (6.1, 6.1), (0.9, 0.9)),
        ("pressure", 2, (8, 8), (0.5, 0.5)),
    ],
)
def test_each_way_of_counting_shows_what_its_source_printed(effect, row, drug, placebo):
    picture = safety.ways_of_counting(effect=effect).picture
    assert tuple(picture.drug_ranges[row].get_xdata()) == drug
    assert tuple(picture.placebo_ranges[row].get_xdata()) == (placebo or ())


def test_placebo_groups_can_be_hidden():
    explorer = safety.ways_of_counting(placebo=False)
    assert len(explorer.picture.placebo.get_xdata()) == 0
    assert "against" not in explorer.alt


@pytest.mark.parametrize(
    ("setting", "counts"),
    [
        ({}, ["32 in 100", "11 in 100", "39 in 100", "31 in 100"]),
        (
            {"people": "1000", "benefit": "TRANSFORM-2"},
            ["319 in 1,000", "106 in 1,000", "525 in 1,000", "310 in 1,000"],
        ),
        ({"harm": SODIUM}, ["0 in 100", "0 in 100"]),
        ({"harm": SODIUM, "people": "10000"}, ["33 in 10,000", "6 in 10,000"]),
        ({"harm": "Nausea, sertraline"}, ["25 in 100", "11 in 100"]),
    ],
)
def test_people_are_counted_in_one_denominator(setting, counts):
    picture = safety.harm_beside_benefit(**setting).picture
    shown = [*picture.harm, *picture.benefit]
    assert [one.count.get_text() for one in shown if one.count.get_visible()] == counts


def test_a_case_shows_its_rule_only_after_the_decision():
    exercise = safety.screening()
    case = evidence.screening_cases()[0]
    assert case.history[:40] in exercise.record.value
    assert case.rule[:40] not in exercise.answer.value
    exercise.buttons[case.correct_decision].click()
    assert case.rule[:40] in exercise.answer.value
    assert "1 of 1" in exercise.answer.value


def test_the_first_decision_stands_and_the_count_follows():
    exercise = safety.screening()
    for case in evidence.screening_cases():
        exercise.case = case.id
        exercise.decide("contraindicated_by_label")
        exercise.decide("proceed_with_standard_evaluation")
        assert all(button.disabled for button in exercise.buttons.values())
    assert len(exercise.decided) == 12
    assert exercise.agreeing == 4  # aneurysm, bleed, malformation, allergy


def test_a_rule_from_memory_says_so():
    exercise = safety.screening()
    exercise.case = "case_06"
    exercise.decide("caution_specialist_input")
    assert "reported, from memory" in exercise.answer.value
    assert "EU answer" in exercise.answer.value


def test_a_large_trial_that_asks_everybody_finds_what_the_mystery_medicine_adds():
    explorer = safety.mystery_medicine()
    explorer.per_group = 1500
    explorer.run_trial(asked=True)
    (added,) = explorer.picture.asked.get_xdata()
    assert added == pytest.approx(28, abs=3)
    explorer.answer_in_100 = round(added)
    explorer.check()
    assert "within 3 of the truth" in explorer.caption


def test_counting_reports_misses_most_of_the_harm():
    explorer = safety.mystery_medicine(run=((1500, False),))
    (added,) = explorer.picture.unasked.get_xdata()
    assert added == pytest.approx(0.46 * 28, abs=3)
    explorer.answer_in_100 = round(added)
    explorer.check()
    assert "too few" in explorer.caption


def test_people_run_out_and_a_new_answer_is_not_checked_yet():
    explorer = safety.mystery_medicine(per_group=1000)
    for _ in range(3):
        explorer.run_trial(asked=True)
    assert explorer.run == ((1000, True),)
    explorer.check()
    explorer.answer_in_100 = 50
    assert "1,000 people left" in explorer.caption
    explorer.check()
    assert "too many" in explorer.caption
