"""How fast the exact models are beside general solvers, and how far each is from the truth.

Every solver gets the same linear equations, is told where their coefficients change, and gives one
quantity at the same times. Solvers run in turn in each round, and a ratio is the median over the
rounds of a solver's time over ours. Loading, compiling and the first run are not counted. Of many
problems of one kind the others solve a few, and their time is scaled up.

    python benchmarks/models.py

scipy comes with the course's tools. The other peers are used where they are installed, best in an
environment of their own:

    pip install libroadrunner neuron cython numpy setuptools wheel
    pip install --no-build-isolation opentiva
"""

from __future__ import annotations

import math
import os

# Before numpy loads, so that it serves everybody alike: one problem, one thread.
os.environ["OPENBLAS_NUM_THREADS"] = "1"

import platform
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from importlib.metadata import version
from importlib.util import find_spec

import numpy as np
from peers import Solver, neuron_solver, opentiva_solver, roadrunner_solver, scipy_solver
from scipy.linalg import expm

from rapid_onset.models import nmda
from rapid_onset.models import pharmacokinetics as pk
from rapid_onset.models.bounds import FloatArray
from rapid_onset.models.linear import Segment
from rapid_onset.models.nmda.gating import default_gating
from rapid_onset.models.nmda.simulation import generator

ROUNDS = 7
TOLERANCES = (1e-6, 1e-12)  # what a plot needs; and about the error of ours
REPEATS = 5  # of ours within a round, because it is over so soon


@dataclass(frozen=True)
class Problem:
    """Linear equations; generators of shape (members, n, n) make a problem for each member."""

    title: str
    ours: Callable[[], FloatArray]  # the observed quantity, of shape (members, points)
    segments: tuple[Segment, ...]
    initial: FloatArray
    observed: int
    solved_by_others: Sequence[int] = (0,)
    specialists: Mapping[str, Solver] = field(default_factory=dict)  # for this problem alone

    @property
    def members(self) -> int:
        """How many problems there are."""
        return max(segment.generator.shape[0] for segment in self.segments)

    def member(self, index: int) -> list[Segment]:
        """Segments of one problem."""
        return [
            segment._replace(generator=segment.generator[min(index, len(segment.generator) - 1)])
            for segment in self.segments
        ]


def receptor(title: str, voltages_mv: FloatArray, dt_ms: float, others: Sequence[int]) -> Problem:
    """500 ms of receptor with ketamine and magnesium, after a pulse of glutamate of 1 ms."""
    ketamine, magnesium_mm, concentration_um = nmda.blocker("ketamine"), 1.0, 10.0
    steps = [
        nmda.Step(duration_ms, glutamate_um, voltages_mv, magnesium_mm, concentration_um)
        for duration_ms, glutamate_um in ((1.0, 1000.0), (499.0, 0.0))
    ]
    on, off = nmda.block_rates(ketamine, voltages_mv)
    on = on * concentration_um * nmda.magnesium_free_fraction(voltages_mv, magnesium_mm)
    segments = tuple(
        Segment(
            generator(np.full_like(on, step.glutamate_um), on, off, default_gating()),
            dt_ms,
            round(step.duration_ms / dt_ms),
        )
        for step in steps
    )
    return Problem(
        title,
        lambda: nmda.simulate(steps, dt_ms=dt_ms, blocker=ketamine).open,
        segments,
        np.eye(len(nmda.STATES))[0],
        nmda.STATES.index("O"),
        others,
    )


def exposure(
    title: str,
    patient: pk.Patient,
    dt_min: float,
    others: Sequence[int] = (0,),
    specialists: Mapping[str, Solver] | None = None,
) -> Problem:
    """24 h of plasma after 0.5 mg/kg over 40 min, with a point at least every `dt_min`."""
    infusion = pk.Dose("infusion", dose_mg_per_kg=0.5, duration_min=40)
    states = [state for state in patient.body.states if state not in ("muscle", "gut")]
    kept = [patient.body.states.index(state) for state in states]
    on = patient.body.generator(patient.ke0_per_min)[..., kept, :][..., kept]
    on = on.reshape(-1, len(kept), len(kept))
    off = on * (np.arange(len(kept)) != states.index("infusion"))
    lengths_min = (infusion.duration_min, 1440 - infusion.duration_min)
    segments = tuple(
        Segment(matrix, length_min / steps, steps)
        for matrix, length_min in zip((on, off), lengths_min, strict=True)
        for steps in [math.ceil(length_min / dt_min)]
    )
    ends_min = np.cumsum([0.0, *lengths_min])
    times_min = [
        start + dt * np.arange(steps)
        for start, (_, dt, steps) in zip(ends_min[:-1], segments, strict=True)
    ]
    asked_min = np.append(np.concatenate(times_min), ends_min[-1])
    v1_l = np.reshape(patient.body.v1_l, (-1, 1))
    initial = np.zeros(len(kept))
    initial[states.index("infusion")] = (
        infusion.amount_mg(patient.weight_kg) / infusion.duration_min
    )
    return Problem(
        title,
        lambda: patient.given(infusion).at(asked_min).total_ng_per_ml * v1_l / 1000,
        segments,
        initial,
        states.index("central"),
        others,
        specialists or {},
    )


def truth(segments: Sequence[Segment], initial: FloatArray, observed: int) -> FloatArray:
    """The observed quantity at every hundredth point or so, one exponential for each; else NaN."""
    values, state = [], initial
    for matrix, dt, steps in segments:
        piece = np.full(steps, np.nan)
        for point in range(0, steps, max(1, steps // 100)):
            piece[point] = (expm(matrix * dt * point) @ state)[observed]
        values.append(piece)
        state = expm(matrix * dt * steps) @ state
    return np.concatenate([*values, state[[observed]]])


def timed(run: Callable[[], object], repeats: int = 1) -> float:
    """Median time of one run, in ms."""
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        run()
        times.append(1000 * (time.perf_counter() - start))
    return statistics.median(times)


def report(problem: Problem) -> None:
    """Measure one problem and print its table."""
    solvers = {
        f"scipy {method}, rtol {rtol:g}": scipy_solver(method, rtol)
        for rtol in TOLERANCES
        for method in ("LSODA", "RK45", "DOP853")
        if (method, rtol) != ("RK45", 1e-12)  # many thousands of steps
    }
    for package, solver in (("libroadrunner", roadrunner_solver), ("neuron", neuron_solver)):
        if find_spec(package.removeprefix("lib")):
            for rtol in TOLERANCES:
                solvers[f"{package} CVODE, rtol {rtol:g}"] = solver(problem.member(0), rtol)
    solvers |= problem.specialists
    chosen = [problem.member(index) for index in problem.solved_by_others]
    exact = [truth(segments, problem.initial, problem.observed) for segments in chosen]
    peak = max(np.nanmax(np.abs(one)) for one in exact)

    def solve(name: str) -> list[FloatArray]:
        return [solvers[name](segments, problem.initial, problem.observed) for segments in chosen]

    def error(found: Sequence[FloatArray]) -> float:
        pairs = zip(found, exact, strict=True)
        return max(float(np.nanmax(np.abs(one - true))) for one, true in pairs) / peak

    found = problem.ours()
    errors = {"ours": error([found[index] for index in problem.solved_by_others])}
    errors |= {name: error(solve(name)) for name in solvers}
    times: dict[str, list[float]] = {name: [] for name in errors}
    for _ in range(ROUNDS):
        times["ours"].append(timed(problem.ours, REPEATS))
        for name in solvers:
            scale = problem.members / len(chosen)
            times[name].append(scale * timed(partial(solve, name)))
    print(f"\n{problem.title}\n")
    print("| solver | ms | times ours | largest error, of the peak |")
    print("| --- | --- | --- | --- |")
    for name, rounds in times.items():
        ratio = statistics.median(t / o for t, o in zip(rounds, times["ours"], strict=True))
        print(
            f"| {name} | {statistics.median(rounds):.3g} ({min(rounds):.3g} to {max(rounds):.3g}) "
            f"| {ratio:.3g} | {errors[name]:.0e} |"
        )


def main() -> None:
    """Print a table for each problem."""
    packages = ("numpy", "scipy", "libroadrunner", "neuron", "opentiva")
    there = [one for one in packages if find_spec(one.removeprefix("lib"))]
    print(f"Python {platform.python_version()},", ", ".join(f"{p} {version(p)}" for p in there))
    for package in set(packages) - set(there):
        print(f"Not installed here and so left out: {package} (pip install {package}).")
    voltages_mv = np.linspace(-90.0, 60.0, 61)
    report(receptor("Receptor, 500 ms, 20,001 points", voltages_mv[20:21], 0.025, (0,)))
    report(receptor("Receptor, 500 ms, 1,001 points", voltages_mv[20:21], 0.5, (0,)))
    report(receptor("I-V curve, 61 voltages x 501 points", voltages_mv, 1.0, range(0, 61, 12)))
    specialists = {"opentiva": opentiva_solver(70.0)} if "opentiva" in there else {}
    one, thousand = pk.patient(weight_kg=70), pk.patients(1000, weight_kg=70, seed=1)
    report(exposure("Exposure, 24 h, 1,441 points", one, 1.0, specialists=specialists))
    some = range(0, 1000, 100)
    report(exposure("A thousand patients, 24 h, 127 points", thousand, 1440 / 126, some))


if __name__ == "__main__":
    main()
