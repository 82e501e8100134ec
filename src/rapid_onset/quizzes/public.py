"""What of a question may leave the kernel: no key, no feedback, no explanation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rapid_onset.quizzes.items import Matching, Ordering, PredictPlot

if TYPE_CHECKING:
    from rapid_onset.quizzes.items import Question

__all__ = ["public"]

# A list of what is allowed, so that a new field stays private until somebody opens it.
_ALLOWED: dict[str, Any] = {
    "id": True,
    "version": True,
    "type": True,
    "title": True,
    "points": True,
    "stem": True,
    "unit": True,
    "options": {"__all__": {"id", "text"}},
    "prompts": {"__all__": {"id", "text"}},
    "slider": True,
    "explorer": True,
    "parameter": True,
    "mode": True,
    "x": True,
    "y": True,
    "starter": True,
}


def public(item: Question) -> dict[str, Any]:
    """Part of `item` that may leave the kernel, in an order that tells nothing."""
    shown = item.model_dump(mode="json", include=_ALLOWED)
    match item:
        case Ordering():
            shown["steps"] = [step.model_dump() for step in item.presented]
        case Matching():
            by_text = sorted(item.choices, key=lambda choice: choice.text.casefold())
            shown["choices"] = [choice.model_dump() for choice in by_text]
        case PredictPlot(mode="choose"):
            fields = {"id", "label", "describe"}
            shown["curves"] = [
                curve.model_dump(mode="json", include=fields) for curve in item.curves
            ]
    return shown
