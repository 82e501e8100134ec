"""The same exposure in every unit."""

from __future__ import annotations

import numpy as np
import pytest

from rapid_onset.models.pharmacokinetics import Exposure

EXPOSURE = Exposure(
    time_min=np.array([0.0, 40.0]),
    total_ng_per_ml=np.array([0.0, 237.73]),
    effect_site_ng_per_ml=np.array([0.0, 475.46]),
    metabolite_ng_per_ml=np.array([0.0, 447.4]),
    site="venous",
    approximate=False,
    caveats=(),
)


@pytest.mark.parametrize(
    ("quantity", "at_40_min"),
    [
        ("total_um", 1.0),
        ("free_um", 0.53),
        ("free_ng_per_ml", 0.53 * 237.73),
        ("effect_site_free_um", 2 * 0.53),
        ("metabolite_um", 2.0),  # of norketamine, which is lighter
    ],
)
def test_units(quantity, at_40_min):
    np.testing.assert_allclose(getattr(EXPOSURE, quantity), [0.0, at_40_min], rtol=1e-12)


def test_racemic_ketamine_has_no_metabolite_here():
    without = Exposure(*([np.array([0.0])] * 3), None, "venous", approximate=False, caveats=())
    assert without.metabolite_um is None
