"""The kinds of question, and the rules each must keep.

A new kind is a class here, a member of `Item`, and one function in `marking`.
"""

from __future__ import annotations

import math
from typing import Annotated, Literal, Self, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, StrictBool, StringConstraints, model_validator

__all__ = [
    "Evidence",
    "Item",
    "KnownError",
    "Multiple",
    "Numeric",
    "Option",
    "Question",
    "Single",
    "Strict",
    "Text",
    "Tolerance",
]

Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Number = Annotated[float, Field(strict=True, allow_inf_nan=False)]


class Strict(BaseModel):
    """A record that cannot change and knows no other keys than its own."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Evidence(Strict):
    """Source that a question rests on, by its key, and the claim that it supports."""

    cite: Text
    supports: Text


class Option(Strict):
    """One choice; its feedback must make sense when read alone."""

    id: Id
    text: Text
    correct: StrictBool = False
    feedback: Text
    misconception: Id | None = None


class KnownError(Strict):
    """Wrong number whose cause is known, in the unit of the answer."""

    value: Number
    feedback: Text
    misconception: Id


class Tolerance(Strict):
    """How far an answer may lie from the key: `abs` in the answer's unit, or `rel` as a share."""

    abs: Number | None = Field(default=None, ge=0)
    rel: Number | None = Field(default=None, ge=0, lt=1)

    @model_validator(mode="after")
    def _one_of_them(self) -> Self:
        if (self.abs is None) == (self.rel is None):
            raise ValueError("give either abs or rel")
        return self

    def half_width(self, key: float) -> float:
        """Largest accepted distance from `key`."""
        return self.abs if self.abs is not None else (self.rel or 0.0) * math.fabs(key)


class Question(Strict):
    """What every question has, whatever its kind."""

    id: Id
    version: int = Field(default=1, ge=1)
    use: Literal["predict", "practice", "graded"]
    title: Text
    objectives: tuple[Text, ...] = Field(min_length=1)
    bloom: Literal["remember", "understand", "apply", "analyse", "evaluate", "create"]
    points: Number = Field(default=1.0, gt=0)
    stem: Text
    hints: tuple[Text, ...] = ()
    explanation: Text
    evidence: tuple[Evidence, ...] = Field(min_length=1)


class _Choice(Question):
    options: tuple[Option, ...] = Field(min_length=2)

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
        return self


class Multiple(_Choice):
    """Choose all right options: scored by right minus wrong choices, over the number right."""

    type: Literal["multiple"]

    @model_validator(mode="after")
    def _right_and_wrong(self) -> Self:
        if len({option.correct for option in self.options}) == 1:
            raise ValueError("a multiple question needs both right and wrong options")
        return self


class Numeric(Question):
    """Give a number; `otherwise` answers a wrong one whose cause is not known."""

    type: Literal["numeric"]
    answer: Number
    unit: Text
    accept_units: dict[Text, Number] = {}
    tolerance: Tolerance
    errors: tuple[KnownError, ...] = ()
    otherwise: Text

    def meets(self, value: float, goal: float) -> bool:
        """Whether `value` is as near to `goal` as the tolerance allows, in proportion to its size.

        Parameters
        ----------
        value
            Number given, in the unit of the answer.
        goal
            The answer, or the value of a known error.
        """
        width = self.tolerance.half_width(self.answer)
        if self.answer:
            width *= math.fabs(goal / self.answer)
        slack = 1e-12 * math.fabs(goal)  # so that the edge of a decimal interval counts
        return math.fabs(value - goal) <= width + slack

    @model_validator(mode="after")
    def _errors_are_wrong(self) -> Self:
        for error in self.errors:
            if self.meets(error.value, self.answer):
                raise ValueError(f"the known error {error.value:g} lies within the tolerance")
        return self


Item: TypeAlias = Annotated[Single | Multiple | Numeric, Field(discriminator="type")]
