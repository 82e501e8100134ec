"""The tests of a code task: its solution passes them, its starter does not."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from rapid_onset.quizzes.check.fault import Fault
from rapid_onset.quizzes.check.variants import with_values
from rapid_onset.quizzes.items import Code, Question

__all__ = ["about_programs"]

_SECONDS = 20
_RUNNER = Path(__file__).with_name("run_programs.py")


def about_programs(variants: Sequence[Question]) -> Iterator[Fault]:
    """Faults in the solution, starter and tests of these `variants` of one code task."""
    tasks = [task for task in variants if isinstance(task, Code)]
    if not tasks:
        return
    try:
        outcomes = _run(tasks)
    except subprocess.TimeoutExpired:
        yield Fault(("solution",), f"solution and starter ran for more than {_SECONDS} s")
        return
    if outcomes is None:
        yield Fault(("solution",), "solution or starter ended Python itself")
        return
    for task, (solution, starter) in zip(tasks, outcomes, strict=True):
        values = with_values(task.values)
        for index, words in enumerate(solution):
            if words:
                yield Fault(("tests", index), f"the solution fails: {words}{values}")
        if not any(starter):
            yield Fault(("starter",), f"the starter passes every test{values}")


def _run(tasks: Sequence[Code]) -> list[list[list[str]]] | None:
    """What went wrong in each test, for solution and starter of each of the `tasks`."""
    work = [
        [
            [text, [test.model_dump() for test in task.tests]]
            for text in (task.solution, task.starter)
        ]
        for task in tasks
    ]
    with tempfile.TemporaryDirectory() as folder:
        run = subprocess.run(  # noqa: S603  the author's own programs
            [sys.executable, "-I", _RUNNER],
            cwd=folder,
            input=json.dumps(work),
            capture_output=True,
            text=True,
            timeout=_SECONDS,
            check=False,
        )
    if run.returncode or not run.stdout:
        return None
    outcomes: list[list[list[str]]] = json.loads(run.stdout)
    return outcomes
