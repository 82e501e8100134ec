"""A made-up rat that got ketamine and an unknown inhibitor, which is to be found by measuring."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b

import numpy as np

from rapid_onset.models.bounds import FloatArray
from rapid_onset.models.circuit import affinities
from rapid_onset.models.onset.infusion import standard_infusion
from rapid_onset.models.onset.ketamine import KetamineCourse, ketamine_course

__all__ = ["INHIBITORS", "STEPS", "MysteryRat", "mystery_rat"]

STEPS = ("firing", "mtor", "protein", "spines", "behaviour")
INHIBITORS = ("nothing", "alike", "mtor", "protein", "spines")
MEASURING_ERROR = 0.04  # standard deviation of a measured share, chosen for the exercise
_SPINES_REMOVED_AT_H = 24.0


@dataclass(frozen=True)
class MysteryRat:
    """A made-up rat: what was inhibited, and each step as a share of its height otherwise.

    `alone` is the same for a rat that got ketamine alone; all curves have the shape of `time_h`.
    """

    name: str
    inhibited: str
    time_h: FloatArray
    steps: dict[str, FloatArray]
    alone: dict[str, FloatArray]

    def measured(self, step: str, time_h: float) -> float:
        """Share found of a `step` at `time_h`; to measure again gives the same."""
        share = float(np.interp(time_h, self.time_h, self.steps[step]))
        digest = blake2b(f"{self.name} {step} {time_h:.6g}".encode(), digest_size=8).digest()
        deviate = np.random.Generator(np.random.PCG64(int.from_bytes(digest))).standard_normal()
        return max(0.0, share + MEASURING_ERROR * float(deviate))


def mystery_rat(seed: int | str) -> MysteryRat:
    """Made-up rat: `seed` chooses one of the `INHIBITORS`."""
    digest = blake2b(str(seed).encode(), digest_size=8).digest()
    inhibited = INHIBITORS[int.from_bytes(digest) % len(INHIBITORS)]
    drug = standard_infusion()
    whole = ketamine_course(*drug)
    alone = _steps(whole)
    heights = {step: curve.max() for step, curve in alone.items()}
    found = _inhibited(inhibited, whole)
    return MysteryRat(
        name=f"mystery {seed} (made up)",
        inhibited=inhibited,
        time_h=whole.time_h,
        steps={step: found[step] / heights[step] for step in STEPS},
        alone={step: alone[step] / heights[step] for step in STEPS},
    )


def _steps(course: KetamineCourse) -> dict[str, FloatArray]:
    """Every step of a course."""
    return {
        "firing": course.circuit.drive,
        "mtor": course.stages.mtor,
        "protein": course.stages.protein,
        "spines": course.stages.spines,
        "behaviour": course.benefit,
    }


def _inhibited(what: str, whole: KetamineCourse) -> dict[str, FloatArray]:
    """Every step of the `whole` course when `what` is inhibited."""
    drug = standard_infusion()
    if what == "nothing":
        return _steps(whole)
    if what == "alike":
        return _steps(ketamine_course(*drug, affinities=affinities("equal_high"), unit=whole.unit))
    without = _steps(ketamine_course(*drug, rapamycin=True))
    if what == "mtor":
        return without
    if what == "protein":
        return without | {"mtor": whole.stages.mtor}
    until = whole.time_h < _SPINES_REMOVED_AT_H
    return _steps(whole) | {
        "spines": whole.stages.spines * until,
        "behaviour": np.where(until, whole.benefit, without["behaviour"]),
    }
