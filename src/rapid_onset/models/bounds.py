"""The range in which each quantity means anything, and the error for what lies outside."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

__all__ = ["FloatArray", "bounded", "whole"]

FloatArray = NDArray[np.float64]

# Wide enough for any experiment, narrow enough that nothing overflows.
_RANGES = {
    "agonist_s": (0.0, 1e6),
    "baseline_points": (1.0, 1e3),
    "block": (0.0, 1.0),
    "change_points": (-1e3, 1e3),
    "change_sd_points": (1e-3, 1e3),
    "clearance_l_per_h": (1e-2, 1e4),
    "concentration_ng_per_ml": (0.0, 1e9),
    "concentration_um": (0.0, 1e6),
    "control_change_points": (-1e3, 1e3),
    "control_events": (0.0, 1e9),
    "control_patients": (2.0, 1e6),
    "control_sd_points": (1e-3, 1e3),
    "control_total": (1.0, 1e9),
    "days": (1.0, 365.0),
    "delay_weeks": (0.0, 5.0),
    "disappointment_points": (0.0, 100.0),
    "dose_mg": (0.0, 1e4),
    "dose_mg_per_kg": (0.0, 100.0),
    "doses": (1.0, 365.0),
    "dropout_control_share": (0.0, 0.5),
    "dropout_drug_share": (0.0, 0.5),
    "dt_h": (1e-3, 24.0),
    "dt_ms": (1e-6, 1e6),
    "duration_d": (1.0, 365.0),
    "duration_min": (1e-3, 1e5),
    "duration_ms": (1e-6, 1e9),
    "events": (0.0, 1e9),
    "f_e": (0.0, 1.0),
    "f_i": (0.0, 1.0),
    "first": (-1e9, 1e9),
    "first_percent": (0.0, 100.0),
    "free_fraction": (0.0, 1.0),
    "glutamate_um": (0.0, 1e6),
    "h_e": (0.0, 100.0),
    "h_i": (0.0, 100.0),
    "half_life_h": (1e-3, 1e4),
    "half_um": (1e-9, 1e12),
    "hope_points": (0.0, 100.0),
    "interneuron_block": (0.0, 1.0),
    "ke0_per_min": (1e-4, 100.0),
    "magnesium_mm": (0.0, 1e3),
    "molar_mass_g_per_mol": (1.0, 1e6),
    "off_per_s": (0.0, 1e6),
    "part": (-1e9, 1e9),
    "patients": (2.0, 1e6),
    "patients_per_arm": (4.0, 1e5),
    "placebo_change_points": (-100.0, 100.0),
    "pulse_at_ms": (0.0, 1e6),
    "pyramidal_block": (0.0, 1.0),
    "remission_points": (0.0, 1e3),
    "sd_points": (1e-3, 1e3),
    "second": (-1e9, 1e9),
    "second_percent": (0.0, 100.0),
    "seed": (0.0, 1e15),
    "solution_mg_per_ml": (1e-3, 1e3),
    "start_min": (0.0, 1e6),
    "time_constant_weeks": (1e-2, 1e3),
    "time_h": (0.0, 1e4),
    "time_min": (0.0, 1e6),
    "time_weeks": (0.0, 60.0),
    "total": (1.0, 1e9),
    "trials": (1.0, 1e6),
    "true_effect_points": (-100.0, 100.0),
    "unblinded_control_share": (0.0, 1.0),
    "unblinded_drug_share": (0.0, 1.0),
    "unit": (1e-9, 1e9),
    "voltage_mv": (-200.0, 200.0),
    "volume_l": (1e-2, 1e5),
    "volume_ml": (0.0, 1e6),
    "w_ee": (0.0, 0.99),
    "w_ei": (0.0, 100.0),
    "w_ie": (0.0, 100.0),
    "w_ii": (0.0, 100.0),
    "weight_kg": (2.0, 300.0),
    "whole": (-1e9, 1e9),
}


def bounded(**quantities: ArrayLike) -> tuple[FloatArray, ...]:
    """Each quantity as an array of floats, in the order given.

    Raises
    ------
    ValueError
        A value is no number or lies outside its range; the message names it and the range.
    """
    arrays = []
    for name, value in quantities.items():
        low, high = _RANGES[name]
        try:
            array = np.asarray(value, dtype=np.float64)
        except (TypeError, ValueError) as error:
            raise ValueError(f"{name} must be a number; got {value!r}") from error
        outside = ~((array >= low) & (array <= high))  # NaN compares false, so it is outside
        if outside.any():
            worst = array[outside].flat[0]
            raise ValueError(f"{name} must be from {low:g} to {high:g}; got {worst:g}")
        arrays.append(array)
    return tuple(arrays)


def whole(**quantities: ArrayLike) -> tuple[FloatArray, ...]:
    """Each quantity, a number of people or of trials, as `bounded` gives it.

    Raises
    ------
    ValueError
        A value lies outside its range or between two whole numbers; the message names it.
    """
    arrays = bounded(**quantities)
    for name, array in zip(quantities, arrays, strict=True):
        broken = array != np.floor(array)
        if broken.any():
            raise ValueError(f"{name} must be a whole number; got {array[broken].flat[0]:g}")
    return arrays
