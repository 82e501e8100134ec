"""Marking of choices."""

from __future__ import annotations

from rapid_onset.quizzes.items import Multiple, Option, Single
from rapid_onset.quizzes.items.choice import Scoring
from rapid_onset.quizzes.marking.mark import Mark, mark, unread

__all__ = ["share_of_choices"]


@mark.register
def _(item: Single, response: object) -> Mark:
    for option in item.options:
        if option.id == response:
            reasons = () if option.misconception is None else (option.misconception,)
            score = 1.0 if option.correct else option.credit or 0.0
            return Mark(score, (option.feedback,), reasons)
    return unread("Choose one option.")


@mark.register
def _(item: Multiple, response: object) -> Mark:
    ids = {option.id for option in item.options}
    if not isinstance(response, list | tuple) or not response:
        return unread("Choose at least one option.")
    if any(not isinstance(one, str) or one not in ids for one in response):
        return unread("Choose among the options shown.")
    chosen = [option for option in item.options if option.id in response]
    missing = sum(option.correct for option in item.options if option not in chosen)
    feedback = [option.feedback for option in chosen]
    # How many are missing, never which: a name would give the key away.
    if missing:
        feedback.append(f"{missing} more to find.")
    reasons = [option.misconception for option in chosen if option.misconception is not None]
    score = share_of_choices(item.options, chosen, item.scoring)
    return Mark(score, tuple(feedback), tuple(reasons))


def share_of_choices(options: tuple[Option, ...], chosen: list[Option], scoring: Scoring) -> float:
    """Score from 0 to 1 for the `chosen` ones among `options`, by the rule `scoring`."""
    right = sum(option.correct for option in options)
    hits = sum(option.correct for option in chosen)
    slips = len(chosen) - hits
    match scoring:
        case "net-correct":
            return max(0.0, (hits - slips) / right)
        case "each-decision":
            return (len(options) - (right - hits) - slips) / len(options)
        case "coverage":
            return hits / right * hits / len(chosen) if chosen else 0.0
        case "all-or-nothing":
            return float(hits == right and slips == 0)
