"""The published parameter sets: which drug, in whom, from which blood vessel, by which routes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from rapid_onset import evidence
from rapid_onset.models.pharmacokinetics.dose import Route

__all__ = ["DEFAULT", "Published", "parameter_names", "published"]

DEFAULT = "clements1981"

Drug = Literal["ketamine", "esketamine"]
Site = Literal["venous", "arterial", "not stated"]

_INTO_A_VEIN: tuple[Route, ...] = ("infusion", "bolus")
# Drug, blood vessel that was sampled, whether adults were studied, and routes, by kind of set.
_KINDS: dict[str, tuple[Drug, Site, bool, tuple[Route, ...]]] = {
    "ketamine_venous": ("ketamine", "venous", True, (*_INTO_A_VEIN, "intramuscular", "oral")),
    "ketamine_arterial": ("ketamine", "arterial", True, (*_INTO_A_VEIN, "intramuscular", "oral")),
    "ketamine_unstated_site": (
        "ketamine",
        "not stated",
        True,
        (*_INTO_A_VEIN, "intramuscular", "oral"),
    ),
    "ketamine_children": ("ketamine", "not stated", False, _INTO_A_VEIN),
    "esketamine_venous": ("esketamine", "venous", True, (*_INTO_A_VEIN, "nasal", "oral")),
}


@dataclass(frozen=True)
class Published:
    """A published set; `source` is the key of its source, `values` are its numbers as printed."""

    name: str
    drug: Drug
    site: Site
    adults: bool
    routes: tuple[Route, ...]
    population: str | None
    source: str
    values: Mapping[str, float]


def parameter_names() -> tuple[str, ...]:
    """Names of the sets that were found in adults; those of children are left to be asked for."""
    return tuple(name for name, one in _all().items() if one.adults)


def published(name: str = DEFAULT) -> Published:
    """Published set with this name.

    Raises
    ------
    ValueError
        No set has this name.
    """
    if name not in _all():
        raise ValueError(f"parameters must be one of {', '.join(_all())}; got {name!r}")
    return _all()[name]


@cache
def _all() -> Mapping[str, Published]:
    return {
        row.id: Published(row.id, *_KINDS[kind], row.population, row.source, row.values)
        for kind in _KINDS
        for row in evidence.parameter_sets(kind)
    }
