"""Marking of arrangements."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from rapid_onset.quizzes.items import Matching, Ordering
from rapid_onset.quizzes.marking.mark import Mark, mark, unread

__all__ = ["longest_ordered"]


@mark.register
def _(item: Ordering, response: object) -> Mark:
    ids = [step.id for step in item.steps]
    if not isinstance(response, list | tuple) or any(not isinstance(one, str) for one in response):
        return unread("Put the steps into order.")
    if sorted(response) != sorted(ids):
        return unread("Put every step into the order, each once.")
    places = [ids.index(one) for one in response]
    if places == sorted(places):
        return Mark(1.0, ("Every step stands in its place.",))
    wrong = [
        one for one in item.inversions if response.index(one.earlier) > response.index(one.later)
    ]
    return Mark(
        _share_ordered(places, item.scoring),
        tuple(one.feedback for one in wrong) or (item.otherwise,),
        tuple(one.misconception for one in wrong),
    )


@mark.register
def _(item: Matching, response: object) -> Mark:
    choices = {choice.id for choice in item.choices}
    prompts = {prompt.id for prompt in item.prompts}
    if not isinstance(response, dict) or response.keys() != prompts:
        return unread("Choose a match for every row.")
    if any(not isinstance(one, str) or one not in choices for one in response.values()):
        return unread("Choose among the matches shown.")
    wrong = [prompt for prompt in item.prompts if response[prompt.id] != prompt.answer]
    hits = len(prompts) - len(wrong)
    count = f"{hits} of {len(prompts)} rows match."
    return Mark(
        hits / len(prompts),
        (count, *(prompt.feedback for prompt in wrong)),
        tuple(dict.fromkeys(prompt.misconception for prompt in wrong)),
    )


def longest_ordered(places: Sequence[int]) -> int:
    """Length of the longest run in `places` that rises, not necessarily of neighbours."""
    ends: list[int] = []  # lowest end of a rising run of each length
    for place in places:
        at = bisect_left(ends, place)
        ends[at : at + 1] = [place]
    return len(ends)


def _share_ordered(places: Sequence[int], scoring: str) -> float:
    match scoring:
        case "longest-ordered":
            longest = longest_ordered(places)
            return longest / len(places) if longest > 1 else 0.0  # one step is always in order
        case "position":
            return sum(index == place for index, place in enumerate(places)) / len(places)
        case _:
            return 0.0
