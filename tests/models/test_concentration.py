"""Unit conversions that can be checked by hand."""

from __future__ import annotations

import numpy as np
import pytest

from rapid_onset.models import concentration


@pytest.mark.parametrize(
    ("ng_per_ml", "um"),
    [(0.0, 0.0), (237.73, 1.0), (23.773, 0.1), (185.0, 0.77819)],  # ketamine: 237.73 g/mol
)
def test_ketamine_in_plasma(ng_per_ml, um):
    assert concentration.um_from_ng_per_ml(ng_per_ml) == pytest.approx(um, rel=1e-5)
    assert concentration.ng_per_ml_from_um(um) == pytest.approx(ng_per_ml, rel=1e-5)


def test_another_molar_mass():
    assert concentration.um_from_ng_per_ml(100.0, molar_mass_g_per_mol=200.0) == 0.5
    assert concentration.ng_per_ml_from_um(0.5, molar_mass_g_per_mol=200.0) == 100.0


def test_free_is_a_little_more_than_half_of_the_total():
    np.testing.assert_allclose(concentration.free_from_total([0.0, 1.0, 2.0]), [0.0, 0.53, 1.06])
    assert concentration.free_from_total(2.0, free_fraction=0.25) == 0.5


@pytest.mark.parametrize(
    ("convert", "complaint"),
    [
        (lambda: concentration.um_from_ng_per_ml(-1.0), "concentration_ng_per_ml must be from 0"),
        (lambda: concentration.ng_per_ml_from_um(np.nan), "concentration_um must be from 0"),
        (lambda: concentration.free_from_total(1.0, free_fraction=53.0), "free_fraction must be"),
        (lambda: concentration.um_from_ng_per_ml(1.0, molar_mass_g_per_mol=0.0), "molar_mass_g_"),
    ],
)
def test_bad_input_is_named(convert, complaint):
    with pytest.raises(ValueError, match=complaint):
        convert()
