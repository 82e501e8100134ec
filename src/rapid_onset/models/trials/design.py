"""What a made-up trial is like: how many patients, what happens to them, who guesses the arm."""

from __future__ import annotations

import math
from dataclasses import dataclass, fields
from statistics import NormalDist

from rapid_onset.models.bounds import bounded, whole
from rapid_onset.models.risk.proportion import Z_95

__all__ = ["Design"]


@dataclass(frozen=True)
class Design:
    """A two-arm trial on a depression scale, made up for teaching.

    Every number, the defaults included, is illustrative: chosen, not measured.

    Parameters
    ----------
    patients_per_arm
        How many start in each arm.
    baseline_points
        Score at the start, the same for everybody.
    placebo_change_points
        Mean change without the drug; a fall is negative.
    change_sd_points
        Standard deviation of the change between patients, in either arm.
    true_effect_points
        What the drug itself adds to the change; a benefit is negative, and 0 is a useless drug.
    unblinded_drug_share, unblinded_control_share
        Share of an arm that knows it, because dissociation was felt or was missed.
    hope_points
        How much lower the score of one is rated who knows to have had the drug.
    disappointment_points
        How much higher that of one is rated who knows not to have had it.
    dropout_drug_share, dropout_control_share
        Share of an arm that leaves before the rating. Who leaves is chance alone, so that leaving
        does not bend the means.
    remission_points
        Score at or under which a patient is in remission: trials put it at 10 or 12 on the MADRS.
    """

    patients_per_arm: int = 30
    baseline_points: float = 32.0
    placebo_change_points: float = -9.0
    change_sd_points: float = 10.0
    true_effect_points: float = 0.0
    unblinded_drug_share: float = 0.0
    unblinded_control_share: float = 0.0
    hope_points: float = 4.0
    disappointment_points: float = 4.0
    dropout_drug_share: float = 0.0
    dropout_control_share: float = 0.0
    remission_points: float = 10.0

    def __post_init__(self) -> None:
        bounded(**{field.name: getattr(self, field.name) for field in fields(self)})
        (patients,) = whole(patients_per_arm=self.patients_per_arm)
        object.__setattr__(self, "patients_per_arm", int(patients))  # 30.0 from a slider is 30
        if self.remission_points >= self.baseline_points:
            raise ValueError(
                f"remission_points must be under baseline_points, {self.baseline_points:g}; "
                f"got {self.remission_points:g}"
            )

    @property
    def response_change_points(self) -> float:
        """Change that makes a responder: a fall by half of the baseline, or more."""
        return -self.baseline_points / 2

    @property
    def remission_change_points(self) -> float:
        """Change that ends in remission, or more of it."""
        return self.remission_points - self.baseline_points

    @property
    def expected_difference_points(self) -> float:
        """Difference that an endless trial would find: effect of the drug and of the guesses."""
        return (
            self.true_effect_points
            - self.unblinded_drug_share * self.hope_points
            - self.unblinded_control_share * self.disappointment_points
        )

    @property
    def power(self) -> float:
        """Share of trials that favour the drug with p under 0.05, by the normal approximation."""
        arms = (
            (self.hope_points, self.unblinded_drug_share),
            (self.disappointment_points, self.unblinded_control_share),
        )
        variance = sum(
            (self.change_sd_points**2 + points**2 * share * (1 - share)) / rated
            for (points, share), rated in zip(arms, self.completers, strict=True)
        )
        benefit = -self.expected_difference_points / math.sqrt(variance)
        return NormalDist().cdf(benefit - Z_95)

    @property
    def completers(self) -> tuple[int, int]:
        """How many are rated, with the drug and in the control."""
        drug, control = (
            self.patients_per_arm - round(self.patients_per_arm * share)
            for share in (self.dropout_drug_share, self.dropout_control_share)
        )
        return drug, control
