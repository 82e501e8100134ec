"""Questions answered by a curve: choose or draw it before the model shows its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, Self

from pydantic import Field, StrictBool, model_validator

from rapid_onset.quizzes.items.base import DrawnId, Id, Number, Place, Question, Strict, Text
from rapid_onset.quizzes.items.model_call import ModelCall

__all__ = ["Axis", "Curve", "PredictPlot"]

_TRACE_POINTS = 81


class Axis(Strict):
    """One axis of the plot."""

    label: Text
    unit: Text
    low: Number
    high: Number

    @model_validator(mode="after")
    def _has_length(self) -> Self:
        if not self.low < self.high:
            raise ValueError(f"an axis needs low < high; got {self.low:g} and {self.high:g}")
        return self


class Curve(ModelCall):
    """One curve of a model; `describe` says in words how it runs."""

    id: Id
    label: Text
    describe: Text
    correct: StrictBool = False
    feedback: Text
    misconception: DrawnId | None = None


class PredictPlot(Question):
    """Commit to a curve, then see the model's: `choose` among curves, or `draw` one point by point.

    A drawn curve is compared by eye and never marked.
    """

    type: Literal["predict_plot"]
    mode: Literal["choose", "draw"] = "choose"
    x: Axis
    y: Axis
    curves: tuple[Curve, ...] = Field(min_length=1)

    @property
    def correct(self) -> Curve:
        """The curve of the model."""
        return next(curve for curve in self.curves if curve.correct)

    def trace(self, curve: Curve) -> tuple[tuple[float, float], ...]:
        """Points (x, y) of a `curve`, from one end of the x axis to the other."""
        step = (self.x.high - self.x.low) / (_TRACE_POINTS - 1)
        at = [self.x.low + index * step for index in range(_TRACE_POINTS)]
        return tuple((x, curve.at(x)) for x in at)

    def reasons(self) -> Iterator[tuple[Place, str]]:
        """Misconceptions behind wrong curves, with their places."""
        for index, curve in enumerate(self.curves):
            if curve.misconception is not None:
                yield ("curves", index, "misconception"), curve.misconception

    @model_validator(mode="after")
    def _one_right(self) -> Self:
        if sum(curve.correct for curve in self.curves) != 1:
            raise ValueError("exactly one curve must be correct")
        if self.mode == "choose" and len(self.curves) == 1:
            raise ValueError("to choose there must be two curves or more")
        if self.mode == "draw" and (len(self.curves) > 1 or self.use != "predict"):
            raise ValueError("a curve to draw has one curve, the model's, and its use is predict")
        for what in ("id", "label"):
            names = [getattr(curve, what) for curve in self.curves]
            if len(set(names)) < len(names):
                raise ValueError(f"two curves have the same {what}")
        for curve in self.curves:
            if curve.correct == (curve.misconception is not None):
                which = "right and needs no" if curve.correct else "wrong and needs a"
                raise ValueError(f"curve {curve.id!r} is {which} misconception")
        return self
