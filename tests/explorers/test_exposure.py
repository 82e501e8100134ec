import io

import numpy as np
import pytest
from ipywidgets import Accordion
from PIL import Image

from rapid_onset import evidence
from rapid_onset.explorers import exposure
from rapid_onset.models import pharmacokinetics as pk

SIX = (20.0, 40.0, 70.0, 120.0, 240.0, 360.0)
SETTINGS = {
    exposure.one_infusion: [
        {},
        {"duration_min": 95.0},
        {"parameters": "kamp2020", "dose_mg_per_kg": 0.75, "duration_min": 10.0},
        {"parameters": "domino1984", "duration_min": 180.0},
    ],
    exposure.routes: [
        {},
        {"metabolite": True},  # the racemate's set has none
        {"drug": "esketamine"},
        {"drug": "esketamine", "dose_mg": 84.0, "metabolite": True},
        {"dose_mg": 84.0},
    ],
    exposure.crowd: [
        {},
        {"minute": 120.0, "mark_ng_per_ml": 50.0},
        {"parameters": "kamp2020", "mark_ng_per_ml": 400.0},
    ],
    exposure.repeated: [
        {},
        {"slower": 10.0},
        {"a_week": "daily", "weeks": 3.0, "slower": 2.0},
        {"a_week": "once", "weeks": 1.0},
    ],
    exposure.mystery_patient: [
        {},
        {"sampled_min": (40.0, 100.0)},
        {"sampled_min": SIX},
        {"sampled_min": SIX, "clearance_l_per_h": 100.0, "checked": True},
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
    assert explorer.caption.endswith((".", "?"))
    assert "nan" not in (explorer.alt + explorer.caption).lower()


@pytest.mark.parametrize("make", SETTINGS)
def test_settings_that_look_different_are_described_differently(make):
    alike = 2 if make is exposure.routes else 1  # a metabolite that no set has changes nothing
    alts = {make(**setting).alt for setting in SETTINGS[make]}
    assert len(alts) == len(SETTINGS[make]) + 1 - alike


@pytest.mark.parametrize("make", SETTINGS)
def test_at_most_three_controls_are_seen_at_first(make):
    children = make().children[:-1]
    seen = [child for child in children if child.layout.display != "none"]
    assert len([child for child in seen if not isinstance(child, Accordion)]) <= 3


# ------------------------------------------------------------------ one infusion
@pytest.mark.parametrize("name", ["clements1981", "domino1984", "kamp2020", "hijazi2003"])
def test_the_curve_is_the_one_that_another_program_found(name):
    values = evidence.parameter_set(f"{name}_check").values
    minutes, levels = exposure.one_infusion(parameters=name).picture.line.get_data()
    for key, level in values.items():
        minute = float(key.removeprefix("minute_"))
        assert np.interp(minute, minutes, levels) == pytest.approx(level, rel=0.002)


def test_what_was_seen_is_drawn_where_it_was_seen_and_only_after_that_infusion():
    explorer = exposure.one_infusion()
    picture = explorer.picture
    assert picture.seen.get_xydata().tolist() == [[40.0, 185.0]]
    (ends,) = picture.seen_range.get_segments()
    assert ends.tolist() == [[40.0, 100.0], [40.0, 250.0]]
    assert evidence.fact("infusion_end_concentration").measured
    for change in ({"duration_min": 60.0}, {"dose_mg_per_kg": 0.4}):
        explorer = exposure.one_infusion(**change)
        assert not explorer.picture.seen.get_visible()
        assert not explorer.picture.seen_range.get_visible()
        assert "seen in patients" not in explorer.alt


def test_no_set_of_children_or_of_esketamine_widens_the_band():
    explorer = exposure.one_infusion()
    assert set(explorer._patients) == {"clements1981", "domino1984", "kamp2020", "hijazi2003"}
    heights = explorer.picture.band.get_paths()[0].vertices[:, 1]
    assert heights.max() == pytest.approx(253.05, rel=0.001)  # Kamp's, the highest at 40 min


def test_a_slower_infusion_has_a_lower_peak_and_the_same_area():
    slow, fast = exposure.one_infusion(duration_min=120.0), exposure.one_infusion()
    assert slow.picture.line.get_ydata().max() < 0.7 * fast.picture.line.get_ydata().max()
    assert "Area under this curve 436 ng h/mL" in fast.caption  # 35 mg over 80.2 L/h
    assert "Area under this curve 436 ng h/mL" in slow.caption


def test_the_task_of_the_infusion_is_met_at_95_minutes():
    level = exposure.one_infusion(duration_min=95.0).picture.line.get_ydata().max()
    assert 115 <= level <= 125


def test_a_curve_that_leaves_the_axis_says_so():
    explorer = exposure.one_infusion(dose_mg_per_kg=0.75, duration_min=10.0)
    assert "runs off the top of the axis" in explorer.alt
    assert "runs off" not in exposure.one_infusion().alt


# ------------------------------------------------------------------ routes
@pytest.mark.parametrize(
    ("drug", "route", "share"),
    [
        ("racemic ketamine", "vein", 1.0),
        ("racemic ketamine", "muscle", evidence.fact("ketamine_intramuscular_fraction").value),
        ("racemic ketamine", "mouth", evidence.fact("ketamine_oral_fraction").value),
        ("esketamine", "nose", evidence.target("B09a").value),
        ("esketamine", "mouth", 0.178),  # from the parameters, B09c
    ],
)
def test_what_arrives_is_the_published_share(drug, route, share):
    explorer = exposure.routes(drug=drug, dose_mg=56.0)
    assert f"{route} {56 * share:.0f} mg" in explorer.caption.partition("Peaks")[0]


def test_only_the_routes_that_a_set_knows_are_drawn():
    shown = {
        drug: {
            route
            for route, line in exposure.routes(drug=drug).picture.lines.items()
            if line.get_visible()
        }
        for drug in ("racemic ketamine", "esketamine")
    }
    assert shown == {
        "racemic ketamine": {"vein", "muscle", "mouth"},
        "esketamine": {"vein", "nose", "mouth"},
    }


def test_the_spray_and_its_metabolite_peak_where_the_paper_says():
    picture = exposure.routes(drug="esketamine", dose_mg=84.0, metabolite=True).picture
    assert evidence.target("B04c").met_by(picture.lines["nose"].get_ydata().max())
    assert evidence.target("B06c").met_by(picture.metabolite.get_ydata().max())


def test_the_right_panel_draws_what_studies_found():
    shares = exposure.routes().figure.axes[1]
    rows = [label.get_text() for label in shares.get_yticklabels()]
    points = [line for line in shares.lines if line.get_marker() == "o"]
    found = {row: sorted(line.get_xdata().tolist()) for row, line in zip(rows, points, strict=True)}
    assert found == {
        "vein: all": [100],
        "muscle": [pytest.approx(93)],
        "nose, S": pytest.approx([48, 51, 54]),
        "nose, racemate": pytest.approx([11, 45]),
        "under tongue": [pytest.approx(29)],
        "mouth, racemate": pytest.approx([20, 23]),
        "mouth, S": pytest.approx([8, 18.6]),
    }
    assert "nose, racemate 11 to 45 %; under tongue 29 %" in exposure.routes().alt


# ------------------------------------------------------------------ crowd
def test_the_bars_are_the_patients_and_those_above_are_counted():
    explorer = exposure.crowd(mark_ng_per_ml=200.0)
    below, edges, _ = explorer.picture.below.get_data()
    above, _, _ = explorer.picture.above.get_data()
    assert below.sum() + above.sum() == 1000
    assert below[edges[:-1] >= 200].sum() == above[edges[:-1] < 200].sum() == 0
    assert f"{above.sum() / 10:.0f} % are above 200 ng/mL" in explorer.caption


def test_the_crowd_is_as_wide_as_the_prediction_says():
    levels = pk.patients(1000, weight_kg=70)
    dose = pk.Dose("infusion", dose_mg_per_kg=0.5, duration_min=40)
    low, high = np.percentile(levels.given(dose).at([40]).total_ng_per_ml, (5, 95))
    assert f"nine in ten lie between {low:.0f} and {high:.0f}" in exposure.crowd().alt
    assert 1.7 < high / low < 2  # almost twice


def test_whoever_stands_above_the_axis_is_in_the_last_bar():
    explorer = exposure.crowd(parameters="domino1984")
    counted, _, _ = explorer.picture.above.get_data()
    assert counted.sum() + explorer.picture.below.get_data()[0].sum() == 1000


# ------------------------------------------------------------------ repeated
def test_at_the_published_clearance_every_peak_is_within_one_per_cent_of_the_first():
    for a_week in ("once", "twice", "three times", "daily"):
        _, share = exposure.repeated(a_week=a_week, weeks=3.0).picture.peaks.get_data()
        assert np.abs(np.array(share) - 100).max() < 1


@pytest.mark.parametrize(
    ("a_week", "weeks", "days"),
    [
        ("once", 3.0, [0, 7, 14]),
        ("twice", 2.0, [0, 3, 7, 10]),
        ("three times", 2.0, [0, 2, 4, 7, 9, 11]),  # six within twelve days
        ("daily", 1.0, [0, 1, 2, 3, 4, 5, 6]),
    ],
)
def test_sessions_fall_on_their_days(a_week, weeks, days):
    picture = exposure.repeated(a_week=a_week, weeks=weeks).picture
    assert list(picture.peaks.get_xdata()) == days


def test_the_axes_hold_the_highest_level_and_peak_that_can_be_chosen():
    explorer = exposure.repeated(a_week="daily", weeks=3.0)
    slower = explorer.controls[-1]
    explorer.slower = 10**slower.max
    for line in (explorer.picture.line, explorer.picture.peaks):
        assert max(line.get_ydata()) < line.axes.get_ylim()[1]


def test_only_a_much_slower_body_piles_up():
    last = {
        slower: exposure.repeated(slower=slower).picture.peaks.get_ydata()[-1]
        for slower in (1.0, 10.0, 20.0)
    }
    assert last[1.0] < 101 < last[10.0] < last[20.0]
    assert "piling up" in exposure.repeated(slower=10.0).alt
    assert "next to nothing between" in exposure.repeated().alt


# ------------------------------------------------------------------ mystery
def test_six_samples_are_drawn_none_of_them_twice_and_then_the_fit_is_offered():
    explorer = exposure.mystery_patient()

    def seen():
        return [one.description for one in explorer.controls if one.layout.display != "none"]

    assert seen() == ["Next sample (min)", "Draw a sample"]
    for minute in (20.0, 20.0, *SIX[1:], 500.0):
        explorer.next_min = minute
        explorer.act()
    assert explorer.sampled_min == SIX
    assert seen() == ["Clearance (L/h)", "Volume (L)", "Check"]


def test_a_time_that_was_sampled_already_is_refused_in_words():
    explorer = exposure.mystery_patient()
    explorer.act()
    assert explorer.caption.endswith("5 samples left. Choose another time for the next.")
    explorer.next_min = 45.0
    assert explorer.caption.endswith("5 samples left.")


def test_the_curve_waits_for_the_samples():
    assert not exposure.mystery_patient().picture.curve.get_visible()
    assert exposure.mystery_patient(sampled_min=SIX).picture.curve.get_visible()


@pytest.mark.parametrize(
    ("times", "words"),
    [
        ((1.0, 1.0), "Clearance found, within 15 %; volume found, within 15 %."),
        ((1.14, 0.86), "Clearance found, within 15 %; volume found, within 15 %."),
        ((1.3, 0.8), "Clearance too high; volume too low."),
        ((0.5, 1.5), "Clearance much too low; volume much too high."),
    ],
)
def test_a_check_says_how_near_the_guess_is_until_it_is_moved(times, words):
    explorer = exposure.mystery_patient(sampled_min=SIX)
    explorer.clearance_l_per_h = times[0] * explorer._patient.clearance_l_per_h
    explorer.volume_l = times[1] * explorer._patient.volume_l
    explorer.act()
    assert explorer.caption.endswith(words)
    explorer.volume_l += 1
    assert words not in explorer.caption


def best_fit(patient, samples):
    """Relative errors of the clearance and volume that fit these samples best."""
    clearances, volumes = np.arange(20, 201, 2.0), np.arange(100, 601, 5.0)
    measured = np.array([patient.measured_ng_per_ml(minute) for minute in samples])
    levels = patient.level_ng_per_ml(samples, clearances[:, None, None], volumes[:, None])
    misfit = np.sum(np.log(measured / levels) ** 2, axis=-1)
    row, column = np.unravel_index(misfit.argmin(), misfit.shape)
    return np.abs(patient.relative_errors(clearances[row], volumes[column]))


@pytest.mark.parametrize(
    ("samples", "found"),
    [
        (SIX, [True, True]),
        ((5.0, 10.0, 15.0, 20.0, 25.0, 30.0), [False, True]),  # too early to see clearance
    ],
)
def test_well_chosen_samples_find_both_and_early_ones_the_volume_alone(samples, found):
    errors = best_fit(exposure.mystery_patient()._patient, samples)
    assert (errors <= 0.15).tolist() == found
