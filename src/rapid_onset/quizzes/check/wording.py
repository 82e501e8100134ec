"""The craft of choices: nothing but knowledge should tell the right option from the others."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from rapid_onset.evidence.prose.sentences import split
from rapid_onset.quizzes.check.fault import Fault
from rapid_onset.quizzes.items import Multiple, Option, Question, ShortText, Single

__all__ = ["about_twins", "about_wording", "words_of"]

_MOST_OPTIONS = 4
_LONGER, _SHORTER = 1.25, 0.7  # than every other option
_SHORT = 20  # characters: below, a length says nothing
_ABOVE = re.compile(
    r"\b(?:all|any|both|neither|none) of (?:the above|(?:the|these)(?: other)? (?:answers|options))"
    r"|^(?:all|any|both|neither|none) of these\W*$",
    re.IGNORECASE,
)
# Not within ** ** and not in capitals.
_NEGATION = re.compile(r"(?<!\*)\b(?:Not|not|Never|never|Except|except|\w+n['’]t)\b(?!\*)")
_WORD = re.compile(r"[−+]?\w[\w.]*(?<!\.)|%")
# "10 to 20 %", "between 10 and 20 %"; "fewer than 10 %", "10 % or more".
_BETWEEN = re.compile(r"(\d+(?:\.\d+)?)\D{0,9}?(?: to | ?– ?| and )(\d+(?:\.\d+)?)")
_BELOW = re.compile(
    r"\b(?:below|under|at most|up to|(?:fewer|less) than) (\d+(?:\.\d+)?)"
    r"|(\d+(?:\.\d+)?)[^\d.]{0,9} or (?:fewer|less)\b",
    re.IGNORECASE,
)
_OVER = re.compile(
    r"\b(?:above|over|at least|more than) (\d+(?:\.\d+)?)|(\d+(?:\.\d+)?)[^\d.]{0,9} or more\b",
    re.IGNORECASE,
)


def about_wording(item: Question) -> Iterator[Fault]:
    """Faults in the words of `item`, one finished variant."""
    asked = [sentence for sentence in _sentences(item.stem) if sentence.endswith("?")]
    if any(_NEGATION.search(sentence) for sentence in asked):
        yield Fault(("stem",), "the question asks for what is not so; print the **not** in bold")
    if isinstance(item, ShortText):
        for known in item.answers:
            if known.credit == 1 and words_of(known.text) in words_of(item.stem):
                yield Fault(("stem",), f"the stem prints the answer {known.text!r}")
    if isinstance(item, Single | Multiple):
        yield from _about_options(item.options)
        if len(item.options) > _MOST_OPTIONS:
            words = f"{len(item.options)} options are more than four; drop the weakest"
            yield Fault(("options",), words, "error" if isinstance(item, Single) else "remark")
    if isinstance(item, Single):
        yield from _about_length(item.options)


def about_twins(item: Question) -> Iterator[Fault]:
    """What a learner chooses among in `item`, one finished variant, and cannot tell apart."""
    for field in ("options", "steps", "prompts", "choices"):
        rows = getattr(item, field, ())
        for (_, one), (index, other) in combinations(enumerate(rows), 2):
            if words_of(one.text) == words_of(other.text):
                words = f"{one.text!r} and {other.text!r} read the same"
                yield Fault((field, index, "text"), words)


def words_of(text: str) -> str:
    """Words of `text` in lower case with a blank around each, so that whole words are found."""
    return f" {' '.join(_WORD.findall(text.casefold()))} "


def _sentences(stem: str) -> Iterator[str]:
    # `split` drops the stars of bold words, which count here.
    for sentence in split(stem.replace("**", "⁑")):
        yield sentence.replace("⁑", "**")


def _about_options(options: Sequence[Option]) -> Iterator[Fault]:
    for index, option in enumerate(options):
        if _ABOVE.search(option.text):
            words = f"{option.text!r} tests logic, not knowledge; write an option of its own"
            yield Fault(("options", index, "text"), words)
    for (_, one), (index, other) in combinations(enumerate(options), 2):
        if words_of(one.text) != words_of(other.text) and _overlap(one.text, other.text):
            words = f"{one.text!r} and {other.text!r} overlap, so both can be right"
            yield Fault(("options", index, "text"), words, "remark")


def _overlap(one: str, other: str) -> bool:
    """Whether two ranges share more than an end, or one text only goes on where the other ends."""
    a, b = _range(one), _range(other)
    if a and b:
        return max(a[0], b[0]) < min(a[1], b[1])
    shorter, longer = sorted((words_of(one), words_of(other)), key=len)
    return longer.startswith(shorter)


def _range(text: str) -> tuple[float, float] | None:
    """Lowest and highest number that `text` allows, if it says so."""
    if found := _BETWEEN.search(text):
        return float(found[1]), float(found[2])
    if found := _BELOW.search(text):
        return -math.inf, float(found[1] or found[2])
    if found := _OVER.search(text):
        return float(found[1] or found[2]), math.inf
    return None


def _about_length(options: Sequence[Option]) -> Iterator[Fault]:
    place, key = next((index, one.text) for index, one in enumerate(options) if one.correct)
    others = [len(one.text) for one in options if not one.correct]
    if max(len(key), *others) < _SHORT:
        return
    if len(key) > _LONGER * max(others):
        yield Fault(("options", place, "text"), "the right option is the longest by far")
    elif len(key) < _SHORTER * min(others):
        yield Fault(("options", place, "text"), "the right option is the shortest by far", "remark")
