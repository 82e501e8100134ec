"""What is kept of a learner's tries at one question."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field, JsonValue

from rapid_onset.quizzes.items import Question
from rapid_onset.quizzes.items.base import Id, Share
from rapid_onset.quizzes.marking import Mark

__all__ = ["GUESS", "SURE", "Attempt", "Certainty", "merged", "tried"]

Certainty: TypeAlias = Literal[1, 2, 3]  # a guess, fairly sure, sure
GUESS: Certainty = 1
SURE: Certainty = 3

_Count = Annotated[int, Field(strict=True, ge=1)]
_LONGEST = 4000  # characters of a kept response: a drawn curve has about 1500


@dataclass(frozen=True)
class Attempt:
    """Tries at one version of a question, with the scores (0 to 1) of the first, best and last.

    `certainty` was said at the first try, before any feedback. Of the time only the days are kept.
    `seed` drew the variant that the last `response` answers.
    """

    item_id: Id
    version: _Count
    tries: _Count
    first: Share
    best: Share
    last: Share
    first_on: date
    last_on: date
    certainty: Certainty | None = None
    misconceptions: tuple[Id, ...] = ()
    response: JsonValue = None
    seed: str | None = None

    @property
    def sure_and_wrong(self) -> bool:
        """Whether the first try was not right although the learner was sure."""
        return self.certainty == SURE and self.first < 1

    @property
    def is_open(self) -> bool:
        """Whether the last try was not right, or right only on the day of a wrong first one."""
        return self.last < 1 or (self.first < 1 and self.last_on == self.first_on)


def tried(
    before: Attempt | None,
    item: Question,
    response: Any,
    mark: Mark,
    *,
    certainty: Certainty | None,
    seed: str | None,
    on: date,
) -> Attempt:
    """What is kept after one more try.

    Parameters
    ----------
    before
        What was kept so far, if anything.
    item, response, mark
        The question, what the learner answered, and what it was worth.
    certainty
        What the learner said before any feedback, if it was asked; later tries do not change it.
    seed
        Seed of the variant that was answered.
    on
        Day of the try.
    """
    score = mark.score
    start = before or Attempt(item.id, item.version, 0, score, score, score, on, on, certainty)
    kept = _plain(response)
    return replace(
        start,
        tries=start.tries + 1,
        best=max(start.best, score),
        last=score,
        last_on=on,
        misconceptions=_each_once(start.misconceptions, mark.misconceptions),
        response=kept,
        seed=None if kept is None else seed,
    )


def merged(mine: Attempt, theirs: Attempt) -> Attempt:
    """One attempt out of two at the same question: the earlier first, the best, the later last."""
    early = min(mine, theirs, key=lambda one: one.first_on)
    late = max(mine, theirs, key=lambda one: one.last_on)
    answered = mine if late.response is None else late
    return replace(
        late,
        tries=max(mine.tries, theirs.tries),
        first=early.first,
        best=max(mine.best, theirs.best),
        first_on=early.first_on,
        certainty=early.certainty,
        misconceptions=_each_once(mine.misconceptions, theirs.misconceptions),
        response=answered.response,
        seed=answered.seed,
    )


def _plain(response: Any) -> JsonValue:
    """`response` as JSON holds it, or nothing if it cannot, or is too long to keep."""
    try:
        text = json.dumps(response, ensure_ascii=False, allow_nan=False)
        text.encode()
    except (TypeError, ValueError, RecursionError):
        return None
    kept: JsonValue = json.loads(text) if len(text) <= _LONGEST else None
    return kept


def _each_once(*lists: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for each in lists for one in each))
