"""The kinds of question, and the rules each must keep.

A new kind is a module here, a member of `Item`, one function in `marking` and one control in the
form.
"""

from typing import Annotated, TypeAlias

from pydantic import Field

from rapid_onset.quizzes.items.arrange import Inversion, Label, Matching, Ordering, Prompt
from rapid_onset.quizzes.items.base import Evidence, Place, Question, Strict, Text
from rapid_onset.quizzes.items.choice import Multiple, Option, Single
from rapid_onset.quizzes.items.code import Code, CodeTest
from rapid_onset.quizzes.items.numeric import KnownError, Numeric, Tolerance
from rapid_onset.quizzes.items.predict_plot import Axis, Curve, PredictPlot
from rapid_onset.quizzes.items.short_text import KnownAnswer, ShortText
from rapid_onset.quizzes.items.slider import Miss, Outcome, Slider, SliderTarget

__all__ = [
    "Axis",
    "Code",
    "CodeTest",
    "Curve",
    "Evidence",
    "Inversion",
    "Item",
    "KnownAnswer",
    "KnownError",
    "Label",
    "Matching",
    "Miss",
    "Multiple",
    "Numeric",
    "Option",
    "Ordering",
    "Outcome",
    "Place",
    "PredictPlot",
    "Prompt",
    "Question",
    "ShortText",
    "Single",
    "Slider",
    "SliderTarget",
    "Strict",
    "Text",
    "Tolerance",
]

Item: TypeAlias = Annotated[
    Single
    | Multiple
    | Numeric
    | Ordering
    | Matching
    | ShortText
    | SliderTarget
    | PredictPlot
    | Code,
    Field(discriminator="type"),
]
