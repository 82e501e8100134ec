"""Numbers with their units, read from a sentence as a reader would.

Digits count, words ("two minutes") do not.  Left out is what measures nothing: years, parts of
names (GluN2A, MK-801, phase 3) and the level of an interval (95 % CI).

>>> [str(one) for one in read("At −70 mV half is blocked at 0.3 to 0.71 µM, in 3 of 18 cells.")]
['−70 mV', '0.3', '0.71 µM', '3 of 18']
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from rapid_onset.evidence.prose.units import COUNTED, UNIT_AFTER_NUMBER, one_spelling, unit_scale

__all__ = ["Quantity", "printed", "read"]

_NUMBER = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:e-?\d+)?")
# What stands before a number that is part of a name (MK-801, GluN1/2A, 1.2.3, phase 3) ...
_IN_A_NAME = re.compile(
    r"(?:[^\W\d]\d*[-/]?|[\d.]|\)-|\b(?:phase|part|step|table|figure|lesson|type|version|case) )$",
    re.IGNORECASE,
)
_NAME_GOES_ON = re.compile(r"-?[^\W\d_]|\.\d")  # ... and after one (2R, 5-HT)
_YEAR = re.compile(r"(?:19|20)\d\d")
_INTERVAL_LEVEL = re.compile(r" ?% (?:CI\b|confidence|credible|prediction)")
_SIGN = re.compile(r"(?<![\w)+])[-+]$")
_UNIT_BEFORE = re.compile(r"\b(day|week|month|hour|minute)s? $", re.IGNORECASE)
_STATISTIC = re.compile(
    r"(?:\b(?:odds|risk|hazard|rate) ratio|\beffect size|\bNNT|\bNNH|\bn|\bp|\bP)"
    r" ?(?:of|was|is|[=<>≈:])? ?$"
)
_SERIES = re.compile(r" ?(?:-|–|\bto\b|\band\b|\bor\b|±|\+-|,|, and\b|, or\b) ?")
_SHARE = re.compile(r"/| (?:in|of|out of)(?: the| every)? ")


@dataclass(frozen=True)
class Quantity:
    """A number as it is printed.

    Parameters
    ----------
    text
        The number and its unit, as printed.
    dimension
        What is measured.
    value
        The number, in the first unit of its dimension.
    slack
        Half of the last printed digit, in the same unit.
    signed
        Whether a sign is printed; without one, 3 agrees with -3 ("fell by 3 points").
    bare
        Whether nothing beside it says that it measures or counts.
    parts
        The two counts of "3 of 18", whose value is the share.
    """

    text: str
    dimension: str
    value: float
    slack: float
    signed: bool = False
    bare: bool = False
    parts: tuple[Quantity, ...] = ()

    def __str__(self) -> str:
        return self.text

    def agrees(self, other: Quantity) -> bool:
        """Whether this number, as precisely as it is printed, is the `other` one."""
        mine, its = self.value, other.value
        if not self.signed:
            mine, its = abs(mine), abs(its)
        # A table rounds a share as well: 12 of 17 are its 71 percent.
        slack = max(self.slack, other.slack) if self.parts else self.slack
        near = abs(mine - its) <= slack * (1 + 1e-9) or math.isclose(mine, its)
        return near and self.dimension == other.dimension


@dataclass(frozen=True)
class _Token:
    """A number where it stands in a text, with the unit beside it."""

    start: int
    end: int
    digits: str  # with their sign
    unit: str | None
    unit_first: bool  # "day 28"
    statistic: bool  # "n = 18"

    def quantity(self, text: str) -> Quantity:
        """What it says in `text`."""
        one = printed(self.digits, self.unit or "")
        if self.unit_first and self.unit == "day":
            # The day of the first dose is day 1 to some trials and day 0 to others.
            one = replace(one, value=one.value - one.slack)
        bare = self.unit is None and not self.statistic
        return replace(one, text=text[self.start : self.end], bare=bare)


def printed(digits: str, unit: str) -> Quantity:
    """Quantity of a number written as `digits` in `unit`; an empty unit counts something."""
    dimension, size = unit_scale(unit)
    mantissa, _, exponent = digits.partition("e")
    step = 10.0 ** (int(exponent or 0) - len(mantissa.partition(".")[2]))
    return Quantity(
        text=f"{digits} {unit}".rstrip(),
        dimension=dimension,
        value=float(digits) * size,
        slack=step / 2 * size,
        signed=digits[0] in "+-",
    )


def read(text: str) -> tuple[Quantity, ...]:
    """All numbers in `text` that measure or count something, in order."""
    plain = one_spelling(text)
    found: list[Quantity] = []
    end = 0
    for token in _share_units(list(_tokens(plain)), plain):
        one = token.quantity(text)
        if found and _SHARE.fullmatch(plain, end, token.start) and _is_share(found[-1], one):
            one = _share(found.pop(), one, text[end : token.start])
        found.append(one)
        end = token.end
    return tuple(found)


def _tokens(plain: str) -> Iterator[_Token]:
    """Numbers in `plain` that are no part of a name, each with the unit beside it."""
    reach = 0
    for match in _NUMBER.finditer(plain):
        start, end = match.span()
        before, after = plain[:start], UNIT_AFTER_NUMBER.match(plain, end)
        if start < reach or _IN_A_NAME.search(before) or _INTERVAL_LEVEL.match(plain, end):
            continue
        if not after and _NAME_GOES_ON.match(plain, end):
            continue
        if _YEAR.fullmatch(match[0]) and (not after or after[0] == "s"):
            continue
        sign, first = _SIGN.search(before), _UNIT_BEFORE.search(before)
        reach = after.end() if after else end
        yield _Token(
            start=start - bool(sign),
            end=reach,
            digits=(sign[0] if sign else "") + match[0].replace(",", ""),
            unit=after["unit"] if after else first[1].lower() if first else None,
            unit_first=bool(first and not after),
            statistic=bool(_STATISTIC.search(before)),
        )


def _share_units(tokens: list[_Token], plain: str) -> list[_Token]:
    """`tokens`, all of a series with one unit ("0.3 to 0.7 µM", "weeks 1, 2 and 4")."""
    shared = list(tokens)
    steps = list(pairwise(range(len(shared))))
    for giver, taker in [(right, left) for left, right in reversed(steps)] + steps:
        one, other = shared[giver], shared[taker]
        left, right = sorted((one, other), key=lambda token: token.start)
        if other.unit or other.statistic or one.unit_first != (giver < taker):
            continue
        if _SERIES.fullmatch(plain, left.end, right.start):
            shared[taker] = replace(other, unit=one.unit, unit_first=one.unit_first)
    return shared


def _is_share(part: Quantity, whole: Quantity) -> bool:
    """Whether `part` and `whole` are counts, one within the other."""
    counts = all(one.dimension == COUNTED and one.value.is_integer() for one in (part, whole))
    return counts and not part.parts and 0 <= part.value <= whole.value > 0


def _share(part: Quantity, whole: Quantity, between: str) -> Quantity:
    """Share that "`part` of `whole`" says, with both counts."""
    slack = 0.0  # 7 of 18 were counted
    if part.value == 1:
        slack = 0.5 / whole.value**2  # 1 in 18: the 18 is rounded
    elif whole.value in (100, 1000, 10_000):
        slack = 0.5 / whole.value  # 7 in 100: the 7 is rounded
    return Quantity(
        text=f"{part}{between}{whole}",
        dimension=COUNTED,
        value=part.value / whole.value,
        slack=slack,
        parts=(part, whole),
    )
