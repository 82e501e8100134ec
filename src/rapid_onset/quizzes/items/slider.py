"""Questions answered by a setting: move a slider until the model gives what is asked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, Self

from pydantic import Field, model_validator

from rapid_onset.quizzes.items.base import DrawnId, Number, Place, Question, Share, Strict, Text
from rapid_onset.quizzes.items.model_call import ModelCall

__all__ = ["Miss", "Outcome", "Slider", "SliderTarget"]

_ROUNDING = 1e-9  # of a number of steps


class Slider(Strict):
    """What the learner moves, from `low` to `high` in steps; it stands at `start` first."""

    label: Text
    unit: Text
    low: Number
    high: Number
    step: Number = Field(gt=0)
    start: Number

    @model_validator(mode="after")
    def _is_a_scale(self) -> Self:
        if not self.low < self.high or not self.low <= self.start <= self.high:
            raise ValueError("a slider needs low < high, and start between them")
        return self

    @property
    def settings(self) -> tuple[float, ...]:
        """Every setting that the slider can take."""
        count = int((self.high - self.low) / self.step + _ROUNDING) + 1
        return tuple(round(self.low + index * self.step, 10) for index in range(count))


class Outcome(ModelCall):
    """What follows from a setting."""

    label: Text
    unit: Text


class Miss(Strict):
    """What to say to a setting on one side of the target, and the misconception behind it."""

    feedback: Text
    misconception: DrawnId


class SliderTarget(Question):
    """Set the slider so that the outcome falls into the target, both ends included.

    With `explorer` (``nmda.magnesium_block``) and `parameter` the setting is read from that
    explorer in the lesson; elsewhere the question brings a slider of its own. `near` is the credit
    for an outcome no further from the target than the target is wide.
    """

    type: Literal["slider_target"]
    slider: Slider
    outcome: Outcome
    target: tuple[Number, Number]
    near: Share = 0.5
    below: Miss
    above: Miss
    explorer: Text | None = None
    parameter: Text | None = None

    def reasons(self) -> Iterator[tuple[Place, str]]:
        """Misconceptions behind outcomes below and above the target, with their places."""
        yield ("below", "misconception"), self.below.misconception
        yield ("above", "misconception"), self.above.misconception

    @model_validator(mode="after")
    def _can_be_met(self) -> Self:
        low, high = self.target
        if not low < high:
            raise ValueError(f"the target needs a low and a high end; got {low:g} and {high:g}")
        if (self.explorer is None) != (self.parameter is None):
            raise ValueError("give both explorer and parameter, or neither")
        if self.near == 1:
            raise ValueError("near needs less than full credit")
        if low <= self.outcome.at(self.slider.start) <= high:
            raise ValueError("the slider stands in the target from the start")
        if not any(low <= self.outcome.at(setting) <= high for setting in self.slider.settings):
            raise ValueError("no setting of the slider meets the target")
        return self
