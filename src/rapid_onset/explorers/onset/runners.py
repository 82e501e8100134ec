"""Arms and differences that may stand in the race: seen, on one scale, beside their own control."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from rapid_onset import evidence
from rapid_onset.figures import onset as figures
from rapid_onset.models import arithmetic, risk, trials

__all__ = ["TRIALS", "runners"]

_IN_FILE: dict[str, tuple[figures.Measure, figures.Measure]] = {
    "change": ("change", "difference"),
    "ls_change": ("change", "difference"),
    "response_pct": ("responders", "more_responders"),
}
_ALREADY: dict[str, figures.Measure] = {
    "difference": "difference",
    "risk_difference_pp": "more_responders",
}
_ON_ONE_AXIS = "MADRS"  # points of another scale are no points of this one


class Trial(NamedTuple):
    """A trial or review, and its pairs: name of the drug, its arm, the arm of its control."""

    name: str
    kind: figures.Kind
    pairs: tuple[tuple[str, str, str], ...] = ()
    differences: tuple[tuple[str, str], ...] = ()


TRIALS = {
    "daly2018": Trial(
        "the trial of three esketamine doses",
        "esketamine",
        tuple((f"{mg} mg", f"esketamine {mg} + AD", "placebo + AD") for mg in (28, 56, 84)),
    ),
    "transform12_pooled": Trial(
        "TRANSFORM-1 and -2 together",
        "esketamine",
        (("esketamine + tablet", "esketamine + AD", "placebo + AD"),),
    ),
    "popova2019": Trial(
        "TRANSFORM-2",
        "esketamine",
        differences=(("esketamine + tablet", "esketamine + new AD minus placebo + new AD"),),
    ),
    "murrough2013ajp": Trial(
        "ketamine or midazolam", "ketamine", (("ketamine", "ketamine", "midazolam"),)
    ),
    "singh2016iv": Trial(
        "ketamine twice or three times a week",
        "ketamine",
        tuple((f"{k} a week", f"ketamine {k}x/wk", f"saline {k}x/wk") for k in (2, 3)),
    ),
    "lii2023": Trial(
        "ketamine under anaesthesia", "ketamine", (("ketamine", "ketamine", "saline"),)
    ),
    "dean2021": Trial(
        "the Cochrane review",
        "ketamine",
        tuple(
            (f"against {control}", f"vs {control}: ketamine", f"vs {control}: control")
            for control in ("saline", "midazolam")
        ),
    ),
    "dia_goldstein2004": Trial(
        "duloxetine or paroxetine",
        "tablet",
        (("tablet", "duloxetine/paroxetine mix", "placebo"),),
    ),
    "taylor2006": Trial(
        "28 trials of SSRIs", "tablet", differences=(("SSRI", "SSRI minus placebo"),)
    ),
    "wade2002": Trial(
        "escitalopram",
        "tablet",
        differences=(("escitalopram", "escitalopram minus placebo"),),
    ),
}


@cache
def runners() -> tuple[figures.Runner, ...]:
    """Every arm and every difference that was seen and may stand on one of the axes."""
    return tuple(
        runner
        for key, trial in TRIALS.items()
        for found in (_of_pairs(key, trial), _of_differences(key, trial))
        for runner in found
    )


def _of_pairs(key: str, trial: Trial) -> Iterator[figures.Runner]:
    """The arms of a trial with their controls, and the difference at each visit."""
    curves = {(one.arm, one.value_type): one for one in evidence.onset_curves(key)}
    for name, arm, control_arm in trial.pairs:
        for value_type, (of_arms, of_both) in _IN_FILE.items():
            drug, control = curves.get((arm, value_type)), curves.get((control_arm, value_type))
            if drug is None or control is None or not _fits(drug):
                continue
            yield figures.Runner(key, of_arms, trial.kind, name, _points(drug), _points(control))
            beyond = tuple(
                float(arithmetic.difference(one, other))
                for one, other in zip(drug.values, control.values, strict=True)
            )
            ends = tuple(map(_between, drug.points, control.points))
            points = figures.Points(drug.hours, beyond, ends)
            yield figures.Runner(key, of_both, trial.kind, name, points)


def _of_differences(key: str, trial: Trial) -> Iterator[figures.Runner]:
    """Differences that were published as such."""
    for name, arm in trial.differences:
        for one in evidence.onset_curves(key):
            if one.arm == arm and one.value_type in _ALREADY and _fits(one):
                measure = _ALREADY[one.value_type]
                yield figures.Runner(key, measure, trial.kind, name, _points(one))


def _points(curve: evidence.OnsetCurve) -> figures.Points:
    return figures.Points(curve.hours, curve.values, tuple(map(_around, curve.points)))


def _around(point: evidence.CurvePoint) -> figures.Ends:
    """Ends of the 95 % interval of one value, if what was printed gives one."""
    if point.value_type == "response_pct" and point.n:
        return _percents(risk.wilson(_responders(point), point.n))
    error = _error(point)
    return None if error is None else _ends(trials.interval(point.value, error))


def _between(drug: evidence.CurvePoint, control: evidence.CurvePoint) -> figures.Ends:
    """Ends of the 95 % interval of a difference, if what was printed gives one."""
    if drug.value_type == "response_pct" and drug.n and control.n:
        arms = risk.TwoArms(_responders(drug), drug.n, _responders(control), control.n)
        return _percents(arms.difference)
    errors = _error(drug), _error(control)
    if errors[0] is None or errors[1] is None:
        return None
    return _ends(trials.interval(drug.value - control.value, errors[0], errors[1]))


def _responders(point: evidence.CurvePoint) -> int:
    """How many people a printed percentage of `n` stands for."""
    return round(point.value * (point.n or 0) / 100)


def _error(point: evidence.CurvePoint) -> float | None:
    if point.spread is None or point.spread_type == "SE":
        return point.spread
    return float(trials.standard_error(point.spread, point.n)) if point.n else None


def _ends(estimate: risk.Estimate) -> tuple[float, float]:
    return float(estimate.low), float(estimate.high)


def _percents(estimate: risk.Estimate) -> tuple[float, float]:
    return 100 * float(estimate.low), 100 * float(estimate.high)


def _fits(curve: evidence.OnsetCurve) -> bool:
    """Whether its values stand on the one scale of points, or are no points at all."""
    points = curve.value_type in ("change", "ls_change", "difference")
    return not points or curve.scale == _ON_ONE_AXIS
