"""Made-up drugs that win a first trial, and what a second one makes of them.

A first trial that is won has often been lucky too: the second finds less (the winner's curse).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rapid_onset.models.bounds import FloatArray
from rapid_onset.models.trials.design import Design
from rapid_onset.models.trials.simulation import simulate

__all__ = ["TwoStages", "two_stages"]

Flags = NDArray[np.bool_]


@dataclass(frozen=True)
class TwoStages:
    """What two trials of each drug found, shape (drugs,); those that work stand first.

    A benefit is in points and positive where the drug was ahead; `won` is with p under 0.05.
    """

    works: Flags
    first_benefit_points: FloatArray
    first_won: Flags
    second_benefit_points: FloatArray
    second_won: Flags

    @property
    def both_won(self) -> Flags:
        """Drugs that won the first trial and the second."""
        return self.first_won & self.second_won


def two_stages(
    *,
    drugs: int = 200,
    working: int = 20,
    effect_points: float = 4.0,
    first_per_arm: int = 20,
    second_per_arm: int = 100,
    seed: int = 0,
) -> TwoStages:
    """Give every drug a first and a second trial, each well masked.

    The second trial is run for all drugs, so that those that won the first can be compared with
    the others; a company would run it for winners alone.

    Parameters
    ----------
    drugs
        How many there are.
    working
        How many of them work; the others do nothing at all.
    effect_points
        What a working drug takes off the score.
    first_per_arm, second_per_arm
        Patients in each arm of the two trials.
    seed
        Where chance starts.

    Raises
    ------
    ValueError
        All or none of the drugs work, or a number is outside its range.
    """
    if not 0 < working < drugs:
        raise ValueError(f"working must be from 1 to {drugs - 1} with {drugs} drugs; got {working}")
    first_seed, second_seed, first_idle_seed, second_idle_seed = range(4 * seed, 4 * seed + 4)
    first, first_won = _found(
        working, drugs, effect_points, first_per_arm, (first_seed, first_idle_seed)
    )
    second, second_won = _found(
        working, drugs, effect_points, second_per_arm, (second_seed, second_idle_seed)
    )
    return TwoStages(np.arange(drugs) < working, first, first_won, second, second_won)


def _found(
    working: int, drugs: int, effect_points: float, per_arm: int, seeds: tuple[int, int]
) -> tuple[FloatArray, Flags]:
    """Benefit and verdict of one trial of each drug, the working ones first."""
    runs = [
        simulate(
            Design(patients_per_arm=per_arm, true_effect_points=effect), trials=count, seed=seed
        )
        for effect, count, seed in zip(
            (-effect_points, 0.0), (working, drugs - working), seeds, strict=True
        )
    ]
    changes = [run.change for run in runs]
    benefit = np.concatenate(
        [np.subtract(one.control_change_points, one.change_points) for one in changes]
    )
    return benefit, np.concatenate([run.positive for run in runs])
