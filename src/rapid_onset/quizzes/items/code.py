"""Tasks answered by a short program."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, StrictBool, model_validator

from rapid_onset.quizzes.items.base import Number, Question, Share, Strict, Text

__all__ = ["Code", "CodeTest"]


class CodeTest(Strict):
    """A call with names of the student (``half_block_um(1.5)``) and the number it should give."""

    call: Text
    expect: Number
    rel: Share = 1e-6
    hidden: StrictBool = False


class Code(Question):
    """Write a few lines: `starter` is what the student finds, `solution` what the author wrote."""

    type: Literal["code"]
    starter: Text
    solution: Text
    tests: tuple[CodeTest, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _is_graded(self) -> Self:
        if self.use != "graded":
            raise ValueError("a code task is graded; in a lesson a plain cell does")
        if not any(test.hidden for test in self.tests):
            raise ValueError(
                "a code task needs a hidden test, or its answer stands in the notebook"
            )
        return self
