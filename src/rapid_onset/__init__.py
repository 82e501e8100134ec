"""Rapid Onset: an interactive course on how ketamine works as an antidepressant.

A lesson needs a handful of verbs and three rooms, all of them loaded on first use:

>>> from rapid_onset import evidence, explorers, quiz
"""

from __future__ import annotations

import importlib
from typing import Any

__version__ = "0.1.0"

__all__ = [
    "__version__",
    "assigned",
    "doctor",
    "evidence",
    "explorers",
    "look_inside",
    "models",
    "progress",
    "quiz",
]

# Where each name lives. Loading on first use keeps `import rapid_onset` next to free.
_ROOMS = ("evidence", "explorers", "figures", "models")
_VERBS = {
    "assigned": "rapid_onset.grading.assigned",
    "doctor": "rapid_onset.installation",
    "look_inside": "rapid_onset.inside",
    "progress": "rapid_onset.quizzes.progress.panel",
    "quiz": "rapid_onset.quizzes.form",
}


def __getattr__(name: str) -> Any:
    if name in _ROOMS:
        return importlib.import_module(f"{__name__}.{name}")
    if name in _VERBS:
        return getattr(importlib.import_module(_VERBS[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
