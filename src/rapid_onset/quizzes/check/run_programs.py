"""Run programs against their tests in a process of their own; started by `programs`.

Reads pairs (program, tests) from standard input as JSON, nested as they may be, and writes for each
pair one text a test, empty where it passed.
"""

import contextlib
import io
import json
import math
import sys
from typing import Any

__all__: list[str] = []


def outcomes(program: str, tests: list[dict[str, Any]]) -> list[str]:
    """What went wrong in each of the `tests` after `program` has run, or nothing."""
    names: dict[str, Any] = {}
    try:
        exec(program, names)  # noqa: S102  this is what the process is for
    except (Exception, SystemExit) as error:  # noqa: BLE001  whatever it raises is its outcome
        return [_words(error)] * len(tests)
    return [_outcome(test, names) for test in tests]


def _outcome(test: dict[str, Any], names: dict[str, Any]) -> str:
    call, expected = test["call"], test["expect"]
    try:
        given = float(eval(call, names))  # noqa: S307  the same
    except (Exception, SystemExit) as error:  # noqa: BLE001  the same
        return f"{call} raised {_words(error)}"
    if math.isclose(given, expected, rel_tol=test["rel"], abs_tol=0.0 if expected else test["rel"]):
        return ""
    return f"{call} gave {given:g} instead of {expected:g}"


def _words(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}"


if __name__ == "__main__":
    work = json.load(sys.stdin)
    with contextlib.redirect_stdout(io.StringIO()):
        done = [[outcomes(*pair) for pair in task] for task in work]
    json.dump(done, sys.stdout)
