"""Many trials of one design, all at once."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import ClassVar, TypeVar

import numpy as np
from numpy.typing import NDArray

from rapid_onset.models.bounds import FloatArray, whole
from rapid_onset.models.risk import TwoArms
from rapid_onset.models.trials.design import Design
from rapid_onset.models.trials.two_means import TwoMeans

__all__ = ["Trials", "simulate"]

_MOST_PATIENTS = 10_000_000
_SIGNIFICANT_P = 0.05

C = TypeVar("C", TwoArms, TwoMeans)


@dataclass(frozen=True)
class Trials:
    """What trials of one `design` found; every array has one value for each trial.

    `change` compares those who were rated. `response`, a fall by half, and `remission` count all
    who started; one who left counts as without either.
    """

    caveat: ClassVar = "Illustrative: made-up patients and made-up effects, not data."

    design: Design
    change: TwoMeans
    response: TwoArms
    remission: TwoArms

    def __len__(self) -> int:
        return np.size(self.change.change_points)

    def __getitem__(self, trial: int) -> Trials:
        """One of the trials."""
        return Trials(
            self.design,
            _one_of(self.change, trial),
            _one_of(self.response, trial),
            _one_of(self.remission, trial),
        )

    @property
    def positive(self) -> NDArray[np.bool_]:
        """Whether a trial favours the drug with p under 0.05."""
        favours_drug = np.less(self.change.change_points, self.change.control_change_points)
        positive: NDArray[np.bool_] = favours_drug & (self.change.p_value < _SIGNIFICANT_P)
        return positive

    def __str__(self) -> str:
        return (
            f"{len(self):,} trials of {2 * self.design.patients_per_arm:,} patients: "
            f"{self.positive.mean():.0%} favour the drug with p under 0.05. {self.caveat}"
        )


def simulate(design: Design, *, trials: int = 1, seed: int = 0) -> Trials:
    """Run `trials` trials of `design`.

    Scores are not held to the ends of their scale, so that means are what the design says.

    Parameters
    ----------
    design
        What each trial is like.
    trials
        How many to run.
    seed
        Where chance starts. Numbers come from two children of numpy's ``SeedSequence(seed)``, one
        for the changes and one for the guesses, by trial, arm (the drug first) and patient. So the
        first trials are the same however many are run, and patients stay the same while anything
        but their number changes in the design.

    Raises
    ------
    ValueError
        A number is outside its range, or there would be more than ten million patients.
    """
    trials, seed = (int(number) for number in whole(trials=trials, seed=seed))
    shape = (trials, 2, design.patients_per_arm)
    most = _MOST_PATIENTS // (2 * design.patients_per_arm)
    if trials > most:
        raise ValueError(
            f"trials must be from 1 to {most} with {design.patients_per_arm} patients in each arm; "
            f"got {trials}"
        )
    changes, guesses = (
        np.random.default_rng(child) for child in np.random.SeedSequence(seed).spawn(2)
    )
    own = design.placebo_change_points + design.change_sd_points * changes.standard_normal(shape)
    guess = guesses.random(shape)
    drug = own[:, 0] + design.true_effect_points
    drug -= design.hope_points * (guess[:, 0] < design.unblinded_drug_share)
    control = own[:, 1]
    control += design.disappointment_points * (guess[:, 1] < design.unblinded_control_share)
    # Patients differ by chance alone, so those who leave may be the last.
    arms = [arm[:, :rated] for arm, rated in zip((drug, control), design.completers, strict=True)]
    return Trials(
        design,
        TwoMeans(*(part for arm in arms for part in _summary(arm))),
        _count(design, arms, design.response_change_points),
        _count(design, arms, design.remission_change_points),
    )


def _summary(change: FloatArray) -> tuple[FloatArray, FloatArray, int]:
    """Mean, standard deviation and number of the patients of one arm, for each trial."""
    return change.mean(axis=1), change.std(axis=1, ddof=1), change.shape[1]


def _count(design: Design, arms: list[FloatArray], most_points: float) -> TwoArms:
    """How many of each arm changed by `most_points` or further down, of all who started."""
    drug, control = ((arm <= most_points).sum(axis=1) for arm in arms)
    return TwoArms(drug, design.patients_per_arm, control, design.patients_per_arm)


def _one_of(comparison: C, trial: int) -> C:
    """The comparison of one trial; a number that all trials share stays."""
    values = {field.name: getattr(comparison, field.name) for field in fields(comparison)}
    return type(comparison)(
        **{name: value[trial] if np.ndim(value) else value for name, value in values.items()}
    )
