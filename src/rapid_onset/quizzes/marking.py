"""Marking: a question and a response give a score and its reasons.

What cannot be read is not wrong: it comes back as not valid, with words on how to answer. A
response may be anything that JSON can hold, and marking never raises on it.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import singledispatch

from rapid_onset.quizzes.items import Multiple, Numeric, Question, Single

__all__ = ["Mark", "mark"]


@dataclass(frozen=True)
class Mark:
    """What a response is worth (`score` from 0 to 1), and why."""

    score: float
    feedback: tuple[str, ...]
    misconceptions: tuple[str, ...] = ()
    valid: bool = True


@singledispatch
def mark(item: Question, response: object) -> Mark:
    """Mark of `response` to `item`.

    Parameters
    ----------
    item
        Question of any kind that has a marking function here.
    response
        Id of an option (single), list of ids (multiple), or a number as text (numeric).
    """
    raise NotImplementedError(f"no marking for {type(item).__name__} and {type(response).__name__}")


@mark.register
def _(item: Single, response: object) -> Mark:
    for option in item.options:
        if option.id == response:
            reasons = () if option.misconception is None else (option.misconception,)
            return Mark(float(option.correct), (option.feedback,), reasons)
    return _unread("Choose one option.")


@mark.register
def _(item: Multiple, response: object) -> Mark:
    ids = {option.id for option in item.options}
    if not isinstance(response, list | tuple) or not response:
        return _unread("Choose at least one option.")
    if any(not isinstance(one, str) or one not in ids for one in response):
        return _unread("Choose among the options shown.")
    chosen = [option for option in item.options if option.id in response]
    hits = sum(option.correct for option in chosen)
    right = sum(option.correct for option in item.options)
    feedback = [option.feedback for option in chosen]
    # How many are missing, never which: a name would give the key away.
    if hits < right:
        feedback.append(f"{right - hits} more to find.")
    reasons = [option.misconception for option in chosen if option.misconception is not None]
    score = max(0.0, (hits - (len(chosen) - hits)) / right)
    return Mark(score, tuple(feedback), tuple(reasons))


@mark.register
def _(item: Numeric, response: object) -> Mark:
    text = _plain(response)
    if _TWO_READINGS.match(text):
        return _unread(
            "A comma before three digits can be read in two ways: leave thousands separators out, "
            "and write decimals with a point."
        )
    read = _NUMBER_AND_UNIT.fullmatch(text)
    if read is None:
        return _unread("Give one number, for example 0.25, −60 or 2.5e-3.")
    factors = {item.unit: 1.0} | item.accept_units
    factor = ({_plain(unit): factor for unit, factor in factors.items()} | {"": 1.0}).get(read[2])
    if factor is None:
        return _unread(f"Give one number in {' or '.join(factors)}.")
    value = float(read[1].replace(" ", "").replace(",", ".")) * factor
    if item.meets(value, item.answer):
        around = item.tolerance.half_width(item.answer)
        low, high = item.answer - around, item.answer + around
        return Mark(1.0, (f"Accepted: {low:.3g} to {high:.3g} {item.unit}.".replace("-", "−"),))
    for error in item.errors:
        if item.meets(value, error.value):
            return Mark(0.0, (error.feedback,), (error.misconception,))
    return Mark(0.0, (item.otherwise,))


def _unread(words: str) -> Mark:
    """Mark of a response that could not be read, with `words` on how to answer."""
    return Mark(0.0, (words,), valid=False)


_LONGEST = 40  # characters: nobody needs more for a number and its unit
# After a leading zero a comma can only be the decimal sign.
_TWO_READINGS = re.compile(r"[+-]?[1-9][0-9]{0,2}(,[0-9]{3})+(?![0-9])")
_DIGITS = r"(?:[0-9]{1,3}(?: [0-9]{3})+|[0-9]+)"
_NUMBER_AND_UNIT = re.compile(
    rf"([+-]?(?:{_DIGITS}(?:[.,][0-9]*)?|[.,][0-9]+)(?:e[+-]?[0-9]{{1,2}})?) ?(.*)"
)
_DASHES = dict.fromkeys(map(ord, "‐‒–−"), "-")
_SUPERSCRIPT = re.compile("[⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_TIMES_TEN_TO_THE = re.compile(r" ?[x×·*] ?10(?:\^|\*\*|(?=[+-]))")


def _plain(response: object) -> str:
    """Text of `response` with one spelling of minus, micro and powers of ten, or nothing."""
    if isinstance(response, int | float):
        response = str(response) if abs(response) < 10**_LONGEST else ""
    if not isinstance(response, str) or len(response) > _LONGEST:
        return ""
    text = _SUPERSCRIPT.sub(lambda power: f"^{power[0]}", response)
    text = unicodedata.normalize("NFKC", text).translate(_DASHES).replace("μ", "u")
    return _TIMES_TEN_TO_THE.sub("e", " ".join(text.split())).casefold()
