"""One dose: how much, by which route, when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from rapid_onset.models.bounds import bounded

__all__ = ["ROUTES", "Dose", "Route"]

Route = Literal["infusion", "bolus", "intramuscular", "nasal", "oral"]
ROUTES: tuple[Route, ...] = get_args(Route)


@dataclass(frozen=True)
class Dose:
    """One dose, either in mg or in mg per kg of body weight.

    Parameters
    ----------
    route
        How it is given. A nasal dose is all the sprays of one session, an intramuscular one is
        approximate.
    dose_mg, dose_mg_per_kg
        How much of the base; one of the two.
    start_min
        When it is given, or begins.
    duration_min
        How long an infusion takes; the other routes have none.
    """

    route: Route
    dose_mg: float | None = None
    dose_mg_per_kg: float | None = None
    start_min: float = 0.0
    duration_min: float = 0.0

    def __post_init__(self) -> None:
        if self.route not in ROUTES:
            raise ValueError(f"route must be one of {', '.join(ROUTES)}; got {self.route!r}")
        if (self.dose_mg is None) == (self.dose_mg_per_kg is None):
            raise ValueError(
                "a dose needs either dose_mg or dose_mg_per_kg; "
                f"got {self.dose_mg} and {self.dose_mg_per_kg}"
            )
        doses = {"dose_mg": self.dose_mg, "dose_mg_per_kg": self.dose_mg_per_kg}
        given = {name: value for name, value in doses.items() if value is not None}
        bounded(start_min=self.start_min, **given)
        if self.route == "infusion":
            bounded(duration_min=self.duration_min)
        elif self.duration_min != 0:
            raise ValueError(f"duration_min must be 0 for {self.route}; got {self.duration_min}")

    def amount_mg(self, weight_kg: float) -> float:
        """How much a body of `weight_kg` gets."""
        if self.dose_mg_per_kg is not None:
            return self.dose_mg_per_kg * weight_kg
        return self.dose_mg or 0.0
