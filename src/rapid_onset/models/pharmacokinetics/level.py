"""The level in plasma at one moment, as one number: what a reader takes off a curve."""

from __future__ import annotations

from rapid_onset.models.pharmacokinetics.dose import Dose, Route
from rapid_onset.models.pharmacokinetics.patient import patient
from rapid_onset.models.pharmacokinetics.published import DEFAULT

__all__ = ["infusion_end_ng_per_ml", "plasma_ng_per_ml"]


def plasma_ng_per_ml(
    time_min: float,
    *,
    route: Route,
    weight_kg: float,
    dose_mg: float | None = None,
    dose_mg_per_kg: float | None = None,
    duration_min: float = 0.0,
    parameters: str = DEFAULT,
) -> float:
    """Total in plasma (ng/mL) of a typical patient, so long after one dose is given or begins.

    Parameters
    ----------
    time_min
        Time in min.
    route, dose_mg, dose_mg_per_kg, duration_min
        As for `Dose`.
    weight_kg, parameters
        As for `patient`.

    Raises
    ------
    ValueError
        A number is outside its range, or the parameters know nothing of the route.
    """
    dose = Dose(route, dose_mg=dose_mg, dose_mg_per_kg=dose_mg_per_kg, duration_min=duration_min)
    course = patient(parameters, weight_kg=weight_kg).given(dose)
    return float(course.at([time_min]).total_ng_per_ml[0])


def infusion_end_ng_per_ml(
    duration_min: float,
    *,
    weight_kg: float,
    dose_mg: float | None = None,
    dose_mg_per_kg: float | None = None,
    parameters: str = DEFAULT,
) -> float:
    """Total in plasma (ng/mL) of a typical patient at the end of an infusion, when it is highest.

    Parameters
    ----------
    duration_min
        How long the infusion takes, in min.
    weight_kg, dose_mg, dose_mg_per_kg, parameters
        As for `plasma_ng_per_ml`.
    """
    return plasma_ng_per_ml(
        duration_min,
        route="infusion",
        weight_kg=weight_kg,
        dose_mg=dose_mg,
        dose_mg_per_kg=dose_mg_per_kg,
        duration_min=duration_min,
        parameters=parameters,
    )
