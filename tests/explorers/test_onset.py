import io
import re

import numpy as np
import pytest
from ipywidgets import Accordion
from PIL import Image

from rapid_onset import evidence
from rapid_onset.explorers import onset

MEASURED = (
    ("rate", "drug"),
    ("rate", "control"),
    ("ask", "drug"),
    ("ask", "control"),
)
SETTINGS = {
    onset.race: [
        {},
        {"measure": "difference", "trial": "murrough2013ajp"},
        {"measure": "responders", "trial": "transform12_pooled"},
        {"measure": "more_responders", "trial": "taylor2006"},
        {"measure": "change", "trial": "dia_goldstein2004"},
    ],
    onset.first_weeks: [
        {},
        {"delay_weeks": 0.0},
        {"measure": "points on the Hamilton scale", "delay_weeks": 1.0},
    ],
    onset.patients: [{}, {"who": "left", "patient": 7}, {"who": "stayed", "arm": "placebo"}],
    onset.staircase: [{}, {"leavers_like_stayers": 0.5}, {"leavers_like_stayers": 1.0}],
    onset.masked_trial: [
        {},
        {"unblinded_drug_share": 0.5},
        {"true_effect_points": -4.0, "patients_per_arm": 200.0},
    ],
    onset.mystery_trial: [
        {},
        {"measured": MEASURED},
        {"measured": MEASURED, "control": "saline", "checked": True},
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
    for words in (explorer.alt, explorer.caption):
        assert words.endswith(".")
        assert words[0].isupper() or words[0].isdigit()
        assert "nan" not in words.lower()
    assert len(explorer.alt) > 60


@pytest.mark.parametrize("make", SETTINGS)
def test_settings_that_look_different_are_described_differently(make):
    states = [make(**setting) for setting in SETTINGS[make]]
    assert len({one.alt + one.caption for one in states}) == len(states)


@pytest.mark.parametrize("make", SETTINGS)
def test_at_most_three_controls_are_seen_at_first(make):
    children = make().children[:-1]
    assert len([child for child in children if not isinstance(child, Accordion)]) <= 3


@pytest.mark.parametrize(
    ("measure", "trial", "name", "points"),
    [
        ("change", "daly2018", "84 mg", {2: -17.6, 24: -16.4, 168: -15.3}),
        ("difference", "daly2018", "84 mg", {2: -7.9, 24: -10.7, 168: -10.4}),
        ("difference", "murrough2013ajp", "ketamine", {24: -7.7}),
        ("difference", "wade2002", "escitalopram", {1344: -2.7}),
        ("responders", "transform12_pooled", "esketamine + tablet", {24: 17.3, 648: 58.7}),
        ("more_responders", "transform12_pooled", "esketamine + tablet", {24: 7.9, 648: 13.5}),
        ("more_responders", "lii2023", "ketamine", {24: 10, 48: -10, 72: -5}),
        ("more_responders", "dean2021", "against midazolam", {24: 20.6}),
        (
            "more_responders",
            "taylor2006",
            "SSRI",
            {168: 4, 336: 10, 504: 9, 672: 11, 840: 11, 1008: 12},
        ),
    ],
)
def test_the_race_shows_what_was_published_or_its_difference(measure, trial, name, points):
    picture = onset.race(measure=measure, trial=trial).picture
    (line,) = (
        line
        for runner, line in picture.lines.items()
        if (runner.measure, runner.trial, runner.name) == (measure, trial, name)
    )
    assert line.get_visible()
    hours, values = line.get_data()
    assert list(hours) == pytest.approx(list(points), rel=0.1)  # arms stand a little apart
    assert list(values) == pytest.approx(list(points.values()))


@pytest.mark.parametrize("measure", ["change", "difference", "responders", "more_responders"])
def test_only_one_measure_stands_on_the_axis_and_all_of_it_is_in_view(measure):
    picture = onset.race(measure=measure).picture
    low, high = picture.zero.axes.get_ylim()
    for runner, line in (*picture.lines.items(), *picture.controls.items()):
        assert line.get_visible() == (runner.measure == measure)
        if line.get_visible():
            points = (runner.points, runner.control) if runner.control else (runner.points,)
            ends = [end for one in points for pair in one.ends if pair for end in pair]
            assert all(low <= value <= high for value in (*line.get_ydata(), *ends))


def test_arms_have_their_control_beside_them_and_differences_have_none():
    for runner in onset.race().picture.lines:
        assert (runner.control is not None) == (runner.measure in ("change", "responders"))
    assert {"28 mg", "56 mg", "84 mg", "control"} == {
        label.get_text() for label in onset.race().picture.labels if label.get_visible()
    }


@pytest.mark.parametrize(
    ("measure", "trial", "said"),
    [
        # a standard error of 2.64: 1.96 times as far to each side
        ("change", "daly2018", "84 mg: .* −16.4 after 1 day \\(−21.6 to −11.2\\)"),
        # 5 of 12 by Wilson's method
        ("responders", "daly2018", "84 mg: .* 41.7 after 1 day \\(19.3 to 68\\)"),
        # the paper prints -7.31 to -0.64
        ("difference", "popova2019", "−4 after 27 days \\(−7.31 to −0.688\\)"),
        # standard errors of 2.64 and 1.79 make 3.19
        ("difference", "daly2018", "84 mg: .* −10.7 after 1 day \\(−17 to −4.45\\)"),
    ],
)
def test_an_interval_follows_from_what_was_printed(measure, trial, said):
    explorer = onset.race(measure=measure, trial=trial)
    assert re.search(said, explorer.alt)
    assert explorer.caption.endswith("Bars are 95 % intervals.")
    assert explorer.picture.bars.get_ydata()


def test_where_no_spread_was_printed_there_is_no_interval():
    explorer = onset.race(measure="change", trial="murrough2013ajp")
    assert "interval" not in explorer.alt + explorer.caption
    assert len(explorer.picture.bars.get_ydata()) == 0


def test_points_of_another_scale_stay_off_the_axis_and_the_caption_says_so():
    explorer = onset.race(measure="change", trial="dia_goldstein2004")
    assert "another scale" in explorer.caption
    assert "Goldstein et al. 2004" in explorer.caption


def test_nothing_in_the_race_is_from_memory():
    seen = {(curve.study, value) for curve in evidence.onset_curves() for value in curve.values}
    for runner in onset.race().picture.lines:
        if runner.control:
            assert {(runner.trial, value) for value in runner.points.values} <= seen


def test_the_curve_without_delay_meets_the_first_week_and_a_late_one_does_not():
    explorer = onset.first_weeks()
    assert "33 % of the difference was there at week 1" in explorer.caption
    late = explorer.picture.curve.get_ydata()
    assert late[explorer.weeks == 3] == pytest.approx(0)
    explorer.delay_weeks = 0.0
    early = explorer.picture.curve.get_ydata()
    assert np.interp(1, explorer.weeks, early) == pytest.approx(33, abs=2)
    assert explorer.picture.points.get_ydata() == pytest.approx(
        [100 * points / 12 for points in (4, 10, 9, 11, 11, 12)]
    )


@pytest.mark.parametrize(
    ("arm", "therapy", "people"), [("drug", "DRUG", 84), ("placebo", "PLACEBO", 88)]
)
def test_the_mean_of_those_rated_is_the_published_one(arm, therapy, people):
    explorer = onset.patients(arm=arm)
    names = {"drug": "duloxetine/paroxetine mix", "placebo": "placebo"}
    curve = evidence.onset_curve("dia_goldstein2004", names[arm], "change")
    assert explorer.picture.means[arm].get_ydata() == pytest.approx([0, *curve.values], abs=0.005)
    assert len(explorer.picture.lines.get_segments()) == people
    assert len(evidence.trial_data("dia_goldstein2004").where(therapy=therapy, visit=4)) == people


def test_those_who_left_and_those_who_stayed_are_everybody():
    count = {
        who: len(onset.patients(who=who).picture.lines.get_segments())
        for who in ("all", "stayed", "left")
    }
    assert count == {"all": 84, "stayed": 64, "left": 20}
    assert len(onset.patients().picture.ends.get_xdata()) == 20
    assert len(onset.patients(who="stayed").picture.ends.get_xdata()) == 0


def test_the_stairs_meet_the_report_when_leavers_fare_like_stayers():
    explorer = onset.staircase(leavers_like_stayers=1.0)
    heights = explorer.picture.stairs.get_ydata()[::2]
    assert heights[:2] == pytest.approx([36.8, 56.1], abs=0.05)  # the second is onset-two-steps-up
    assert heights[-1] == pytest.approx(evidence.study("rush2006").outcome("cum").value, abs=0.2)


def test_the_people_at_each_step_are_those_of_the_evidence():
    note = evidence.study("pigott2023").outcome("excl").note
    assert note == "561 of 3671, 297 of 1439, 80 of 377, 3 of 109"
    assert [f"{n:,}" in label.get_text() for n, label in zip(
        (3671, 1439, 377, 109), onset.staircase().picture.stairs.axes.get_xticklabels(), strict=True
    )] == [True] * 4  # fmt: skip


def test_guesses_alone_make_a_useless_drug_look_four_points_better():
    explorer = onset.masked_trial(unblinded_drug_share=0.5)  # 0.5 x 6 + 0.5 x 2
    assert explorer.picture.expected.get_xdata() == pytest.approx([-4, -4])
    assert explorer.picture.true.get_xdata() == pytest.approx([0, 0])
    won = len(explorer.picture.won_means.get_xdata())
    assert won + len(explorer.picture.open_means.get_xdata()) == explorer.trials
    explorer.unblinded_drug_share = explorer.unblinded_control_share = 0.0
    assert len(explorer.picture.won_means.get_xdata()) < won


def test_the_mystery_gives_six_groups_and_forgets_a_verdict_when_the_answer_moves():
    explorer = onset.mystery_trial()
    for _ in range(5):
        explorer.measure("rate", "drug")
        explorer.measure("ask", "control")
    assert len(explorer.measured) == 6
    explorer.check()
    assert "Decide first" in explorer.caption
    explorer.control = "midazolam"
    assert "Your answer" in explorer.caption


def test_measuring_well_solves_the_mystery():
    explorer = onset.mystery_trial()
    for what, arm in (*MEASURED, *MEASURED[:2]):
        explorer.measure(what, arm)
    rated, asked = explorer.picture.rated, explorer.picture.asked
    knowing = {arm: line.get_xdata()[0] / 100 for arm, line in asked.items()}
    gap = np.mean(rated["drug"].get_xdata()) - np.mean(rated["control"].get_xdata())
    explorer.control = "saline" if knowing["control"] > 0.5 else "midazolam"
    explorer.effect_points = round(2 * (gap + 4 * sum(knowing.values()))) / 2
    explorer.check()
    assert explorer.caption.endswith("is right; your number is within 2 points of the truth.")
