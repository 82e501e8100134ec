"""What the gate finds wrong, and where."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from rapid_onset.quizzes.items import Place

__all__ = ["Fault", "Level"]

Level = Literal["error", "remark"]


@dataclass(frozen=True)
class Fault:
    """Something wrong at a `place` in a question or a bank; an error closes the gate."""

    place: Place
    words: str
    level: Level = "error"

    def within(self, *around: str | int) -> Fault:
        """The same fault, its place seen from further out."""
        return replace(self, place=(*around, *self.place))
