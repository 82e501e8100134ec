"""Made-up patients who differ as much as patients do."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from rapid_onset import evidence
from rapid_onset.models.bounds import FloatArray, whole
from rapid_onset.models.pharmacokinetics.patient import Patient, patient
from rapid_onset.models.pharmacokinetics.published import DEFAULT

__all__ = ["patients"]

_ASSUMED = "assumed_spread"


def patients(
    count: int,
    parameters: str = DEFAULT,
    *,
    weight_kg: float,
    seed: int = 0,
    ke0_per_min: float | None = None,
) -> Patient:
    """Virtual patients around the typical one, all in one `Patient` with arrays.

    Each parameter that varies does so on its own: log-normally around the typical number, and a
    fraction normally on the logit scale. The deviates are the standard normal numbers of numpy's
    PCG64 with this seed, patient by patient, so more patients leave the first ones as they were.

    Parameters
    ----------
    count
        How many patients.
    parameters
        Name of the published set; where it has no spread, an assumed one is used and says so in
        `caveats`.
    weight_kg
        Body weight in kg, the same for all.
    seed
        Whole number that makes the patients.
    ke0_per_min
        As for `patient`.

    Raises
    ------
    ValueError
        No set has this name, or a number is outside its range.
    """
    size, start = (int(number) for number in whole(patients=count, seed=seed))
    typical = patient(parameters, weight_kg=weight_kg, ke0_per_min=ke0_per_min)
    rows = {row.id: row for row in evidence.parameter_sets("pharmacokinetic_spread")}
    spread = rows.get(f"{parameters}_spread", rows[_ASSUMED])
    fields = {
        name: (getattr(typical.body, name), width)
        for name, width in spread.values.items()
        if getattr(typical.body, name) is not None
    }
    deviates = np.random.Generator(np.random.PCG64(start)).standard_normal((size, len(fields)))
    varied: dict[str, Any] = {
        name: _around(value, width, deviate, fraction=name.endswith("_fraction"))
        for (name, (value, width)), deviate in zip(fields.items(), deviates.T, strict=True)
    }
    caveats = typical.caveats
    if spread.verification == "assumed":
        caveats = (*caveats, f"the spread between patients is assumed, not that of {parameters}")
    return replace(typical, body=replace(typical.body, **varied), caveats=caveats)


def _around(value: float, width: float, deviate: FloatArray, *, fraction: bool) -> FloatArray:
    """Numbers around `value`: `width` is a coefficient of variation, or the SD of a logit."""
    if fraction:
        odds = value / (1 - value) * np.exp(width * deviate)
        return np.asarray(odds / (1 + odds))
    return np.asarray(value * np.exp(np.sqrt(np.log1p(width**2)) * deviate))
