"""Questions answered by choosing among options."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, Self

from pydantic import Field, StrictBool, model_validator

from rapid_onset.quizzes.items.base import DrawnId, Id, Place, Question, Share, Strict, Text

__all__ = ["Multiple", "Option", "Scoring", "Single"]

# net-correct     right minus wrong choices, over the number right, never below 0
# each-decision   share of the options that were rightly chosen or rightly left
# coverage        share of the right ones found, times the share of the choices that are right
# all-or-nothing  every right option and no wrong one
Scoring = Literal["net-correct", "each-decision", "coverage", "all-or-nothing"]


class Option(Strict):
    """One choice; its feedback must make sense when read alone, and a near miss has a `credit`."""

    id: Id
    text: Text
    correct: StrictBool = False
    feedback: Text
    misconception: DrawnId | None = None
    credit: Share | None = None


class _Choice(Question):
    options: tuple[Option, ...] = Field(min_length=2)

    def reasons(self) -> Iterator[tuple[Place, str]]:
        """Misconceptions behind the wrong options, with their places."""
        for index, option in enumerate(self.options):
            if option.misconception is not None:
                yield ("options", index, "misconception"), option.misconception

    @model_validator(mode="after")
    def _options_differ(self) -> Self:
        for what in ("id", "text"):
            values = [getattr(option, what) for option in self.options]
            twice = next((value for value in values if values.count(value) > 1), None)
            if twice is not None:
                raise ValueError(f"two options have the {what} {twice!r}")
        return self

    @model_validator(mode="after")
    def _wrong_options_have_a_reason(self) -> Self:
        for option in self.options:
            if option.correct == (option.misconception is not None):
                which = "right and needs no" if option.correct else "wrong and needs a"
                raise ValueError(f"option {option.id!r} is {which} misconception")
        return self


class Single(_Choice):
    """Choose the one right option."""

    type: Literal["single"]

    @model_validator(mode="after")
    def _one_right(self) -> Self:
        right = sum(option.correct for option in self.options)
        if right != 1:
            raise ValueError(f"exactly one option must be correct, not {right}")
        if any(option.correct and option.credit is not None for option in self.options):
            raise ValueError("a credit is for a near miss, not for the right option")
        if any(option.credit == 1 for option in self.options):
            raise ValueError("a near miss needs less than full credit")
        return self


class Multiple(_Choice):
    """Choose all right options, marked by a named rule."""

    type: Literal["multiple"]
    scoring: Scoring = "net-correct"

    @model_validator(mode="after")
    def _right_and_wrong(self) -> Self:
        if len({option.correct for option in self.options}) == 1:
            raise ValueError("a multiple question needs both right and wrong options")
        if any(option.credit is not None for option in self.options):
            raise ValueError(
                "a multiple question has no credit for single options; use its scoring"
            )
        return self
