"""Text with ``{name}`` in it, and the values that belong there."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Self, TypeAlias

__all__ = ["Filled", "Value", "fill", "names_in", "written"]

Value: TypeAlias = int | float | str

_REFERENCE = re.compile(r"\{([a-z][a-z0-9_]*)\}")


class Filled(str):
    """Text that stood as one ``{name}`` alone, with the `value` behind it."""

    __slots__ = ("value",)
    value: Value

    def __new__(cls, value: Value) -> Self:
        """Text of `value`, which a field for numbers takes as the number."""
        text = super().__new__(cls, written(value))
        text.value = value
        return text


def fill(part: Any, values: Mapping[str, Value]) -> Any:
    """`part` of a question with ``{name}`` replaced in all its text.

    Raises
    ------
    ValueError
        A name has no value.
    """
    if isinstance(part, dict):
        return {key: fill(value, values) for key, value in part.items()}
    if isinstance(part, list):
        return [fill(value, values) for value in part]
    if not isinstance(part, str):
        return part
    if alone := _REFERENCE.fullmatch(part):
        return Filled(_known(alone[1], values))
    return _REFERENCE.sub(lambda found: written(_known(found[1], values)), part)


def names_in(part: Any) -> set[str]:
    """Names that stand in braces anywhere in `part`."""
    if isinstance(part, str):
        return set(_REFERENCE.findall(part))
    inner = part.values() if isinstance(part, dict) else part if isinstance(part, list) else ()
    return {name for value in inner for name in names_in(value)}


def written(value: Value) -> str:
    """`value` as text shows it: six digits at most, and a real minus."""
    if isinstance(value, str):
        return value
    return f"{value:.6g}".replace("-", "−")


def _known(name: str, values: Mapping[str, Value]) -> Value:
    if name not in values:
        there_are = ", ".join(values) or "none"
        raise ValueError(f"there is no value {{{name}}}; the values are: {there_are}")
    return values[name]
