"""Questions answered by arranging: steps into order, prompts to what matches them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, Self

from pydantic import Field, model_validator

from rapid_onset.quizzes.items.base import DrawnId, Id, Place, Question, Strict, Text
from rapid_onset.quizzes.items.chance import shuffled

__all__ = ["Inversion", "Label", "Matching", "Ordering", "Prompt"]


class Label(Strict):
    """A step or a choice, with an id that does not give its place away."""

    id: Id
    text: Text


class Inversion(Strict):
    """Two steps that are often taken the wrong way round: `earlier` really comes before `later`."""

    earlier: Id
    later: Id
    feedback: Text
    misconception: DrawnId


class Ordering(Question):
    """Put the steps, which stand here in the right order, into order.

    longest-ordered counts the longest run of steps that stand in the right order, not necessarily
    next to each other, over the number of steps; position counts the steps in their own place.
    """

    type: Literal["ordering"]
    steps: tuple[Label, ...] = Field(min_length=3)
    scoring: Literal["longest-ordered", "position", "all-or-nothing"] = "longest-ordered"
    inversions: tuple[Inversion, ...] = Field(min_length=1)
    otherwise: Text

    @property
    def presented(self) -> tuple[Label, ...]:
        """Steps as the learner finds them: not in the right order, and not drawn from it."""
        key = (self.id, str(self.version), *map(str, self.values.values()), "steps")
        order = shuffled(sorted(self.steps, key=lambda step: step.id), *key)
        return shuffled(order, *key) if order == self.steps else order

    def reasons(self) -> Iterator[tuple[Place, str]]:
        """Misconceptions behind the inversions, with their places."""
        for index, inversion in enumerate(self.inversions):
            yield ("inversions", index, "misconception"), inversion.misconception

    @model_validator(mode="after")
    def _steps_are_known(self) -> Self:
        _refuse_twice("steps", self.steps)
        places = {step.id: index for index, step in enumerate(self.steps)}
        for one in self.inversions:
            if one.earlier not in places or one.later not in places:
                raise ValueError(
                    f"the inversion of {one.earlier!r} and {one.later!r} names no step"
                )
            if places[one.earlier] >= places[one.later]:
                raise ValueError(f"{one.earlier!r} does not come before {one.later!r} in the steps")
        return self


class Prompt(Strict):
    """One row to match; feedback and misconception are for every wrong match."""

    id: Id
    text: Text
    answer: DrawnId
    feedback: Text
    misconception: DrawnId


class Matching(Question):
    """Give each prompt one of the choices; a choice may serve several prompts, or none."""

    type: Literal["matching"]
    prompts: tuple[Prompt, ...] = Field(min_length=2)
    choices: tuple[Label, ...] = Field(min_length=2)

    def reasons(self) -> Iterator[tuple[Place, str]]:
        """Misconceptions behind wrong matches, with their places."""
        for index, prompt in enumerate(self.prompts):
            yield ("prompts", index, "misconception"), prompt.misconception

    @model_validator(mode="after")
    def _answers_are_choices(self) -> Self:
        _refuse_twice("prompts", self.prompts)
        _refuse_twice("choices", self.choices)
        choices = {choice.id for choice in self.choices}
        for prompt in self.prompts:
            if prompt.answer not in choices:
                raise ValueError(
                    f"the prompt {prompt.id!r} has the answer {prompt.answer!r}, which is no choice"
                )
        return self


def _refuse_twice(what: str, rows: Iterable[Label | Prompt]) -> None:
    for field in ("id", "text"):
        values = [getattr(row, field) for row in rows]
        twice = next((value for value in values if values.count(value) > 1), None)
        if twice is not None:
            raise ValueError(f"two {what} have the {field} {twice!r}")
