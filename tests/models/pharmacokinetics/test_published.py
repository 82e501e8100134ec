"""The published sets, and what each is good for."""

from __future__ import annotations

import pytest

from rapid_onset.models.pharmacokinetics import parameter_names, published

IV = {"infusion", "bolus"}
KETAMINE_ROUTES = IV | {"intramuscular", "oral"}


@pytest.mark.parametrize(
    ("name", "drug", "site", "adults", "routes"),
    [
        ("clements1981", "ketamine", "venous", True, KETAMINE_ROUTES),
        ("domino1984", "ketamine", "not stated", True, KETAMINE_ROUTES),
        ("kamp2020", "ketamine", "arterial", True, KETAMINE_ROUTES),
        ("hijazi2003", "ketamine", "not stated", True, KETAMINE_ROUTES),
        ("perez_ruixo2021", "esketamine", "venous", True, IV | {"nasal", "oral"}),
        ("herd2007", "ketamine", "not stated", False, IV),
        ("hornik2018", "ketamine", "not stated", False, IV),
    ],
)
def test_what_a_set_is_good_for(name, drug, site, adults, routes):
    found = published(name)
    assert (found.name, found.drug, found.site, found.adults) == (name, drug, site, adults)
    assert set(found.routes) == routes


def test_the_sets_of_children_are_left_to_be_asked_for():
    assert set(parameter_names()) == {
        "clements1981",
        "domino1984",
        "kamp2020",
        "hijazi2003",
        "perez_ruixo2021",
    }


def test_the_default_is_venous():
    assert published().name == "clements1981"


@pytest.mark.parametrize("name", [*parameter_names(), "herd2007", "hornik2018"])
def test_who_was_studied_and_by_whom_is_said(name):
    assert published(name).population
    assert published(name).source


def test_an_unknown_set_is_refused_with_the_known_ones():
    with pytest.raises(
        ValueError, match=r"^parameters must be one of [a-z0-9_, ]+; got 'zarate'$"
    ) as error:
        published("zarate")
    for name in (*parameter_names(), "herd2007", "hornik2018"):
        assert name in str(error.value)
