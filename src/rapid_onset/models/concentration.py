"""From plasma to receptor: ng/mL to uM, total to free.

Only ketamine that is not bound to protein reaches a receptor. Comparing the total with an IC50
almost doubles the concentration.
"""

from __future__ import annotations

from numpy.typing import ArrayLike

from rapid_onset.evidence import fact
from rapid_onset.models.bounds import FloatArray, bounded

__all__ = ["free_from_total", "ng_per_ml_from_um", "um_from_ng_per_ml"]


def um_from_ng_per_ml(
    concentration_ng_per_ml: ArrayLike, molar_mass_g_per_mol: float | None = None
) -> FloatArray:
    """Concentration in uM; the molar mass is ketamine's (free base) if none is given."""
    concentration, mass = bounded(
        concentration_ng_per_ml=concentration_ng_per_ml,
        molar_mass_g_per_mol=_ketamine("molar_mass", molar_mass_g_per_mol),
    )
    return concentration / mass


def ng_per_ml_from_um(
    concentration_um: ArrayLike, molar_mass_g_per_mol: float | None = None
) -> FloatArray:
    """Concentration in ng/mL; the molar mass is ketamine's (free base) if none is given."""
    concentration, mass = bounded(
        concentration_um=concentration_um,
        molar_mass_g_per_mol=_ketamine("molar_mass", molar_mass_g_per_mol),
    )
    return concentration * mass


def free_from_total(concentration_um: ArrayLike, free_fraction: float | None = None) -> FloatArray:
    """Free part of a total concentration in plasma (uM); ketamine's fraction if none is given."""
    concentration, fraction = bounded(
        concentration_um=concentration_um,
        free_fraction=_ketamine("free_fraction", free_fraction),
    )
    return concentration * fraction


def _ketamine(quantity: str, given: float | None) -> float:
    return fact(f"ketamine_{quantity}").value if given is None else given
