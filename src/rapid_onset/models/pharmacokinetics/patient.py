"""A patient, what the patient is given, and the concentrations that follow."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from rapid_onset.evidence import fact
from rapid_onset.models.bounds import FloatArray, bounded
from rapid_onset.models.pharmacokinetics.compartments import Number
from rapid_onset.models.pharmacokinetics.dose import Dose
from rapid_onset.models.pharmacokinetics.esketamine import Esketamine
from rapid_onset.models.pharmacokinetics.exposure import Exposure
from rapid_onset.models.pharmacokinetics.ketamine import (
    Ketamine,
    from_clearances,
    from_micro_constants,
)
from rapid_onset.models.pharmacokinetics.published import DEFAULT, Published, published
from rapid_onset.models.pharmacokinetics.stepping import trajectory

__all__ = ["Course", "Patient", "patient"]

# Routes of racemic ketamine whose uptake is assumed, and what to bear in mind.
_APPROXIMATE = {
    "intramuscular": "uptake from muscle is approximate: no set meets every peak that was seen",
    "oral": "uptake of swallowed ketamine is approximate: it was chosen to meet one peak",
}


@dataclass(frozen=True)
class Patient:
    """One body or, if its parameters are arrays, many: `patient` and `patients` make them."""

    parameters: Published
    weight_kg: float
    body: Ketamine | Esketamine
    ke0_per_min: float
    caveats: tuple[str, ...] = ()

    @property
    def clearance_l_per_h(self) -> FloatArray:
        """Clearance from plasma, in L/h."""
        return np.asarray(self.body.clearance_l_per_h, dtype=np.float64)

    @property
    def steady_volume_l(self) -> FloatArray:
        """Volume of distribution in steady state, in L."""
        return np.asarray(self.body.steady_volume_l, dtype=np.float64)

    @property
    def terminal_half_life_h(self) -> FloatArray:
        """Half-life of the slowest phase, in h."""
        places = [self.body.states.index(state) for state in self.body.disposition]
        within = self.body.generator(self.ke0_per_min)[..., places, :][..., places]
        slowest_per_min = np.min(-np.linalg.eigvals(within).real, axis=-1)
        return np.asarray(np.log(2) / slowest_per_min / 60)

    def given(self, *doses: Dose) -> Course:
        """Course of these doses, in any order.

        Raises
        ------
        ValueError
            The parameters know nothing of a dose's route.
        """
        for dose in doses:
            if dose.route not in self.parameters.routes:
                raise ValueError(
                    f"route must be one of {', '.join(self.parameters.routes)} with "
                    f"{self.parameters.name}; got {dose.route!r}"
                )
        return Course(self, doses)


@dataclass(frozen=True)
class Course:
    """A patient and the doses given."""

    patient: Patient
    doses: tuple[Dose, ...]

    @property
    def approximate_routes(self) -> tuple[str, ...]:
        """Routes among the doses whose uptake is assumed, in a fixed order."""
        if self.patient.parameters.drug != "ketamine":
            return ()
        given = {dose.route for dose in self.doses}
        return tuple(route for route in _APPROXIMATE if route in given)

    def at(self, time_min: ArrayLike) -> Exposure:
        """Exposure at rising times in min; at the moment of a dose, right after it.

        Raises
        ------
        ValueError
            A time is outside its range, or not later than the one before.
        """
        times = _rising(time_min)
        amounts, body = self.amounts_mg(times), self.patient.body
        metabolite = (
            _ng_per_ml(amounts["metabolite"], body.metabolite_l)
            if isinstance(body, Esketamine)
            else None
        )
        return Exposure(
            time_min=times,
            total_ng_per_ml=_ng_per_ml(amounts["central"], body.v1_l),
            effect_site_ng_per_ml=_ng_per_ml(amounts["effect"], body.v1_l),
            metabolite_ng_per_ml=metabolite,
            site=self.patient.parameters.site,
            approximate=bool(self.approximate_routes),
            caveats=(
                *self.patient.caveats,
                *(_APPROXIMATE[route] for route in self.approximate_routes),
            ),
        )

    def amounts_mg(self, time_min: ArrayLike) -> dict[str, FloatArray]:
        """Amount in each state of the body at rising times; a constant input is in mg/min."""
        times, states = _rising(time_min), self.patient.body.states
        rises: dict[float, FloatArray] = {}
        for dose in self.doses:
            dose_mg = dose.amount_mg(self.patient.weight_kg)
            for when, state, rise in self.patient.body.jumps(dose, dose_mg):
                vector = np.multiply.outer(rise, np.eye(len(states))[states.index(state)])
                rises[when] = rises.get(when, 0.0) + vector
        matrix = self.patient.body.generator(self.patient.ke0_per_min)
        amounts = trajectory(matrix, rises, times)
        return {state: amounts[..., place, :] for place, state in enumerate(states)}


def patient(
    parameters: str = DEFAULT, *, weight_kg: float, ke0_per_min: float | None = None
) -> Patient:
    """Typical patient of a published set.

    Parameters
    ----------
    parameters
        Name of the set.
    weight_kg
        Body weight in kg.
    ke0_per_min
        Rate at which the effect site follows the plasma, in 1/min; the assumed one if none is
        given.

    Raises
    ------
    ValueError
        No set has this name, or a number is outside its range.
    """
    chosen = published(parameters)
    if ke0_per_min is None:
        ke0_per_min = fact("ketamine_effect_site_rate").value
    weight, ke0 = (
        float(number) for number in bounded(weight_kg=weight_kg, ke0_per_min=ke0_per_min)
    )
    caveats = () if chosen.adults else (f"{chosen.name} was found in children, not in adults",)
    return Patient(chosen, weight, _body(chosen, weight), ke0, caveats)


def _body(chosen: Published, weight_kg: float) -> Ketamine | Esketamine:
    if chosen.drug == "esketamine":
        return Esketamine(**chosen.values)
    if "v1_l_per_kg" in chosen.values:
        return from_micro_constants(chosen.values, weight_kg)
    return from_clearances(chosen.values, weight_kg)


def _rising(time_min: ArrayLike) -> FloatArray:
    (times,) = bounded(time_min=time_min)
    if times.ndim != 1 or times.size == 0:
        raise ValueError(f"time_min must be a list of times; got an array of shape {times.shape}")
    falls = np.flatnonzero(np.diff(times) <= 0)
    if falls.size:
        before, after = times[falls[0] : falls[0] + 2]
        raise ValueError(f"time_min must rise; got {after:g} after {before:g}")
    return times


def _ng_per_ml(amount_mg: FloatArray, volume_l: Number) -> FloatArray:
    """Concentration in ng/mL; rounding may leave an empty compartment a hair below zero."""
    concentration: FloatArray = 1000 * np.maximum(amount_mg, 0.0)
    return concentration / np.asarray(volume_l, dtype=np.float64)[..., np.newaxis]
