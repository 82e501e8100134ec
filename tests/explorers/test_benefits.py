import io

import pytest
from ipywidgets import Accordion
from matplotlib.colors import to_hex
from PIL import Image

from rapid_onset import evidence
from rapid_onset.explorers import benefits

BLUE = "#0072b2"

SETTINGS = {
    benefits.comparators: [
        {},
        {"control": "midazolam", "mark_points": 2.5},
        {"control": "saline"},
        {"control": "placebo spray", "mark_points": 8.0},
    ],
    benefits.masking: [
        {},
        {"drug_share": 0.0},
        {"control_share": 0.6, "patients_per_arm": 200},
        {"true_points": -3.0},
    ],
    benefits.fading: [{}, {"outcome": "remission"}, {"day": 18.0}, {"day": 398.0}],
    benefits.against_ect: [
        {},
        {"margin": 20.0},
        {"per_group": 400},
        {"ketamine_percent": 80.0, "per_group": 20},
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
def test_at_most_three_controls_are_seen_at_first(make):
    children = make().children[:-1]
    assert len([child for child in children if not isinstance(child, Accordion)]) <= 3


@pytest.mark.parametrize(
    ("row", "study", "outcome", "sign"),
    [
        (0, "wilkinson2019comparator", "d_sal", 1),
        (1, "wilkinson2019comparator", "d_mdz", 1),
        (3, "dean2021", "mdz_smd", -1),
        (4, "lii2023", "mixed", -1),
        (5, "jelovac2025", "diff_end", -1),
        (11, "popova2019", "diff_d28", -1),
    ],
)
def test_a_row_of_the_forest_is_its_outcome_turned_to_an_advantage(row, study, outcome, sign):
    interval, point = benefits.comparators().picture.rows[row]
    one = evidence.study(study).outcome(outcome)
    assert one.measured
    assert point.get_xdata()[0] == sign * one.value
    assert sorted(interval.get_xdata()) == sorted(sign * end for end in one.ci95)


def test_the_chosen_control_alone_is_brought_out():
    rows = benefits.comparators(control="midazolam").picture.rows
    lit = [number for number, (line, _) in enumerate(rows) if to_hex(line.get_color()) == BLUE]
    assert lit == [1, 3, 5]


def test_what_holds_zero_is_hollow():
    rows = benefits.comparators().picture.rows
    hollow = [k for k, (_, point) in enumerate(rows) if point.get_markerfacecolor() == "white"]
    assert hollow == [4, 5, 10, 12]  # in surgery, KARMA-Dep 2, TRANSFORM-1 and -3


@pytest.mark.parametrize(
    ("mark", "beyond", "room"),
    [
        (0.0, 5, 9),
        (2.5, 1, 9),  # only 84 mg without a tablet, from 4.07
        (4.5, 0, 9),  # nothing ruled in, nothing ruled out
        (7.0, 0, 6),  # the two in crises end at 6.56 and 6.6; TRANSFORM-1 at 6.88
    ],
)
def test_the_mark_counts_what_is_shown_and_what_still_fits(mark, beyond, room):
    caption = benefits.comparators(mark_points=mark).caption
    assert f"wholly beyond your mark: {beyond};" in caption
    assert f"an advantage of {mark:g} or more: {room}." in caption


@pytest.mark.parametrize(
    ("drug_share", "control_share", "true_points", "found"),
    [
        (0.8, 0.0, 0.0, -3.2),  # 0.8 of the drug arm hope, 4 points each
        (0.0, 0.0, 0.0, 0.0),
        (0.8, 0.6, 0.0, -5.6),  # and 0.6 of the control arm are disappointed, 4 points each
        (0.5, 0.0, -3.0, -5.0),
    ],
)
def test_the_blind_adds_four_points_for_each_who_knows(
    drug_share, control_share, true_points, found
):
    explorer = benefits.masking(
        drug_share=drug_share, control_share=control_share, true_points=true_points
    )
    assert explorer.picture.point.get_ydata()[0] == pytest.approx(found)


def test_a_larger_trial_makes_the_bias_surer():
    def favouring(**setting):
        return len(benefits.masking(**setting).picture.favouring.get_xdata())

    assert favouring(drug_share=0.0) <= 3
    assert favouring(patients_per_arm=30) == 11
    assert favouring(patients_per_arm=200) == 34


def test_every_trial_is_drawn_with_its_interval():
    picture = benefits.masking().picture
    segments = picture.intervals.get_segments()
    centres = [segment[:, 0].mean() for segment in segments]
    drawn = [*picture.favouring.get_xdata(), *picture.undecided.get_xdata()]
    assert sorted(centres) == pytest.approx(sorted(drawn))
    assert len(drawn) == benefits.Masking.trials


def test_response_fades_and_remission_does_not():
    explorer = benefits.fading()
    assert list(explorer.picture.points.get_xdata()) == [1, 3, 7]
    assert list(explorer.picture.points.get_ydata()) == [52.2, 47.9, 39.8]
    explorer.outcome = "remission"
    assert list(explorer.picture.points.get_ydata()) == [20.6, 23.8, 26.2]


@pytest.mark.parametrize(
    ("day", "reached"), [(7.0, 0), (10.0, 1), (18.0, 2), (60.0, 3), (61.0, 4), (398.0, 5)]
)
def test_a_landmark_fills_when_its_day_has_come(day, reached):
    explorer = benefits.fading(day=day)
    filled = [mark.get_markerfacecolor() != "white" for mark in explorer.picture.marks]
    assert filled == [True] * reached + [False] * (5 - reached)
    assert f"{reached} of 5 rows" in explorer.caption


def test_beyond_the_last_point_the_caption_says_that_nothing_was_seen():
    assert "No point was seen after day 7" in benefits.fading(day=20.0).caption
    assert "No point" not in benefits.fading(day=7.0).caption


def test_the_two_trials_of_ect_disagree_and_a_tie_needs_two_hundred_people_a_group():
    explorer = benefits.against_ect()
    verdicts = [text.get_text() for text in explorer.picture.verdicts]
    assert verdicts == ["ketamine better", "ECT better", "undecided"]
    explorer.per_group = 180
    assert "undecided" in explorer.caption
    explorer.per_group = 200
    assert "ketamine not worse" in explorer.caption
    explorer.margin = 9.0
    assert "undecided" in explorer.caption


def test_the_made_up_trial_moves_with_its_counts():
    explorer = benefits.against_ect(per_group=200, ketamine_percent=70.0)
    assert explorer.picture.point.get_xdata()[0] == pytest.approx(20)
    low, high = explorer.picture.interval.get_xdata()
    assert low < 20 < high


def test_an_unknown_parameter_is_named():
    with pytest.raises(TypeError, match="there is no parameter 'marks'"):
        benefits.comparators(marks=2)


def test_a_claim_keeps_its_evidence_until_it_is_graded():
    explorer = benefits.grade_claims()
    claim = explorer._claims[explorer.claim]
    assert claim.evidence[:40] not in explorer.answer.value
    explorer.grade("supported")
    assert claim.evidence[:40] in explorer.answer.value
    assert f"we say: {claim.grade}." in explorer.answer.value
    explorer.grade(claim.grade)  # the first grade stands
    assert explorer.graded == {claim.id: "supported"}
    assert explorer.agreeing == 0


def test_every_claim_can_be_graded_and_names_its_sources():
    explorer = benefits.grade_claims()
    for _, key in explorer.chooser.options:
        explorer.claim = key
        assert not explorer.buttons["supported"].disabled
        explorer.grade(explorer._claims[key].grade)
        assert "We agree" in explorer.answer.value
        assert "Sources: " in explorer.answer.value
        assert explorer.buttons["supported"].disabled
    assert explorer.agreeing == len(explorer.chooser.options)


def test_the_claim_on_suicide_opens_with_the_crisis_lines():
    explorer = benefits.grade_claims()
    explorer.claim = "c05_suicidality"
    before, _, _ = explorer.text.value.partition("suicidal thoughts.”")
    for number in ("988", "116 123", "112", "findahelpline.com"):
        assert number in before


def test_the_mystery_gives_three_recalculations_and_takes_the_right_correction():
    explorer = benefits.mystery_abstract(seed=7)  # its number needed to treat is the misprint
    for quantity in ("drug_percent", "drug_percent", "difference", "number_needed", "low"):
        explorer.quantity = quantity
        explorer.recalculate()
    assert explorer.recalculated == ("drug_percent", "difference", "number_needed")
    assert "0 recalculations left" in explorer.found.value
    assert "printed 1.8, from the difference 4.5" in explorer.found.value
    explorer.check()
    assert "Not this one" in explorer.verdict.value
    explorer.suspect = "number_needed"
    assert explorer.verdict.value == ""
    explorer.correction = 3.0
    explorer.check()
    assert "The right place" in explorer.verdict.value
    explorer.correction = 4.5
    explorer.check()
    assert "Yes." in explorer.verdict.value
