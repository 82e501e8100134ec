"""Parameters of a question: values that a seed draws, and values computed from them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Self, TypeAlias

from pydantic import (
    BaseModel,
    ConfigDict,
    Discriminator,
    Field,
    FiniteFloat,
    StrictInt,
    StrictStr,
    Tag,
    model_validator,
)

from rapid_onset.quizzes.items.chance import uniform
from rapid_onset.quizzes.items.filling import Filled, Value, fill
from rapid_onset.quizzes.items.functions import evaluate, fact

__all__ = ["Choice", "Computed", "Parameter", "Range", "Rows", "draw"]

_Given = StrictInt | Annotated[FiniteFloat, Field(strict=True)] | StrictStr
_ROUNDING = 1e-9  # of a number of steps


class _Record(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Choice(_Record):
    """One of these values."""

    choice: tuple[_Given, ...] = Field(min_length=2)

    def pick(self, name: str, share: float) -> dict[str, Value]:
        """Value called `name` at this `share` (0 to 1) of the list."""
        return {name: self.choice[int(share * len(self.choice))]}


class Range(_Record):
    """Lowest, highest and step: round values only, so that what is read is what counts."""

    range: tuple[FiniteFloat, FiniteFloat, FiniteFloat]

    @model_validator(mode="after")
    def _has_steps(self) -> Self:
        low, high, step = self.range
        steps = (high - low) / step if step > 0 else 0.0
        if steps < 1 - _ROUNDING or abs(steps - round(steps)) > _ROUNDING:
            raise ValueError(f"a range is low, high, step in whole steps; got {list(self.range)}")
        return self

    def pick(self, name: str, share: float) -> dict[str, Value]:
        """Value called `name` at this `share` (0 to 1) of the range."""
        low, high, step = self.range
        value = round(low + step * int(share * (round((high - low) / step) + 1)), 10)
        return {name: int(value) if value.is_integer() else value}


class Rows(_Record):
    """One of these rows of values that belong together, such as the counts of one trial."""

    rows: tuple[dict[str, _Given], ...] = Field(min_length=2)

    @model_validator(mode="after")
    def _same_columns(self) -> Self:
        columns = self.rows[0].keys()
        if any(row.keys() != columns for row in self.rows):
            raise ValueError(f"every row needs the same columns: {', '.join(columns)}")
        return self

    def pick(self, _name: str, share: float) -> dict[str, Value]:
        """Row at this `share` (0 to 1) of the list; its columns are the names."""
        return dict(self.rows[int(share * len(self.rows))])


def _kind(given: Any) -> str | None:
    """Key that tells one kind of parameter from another, so that a mistake is reported once."""
    if isinstance(given, dict):
        return next((kind for kind in ("choice", "range", "rows") if kind in given), None)
    return type(given).__name__.lower()


Parameter: TypeAlias = Annotated[
    Annotated[Choice, Tag("choice")]
    | Annotated[Range, Tag("range")]
    | Annotated[Rows, Tag("rows")],
    Discriminator(
        _kind,
        custom_error_type="parameter",
        custom_error_message="a parameter has a choice, a range or rows",
    ),
]


class Computed(_Record):
    """What a function of the models gives (``risk.wilson``), or the value of a fact.

    `take` is the attribute of the result to take; `decimals` rounds what is shown and asked.
    """

    call: str | None = None
    arguments: dict[str, Any] = {}
    take: str | None = None
    fact: str | None = None
    decimals: int | None = None

    @model_validator(mode="after")
    def _one_origin(self) -> Self:
        if (self.call is None) == (self.fact is None):
            raise ValueError("give either call or fact")
        return self

    def value(self, values: Mapping[str, Value]) -> float:
        """Number that follows from the `values` known so far."""
        if self.call is None:
            number = fact(self.fact or "")
        else:
            given = {name: _value(one, values) for name, one in self.arguments.items()}
            number = evaluate(self.call, given, self.take)
        return number if self.decimals is None else round(number, self.decimals)


def draw(
    parameters: Mapping[str, Parameter], computed: Mapping[str, Computed], seed: str
) -> dict[str, Value]:
    """Values by name, the same for the same `seed` everywhere.

    Raises
    ------
    ValueError
        Two values have one name, or one cannot be computed.
    """
    values: dict[str, Value] = {}
    for name, parameter in parameters.items():
        _add(values, parameter.pick(name, next(uniform(seed, name))))
    for name, one in computed.items():
        _add(values, {name: one.value(values)})
    return values


def _add(values: dict[str, Value], more: Mapping[str, Value]) -> None:
    for name, value in more.items():
        if name in values:
            raise ValueError(f"there are two values called {name!r}")
        values[name] = value


def _value(given: Any, values: Mapping[str, Value]) -> Any:
    filled = fill(given, values)
    return filled.value if isinstance(filled, Filled) else filled
