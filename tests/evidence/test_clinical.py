"""The verbs for what was seen in people, on the evidence of the course."""

from __future__ import annotations

import re

import pytest

from rapid_onset import evidence
from rapid_onset.errors import InputError


def test_a_study_tells_its_outcomes():
    outcome = evidence.study("murrough2013ajp").outcome("ket_24h")
    assert (outcome.value, outcome.unit, outcome.n) == (-16.5, "points", 47)
    assert evidence.study("murrough2013ajp").citation == evidence.cite("murrough2013ajp")


def test_studies_are_chosen_by_group():
    assert evidence.study("popova2019") in tuple(evidence.studies("esketamine"))
    assert {one.group for one in evidence.studies("esketamine")} == {"esketamine"}
    assert len(evidence.studies()) > len(evidence.studies("esketamine"))


def test_a_curve_is_chosen_by_what_it_shows():
    curve = evidence.onset_curve("china_us2023", "esketamine + new AD")
    assert (curve.hours, curve.values) == ((24.0, 648.0), (-8.0, -10.1))
    assert curve in evidence.onset_curves("china_us2023")
    assert curve in evidence.onset_curves()


def test_a_curve_that_is_only_remembered_is_not_there():
    recalled = [one.id for one in evidence.study("murrough2013ajp").outcomes.values()]
    assert {"ket_resp", "mdz_resp"} <= set(recalled)
    with pytest.raises(InputError, match="no curve that was seen"):
        evidence.onset_curve("murrough2013ajp", "ketamine", "response_pct")


def test_visits_of_patients_are_a_table():
    visits = evidence.trial_data("dia_goldstein2004")
    days, change = visits.where(therapy="DRUG").columns("days_since_baseline", "hamd17_change")
    assert len(days) == len(change) < len(visits)
    assert f"From: {evidence.cite('dia_goldstein2004')}" in visits._repr_html_()


def test_findings_are_chosen_by_topic():
    assert "bladder" in {one.topic for one in evidence.findings()}
    assert evidence.finding("yale_bp").value("time_of_peak").value == 40


@pytest.mark.parametrize(
    "shown",
    [
        lambda: evidence.study("popova2019"),
        evidence.studies,
        lambda: evidence.onset_curve("china_us2023", "esketamine + new AD"),
        lambda: evidence.trial_data("dia_goldstein2004"),
        lambda: evidence.finding("yale_bp"),
        evidence.findings,
        evidence.claims,
        lambda: evidence.claims()[0],
        evidence.screening_cases,
        lambda: evidence.screening_cases()[0],
        evidence.screening_rules,
        lambda: evidence.fact("ketamine_ic50"),
        lambda: evidence.source("zarate2006"),
        lambda: evidence.contested("memantine_at_rest"),
        *(lambda name=name: evidence.table(name) for name in evidence.tables()),
    ],
)
def test_a_notebook_shows_it_as_tables_that_a_screen_reader_understands(shown):
    page = shown()._repr_html_()
    tables = re.findall(r"<table>.*?</table>", page, re.DOTALL)
    assert tables
    for table in tables:
        assert re.match(r"<table><caption[^>]*>[^<]+</caption>", table)
        assert all('scope="' in head for head in re.findall(r"<th[ >][^>]*", table))
        rows = re.findall(r"<tr>(.*?)</tr>", table)
        assert len({len(re.findall(r"<t[hd] ", row)) for row in rows}) == 1
        assert "None" not in re.findall(r">([^<]*)<", table)


@pytest.mark.parametrize(
    ("look_up", "complaint"),
    [
        (
            lambda: evidence.study("murough2013"),
            "no study 'murough2013'; did you mean",
        ),
        (
            lambda: evidence.studies("ketamin"),
            "'studies' has no group 'ketamin'; did you mean",
        ),
        (
            lambda: evidence.table("reactions"),
            "has no table 'reactions'; did you mean inter",
        ),
        (lambda: evidence.finding("yale"), "no finding 'yale'; did you mean yale_bp"),
        (lambda: evidence.findings("blader"), "no topic 'blader'; did you mean bladder"),
        (lambda: evidence.trial_data("popova2019"), "no patient data 'popova2019'; there are: dia"),
        (lambda: evidence.onset_curves("daly201"), "no study 'daly201'; did you mean daly2018"),
        (
            lambda: evidence.onset_curve("china_us2023", "ketamine"),
            "'china_us2023' has no curve that was seen for these words; there are: arm='esketamine",
        ),
        (
            lambda: evidence.onset_curve("dean2021", "vs saline: ketamine"),
            "'dean2021' has more than one curve for these words; there are: arm='vs saline: ketam",
        ),
    ],
)
def test_what_is_not_there_or_not_one_is_told(look_up, complaint):
    with pytest.raises(InputError, match=re.escape(complaint)):
        look_up()
