"""Whose questions a notebook answers: the name typed in it, beside the one that nbgrader knows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rapid_onset.grading.variants import folded

__all__ = ["Identity", "identify"]

_SHOWN = 40  # characters of a name in a remark


@dataclass(frozen=True)
class Identity:
    """Whose variants count, and what the instructor should know about it.

    In a copy of somebody else's notebook no answer to a variant counts.
    """

    name: str
    remark: str = ""
    is_copy: bool = False


def identify(student: str, typed: str, classmates: Iterable[str]) -> Identity:
    """Identity behind a notebook.

    Parameters
    ----------
    student
        Name that nbgrader knows.
    typed
        Name in the notebook; empty on a JupyterHub, where the hub's name decides, and when nothing
        was shown.
    classmates
        Everybody in the course; only asked when the two names differ.
    """
    if folded(typed) in ("", folded(student)):
        return Identity(student)
    other = next((one for one in classmates if folded(one) == folded(typed)), None)
    if other is not None:
        remark = f"this notebook bears the name of {other}; its personal questions score 0"
        return Identity(student, remark, is_copy=True)
    remark = (
        f"this notebook bears the name {typed[:_SHOWN]!r}, which nobody here has; it was marked by "
        "the questions shown to that name"
    )
    return Identity(typed, remark)
