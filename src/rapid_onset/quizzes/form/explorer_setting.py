"""The answer to a slider question, read from the explorer that the question names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapid_onset.errors import InputError
from rapid_onset.quizzes.items import SliderTarget

if TYPE_CHECKING:
    from collections.abc import Callable

    import ipywidgets

    from rapid_onset.quizzes.items import Item

__all__ = ["explorer_setting"]


def explorer_setting(item: Item, explorer: ipywidgets.Widget) -> Callable[[], float]:
    """Function that reads what the `explorer` is set to.

    Parameters
    ----------
    item
        Question that names an explorer and its parameter.
    explorer
        That explorer, as a cell made it.

    Raises
    ------
    InputError
        The question names no explorer, another one, or a parameter that it does not have.
    """
    if not isinstance(item, SliderTarget) or item.explorer is None or item.parameter is None:
        raise InputError(f"{item.id!r} is not answered in an explorer; leave explorer out")
    name = item.parameter
    if not _is_made_by(item.explorer, explorer):
        raise InputError(
            f"{item.id!r} is answered in explorers.{item.explorer}(), not in a "
            f"{type(explorer).__name__}"
        )
    if not explorer.has_trait(name):
        raise InputError(f"{item.id!r} names the parameter {name!r}, which its explorer lacks")
    return lambda: getattr(explorer, name)


def _is_made_by(maker: str, explorer: object) -> bool:
    """Whether `maker`, as ``lesson.function``, makes such explorers: its class bears its name."""
    lesson, _, function = maker.rpartition(".")
    made = type(explorer)
    in_room = f"{made.__module__}.".startswith(f"rapid_onset.explorers.{lesson}.")
    return in_room and made.__name__.casefold() == function.replace("_", "")
