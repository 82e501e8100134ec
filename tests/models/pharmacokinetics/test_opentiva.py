"""Random protocols agree with another program, opentiva, to 0.001 ng/mL."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest

from rapid_onset.models import pharmacokinetics as pk

RECORDED = json.loads(Path(__file__).with_name("data").joinpath("opentiva.json").read_text())
HOW_TO_INSTALL = (
    "opentiva is not installed: pip install cython numpy setuptools wheel && "
    "pip install --no-build-isolation opentiva"
)


def assert_agrees(protocol):
    patient = pk.patient(protocol["parameters"], weight_kg=protocol["weight_kg"])
    doses = [
        pk.Dose(
            "infusion",
            dose_mg=one["dose_mg"],
            start_min=one["start_s"] / 60,
            duration_min=one["duration_s"] / 60,
        )
        for one in protocol["infusions"]
    ]
    exposure = patient.given(*doses).at(np.array(protocol["time_s"]) / 60)
    np.testing.assert_allclose(
        exposure.total_ng_per_ml, protocol["total_ng_per_ml"], rtol=0, atol=1e-3
    )


def test_the_record_covers_every_set_of_ketamine():
    assert {protocol["parameters"] for protocol in RECORDED} == {
        *(name for name in pk.parameter_names() if pk.published(name).drug == "ketamine"),
        "herd2007",
        "hornik2018",
    }


@pytest.mark.parametrize("protocol", RECORDED, ids=lambda one: one["parameters"])
def test_what_it_gave_when_it_was_recorded(protocol):
    assert_agrees(protocol)


@pytest.mark.skipif(not find_spec("opentiva"), reason=HOW_TO_INSTALL)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_what_it_gives_now(root, seed):
    command = [sys.executable, root / "tools" / "record_opentiva.py", str(seed)]
    run = subprocess.run(command, check=True, capture_output=True, text=True)
    protocols = json.loads(run.stdout)
    assert len(protocols) == len(RECORDED)
    for protocol in protocols:
        assert_agrees(protocol)
    if seed == 1:
        assert protocols == RECORDED
