"""What `rapid-onset check` is asked for and what it says at the end."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rapid_onset.content import content_path
from rapid_onset.errors import InputError
from rapid_onset.quizzes.bank import BANKS
from rapid_onset.quizzes.check.gate import Report

__all__ = ["bank_paths", "summary"]


def bank_paths(names: Sequence[str]) -> list[Path]:
    """Files of the banks with these `names`, which are paths or ids of banks; all without one.

    Raises
    ------
    InputError
        A name is neither.
    """
    return [_path(name) for name in names or BANKS]


def summary(reports: Sequence[Report]) -> str:
    """Counts over all `reports`, in one line."""
    questions = sum(len(report.variants) for report in reports)
    variants = sum(sum(report.variants.values()) for report in reports)
    errors, remarks = (sum(one.count(level) for one in reports) for level in ("error", "remark"))
    seen = f"{_count(len(reports), 'bank')}, {_count(questions, 'question')}"
    found = f"{_count(errors, 'error')}, {_count(remarks, 'remark')}"
    return f"{seen}, {_count(variants, 'variant')}: {found}"


def _path(name: str) -> Path:
    if name in BANKS:
        path = content_path("quizzes", name, "bank.yaml")
        here = Path.cwd()
        return path.relative_to(here) if path.is_relative_to(here) else path
    if not Path(name).is_file():
        raise InputError(
            f"{name!r} is neither a file nor a bank; the banks are: {', '.join(BANKS)}"
        )
    return Path(name)


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
