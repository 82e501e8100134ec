"""Questions answered by a number."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from rapid_onset.quizzes.items.base import DrawnId, Number, Place, Question, Share, Strict, Text

__all__ = ["KnownError", "Numeric", "Tolerance", "significant"]


class KnownError(Strict):
    """Wrong number whose cause is known, in the unit of the answer."""

    value: Number
    feedback: Text
    misconception: DrawnId
    credit: Share = 0.0


class Tolerance(Strict):
    """How far an answer may lie from the key.

    One of: `abs` in the answer's unit, `rel` as a share, or `figures`, the significant figures to
    which answer and key are rounded and then equal.
    """

    abs: Annotated[Number, Field(ge=0)] | None = None
    rel: Annotated[Number, Field(ge=0, lt=1)] | None = None
    figures: Annotated[int, Field(ge=1, le=6)] | None = None

    @model_validator(mode="after")
    def _one_of_them(self) -> Self:
        if sum(given is not None for given in (self.abs, self.rel, self.figures)) != 1:
            raise ValueError("give one of abs, rel and figures")
        return self

    def half_width(self, key: float) -> float:
        """Largest accepted distance from `key`, or from `key` rounded to the figures asked."""
        if self.abs is not None:
            return self.abs
        if self.rel is not None:
            return self.rel * math.fabs(key)
        rounded = significant(key, self.figures or 1)
        return 0.5 * 10.0 ** (_magnitude(rounded) - (self.figures or 1) + 1)

    def interval(self, key: float) -> tuple[float, float]:
        """Lowest and highest number accepted for `key`."""
        outward = inward = self.half_width(key)
        if self.figures is not None:
            key = significant(key, self.figures)
            if math.isclose(math.fabs(key), 10.0 ** _magnitude(key)):
                inward = outward / 10  # below 100 the last of two figures is worth 1, above it 10
        return (key - inward, key + outward) if key > 0 else (key - outward, key + inward)


class Numeric(Question):
    """Give a number; `otherwise` answers a wrong one whose cause is not known.

    `unit_policy` says whether a bare number is taken in the `unit`, or the unit has to be written.
    Fewer significant figures than `least_figures` are remarked on and cost nothing.
    """

    type: Literal["numeric"]
    answer: Number
    unit: Text
    accept_units: dict[Text, Number] = Field(default_factory=dict)
    unit_policy: Literal["optional", "required"] = "optional"
    tolerance: Tolerance
    least_figures: int | None = Field(default=None, ge=1, le=6)
    errors: tuple[KnownError, ...] = ()
    otherwise: Text

    def accepted(self, goal: float) -> tuple[float, float]:
        """Lowest and highest number taken for `goal`, with a tolerance in proportion to its size.

        Parameters
        ----------
        goal
            The answer, or the value of a known error, in the unit of the answer.
        """
        if self.tolerance.abs is None or not self.answer:
            return self.tolerance.interval(goal)
        width = self.tolerance.abs * math.fabs(goal / self.answer)
        return goal - width, goal + width

    def meets(self, value: float, goal: float) -> bool:
        """Whether `value` is near enough to `goal`.

        Parameters
        ----------
        value
            Number given, in the unit of the answer.
        goal
            The answer, or the value of a known error.
        """
        low, high = self.accepted(goal)
        slack = 1e-12 * math.fabs(goal)  # so that the edge of a decimal interval counts
        return low - slack <= value <= high + slack

    def reasons(self) -> Iterator[tuple[Place, str]]:
        """Misconceptions behind the known errors, with their places."""
        for index, error in enumerate(self.errors):
            yield ("errors", index, "misconception"), error.misconception

    @model_validator(mode="after")
    def _errors_are_wrong(self) -> Self:
        for error in self.errors:
            if self.meets(error.value, self.answer):
                raise ValueError(f"the known error {error.value:g} lies within the tolerance")
            if error.credit == 1:
                raise ValueError(f"the known error {error.value:g} needs less than full credit")
        return self


def significant(number: float, figures: int) -> float:
    """`number` rounded to so many significant `figures`."""
    return round(number, figures - 1 - _magnitude(number))


def _magnitude(number: float) -> int:
    """Power of ten of the first figure."""
    return math.floor(math.log10(math.fabs(number))) if number else 0
