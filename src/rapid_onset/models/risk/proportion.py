"""One risk and how sure it is; what none in so many leaves open."""

from __future__ import annotations

import math
from statistics import NormalDist
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from rapid_onset.models.bounds import FloatArray, whole

__all__ = ["Z_95", "Estimate", "counted", "rule_of_three", "wilson", "zero_events_limit"]

Z_95 = NormalDist().inv_cdf(0.975)


class Estimate(NamedTuple):
    """A value and the ends of its 95 % interval, arrays of one shape."""

    value: FloatArray
    low: FloatArray
    high: FloatArray


def counted(**pair: ArrayLike) -> tuple[FloatArray, FloatArray]:
    """Events and total, given in this order by their names, as arrays of one shape.

    Raises
    ------
    ValueError
        A count is negative or no whole number, or there are more events than people.
    """
    events, total = np.broadcast_arrays(*whole(**pair))
    beyond = events > total
    if beyond.any():
        raise ValueError(
            f"{next(iter(pair))} must be from 0 to {total[beyond][0]:g}, how many there were; "
            f"got {events[beyond][0]:g}"
        )
    return events, total


def wilson(events: ArrayLike, total: ArrayLike) -> Estimate:
    """Risk with Wilson's score interval, which serves for few events and for none.

    Parameters
    ----------
    events, total
        How many had the event, and how many there were; arrays broadcast.

    Notes
    -----
    Wilson, J Am Stat Assoc 22:209 (1927), doi:10.1080/01621459.1927.10502953.
    """
    count, size = counted(events=events, total=total)
    z2 = Z_95 * Z_95
    # High is the low of those without the event; so both ends of the scale are exact.
    low, spared = (
        (2 * k + z2 - Z_95 * np.sqrt(z2 + 4 * k * (size - k) / size)) / (2 * (size + z2))
        for k in (count, size - count)
    )
    return Estimate(count / size, low, 1 - spared)


def rule_of_three(total: ArrayLike) -> FloatArray:
    """Largest risk that no event in `total` people leaves open, nearly: three over `total`.

    Notes
    -----
    One-sided, at 95 %. Hanley and Lippman-Hand, JAMA 249:1743 (1983),
    doi:10.1001/jama.1983.03330370053031.
    """
    (size,) = whole(total=total)
    return np.minimum(3 / size, 1.0)


def zero_events_limit(total: ArrayLike) -> FloatArray:
    """Largest risk that no event in `total` people leaves open: it gives none in 5 % of studies.

    One-sided, at 95 %; the exact partner of the rule of three.
    """
    (size,) = whole(total=total)
    limit: FloatArray = -np.expm1(math.log(0.05) / size)
    return limit
