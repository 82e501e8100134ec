"""Esketamine with its first pass through the liver, and the noresketamine made there.

::

    nose -> central <=> shallow            swallowing -> stomach -> liver
            central <=> deep               drinking   -> gut     -> liver
            central <=> liver -> out
                        liver -> metabolite <=> metabolite tissue
                                 metabolite  -> out

Perez-Ruixo and others, Clin Pharmacokinet 60:501 (2021), doi:10.1007/s40262-020-00953-4.
"""

from __future__ import annotations

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

__all__ = ["Esketamine"]


@dataclass(frozen=True)
class Esketamine:
    """Parameters as published; an array is one number for each patient, and weight has no effect.

    A nasal dose is taken up in the nose by `nasal_fraction` of its first spray and by
    `later_spray_factor` times that of the others. The rest is swallowed over `swallowing_h`, and
    `gut_fraction` of that reaches the liver. A drink does the same over `drinking_h`.
    """

    nasal_fraction: Number
    later_spray_factor: float
    gut_fraction: float
    nasal_rate_per_h: Number
    swallowing_h: float
    swallowed_rate_per_h: Number
    drinking_h: float
    oral_rate_per_h: Number
    v1_l: Number
    q2_l_per_h: float
    v2_l: Number
    q3_l_per_h: float
    v3_l: float
    liver_flow_l_per_h: Number
    liver_l: Number
    elimination_per_h: Number
    metabolism_per_h: float
    metabolite_l: Number
    metabolite_clearance_l_per_h: Number
    metabolite_q_l_per_h: float
    metabolite_tissue_l: float

    @property
    def states(self) -> tuple[str, ...]:
        """Names of the states, in the order of the generator."""
        inputs = ("infusion", "swallowing", "drinking", "nose", "stomach", "gut")
        return (*inputs, *self.disposition, "effect", "metabolite", "metabolite tissue")

    @property
    def disposition(self) -> tuple[str, ...]:
        """Names of the compartments in which the drug itself is spread."""
        return ("central", "shallow", "deep", "liver")

    @property
    def clearance_l_per_h(self) -> Number:
        """Clearance from plasma: liver flow times the share that one passage takes out."""
        intrinsic = self.liver_l * (self.elimination_per_h + self.metabolism_per_h)
        return self.liver_flow_l_per_h * intrinsic / (self.liver_flow_l_per_h + intrinsic)

    @property
    def steady_volume_l(self) -> Number:
        """Volume of distribution in steady state, in L, without the liver."""
        return self.v1_l + self.v2_l + self.v3_l

    def generator(self, ke0_per_min: float) -> FloatArray:
        """Coefficients of the amounts, in 1/min."""
        exchanges: dict[tuple[str, str], tuple[Number, Number, Number]] = {
            ("central", "shallow"): (self.q2_l_per_h, self.v1_l, self.v2_l),
            ("central", "deep"): (self.q3_l_per_h, self.v1_l, self.v3_l),
            ("central", "liver"): (self.liver_flow_l_per_h, self.v1_l, self.liver_l),
            ("metabolite", "metabolite tissue"): (
                self.metabolite_q_l_per_h,
                self.metabolite_l,
                self.metabolite_tissue_l,
            ),
        }
        per_h: dict[tuple[str, str], Number] = {
            ("nose", "central"): self.nasal_rate_per_h,
            ("stomach", "liver"): self.swallowed_rate_per_h,
            ("gut", "liver"): self.oral_rate_per_h,
            ("liver", OUT): self.elimination_per_h,
            ("liver", "metabolite"): self.metabolism_per_h,
            ("metabolite", OUT): self.metabolite_clearance_l_per_h / self.metabolite_l,
        }
        for (here, there), (flow_l_per_h, here_l, there_l) in exchanges.items():
            per_h[here, there] = flow_l_per_h / here_l
            per_h[there, here] = flow_l_per_h / there_l
        flows: dict[tuple[str, str], Number] = {way: rate / 60 for way, rate in per_h.items()}
        flows["effect", OUT] = ke0_per_min
        feeds = {
            ("infusion", "central"): 1.0,
            ("swallowing", "stomach"): 1.0,
            ("drinking", "gut"): 1.0,
            ("central", "effect"): ke0_per_min,
        }
        return generator(self.states, flows=flows, feeds=feeds)

    def jumps(self, dose: Dose, dose_mg: float) -> tuple[Jump, ...]:
        """What a dose does to the states."""
        start_min = dose.start_min
        match dose.route:
            case "infusion":
                return constant_input("infusion", start_min, dose.duration_min, dose_mg)
            case "nasal":
                nasal_mg = self.nasal_share(dose_mg) * dose_mg
                liver_mg = self.gut_fraction * (dose_mg - nasal_mg)
                swallowed = constant_input(
                    "swallowing", start_min, 60 * self.swallowing_h, liver_mg
                )
                return (Jump(start_min, "nose", nasal_mg), *swallowed)
            case "oral":
                drunk_mg = self.gut_fraction * dose_mg
                return constant_input("drinking", start_min, 60 * self.drinking_h, drunk_mg)
            case _:
                return (Jump(start_min, "central", dose_mg),)

    def nasal_share(self, dose_mg: float) -> Number:
        """Share of a nasal dose that the nose takes up, over all its sprays."""
        sprays = max(1.0, dose_mg / fact("esketamine_spray_dose").value)
        of_first = (1 + (sprays - 1) * self.later_spray_factor) / sprays
        return self.nasal_fraction * of_first
