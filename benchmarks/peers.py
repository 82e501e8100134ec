"""General solvers behind one door: segments, a start and the observed state in, a course out."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from scipy.integrate import solve_ivp

from rapid_onset.models.bounds import FloatArray
from rapid_onset.models.linear import Segment

__all__ = ["Solver", "neuron_solver", "opentiva_solver", "roadrunner_solver", "scipy_solver"]

Solver = Callable[[Sequence[Segment], FloatArray, int], FloatArray]


def scipy_solver(method: str, rtol: float) -> Solver:
    """`solve_ivp`, started anew at each joint, with the Jacobian where the method can use it."""

    def solve(segments: Sequence[Segment], initial: FloatArray, observed: int) -> FloatArray:
        pieces, state = [], initial
        for matrix, dt, steps in segments:
            times = dt * np.arange(steps + 1)
            found = solve_ivp(
                lambda _, x, matrix=matrix: matrix @ x,
                (0.0, times[-1]),
                state,
                method,
                t_eval=times,
                rtol=rtol,
                atol=rtol * 1e-3,
                **({"jac": lambda _t, _x, matrix=matrix: matrix} if method == "LSODA" else {}),
            )
            pieces.append(found.y[observed, :-1])
            state = found.y[:, -1]
        return np.concatenate([*pieces, state[[observed]]])

    return solve


def roadrunner_solver(segments: Sequence[Segment], rtol: float) -> Solver:
    """CVODE of libroadrunner, on a model of rate rules, made for the pattern of these segments."""
    from roadrunner import RoadRunner  # noqa: PLC0415 - a peer that may be missing

    places = _places(segments)
    states = range(segments[0].generator.shape[0])
    names = [f"x{i}" for i in states] + [f"a_{i}_{j}" for i, j in places]
    parameters = "".join(f'<parameter id="{one}" value="0" constant="false"/>' for one in names)
    rules = ""
    for i in states:
        terms = "".join(
            f"<apply><times/><ci>a_{i}_{j}</ci><ci>x{j}</ci></apply>" for k, j in places if k == i
        )
        sum_of_terms = f"<apply><plus/>{terms}</apply>" if terms else "<cn>0</cn>"
        rules += (
            f'<rateRule variable="x{i}"><math xmlns="http://www.w3.org/1998/Math/MathML">'
            f"{sum_of_terms}</math></rateRule>"
        )
    runner = RoadRunner(
        '<sbml xmlns="http://www.sbml.org/sbml/level3/version1/core" level="3" version="1"><model>'
        f"<listOfParameters>{parameters}</listOfParameters><listOfRules>{rules}</listOfRules>"
        "</model></sbml>"
    )
    runner.integrator.relative_tolerance = rtol
    runner.integrator.absolute_tolerance = rtol * 1e-3

    def solve(segments: Sequence[Segment], initial: FloatArray, observed: int) -> FloatArray:
        runner.resetToOrigin()
        for i in states:
            runner.setValue(f"x{i}", initial[i])
        pieces, start, last = [], 0.0, initial[[observed]]
        for matrix, dt, steps in segments:
            for i, j in places:
                runner.setValue(f"a_{i}_{j}", matrix[i, j])
            end = start + dt * steps
            found = np.array(runner.simulate(start, end, steps + 1, [f"x{observed}"]))[:, 0]
            pieces.append(found[:-1])
            start, last = end, found[-1:]
        return np.concatenate([*pieces, last])

    return solve


def neuron_solver(segments: Sequence[Segment], rtol: float) -> Solver:
    """NEURON's CVODE on a mechanism in NMODL, compiled for the pattern of these segments."""
    from neuron import h, load_mechanisms  # noqa: PLC0415 - a peer that may be missing

    places = _places(segments)
    states = range(segments[0].generator.shape[0])
    name = f"Linear{len(states)}x{len(places)}"
    if not hasattr(h, name):
        coefficients = [f"a_{i}_{j}" for i, j in places]
        equations = "\n".join(
            f"x{i}' = {' + '.join(f'a_{i}_{j} * x{j}' for k, j in places if k == i) or '0'}"
            for i in states
        )
        folder = Path(tempfile.mkdtemp())
        (folder / "linear.mod").write_text(
            f"NEURON {{ POINT_PROCESS {name} RANGE {', '.join(coefficients)} }}\n"
            f"PARAMETER {{ {' '.join(f'{one} = 0' for one in coefficients)} }}\n"
            f"STATE {{ {' '.join(f'x{i}' for i in states)} }}\n"
            "BREAKPOINT { SOLVE flow METHOD derivimplicit }\n"
            f"DERIVATIVE flow {{\n{equations}\n}}\n"
        )
        subprocess.run(
            [Path(sys.executable).parent / "nrnivmodl", "."],
            cwd=folder,
            check=True,
            capture_output=True,
        )
        load_mechanisms(str(folder))

    def solve(segments: Sequence[Segment], initial: FloatArray, observed: int) -> FloatArray:
        # The cell lives as long as this run, for NEURON's only solver steps all cells there are.
        section = h.Section()
        mechanism = getattr(h, name)(section(0.5))
        solver = h.CVode()
        solver.active(True)
        solver.rtol(rtol)
        solver.atol(rtol * 1e-3)
        joints = np.cumsum([0.0, *(dt * steps for _, dt, steps in segments)])
        grid = [
            start + dt * np.arange(steps)
            for start, (_, dt, steps) in zip(joints[:-1], segments, strict=True)
        ]
        times = h.Vector(np.append(np.concatenate(grid), joints[-1]))
        course = h.Vector().record(getattr(mechanism, f"_ref_x{observed}"), times)
        h.finitialize()
        for i in states:
            setattr(mechanism, f"x{i}", initial[i])
        for (matrix, _, _), end in zip(segments, joints[1:], strict=True):
            for i, j in places:
                setattr(mechanism, f"a_{i}_{j}", matrix[i, j])
            solver.re_init()
            solver.solve(end)
        solver.solve(end + segments[-1].dt)  # or the last point stays unrecorded
        return np.array(course)

    return solve


def opentiva_solver(weight_kg: float) -> Solver:
    """Sums of exponentials of opentiva, for an infusion with the Clements and Nimmo set."""
    from opentiva import ketamine, pump  # noqa: PLC0415 - a peer that may be missing

    model = ketamine.Clements250(0, 40, weight_kg, 170)

    def solve(segments: Sequence[Segment], initial: FloatArray, _: int) -> FloatArray:
        minutes = [round(dt * steps) for _, dt, steps in segments]
        machine = pump.Pump(model, 1, 60 * sum(minutes))
        machine.add_infusion(0, initial[0] / 60, 60 * minutes[0])
        machine.generate_infusions()
        seconds = range(0, machine.end_time + 1, 60)
        found = [machine.pkpd_model.calculate_cp(machine.infusion_list, one) for one in seconds]
        return np.array(found) * model.v1

    return solve


def _places(segments: Sequence[Segment]) -> list[tuple[int, int]]:
    """Rows and columns at which any of the coefficients is not zero."""
    used = np.any([segment.generator != 0 for segment in segments], axis=0)
    return [(int(i), int(j)) for i, j in np.argwhere(used)]
