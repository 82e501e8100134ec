"""A made-up patient of one compartment, whose clearance and volume are to be found by sampling.

During an infusion over T, with ``k = CL / V``, and after it::

    C(t) = rate / CL (exp(-k max(t - T, 0)) - exp(-k t))
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
from numpy.typing import ArrayLike

from rapid_onset.evidence import fact
from rapid_onset.models.bounds import FloatArray, bounded

__all__ = ["MysteryPatient", "mystery_patient", "one_compartment_ng_per_ml"]

MEASURING_ERROR = 0.04  # coefficient of variation of a measured level, chosen for the exercise
_DOSE_MG, _DURATION_MIN = 35.0, 40.0


def one_compartment_ng_per_ml(
    time_min: ArrayLike,
    *,
    dose_mg: float,
    duration_min: float,
    clearance_l_per_h: float,
    volume_l: float,
) -> FloatArray:
    """Level in ng/mL at `time_min` after the start of an infusion into a body of one compartment.

    Parameters
    ----------
    time_min
        Times in min since the infusion began.
    dose_mg, duration_min
        How much runs in, in mg, and how long it takes, in min.
    clearance_l_per_h, volume_l
        Clearance in L/h and volume of distribution in L.
    """
    time, dose, duration, clearance, volume = bounded(
        time_min=time_min,
        dose_mg=dose_mg,
        duration_min=duration_min,
        clearance_l_per_h=clearance_l_per_h,
        volume_l=volume_l,
    )
    k_per_min = clearance / 60 / volume
    left = np.exp(-k_per_min * np.maximum(time - duration, 0)) - np.exp(-k_per_min * time)
    return np.asarray(1000 * dose / duration / (clearance / 60) * left)


@dataclass(frozen=True)
class MysteryPatient:
    """A made-up patient: what the learner may not see, and the infusion that everybody may."""

    name: str
    clearance_l_per_h: float
    volume_l: float
    dose_mg: float = _DOSE_MG
    duration_min: float = _DURATION_MIN

    def level_ng_per_ml(
        self, time_min: ArrayLike, clearance_l_per_h: float, volume_l: float
    ) -> FloatArray:
        """Level that this infusion would give with a clearance and a volume."""
        return one_compartment_ng_per_ml(
            time_min,
            dose_mg=self.dose_mg,
            duration_min=self.duration_min,
            clearance_l_per_h=clearance_l_per_h,
            volume_l=volume_l,
        )

    def measured_ng_per_ml(self, time_min: float) -> float:
        """Level that a laboratory finds at `time_min`; to measure again gives the same."""
        level = self.level_ng_per_ml(time_min, self.clearance_l_per_h, self.volume_l)
        digest = blake2b(f"{self.name} {time_min:.6g}".encode(), digest_size=8).digest()
        deviate = np.random.Generator(np.random.PCG64(int.from_bytes(digest))).standard_normal()
        return float(level * np.exp(MEASURING_ERROR * deviate))

    def relative_errors(self, clearance_l_per_h: float, volume_l: float) -> tuple[float, float]:
        """How far a guess of clearance and volume is off, as shares of the true ones."""
        return clearance_l_per_h / self.clearance_l_per_h - 1, volume_l / self.volume_l - 1


def mystery_patient(seed: int | str) -> MysteryPatient:
    """Made-up patient: `seed` sets clearance and volume, each within twice the published ones."""
    digest = blake2b(str(seed).encode(), digest_size=16).digest()
    first, second = (int.from_bytes(half) / 2**64 for half in (digest[:8], digest[8:]))
    return MysteryPatient(
        name=f"mystery {seed} (made up)",
        clearance_l_per_h=fact("ketamine_clearance").value * 2 ** (2 * first - 1),
        volume_l=fact("ketamine_volume").value * 2 ** (2 * second - 1),
    )
