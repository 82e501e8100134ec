"""A made-up measurement with a made-up error, the same for everybody who measures the same."""

from __future__ import annotations

import math
from hashlib import blake2b

from rapid_onset.models.nmda.block import Blocker, steady_block

__all__ = ["MEASURING_ERROR", "measured_block"]

MEASURING_ERROR = 0.03  # standard deviation of a measured share, chosen for the exercise


def measured_block(blocker: Blocker, concentration_um: float) -> float:
    """Measured share of blocked channels at the blocker's reference voltage, without magnesium.

    The error is drawn from a hash of blocker and concentration, so measuring again gives the same.

    Parameters
    ----------
    blocker
        The blocker.
    concentration_um
        Its concentration in uM.
    """
    share = float(steady_block(concentration_um, blocker.reference_voltage_mv, 0.0, blocker))
    digest = blake2b(f"{blocker.name} {concentration_um:.6g}".encode(), digest_size=16).digest()
    first, second = ((int.from_bytes(half) + 1) / (2**64 + 1) for half in (digest[:8], digest[8:]))
    deviate = math.sqrt(-2 * math.log(first)) * math.cos(2 * math.pi * second)
    return min(1.0, max(0.0, share + MEASURING_ERROR * deviate))
