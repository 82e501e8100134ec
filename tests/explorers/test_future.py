import io

import numpy as np
import pytest
from ipywidgets import Accordion
from PIL import Image

from rapid_onset import evidence
from rapid_onset.explorers import future
from rapid_onset.explorers.future.timeline import _EVENTS
from rapid_onset.models import trials

SETTINGS = {
    future.same_receptor: [{}, {"hours": 0.5}, {"hours": 150.0}],
    future.what_was_tried: [{}, {"until": 2018}, {"until": 2021}, {"drug": "zuranolone"}],
    future.design_a_trial: [
        {},
        {"patients_per_arm": 100},
        {"can_tell_percent": 80, "effect_points": 0.0},
        {"spread_points": 6.0, "leave_percent": 50},
    ],
    future.first_then_second: [{}, {"first_per_arm": 100}, {"working_percent": 50, "seed": 3}],
    future.going_on: [
        {},
        {"all_who_began": True},
        {"trial": "daly2019sustain1"},
    ],
    future.mystery_drug: [
        {},
        {"run": ((30, False), (100, True)), "answer_points": 5.0},
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
    assert len(explorer.alt) > 40
    assert explorer.caption.endswith(".")
    assert "nan" not in (explorer.alt + explorer.caption).lower().split()


@pytest.mark.parametrize("make", SETTINGS)
def test_settings_that_look_different_are_described_differently(make):
    assert len({make(**setting).alt for setting in SETTINGS[make]}) == len(SETTINGS[make])


@pytest.mark.parametrize("make", SETTINGS)
def test_at_most_three_controls_are_seen_at_first(make):
    children = make().children[:-1]
    assert len([child for child in children if not isinstance(child, Accordion)]) <= 3


@pytest.mark.parametrize(
    "make",
    [
        future.what_was_tried,
        future.design_a_trial,
        future.first_then_second,
        future.mystery_drug,
    ],
)
def test_a_slider_that_is_off_by_a_rounding_error_counts_whole_people(make):
    explorer = make()
    control = explorer.controls[0]
    for value in (control.min + 3 * control.step + 1e-13, control.min + 4 * control.step - 1e-13):
        before = explorer.children[-1].png
        control.value = value
        assert explorer.children[-1].png != before


@pytest.mark.parametrize(
    ("make", "made_up"),
    [
        (future.design_a_trial, "Illustrative: "),
        (future.first_then_second, "Illustrative: "),
        (future.mystery_drug, "A made-up drug"),
        (future.same_receptor, "Kishimoto"),
        (future.what_was_tried, "Fava"),
        (future.going_on, "Glue"),
    ],
)
def test_what_is_made_up_says_so_and_what_is_not_names_its_source(make, made_up):
    assert made_up in make().figure._supxlabel.get_text()


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        (0.5, "At 30 min neither was ahead"),
        (1.0, "At 1 h ketamine was ahead of its control, the others were not"),
        (150.0, "both kinds of drug were ahead"),
        (9.5 * 24, "At day 9.5 ketamine was ahead of its control, the others were not"),
        (11.0 * 24, "At day 11 neither was ahead"),
    ],
)
def test_who_was_ahead_at_each_time(hours, said):
    assert said in future.same_receptor(hours=hours).caption


def test_the_pooled_leads_are_those_of_the_review():
    alt = future.same_receptor().alt
    assert "ketamine 1.00 (0.73 to 1.28) at 24 h, ahead from 40 min to day 10" in alt
    assert "others 0.37 (0.09 to 0.66) at day 6.5, ahead from day 5 to day 8" in alt
    assert "days 5-8 only" in evidence.study("kishimoto2016").outcome("nonket").note


@pytest.mark.parametrize("event", _EVENTS, ids=lambda one: one.words)
def test_a_paper_stands_at_its_year(event):
    if event.kind in {"ahead", "missed", "unread", "stopped"}:
        assert event.year == evidence.source(event.key).year


def test_decisions_stand_at_their_year():
    years = {(one.year, one.kind) for one in _EVENTS if one.key == "jnj_pr_2025"}
    dates = evidence.finding("approvals_us").words
    assert years == {(2019, "approved"), (2020, "approved"), (2025, "approved")}
    assert dates["trd_adjunct"].startswith("2019")
    assert dates["trd_monotherapy"].startswith("2025")
    assert evidence.finding("pos_nice").value("year").value == 2022
    assert "FDA 4 Aug 2023" in evidence.study("clayton2023waterfall").note


@pytest.mark.parametrize(
    ("key", "drug", "control", "ahead"),
    [
        ("iosifescu2022gemini", "axs_w1", "pbo_w1", True),
        ("tabuteau2022ascend", "axs", "bup", True),
        ("clayton2023waterfall", "zur_d15", "pbo_d15", True),
        ("parikh2024coral", "zur_d3", "pbo_d3", True),
    ],
)
def test_a_trial_said_to_be_ahead_has_the_lower_score(key, drug, control, ahead):
    outcomes = evidence.study(key).outcomes
    assert (outcomes[drug].value < outcomes[control].value) is ahead
    assert {one.kind for one in _EVENTS if one.key == key} >= {"ahead"}


def test_a_missed_aim_has_a_large_p():
    assert float(evidence.study("fava2024reliance1").outcome("pbo").p) > 0.05


@pytest.mark.parametrize(("until", "shown"), [(2018, 0), (2019, 4), (2021, 7), (2026, 19)])
def test_only_what_had_happened_is_shown(until, shown):
    marks = future.what_was_tried(until=until).picture.marks.values()
    assert sum(mark.get_xdata().__len__() for mark in marks) == shown


def test_the_tasks_number_of_patients_gives_four_wins_in_five():
    explorer = future.design_a_trial(patients_per_arm=100)
    patients, won = explorer.picture.curve.get_data()
    assert np.interp(20, patients, won) == pytest.approx(24, abs=1)
    assert np.interp(100, patients, won) == pytest.approx(81, abs=1)
    assert "81 % of trials favour the drug by the mean score" in explorer.caption


def test_responders_win_less_often_than_the_score():
    picture = future.design_a_trial(patients_per_arm=100).picture
    assert picture.responders.get_ydata()[0] < picture.score.get_ydata()[0] - 15


def test_a_useless_drug_wins_when_patients_can_tell():
    blind = future.design_a_trial(effect_points=0.0, patients_per_arm=100)
    assert blind.picture.score.get_ydata()[0] == pytest.approx(2.5)
    blind.can_tell_percent = 80
    assert blind.picture.score.get_ydata()[0] > 95
    assert blind.picture.hope.get_height() == pytest.approx(6.4)  # 80 % of 4 points, in both arms


def test_winners_fall_back_and_a_larger_first_trial_lets_them_fall_less():
    def fall(**setting):
        first, second = future.first_then_second(**setting).picture.means
        return first.get_height() - second.get_height()

    assert fall() > 4
    assert 0 < fall(first_per_arm=100) < 2.5


def test_every_drug_is_one_dot():
    picture = future.first_then_second().picture
    dots = [len(one.get_xdata()) for one in (picture.lost, picture.idle, picture.working)]
    assert sum(dots) == future.FirstThenSecond.drugs


def test_relapses_are_those_of_the_trial_and_of_all_who_began():
    explorer = future.going_on()
    well, relapsed, never = explorer.picture.parts
    assert [bar.get_width() for bar in relapsed] == pytest.approx([42.9, 70.6])
    explorer.all_who_began = True
    assert well[0].get_width() == pytest.approx(41.5, abs=0.05)  # 72.7 × 57.1 / 100
    assert never[0].get_width() == pytest.approx(27.3)
    explorer.trial = "daly2019sustain1"
    assert [bar.get_width() for bar in relapsed] == pytest.approx([26.7, 45.3])
    assert "not counted in this way" in explorer.caption


def test_the_mystery_has_1600_patients_and_six_rows():
    explorer = future.mystery_drug(per_arm=300)
    for _ in range(4):
        explorer.run_trial(masked=True)
    assert explorer.run == ((300, True), (300, True))
    assert explorer.left == 400
    small = future.mystery_drug(per_arm=10)
    for _ in range(8):
        small.run_trial(masked=False)
    assert len(small.run) == 6


def test_all_patients_in_one_masked_trial_recover_the_mystery_and_saline_does_not():
    truth = -trials.mystery_trial(11).design.true_effect_points
    for masked, near in ((True, True), (False, False)):
        explorer = future.mystery_drug(per_arm=800)
        explorer.run_trial(masked=masked)
        line = explorer.picture.masked if masked else explorer.picture.saline
        found = line.get_xdata()[0]
        assert (abs(found - truth) <= explorer.near_points) is near
        explorer.answer_points = round(2 * found) / 2
        explorer.check()
        assert ("within 1 point of the truth" in explorer.caption) is near


def test_a_new_answer_takes_the_verdict_away():
    explorer = future.mystery_drug()
    explorer.check()
    assert "Checked: too much" in explorer.caption
    explorer.answer_points = 0.0
    assert "Checked" not in explorer.caption
