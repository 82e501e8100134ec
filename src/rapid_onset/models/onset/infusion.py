"""The infusion whose course the lessons follow: 0.5 mg/kg over 40 min in an adult of 70 kg."""

from __future__ import annotations

from functools import cache

import numpy as np

from rapid_onset.models import pharmacokinetics as pk
from rapid_onset.models.bounds import FloatArray

__all__ = ["standard_infusion"]

_PARAMETERS, _WEIGHT_KG = "kamp2020", 70.0
_INFUSION = pk.Dose("infusion", dose_mg_per_kg=0.5, duration_min=40.0)
_LENGTH_MIN, _STEP_MIN = 1440.0, 5.0


@cache
def standard_infusion() -> tuple[FloatArray, FloatArray]:
    """Times (h) and free ketamine at the effect site (uM) over a day."""
    time_min = np.arange(0, _LENGTH_MIN + _STEP_MIN, _STEP_MIN)
    level = pk.patient(_PARAMETERS, weight_kg=_WEIGHT_KG).given(_INFUSION).at(time_min)
    return time_min / 60, level.effect_site_free_um
