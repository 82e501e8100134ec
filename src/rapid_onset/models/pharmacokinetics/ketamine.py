"""Racemic ketamine: a central compartment with one or two tissues around it.

::

    infusion -> central <=> shallow        muscle -> central      gut -> central
                central <=> deep
                central  -> out            effect follows central
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from rapid_onset.evidence import fact
from rapid_onset.models.bounds import FloatArray
from rapid_onset.models.pharmacokinetics.compartments import (
    OUT,
    Jump,
    Number,
    constant_input,
    generator,
)
from rapid_onset.models.pharmacokinetics.dose import Dose

__all__ = ["Ketamine", "from_clearances", "from_micro_constants"]

_PUBLISHED_AT_KG = 70.0


@dataclass(frozen=True)
class Ketamine:
    """Clearances and volumes at one body weight; an array is one number for each patient."""

    clearance_l_per_h: Number
    v1_l: Number
    q2_l_per_h: Number
    v2_l: Number
    q3_l_per_h: Number | None = None
    v3_l: Number | None = None

    @property
    def tissues(self) -> dict[str, tuple[Number, Number]]:
        """Clearance (L/h) to, and volume (L) of, each tissue around the central compartment."""
        shallow = {"shallow": (self.q2_l_per_h, self.v2_l)}
        if self.q3_l_per_h is None or self.v3_l is None:
            return shallow
        return {**shallow, "deep": (self.q3_l_per_h, self.v3_l)}

    @property
    def states(self) -> tuple[str, ...]:
        """Names of the states, in the order of the generator."""
        return ("infusion", "muscle", "gut", *self.disposition, "effect")

    @property
    def disposition(self) -> tuple[str, ...]:
        """Names of the compartments in which the drug itself is spread."""
        return ("central", *self.tissues)

    @property
    def steady_volume_l(self) -> Number:
        """Volume of distribution in steady state, in L."""
        return sum((volume_l for _, volume_l in self.tissues.values()), start=self.v1_l)

    def generator(self, ke0_per_min: float) -> FloatArray:
        """Coefficients of the amounts, in 1/min."""
        flows: dict[tuple[str, str], Number] = {
            ("muscle", "central"): _rate_per_min("ketamine_intramuscular_half_life"),
            ("gut", "central"): _rate_per_min("ketamine_oral_half_life"),
            ("central", OUT): self.clearance_l_per_h / self.v1_l / 60,
            ("effect", OUT): ke0_per_min,
        }
        for tissue, (q_l_per_h, volume_l) in self.tissues.items():
            flows["central", tissue] = q_l_per_h / self.v1_l / 60
            flows[tissue, "central"] = q_l_per_h / volume_l / 60
        feeds = {
            ("infusion", "central"): 1.0,
            ("central", "effect"): ke0_per_min,
        }
        return generator(self.states, flows=flows, feeds=feeds)

    def jumps(self, dose: Dose, dose_mg: float) -> tuple[Jump, ...]:
        """What a dose does to the states."""
        match dose.route:
            case "infusion":
                return constant_input("infusion", dose.start_min, dose.duration_min, dose_mg)
            case "intramuscular":
                share = fact("ketamine_intramuscular_fraction").value
                return (Jump(dose.start_min, "muscle", share * dose_mg),)
            case "oral":
                share = fact("ketamine_oral_fraction").value
                return (Jump(dose.start_min, "gut", share * dose_mg),)
            case _:
                return (Jump(dose.start_min, "central", dose_mg),)


def from_clearances(values: Mapping[str, float], weight_kg: float) -> Ketamine:
    """Body of `weight_kg` from clearances and volumes that were published at 70 kg."""
    size = weight_kg / _PUBLISHED_AT_KG
    powers = {"clearance_l_per_h", "q2_l_per_h", "q3_l_per_h"}
    exponent = values["clearance_exponent"]
    return Ketamine(
        **{
            name: value * (size**exponent if name in powers else size)
            for name, value in values.items()
            if name != "clearance_exponent"
        }
    )


def from_micro_constants(values: Mapping[str, float], weight_kg: float) -> Ketamine:
    """Body of `weight_kg` from a volume per kg and rate constants between compartments."""
    v1_l = values["v1_l_per_kg"] * weight_kg
    body = {"clearance_l_per_h": 60 * values["k10_per_min"] * v1_l, "v1_l": v1_l}
    for tissue in (2, 3):
        if f"k1{tissue}_per_min" in values:
            q_l_per_min = values[f"k1{tissue}_per_min"] * v1_l
            body[f"q{tissue}_l_per_h"] = 60 * q_l_per_min
            body[f"v{tissue}_l"] = q_l_per_min / values[f"k{tissue}1_per_min"]
    return Ketamine(**body)


def _rate_per_min(half_life: str) -> float:
    return math.log(2) / fact(half_life).value
