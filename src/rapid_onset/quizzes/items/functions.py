"""Functions of `rapid_onset.models` by name, which is all that a question may compute with."""

from __future__ import annotations

import importlib
import math
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from typing import Any

from rapid_onset import evidence
from rapid_onset.errors import InputError

__all__ = ["evaluate", "fact", "model_function"]

_MODELS = "rapid_onset.models"
_KEPT = 4096  # results: those of a slider's settings or of a few curves


class _Arguments(dict[str, Any]):
    """Arguments as a key of a cache."""

    def __hash__(self) -> int:  # type: ignore[override]
        return hash(repr(self))


@cache
def model_function(name: str) -> Callable[..., Any]:
    """Public function (or class) ``module.function`` of `rapid_onset.models`.

    Raises
    ------
    ValueError
        No module of models has it among its public names.
    """
    module_name, _, function = name.rpartition(".")
    try:
        module = importlib.import_module(f"{_MODELS}.{module_name}")
    except ImportError:
        module = None
    if not module_name or function not in getattr(module, "__all__", ()):
        raise ValueError(f"there is no function {name!r} in {_MODELS}; write module.function")
    found: Callable[..., Any] = getattr(module, function)
    return found


def evaluate(name: str, arguments: Mapping[str, Any], take: str | None = None) -> float:
    """Number that the function called `name` gives.

    Parameters
    ----------
    name
        The function, as ``module.function``.
    arguments
        What it is called with, by name.
    take
        Attribute of the result to take (``"difference.low"``); the result itself without.

    Raises
    ------
    ValueError
        There is no such function or attribute, it refuses the arguments, or gives no number.
    """
    return _result(name, _Arguments(arguments), take)


@lru_cache(_KEPT)
def _result(name: str, arguments: _Arguments, take: str | None) -> float:
    try:
        result = model_function(name)(**arguments)
        for attribute in take.split(".") if take else ():
            result = getattr(result, attribute)
        number = float(result)
    except (TypeError, AttributeError) as error:
        raise ValueError(f"{name} could not be computed: {error}") from error
    if not math.isfinite(number):
        raise ValueError(f"{name} gave {number}, which is no number to ask for")
    return number


def fact(fact_id: str) -> float:
    """Value of the fact with this id.

    Raises
    ------
    ValueError
        There is no such fact.
    """
    try:
        return evidence.fact(fact_id).value
    except InputError as error:
        raise ValueError(str(error)) from error
