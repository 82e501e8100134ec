"""A function of the models that a question asks at one value after another."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from rapid_onset.quizzes.items.base import Strict, Text
from rapid_onset.quizzes.items.functions import evaluate

__all__ = ["ModelCall"]


class ModelCall(Strict):
    """Function `call` of `rapid_onset.models`, given a value as its `argument`.

    The other `arguments` stay as they are; `take` is the attribute of the result to take.
    """

    call: Text
    argument: Text
    arguments: dict[str, Any] = Field(default_factory=dict)
    take: Text | None = None

    def at(self, value: float) -> float:
        """Result for this `value`.

        Raises
        ------
        ValueError
            There is no such function, or it refuses the arguments.
        """
        given = {name: getattr(one, "value", one) for name, one in self.arguments.items()}
        return evaluate(self.call, {self.argument: value, **given}, self.take)
