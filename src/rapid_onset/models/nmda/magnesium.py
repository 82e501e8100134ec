"""Magnesium in the open pore: fast, so always at equilibrium, and drawn in by a low voltage."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from rapid_onset.evidence import fact
from rapid_onset.models.bounds import FloatArray, bounded

__all__ = ["magnesium_free_fraction", "relative_current"]

_UNIT_CURRENT_AT_MV = 40.0


def magnesium_free_fraction(voltage_mv: ArrayLike, magnesium_mm: ArrayLike) -> FloatArray:
    """Share of open channels without magnesium in the pore: ``1 / (1 + [Mg]/K exp(-eta V))``.

    Parameters
    ----------
    voltage_mv
        Membrane voltage in mV.
    magnesium_mm
        External magnesium in mM; broadcasts with the voltage.

    Notes
    -----
    Jahr and Stevens, J Neurosci 10:3178 (1990), doi:10.1523/JNEUROSCI.10-09-03178.1990, where K is
    3.57 mM and eta 0.062/mV.
    """
    voltage, magnesium = bounded(voltage_mv=voltage_mv, magnesium_mm=magnesium_mm)
    k0_mm, slope_per_mv = fact("magnesium_k0").value, fact("magnesium_slope").value
    free: FloatArray = 1 / (1 + magnesium / k0_mm * np.exp(-slope_per_mv * voltage))
    return free


def relative_current(voltage_mv: ArrayLike, magnesium_mm: ArrayLike) -> FloatArray:
    """Current through open channels: driving force times magnesium-free share.

    Reversal is at 0 mV; the unit is the current at +40 mV without magnesium; inward is negative.

    Parameters
    ----------
    voltage_mv
        Membrane voltage in mV.
    magnesium_mm
        External magnesium in mM; broadcasts with the voltage.
    """
    free = magnesium_free_fraction(voltage_mv, magnesium_mm)
    return np.asarray(voltage_mv, dtype=np.float64) / _UNIT_CURRENT_AT_MV * free
