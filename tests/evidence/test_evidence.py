"""The verbs of the evidence."""

from __future__ import annotations

import doctest
import subprocess
import sys

import pytest

from rapid_onset import evidence
from rapid_onset.errors import InputError


def test_the_examples_run():
    results = doctest.testmod(evidence)
    assert results.attempted > 0
    assert results.failed == 0


def test_numbers_come_with_unit_and_source():
    fact = evidence.fact("ketamine_ic50")
    assert (fact.value, fact.unit, fact.source) == (0.71, "uM", "gilling2009")
    assert fact == evidence.potency("ketamine_ic50")
    assert evidence.source(fact.source).journal == "Neuropharmacology"
    assert "10.1016/j.neuropharm.2009.01.012" in str(evidence.cite(fact.source))


def test_rows_can_be_listed():
    assert {row.ligand for row in evidence.potencies()} >= {"ketamine", "S-ketamine", "(2R,6R)-HNK"}
    assert {row.ligand for row in evidence.potencies("memantine")} == {"memantine"}
    assert "destexhe1996" in [row.id for row in evidence.parameter_sets("nmda_gating")]
    assert evidence.target("A01") in evidence.targets()
    assert evidence.conflicts("ketamine_trapping")[0] in evidence.conflicts()


def test_subunit_numbers_of_ketamine_are_recalled_and_therefore_no_data():
    rows = [row for row in evidence.potencies("ketamine") if row.receptor.startswith("GluN1/2")]
    assert len(rows) == 8
    assert not any(row.measured for row in rows)


@pytest.mark.parametrize(
    ("look_up", "complaint"),
    [
        (lambda: evidence.fact("ketamin_ic5"), "no fact 'ketamin_ic5'; did you mean ketamine_ic50"),
        (lambda: evidence.potency("mk801"), "no potency 'mk801'; did you mean mk801_ic50?"),
        (lambda: evidence.cite("giling2009"), "no source 'giling2009'; did you mean gilling2009"),
        (lambda: evidence.target("A99"), "no target 'A99'; did you mean A"),
        (lambda: evidence.conflicts("qqq"), "no conflict 'qqq'; there are: "),
        (lambda: evidence.potencies("ketamin"), "no ligand 'ketamin'; did you mean ketamine"),
        (lambda: evidence.parameter_set("destexhe"), "did you mean destexhe1996?"),
        (lambda: evidence.parameter_sets("zzz"), "'zzz'; there are: "),
    ],
)
def test_an_unknown_name_gets_its_neighbours(look_up, complaint):
    with pytest.raises(InputError) as caught:
        look_up()
    assert complaint in str(caught.value)


def test_evidence_needs_no_numpy():
    program = (
        "import sys; from rapid_onset import evidence; evidence.targets(); "
        "sys.exit('numpy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
