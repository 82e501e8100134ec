"""What a learner's attempts amount to, and which questions are worth asking again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from rapid_onset.lessons import Lesson
from rapid_onset.quizzes.bank import Bank
from rapid_onset.quizzes.items import Question
from rapid_onset.quizzes.progress.attempt import GUESS, SURE, Attempt

__all__ = ["Again", "LessonSummary", "ask_again", "summarise"]

_MOST = 3


@dataclass(frozen=True)
class LessonSummary:
    """Counts of the practice questions of one lesson.

    `sure` and `guessed` count what the learner said before the first feedback; `ideas` are the
    misconceptions, in the words of the bank, behind questions that are still open.
    """

    title: str
    questions: int
    tried: int
    right_at_first: int
    sure: int
    sure_and_wrong: int
    guessed: int
    guessed_and_right: int
    ideas: tuple[str, ...]


@dataclass(frozen=True)
class Again:
    """A question worth asking again, and its attempt so far."""

    item: Question
    attempt: Attempt


def summarise(lesson: Lesson, bank: Bank, attempts: Iterable[Attempt]) -> LessonSummary:
    """Counts of one lesson.

    Parameters
    ----------
    lesson, bank
        The lesson and its questions.
    attempts
        All attempts of the learner; those at other questions or versions do not count.
    """
    tried = [one.attempt for one in _practised(bank, attempts)]
    sure = [one for one in tried if one.certainty == SURE]
    guessed = [one for one in tried if one.certainty == GUESS]
    met = {name for one in tried if one.is_open for name in one.misconceptions}
    return LessonSummary(
        title=lesson.title,
        questions=len(bank.by_use("practice")),
        tried=len(tried),
        right_at_first=sum(one.first == 1 for one in tried),
        sure=len(sure),
        sure_and_wrong=sum(one.sure_and_wrong for one in sure),
        guessed=len(guessed),
        guessed_and_right=sum(one.first == 1 for one in guessed),
        ideas=tuple(words for name, words in bank.misconceptions.items() if name in met),
    )


def ask_again(banks: Iterable[Bank], attempts: Iterable[Attempt], today: date) -> tuple[Again, ...]:
    """Up to three practice questions worth asking again, none of which was tried `today`.

    First come those answered wrongly though sure, until they are right on a later day; then the
    others. Within both, what was tried longest ago comes first.

    Parameters
    ----------
    banks
        Questions of all lessons.
    attempts
        All attempts of the learner.
    today
        Day it is for the learner.
    """
    kept = tuple(attempts)
    rested = [
        one for bank in banks for one in _practised(bank, kept) if one.attempt.last_on < today
    ]
    return tuple(sorted(rested, key=_urgency)[:_MOST])


def _urgency(one: Again) -> tuple[bool, date]:
    urgent = one.attempt.sure_and_wrong and one.attempt.is_open
    return not urgent, one.attempt.last_on


def _practised(bank: Bank, attempts: Iterable[Attempt]) -> list[Again]:
    """Practice questions of `bank` that were tried in their present version."""
    kept = {(one.item_id, one.version): one for one in attempts}
    return [
        Again(item, kept[item.id, item.version])
        for item in bank.by_use("practice")
        if (item.id, item.version) in kept
    ]
