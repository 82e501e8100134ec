"""What of a question may leave the kernel: no key, no feedback, no explanation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

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
    "options": {"__all__": {"id": True, "text": True}},
}


def public(item: Question) -> dict[str, Any]:
    """Part of `item` that a page or a released notebook may hold."""
    return item.model_dump(mode="json", include=_ALLOWED)
