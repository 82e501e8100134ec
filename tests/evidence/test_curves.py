"""Points of onset curves, the curves through them, and patients' visits."""

from __future__ import annotations

import re

import pytest
from pydantic import ValidationError

from rapid_onset.evidence.curves import CurvePoint, Visit, curves
from rapid_onset.evidence.library import library

CONTEXT = {"studies": {"hand1999": None}}
POINT = {
    "study": "hand1999",
    "arm": "ketamine",
    "drug": "ketamine",
    "scale": "MADRS",
    "hours": 24.0,
    "value": -16.5,
    "value_type": "change",
    "verification": "verified",
    "url": "https://example.org",
}
VISIT = {
    "patient": "7",
    "therapy": "DRUG",
    "visit": 4,
    "nominal_week": 1,
    "days_since_baseline": 7.0,
    "hamd17_baseline": 32.0,
    "hamd17": 21.0,
    "hamd17_change": -11.0,
    "gender": "F",
}
# What an outcome measures, as curves call it.
VALUE_TYPES = {
    "mean_change": "change",
    "ls_mean_change": "ls_change",
    "mean_score": "score",
    "mean_difference": "difference",
    "ls_mean_difference": "difference",
    "response_rate": "response_pct",
    "remission_rate": "remission_pct",
    "risk_difference": "risk_difference_pp",
}


def point(**changes):
    return CurvePoint.model_validate({**POINT, **changes}, context=CONTEXT)


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"study": "nobody2000"}, "'nobody2000' is not among the studies"),
        ({"hours": -1.0}, "greater than or equal to 0"),
        ({"value_type": "guess"}, "Input should be 'score', 'change'"),
        ({"spread": 2.0}, "spread and spread_type stand together"),
        ({"spread": -2.0, "spread_type": "SD"}, "greater than or equal to 0"),
        ({"url": None}, "a verified number needs the url where it was seen"),
        ({"value_type": "response_pct"}, "a share lies between 0 and 100 percent; got -16.5"),
        ({"n": 0}, "greater than 0"),
    ],
)
def test_a_broken_point_is_refused(changes, complaint):
    with pytest.raises(ValidationError, match=re.escape(complaint)):
        point(**changes)


def test_points_of_one_arm_in_one_kind_of_value_make_a_curve_in_order_of_time():
    late, early = point(hours=168.0, value=-9.0), point(spread=2.0, spread_type="SE", n=47)
    other = point(arm="midazolam", value=-8.8)
    share = point(value_type="response_pct", value=64.0)
    first, second, third = curves([late, early, other, share])
    assert (first.hours, first.values) == ((24.0, 168.0), (-16.5, -9.0))
    assert (first.spreads, first.counts) == ((2.0, None), (47, None))
    assert (second.arm, third.value_type) == ("midazolam", "response_pct")


@pytest.mark.parametrize("verification", ["recalled", "assumed"])
def test_what_nobody_measured_does_not_reach_a_curve(verification):
    unseen = point(hours=72.0, verification=verification, url=None)
    (curve,) = curves([point(), unseen])
    assert curve.hours == (24.0,)
    assert curves([unseen]) == ()


def test_a_curve_prints_and_shows_its_points():
    (curve,) = curves([point(spread=2.0, spread_type="SE"), point(hours=168.0, value=-9.0)])
    assert str(curve) == "hand1999, ketamine: change MADRS -16.5 at 24 h, -9 at 168 h"
    page = curve._repr_html_()
    assert re.findall(r"<caption[^>]*>(.*?)</caption>", page) == ["ketamine [@hand1999]"]
    assert re.findall(r"<t[hd] [^>]*>(.*?)</t[hd]>", page) == [
        *("hours", "change MADRS", "spread", "seen"),
        *("24", "-16.5", "2 (SE)", "verified"),
        *("168", "-9", "", "verified"),
    ]


@pytest.mark.parametrize(
    "changes",
    [{"hamd17_change": 11.0}, {"therapy": "BOTH"}, {"visit": 0}, {"days_since_baseline": -1.0}],
)
def test_a_broken_visit_is_refused(changes):
    Visit.model_validate(VISIT)
    with pytest.raises(ValidationError):
        Visit.model_validate({**VISIT, **changes})


def test_no_curve_of_the_course_rests_on_memory():
    points = library().onset_points
    drawn = {one for curve in curves(points) for one in curve.points}
    assert drawn == {one for one in points if one.verification not in ("recalled", "assumed")}
    assert len(drawn) < len(points)


def test_curves_say_what_their_studies_say():
    """A point that repeats an outcome (same arm, scale, hour and measure) has its value."""
    repeated = 0
    for one in library().onset_points:
        study = library().studies[one.study]
        labels = {key: arm.label for key, arm in study.arms.items()}
        same = [
            outcome
            for outcome in study.outcomes.values()
            if VALUE_TYPES.get(outcome.measure) == one.value_type
            and outcome.time_hours == one.hours
            and outcome.scale in (None, one.scale)
            and one.arm
            == " minus ".join(labels.get(arm, arm) for arm in (outcome.arm, outcome.versus) if arm)
        ]
        repeated += bool(same)
        assert not same or one.value in [outcome.value for outcome in same], one
    assert repeated > 150
