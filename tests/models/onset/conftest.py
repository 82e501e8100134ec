"""The infusion that the targets are about, solved here by scipy."""

from __future__ import annotations

import numpy as np
import pytest
import scipy.linalg

MG_TO_FREE_UM = 1e3 * 0.53 / 237.73  # mg/L to ug/L, times the free fraction, over g/mol
KAMP_L, KAMP_L_PER_H = (25.0, 56.0, 157.0), (84.0, 161.0, 79.0)
EFFECT_SITE_PER_H = 12.0  # 0.2 per min


def amounts_generator():
    """Three compartments (mg), effect site (mg/L) and infusion rate (mg/h), per hour."""
    (v1, v2, v3), (clearance, q2, q3) = KAMP_L, KAMP_L_PER_H
    return np.array(
        [
            [-(clearance + q2 + q3) / v1, q2 / v2, q3 / v3, 0, 1],
            [q2 / v1, -q2 / v2, 0, 0, 0],
            [q3 / v1, 0, -q3 / v3, 0, 0],
            [EFFECT_SITE_PER_H / v1, 0, 0, -EFFECT_SITE_PER_H, 0],
            [0, 0, 0, 0, 0],
        ]
    )


@pytest.fixture(scope="session")
def infusion():
    """Times (h) and free ketamine at the effect site (uM) of 35 mg over 40 min, for three days."""
    step_h, minutes = 1 / 60, 3 * 24 * 60
    step = scipy.linalg.expm(amounts_generator() * step_h)
    state = np.array([0, 0, 0, 0, 35.0 / (40 / 60)])
    site_mg_per_l = [0.0]
    for minute in range(1, minutes + 1):
        state = step @ state
        if minute == 40:
            state[4] = 0
        site_mg_per_l.append(state[3])
    return step_h * np.arange(minutes + 1), MG_TO_FREE_UM * np.array(site_mg_per_l)
