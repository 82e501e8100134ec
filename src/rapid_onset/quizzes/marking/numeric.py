"""Marking of numbers, as people write them."""

from __future__ import annotations

import re
import unicodedata

from rapid_onset.quizzes.items import Numeric
from rapid_onset.quizzes.marking.mark import Mark, mark, unread

__all__ = ["figures_given"]


@mark.register
def _(item: Numeric, response: object) -> Mark:
    text = _plain(response)
    if _TWO_READINGS.match(text):
        return unread(
            "A comma before three digits can be read in two ways: leave thousands separators out, "
            "and write decimals with a point."
        )
    read = _NUMBER_AND_UNIT.fullmatch(text)
    if read is None:
        return unread("Give one number, for example 0.25, −60 or 2.5e-3.")
    factors = {item.unit: 1.0} | item.accept_units
    by_unit = {_plain(unit): factor for unit, factor in factors.items()}
    if item.unit_policy == "optional":
        by_unit[""] = 1.0
    factor = by_unit.get(read[2])
    if factor is None:
        return unread(f"Give one number in {' or '.join(factors)}.")
    value = float(read[1].replace(" ", "").replace(",", ".")) * factor
    remarks = _remarks(item, read[1])
    if item.meets(value, item.answer):
        low, high = item.tolerance.interval(item.answer)
        accepted = f"Accepted: {low:.3g} to {high:.3g} {item.unit}.".replace("-", "−")
        return Mark(1.0, (accepted, *remarks))
    for error in item.errors:
        if item.meets(value, error.value):
            return Mark(error.credit, (error.feedback, *remarks), (error.misconception,))
    return Mark(0.0, (item.otherwise, *remarks))


def figures_given(number: str) -> int:
    """Significant figures in a `number` as written, without zeros that end a whole number."""
    digits = re.sub(r"[^0-9.,]", "", number.casefold().partition("e")[0]).replace(",", ".")
    whole = digits.replace(".", "").lstrip("0")
    return len(whole if "." in digits else whole.rstrip("0"))


def _remarks(item: Numeric, number: str) -> tuple[str, ...]:
    if item.least_figures is None or figures_given(number) >= item.least_figures:
        return ()
    return (f"Give at least {item.least_figures} significant figures.",)


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
