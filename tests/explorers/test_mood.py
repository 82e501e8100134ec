import io

import numpy as np
import pytest
from ipywidgets import Accordion
from PIL import Image

from rapid_onset import evidence
from rapid_onset.explorers import mood
from rapid_onset.explorers.mood.assumptions import ASSUMPTIONS
from rapid_onset.models import circuit

MEASURED = (("protein", 2.6), ("mtor", 1.0), ("firing", 0.7))
SETTINGS = {
    mood.disinhibition: [
        {},
        {"concentration_um": 1.3},
        {"assumption": "equal_high", "concentration_um": 0.54},
        {"assumption": "reversed", "concentration_um": 20.0},
    ],
    mood.taken_apart: [
        {},
        {"time_h": 0.2},
        {"taken_away": "mTOR, by rapamycin", "time_h": 3.0},
        {"taken_away": "the part that spines play", "time_h": 72.0},
        {"taken_away": "the preference for interneurons"},
    ],
    mood.many_circuits: [
        {},
        {"pyramidal_um": 1.18},
        {"interneuron_um": 0.4, "pyramidal_um": 100.0},
        {"interneuron_um": 5.35, "pyramidal_um": 1.18},
    ],
    mood.ssri_clock: [{}, {"time_h": 168.0, "wait_weeks": 2.0}, {"time_h": 1008.0}],
    mood.mystery_rat: [
        {},
        {"measured": MEASURED},
        {"measured": MEASURED, "suspect": "mtor", "checked": True},
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


def test_every_named_assumption_can_be_chosen():
    assert tuple(ASSUMPTIONS.values()) == circuit.affinity_names()


@pytest.mark.parametrize("make", SETTINGS)
def test_every_picture_says_that_it_is_illustrative_or_made_up(make):
    said = make().figure.get_supxlabel().lower()
    assert "illustrative" in said or "made-up" in said


def test_at_the_peak_of_one_infusion_the_rates_are_those_of_the_targets():
    explorer = mood.disinhibition(concentration_um=evidence.target("C21").value)
    pyramidal, interneuron = sorted(explorer.picture.marks.get_ydata(), reverse=True)
    assert evidence.target("C06a").met_by(interneuron / 100)
    assert evidence.target("C06b").met_by(pyramidal / 100)


@pytest.mark.parametrize(
    ("assumption", "fastest", "at_um"),
    [("selective", 134, 1.3), ("equal_high", 98, 0.03), ("reversed", 95, 0.03)],
)
def test_pyramidal_cells_speed_up_only_where_interneurons_are_blocked_more_easily(
    assumption, fastest, at_um
):
    explorer = mood.disinhibition(assumption=assumption)
    concentration_um, percent = explorer.picture.pyramidal_line.get_data()
    assert percent.max() == pytest.approx(fastest, abs=0.5)
    assert concentration_um[percent.argmax()] == pytest.approx(at_um, abs=0.05)


def test_cells_and_brake_are_drawn_as_large_as_they_are_fast():
    picture = mood.disinhibition(concentration_um=0.0316).picture
    at_rest = picture.interneuron_circle.radius, picture.brake.get_linewidth()
    picture = mood.disinhibition(concentration_um=1.3).picture
    ratio = picture.interneuron_circle.radius / at_rest[0]
    assert ratio**2 == pytest.approx(picture.brake.get_linewidth() / at_rest[1])
    assert picture.pyramidal_circle.radius > picture.interneuron_circle.radius


@pytest.mark.parametrize(
    ("taken_away", "early", "late", "hills"),
    [
        ("nothing", 59, 80, {"block", "firing", "mtor", "protein", "spines"}),
        ("mTOR, by rapamycin", 55, 0, {"block", "firing"}),
        ("the part that spines play", 55, 0, {"block", "firing", "mtor", "protein", "spines"}),
        ("the preference for interneurons", 0, 0, {"block"}),
    ],
)
def test_taking_a_step_away_leaves_what_the_question_says(taken_away, early, late, hills):
    picture = mood.taken_apart(taken_away=taken_away).picture
    time_h, percent = picture.line.get_data()
    assert np.interp([3, 72], time_h, percent) == pytest.approx([early, late], abs=0.6)
    seen = {step for step in picture.ridges.hills if picture.ridges.heights(step).max() > 0.1}
    assert seen == hills


def test_what_patients_showed_stands_beside_what_rats_did():
    rapamycin = mood.taken_apart(taken_away="mTOR, by rapamycin")
    assert "41%" in rapamycin.caption
    assert "13%" in rapamycin.caption
    assert "Abdallah" in rapamycin.caption


@pytest.mark.parametrize(
    ("interneuron_um", "pyramidal_um", "count"),
    [(1.18, 5.35, 1138), (1.18, 1.18, 63), (5.35, 5.35, 25), (5.35, 1.18, 0)],
)
def test_the_sweep_counts_what_the_question_says(interneuron_um, pyramidal_um, count):
    explorer = mood.many_circuits(interneuron_um=interneuron_um, pyramidal_um=pyramidal_um)
    assert explorer.picture.counted.get_xdata().size == count
    assert f"{count:,} of 2,916 circuits" in explorer.caption
    assert explorer.picture.bar.get_width() == pytest.approx(100 * count / 2916)


def test_dots_and_what_lies_above_the_plot_are_all_circuits_that_fire():
    picture = mood.many_circuits().picture
    assert picture.counted.get_xdata().size + picture.others.get_xdata().size == 2907  # 9 hardly do


@pytest.mark.parametrize(
    ("time_h", "wait_weeks", "occupied", "benefit"),
    [
        (4.0, 0.0, 70, 1),
        (168.0, 0.0, 78, 33),
        (168.0, 1.0, 78, 0),
        (1008.0, 2.0, 79, 100),  # week 6 is 100 % whatever the wait
    ],
)
def test_the_target_is_reached_in_hours_and_the_benefit_in_weeks(
    time_h, wait_weeks, occupied, benefit
):
    picture = mood.ssri_clock(time_h=time_h, wait_weeks=wait_weeks).picture
    read_off = [point.get_ydata()[0] for point in picture.points]
    assert read_off == pytest.approx([occupied, benefit], abs=0.6)


def test_a_wait_of_a_few_days_still_fits_the_first_week_and_one_of_a_week_does_not():
    for wait_weeks, fits in ((0.0, True), (0.2, True), (0.5, False), (1.0, False)):
        time_h, percent = mood.ssri_clock(wait_weeks=wait_weeks).picture.line.get_data()
        assert evidence.target("C16").met_by(np.interp(168, time_h, percent) / 100) == fits


def test_three_measurements_name_the_inhibitor_and_there_is_no_fourth():
    explorer = mood.mystery_rat()
    for explorer.step, explorer.time_h in (*MEASURED, ("spines", 48.0)):
        explorer.measure()
    assert explorer.measured == MEASURED
    protein, mtor, firing = (
        explorer.picture.points.get_ydata() - np.array([2, 3, 4])  # the bases of their rows
    )
    assert protein < 0.2
    assert min(mtor, firing) > 0.6
    explorer.suspect = "mtor"
    explorer.check()
    assert "something else" in explorer.caption
    explorer.suspect = "protein"
    assert "Checked" not in explorer.caption
    explorer.check()
    assert "right" in explorer.caption


def test_a_guess_without_a_measurement_is_no_answer():
    explorer = mood.mystery_rat(suspect="protein")
    explorer.check()
    assert "not an answer" in explorer.caption
