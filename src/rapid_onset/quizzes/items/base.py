"""What every question has, whatever its kind.

A question may have parameters: its author writes ``{weight_kg}`` where a value belongs. A question
in hand is always one finished variant, with the values that a seed has drawn.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Literal, Self, TypeAlias

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ModelWrapValidatorHandler,
    PrivateAttr,
    StringConstraints,
    ValidationInfo,
    WithJsonSchema,
    model_validator,
)

from rapid_onset.quizzes.items.filling import Filled, Value, fill, names_in
from rapid_onset.quizzes.items.parameters import Computed, Parameter, draw

__all__ = ["DrawnId", "Evidence", "Id", "Number", "Place", "Question", "Share", "Strict", "Text"]

Place: TypeAlias = tuple[str | int, ...]

_EXAMPLE = "example"  # the seed of the variant that nobody else gets


def _value(given: object) -> object:
    return given.value if isinstance(given, Filled) else given


Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
# In a file it may also be the name of a value, as "{answer}", so that it changes with a row.
DrawnId = Annotated[
    Id,
    WithJsonSchema({"type": "string", "pattern": r"^([a-z][a-z0-9]*(-[a-z0-9]+)*|\{\w+\})$"}),
]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
# In a file a number may also be the name of a value, as "{rate}".
Number = Annotated[
    float,
    Field(strict=True, allow_inf_nan=False),
    BeforeValidator(_value),
    WithJsonSchema({"anyOf": [{"type": "number"}, {"type": "string", "pattern": r"^\{\w+\}$"}]}),
]
Share = Annotated[float, Field(strict=True, ge=0, le=1)]


class Strict(BaseModel):
    """A record that cannot change and knows no other keys than its own."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Evidence(Strict):
    """Source that a question rests on, by its key, and the claim that it supports."""

    cite: Text
    supports: Text


class Question(Strict):
    """What every question has.

    Its `use` says where it stands: ``predict`` before a figure, which it holds back; ``practice``
    in a lesson; ``graded`` in an assignment; ``inventory`` in the test before and after the course,
    which gives no feedback.
    """

    id: Id
    version: int = Field(default=1, ge=1)
    use: Literal["predict", "practice", "graded", "inventory"]
    title: Text
    objectives: tuple[Text, ...] = Field(min_length=1)
    bloom: Literal["remember", "understand", "apply", "analyse", "evaluate", "create"]
    points: Annotated[float, Field(strict=True, allow_inf_nan=False, gt=0)] = 1.0
    parameters: dict[str, Parameter] = Field(default_factory=dict)
    computed: dict[str, Computed] = Field(default_factory=dict)
    stem: Text
    hints: tuple[Text, ...] = ()
    explanation: Text
    evidence: tuple[Evidence, ...] = Field(min_length=1)

    _written: dict[str, Any] = PrivateAttr(default_factory=dict)
    _values: dict[str, Value] = PrivateAttr(default_factory=dict)

    @property
    def values(self) -> Mapping[str, Value]:
        """Values of this variant by name; none if the question has no parameters."""
        return self._values

    def variant(self, seed: str) -> Self:
        """The same question with the values that `seed` draws.

        Raises
        ------
        ValueError
            With these values the question breaks a rule.
        """
        if not self.parameters:
            return self
        return self.model_validate(self._written, context={"seed": seed})

    def reasons(self) -> Iterator[tuple[Place, str]]:
        """Misconceptions that the question names, with their places in it."""
        yield from ()

    @model_validator(mode="wrap")
    @classmethod
    def _fill_in(
        cls, written: Any, check: ModelWrapValidatorHandler[Self], info: ValidationInfo
    ) -> Self:
        if not isinstance(written, dict) or not written.keys() & _Drawn.model_fields.keys():
            return check(written)
        how = {name: written[name] for name in _Drawn.model_fields if name in written}
        text = {name: part for name, part in written.items() if name not in how}
        drawn = _Drawn.model_validate(how)
        values = draw(drawn.parameters, drawn.computed, (info.context or {}).get("seed", _EXAMPLE))
        drawn.refuse_unused(names_in(text) | names_in(how.get("computed", {})))
        question = check(how | fill(text, values))
        question._written, question._values = written, values  # noqa: SLF001  its own
        return question


class _Drawn(Strict):
    """Part of a question that has to be known before its text can be filled in."""

    parameters: dict[str, Parameter] = Field(default_factory=dict)
    computed: dict[str, Computed] = Field(default_factory=dict)

    def refuse_unused(self, used: set[str]) -> None:
        for name, parameter in self.parameters.items():
            if not parameter.pick(name, 0.0).keys() & used:
                raise ValueError(f"nothing uses the parameter {name!r}")
        for name in self.computed:
            if name not in used:
                raise ValueError(f"nothing uses the computed value {name!r}")
