"""How sure a learner is, and what that counts for the learner's own calibration."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rapid_onset.quizzes.progress import Attempt

__all__ = ["LEVELS", "calibration"]

LEVELS = ("guess", "fairly sure", "sure")
# Gardner-Medwin's marks, with which saying how sure one really is pays best.
_RIGHT = (1, 2, 3)
_NOT_RIGHT = (0, -2, -6)


def calibration(attempt: Attempt) -> str:
    """What the certainty of the first try counts, in words; nothing if the learner said none."""
    if attempt.certainty is None:
        return ""
    level = attempt.certainty - 1
    right = attempt.first == 1
    points = (_RIGHT if right else _NOT_RIGHT)[level]
    return (
        (
            f"First try: {LEVELS[level]}, and {'right' if right else 'not right'}."
            f" For your own calibration: {points:+d}."
        )
        .replace("-", "−")
        .replace("+0", "0")
    )
