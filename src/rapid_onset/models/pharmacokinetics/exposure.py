"""What the body is exposed to over time, in the units of plasma and of receptors."""

from __future__ import annotations

from dataclasses import dataclass

from rapid_onset.evidence import fact
from rapid_onset.models.bounds import FloatArray
from rapid_onset.models.concentration import (
    free_from_total,
    ng_per_ml_from_um,
    um_from_ng_per_ml,
)

__all__ = ["Exposure"]


@dataclass(frozen=True)
class Exposure:
    """Concentrations at `time_min`, of shape (points,), or (patients, points) for many patients.

    Total is what a laboratory reports, free is what a receptor meets. `effect_site_ng_per_ml`
    follows the plasma at the rate ke0, which is assumed. `metabolite_ng_per_ml` is total
    noresketamine, and None with racemic ketamine. `approximate` says that a dose was given by a
    route whose uptake is assumed, and `caveats` what to bear in mind, one sentence each.
    """

    time_min: FloatArray
    total_ng_per_ml: FloatArray
    effect_site_ng_per_ml: FloatArray
    metabolite_ng_per_ml: FloatArray | None
    site: str
    approximate: bool
    caveats: tuple[str, ...]

    @property
    def total_um(self) -> FloatArray:
        """Total in plasma, in uM."""
        return um_from_ng_per_ml(self.total_ng_per_ml)

    @property
    def free_um(self) -> FloatArray:
        """Free in plasma, in uM."""
        return free_from_total(self.total_um)

    @property
    def free_ng_per_ml(self) -> FloatArray:
        """Free in plasma, in ng/mL."""
        return ng_per_ml_from_um(self.free_um)

    @property
    def effect_site_free_um(self) -> FloatArray:
        """Free at the effect site, in uM."""
        return free_from_total(um_from_ng_per_ml(self.effect_site_ng_per_ml))

    @property
    def metabolite_um(self) -> FloatArray | None:
        """Total noresketamine in plasma, in uM."""
        if self.metabolite_ng_per_ml is None:
            return None
        return um_from_ng_per_ml(self.metabolite_ng_per_ml, fact("norketamine_molar_mass").value)
