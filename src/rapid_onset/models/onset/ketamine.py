"""One infusion of ketamine: from free concentration to benefit over placebo.

The model says how benefit comes and goes, not how it depends on dose: a large dose passes through
the effective range on its way out, so here more is always better, and nobody has seen that.

Rapamycin takes mTOR and all that follows it out of the model, as it did in rats. In patients it did
not take the benefit away, so the course carries that finding with it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.typing import ArrayLike

from rapid_onset import evidence
from rapid_onset.models.bounds import FloatArray, bounded
from rapid_onset.models.circuit import Affinities, Response, Weights, respond
from rapid_onset.models.onset.cascade import Cascade, Stages, cascade, default_cascade

__all__ = ["KetamineCourse", "ketamine_course"]

_UNIT_AT_H = 24.0
_MOST_POINTS = 1_000_000


@dataclass(frozen=True)
class KetamineCourse:
    """Circuit, stages and benefit at the times `time_h`.

    A benefit of 1 is what the default model gives 24 h after the start; `unit` is its size in hours
    of drive. `findings` are sentences to print beside a course from which something was taken out.
    """

    illustrative: ClassVar[bool] = True
    label: ClassVar[str] = (
        "Illustrative: weights, affinities by cell type and time constants are chosen, not measured"
    )

    time_h: FloatArray
    circuit: Response
    stages: Stages
    benefit: FloatArray
    unit: float
    findings: tuple[str, ...]

    def benefit_at(self, time_h: ArrayLike) -> FloatArray:
        """Benefit at any time of the course, in h."""
        (time,) = bounded(time_h=time_h)
        if (time > self.time_h[-1]).any():
            raise ValueError(f"time_h must be up to {self.time_h[-1]:g}; got {time.max():g}")
        return np.asarray(np.interp(time, self.time_h, self.benefit))


def ketamine_course(
    time_h: ArrayLike,
    concentration_um: ArrayLike,
    *,
    weights: Weights | None = None,
    affinities: Affinities | None = None,
    constants: Cascade | None = None,
    rapamycin: bool = False,
    spine_term: bool = True,
    unit: float | None = None,
    duration_d: float = 21.0,
    dt_h: float = 1 / 12,
) -> KetamineCourse:
    """Course after ketamine whose free concentration is known.

    Parameters
    ----------
    time_h, concentration_um
        Free ketamine (uM) at the effect site at increasing times (h). A straight line joins the
        points; before the first and after the last there is none.
    weights, affinities
        The circuit and its affinities; the default ones if none are given.
    constants
        Time constants of the cascade; the default ones if none are given.
    rapamycin
        Whether mTOR is blocked.
    spine_term
        Whether spines count for the benefit.
    unit
        Benefit that counts as 1, in hours of drive. If none is given, it is what the default model
        gives for the same concentrations at 24 h; to compare doses, give the `unit` of one course.
    duration_d
        Length of the course in days.
    dt_h
        Largest distance between points in h.

    Raises
    ------
    ValueError
        A value is outside its range, times do not increase, or nothing gives the unit.
    """
    step_h, times = _even_times(duration_d, dt_h)
    concentration = np.interp(times, *_course(time_h, concentration_um), left=0.0, right=0.0)
    circuit = respond(concentration, weights, affinities)
    tau = constants or default_cascade()
    stages = cascade(circuit.drive, step_h, tau)
    if rapamycin:
        stages = _without_mtor(stages)
    benefit = tau.fast_weight_h * stages.fast + spine_term * stages.spines
    if unit is None:
        unit = _default_unit(concentration, step_h, times)
        if unit == 0 and benefit.any():
            raise ValueError(
                "unit must be given, because the default model gives no benefit at 24 h for these "
                "concentrations; take it from another course"
            )
    else:
        bounded(unit=unit)
    return KetamineCourse(
        time_h=times,
        circuit=circuit,
        stages=stages,
        benefit=benefit / (unit or 1.0),
        unit=unit,
        findings=_findings(rapamycin=rapamycin, spine_term=spine_term),
    )


def _even_times(duration_d: float, dt_h: float) -> tuple[float, FloatArray]:
    """Step (h) and equally spaced times (h) over the whole duration."""
    days, largest = bounded(duration_d=duration_d, dt_h=dt_h)
    hours = 24 * float(days)
    # A hair is taken off, so that a quotient that rounds up gives no step too many.
    count = int(np.ceil(hours / largest * (1 - 1e-12)))
    if count >= _MOST_POINTS:
        raise ValueError(f"dt_h must give at most {_MOST_POINTS} points; got {count + 1}")
    step_h = hours / count
    return step_h, step_h * np.arange(count + 1, dtype=np.float64)


def _course(time_h: ArrayLike, concentration_um: ArrayLike) -> tuple[FloatArray, FloatArray]:
    """Times (h) and concentrations (uM) as arrays of one axis that belong together."""
    times, concentrations = bounded(time_h=time_h, concentration_um=concentration_um)
    if times.ndim != 1 or times.size == 0:
        raise ValueError(f"time_h must be a list of times; got the shape {times.shape}")
    if concentrations.shape != times.shape:
        raise ValueError(
            f"concentration_um must have one value for each of {times.size} times; "
            f"got the shape {concentrations.shape}"
        )
    if (np.diff(times) <= 0).any():
        late = int(np.argmax(np.diff(times) <= 0))
        raise ValueError(f"time_h must increase; got {times[late + 1]:g} after {times[late]:g}")
    return times, concentrations


def _without_mtor(stages: Stages) -> Stages:
    """The same with everything silent that mTOR starts."""
    silent = np.zeros_like(stages.fast)
    return Stages(silent, silent, silent, silent, stages.fast)


def _default_unit(concentration: FloatArray, step_h: float, times: FloatArray) -> float:
    """Benefit of the default model at 24 h, in hours of drive."""
    tau = default_cascade()
    stages = cascade(respond(concentration).drive, step_h, tau)
    return float(np.interp(_UNIT_AT_H, times, tau.fast_weight_h * stages.fast + stages.spines))


def _findings(*, rapamycin: bool, spine_term: bool) -> tuple[str, ...]:
    """What was seen when somebody took the same part out."""
    findings = []
    if rapamycin:
        given, placebo = (
            evidence.fact(f"response_after_{pretreatment}_and_ketamine")
            for pretreatment in ("rapamycin", "placebo")
        )
        findings.append(
            "In patients rapamycin did not block the benefit at 24 h, and after two weeks "
            f"{given.value:.0%} responded with it and {placebo.value:.0%} without "
            f"({evidence.cite(given.source).short})."
        )
    if not spine_term:
        source = evidence.target("C09b").source
        findings.append(
            "In mice, taking away the new spines left the early effect and ended the late one "
            f"({evidence.cite(source).short})."
        )
    return tuple(findings)
