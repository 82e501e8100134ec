"""The question bank of a lesson: one YAML file with its objectives, misconceptions and items."""

from __future__ import annotations

import difflib
from functools import cache
from typing import TYPE_CHECKING, Self

from pydantic import TypeAdapter, ValidationError, model_validator
from pydantic_core import InitErrorDetails, PydanticCustomError

from rapid_onset import strict_yaml
from rapid_onset.content import content_path
from rapid_onset.errors import InputError
from rapid_onset.evidence.library import library
from rapid_onset.lessons import LESSONS, lesson
from rapid_onset.quizzes.items import Item, Place, Strict, Text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["BANKS", "INVENTORY", "Bank", "find_item", "load_bank", "load_bank_file"]

INVENTORY = "inventory"  # the test before and after the course, which belongs to no lesson

BANKS = (*(one.id for one in LESSONS), INVENTORY)


class Bank(Strict):
    """Questions of one lesson, with the objectives and misconceptions that they refer to."""

    lesson: Text
    objectives: dict[Text, Text]
    misconceptions: dict[Text, Text]
    items: tuple[Item, ...]

    @model_validator(mode="after")
    def _links_hold(self) -> Self:
        # Raised with their places, so that the loader can name the line of each.
        complaints = [
            InitErrorDetails(
                type=PydanticCustomError("link", "{words}", {"words": words}),
                loc=place,
                input=None,
            )
            for place, words in _broken_links(self)
        ]
        if complaints:
            raise ValidationError.from_exception_data("Bank", complaints)
        return self

    def item(self, item_id: str) -> Item:
        """Question with this `item_id`.

        Raises
        ------
        InputError
            The bank has no such question.
        """
        by_id = {item.id: item for item in self.items}
        if item_id not in by_id:
            near = difflib.get_close_matches(item_id, by_id, n=1, cutoff=0.75)
            mend = f"did you mean {near[0]!r}?" if near else f"it has: {', '.join(by_id)}"
            raise InputError(f"the bank of {self.lesson!r} has no question {item_id!r}; {mend}")
        return by_id[item_id]

    def by_use(self, use: str) -> tuple[Item, ...]:
        """Questions for this `use` (predict, practice or graded), in the order of the bank."""
        return tuple(item for item in self.items if item.use == use)


def load_bank_file(path: Path) -> Bank:
    """Bank in the YAML file at `path`.

    Raises
    ------
    InputError
        The file is missing or breaks a rule; the message names file and line.
    """
    return strict_yaml.load(path, TypeAdapter(Bank))


@cache
def load_bank(bank_id: str) -> Bank:
    """Bank with this `bank_id`, one of `BANKS`; read once, as banks do not change while in use.

    Raises
    ------
    InputError
        There is no such lesson.
    """
    folder = bank_id if bank_id == INVENTORY else lesson(bank_id).id
    return load_bank_file(content_path("quizzes", folder, "bank.yaml"))


def find_item(item_id: str) -> Item:
    """Question with this `item_id`, which begins with the id of its bank.

    Raises
    ------
    InputError
        No bank has such a question.
    """
    for bank_id in BANKS:
        if item_id.startswith(f"{bank_id}-"):
            return load_bank(bank_id).item(item_id)
    begins = ", ".join(f"{bank_id}-" for bank_id in BANKS)
    raise InputError(f"there is no question {item_id!r}; the ids of questions begin with: {begins}")


def _broken_links(bank: Bank) -> Iterator[tuple[Place, str]]:
    """Ids that stand twice, name another lesson or point at nothing, with their places."""
    seen: set[str] = set()
    for index, item in enumerate(bank.items):
        place = ("items", index)
        if item.id in seen:
            yield (*place, "id"), f"the id {item.id!r} stands twice"
        seen.add(item.id)
        if not item.id.startswith(f"{bank.lesson}-"):
            yield (*place, "id"), f"the id {item.id!r} does not begin with {bank.lesson}-"
        for step, objective in enumerate(item.objectives):
            if objective not in bank.objectives:
                yield (*place, "objectives", step), f"there is no objective {objective!r}"
        for where, misconception in item.reasons():
            if misconception not in bank.misconceptions:
                yield (*place, *where), f"there is no misconception {misconception!r}"
        for step, one in enumerate(item.evidence):
            if one.cite not in library().sources:
                yield (*place, "evidence", step, "cite"), f"there is no source {one.cite!r}"
