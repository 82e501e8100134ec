"""An SSRI day by day: exposure, transporter occupancy, adaptation, benefit over placebo.

The transporter is occupied within hours of the first tablet. Adaptation and benefit are two
exponentials fitted to what was reported under daily treatment; neither is derived from the other,
and whether one causes the other is disputed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.typing import ArrayLike

from rapid_onset.evidence import fact
from rapid_onset.models.bounds import FloatArray, bounded
from rapid_onset.models.linear import propagate

__all__ = [
    "Exposure",
    "SsriCourse",
    "escitalopram_exposure",
    "sert_occupancy",
    "ssri_benefit",
    "ssri_course",
]

_HOURS_A_DAY, _HOURS_A_WEEK, _TRIAL_WEEKS = 24, 168, 6


@dataclass(frozen=True)
class Exposure:
    """Escitalopram in plasma, and the share of serotonin transporters that it occupies."""

    time_h: FloatArray
    concentration_ng_per_ml: FloatArray
    occupancy: FloatArray


@dataclass(frozen=True)
class SsriCourse:
    """Daily escitalopram at the lowest therapeutic dose.

    `desensitized` is the share of raphe neurons whose autoreceptors have lost their grip, in rats;
    `benefit` is the difference from placebo as a share of that at week 6.
    """

    illustrative: ClassVar[bool] = True
    label: ClassVar[str] = (
        "Illustrative: time constants are fitted to two or three reported points each"
    )

    exposure: Exposure
    desensitized: FloatArray
    benefit: FloatArray

    @property
    def time_h(self) -> FloatArray:
        """Times of all curves, in h."""
        return self.exposure.time_h


def sert_occupancy(concentration_ng_per_ml: ArrayLike) -> FloatArray:
    """Share of serotonin transporters occupied at an escitalopram concentration in plasma."""
    (concentration,) = bounded(concentration_ng_per_ml=concentration_ng_per_ml)
    return concentration / (concentration + fact("escitalopram_sert_ec50").value)


def escitalopram_exposure(
    doses: int, dose_mg: float | None = None, *, days: float = 42.0, dt_h: float = 0.5
) -> Exposure:
    """Exposure to one tablet a day, taken at the hours 0, 24, 48 and so on.

    Parameters
    ----------
    doses
        Number of tablets.
    dose_mg
        Escitalopram in each, in mg; the lowest therapeutic dose if none is given.
    days
        Length of the course in days.
    dt_h
        Largest distance between points in h; each day is cut into equal parts.

    Notes
    -----
    One compartment with first-order absorption: ``gut' = -ka gut``, ``body' = ka gut - CL/V body``.
    Each tablet adds the same curve, one day later.
    """
    daily = fact("escitalopram_dose").value if dose_mg is None else dose_mg
    tablets, dose, length, largest = bounded(doses=doses, dose_mg=daily, days=days, dt_h=dt_h)
    if tablets % 1:
        raise ValueError(f"doses must be a whole number; got {tablets:g}")
    a_day = int(np.ceil(_HOURS_A_DAY / largest * (1 - 1e-12)))
    count = int(np.ceil(length * a_day))
    step_h = _HOURS_A_DAY / a_day
    clearance, volume, absorption = (
        fact(f"escitalopram_{name}").value for name in ("clearance", "volume", "absorption")
    )
    generator = np.array([[-absorption, 0.0], [absorption, -clearance / volume]])
    one = propagate(generator, [float(dose), 0.0], step_h, count)[1] / volume * 1e3  # mg/L to ng/mL
    total = np.zeros_like(one)
    for start in range(0, min(int(tablets) * a_day, one.size), a_day):
        total[start:] += one[: one.size - start]
    return Exposure(step_h * np.arange(count + 1, dtype=np.float64), total, sert_occupancy(total))


def ssri_course(*, days: float = 42.0, dt_h: float = 0.5) -> SsriCourse:
    """Course of daily treatment.

    Parameters
    ----------
    days
        Length in days.
    dt_h
        Largest distance between points in h.
    """
    (length,) = bounded(days=days)
    exposure = escitalopram_exposure(int(np.ceil(length)), days=days, dt_h=dt_h)
    plateau, tau_d = (fact(f"autoreceptor_{name}").value for name in ("plateau", "time_constant"))
    days_passed = exposure.time_h / _HOURS_A_DAY
    return SsriCourse(
        exposure=exposure,
        desensitized=plateau * _approach(days_passed / tau_d),
        benefit=ssri_benefit(exposure.time_h / _HOURS_A_WEEK),
    )


def ssri_benefit(
    time_weeks: ArrayLike, *, delay_weeks: float = 0.0, time_constant_weeks: float | None = None
) -> FloatArray:
    """Difference from placebo as a share of that at week 6.

    Parameters
    ----------
    time_weeks
        Time since the first tablet.
    delay_weeks
        Weeks without any benefit before it sets in. None is what trials fit; others are there to be
        compared with it.
    time_constant_weeks
        How slowly the benefit grows then; as fitted to trials if none is given.
    """
    fitted = fact("ssri_benefit_time_constant").value
    time, delay, tau = bounded(
        time_weeks=time_weeks,
        delay_weeks=delay_weeks,
        time_constant_weeks=fitted if time_constant_weeks is None else time_constant_weeks,
    )
    grown = _approach(np.maximum(time - delay, 0.0) / tau)
    return grown / _approach((_TRIAL_WEEKS - delay) / tau)


def _approach(time_constants: ArrayLike) -> FloatArray:
    """Share of the way that an exponential approach has gone after so many time constants."""
    return -np.expm1(-np.asarray(time_constants, dtype=np.float64))
