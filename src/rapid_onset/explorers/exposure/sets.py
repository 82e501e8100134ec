"""The published sets that the explorers offer, and the body that they are drawn for."""

from __future__ import annotations

from functools import cache

from rapid_onset.evidence import parameter_set
from rapid_onset.models import pharmacokinetics as pk

__all__ = ["WEIGHT_KG", "ketamine_sets"]

WEIGHT_KG = 70.0


@cache
def ketamine_sets() -> dict[str, str]:
    """Shown name to the set's own, of those for racemic ketamine in adults."""
    sets = [pk.published(name) for name in pk.parameter_names()]
    return {
        f"{parameter_set(one.name).name} ({one.site})": one.name
        for one in sets
        if one.drug == "ketamine"
    }
