"""What flows where in a body, as the coefficients of ``dx/dt = A x``.

Amounts are in mg and time is in min. A constant input is a state of its own, in mg/min, that feeds
a compartment without running dry: to start or end it is a jump of that state, so A never changes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from rapid_onset.models.bounds import FloatArray

__all__ = ["OUT", "Jump", "Number", "Rates", "constant_input", "generator"]

OUT = "out of the body"  # a goal that is no state

Number = float | FloatArray  # one for everybody, or one for each patient
Rates = Mapping[tuple[str, str], Number]  # in 1/min, by origin and goal


class Jump(NamedTuple):
    """Sudden rise of a state: mg of an amount, or mg/min of a constant input."""

    time_min: float
    state: str
    rise: Number


def generator(states: Sequence[str], *, flows: Rates, feeds: Rates) -> FloatArray:
    """Coefficients A in 1/min, of shape (..., n, n).

    Parameters
    ----------
    states
        Their names, in order.
    flows
        What leaves the origin for the goal.
    feeds
        What reaches the goal without leaving the origin: constant inputs, and the effect site.
    """
    batch = np.broadcast_shapes(*(np.shape(rate) for rate in (*flows.values(), *feeds.values())))
    matrix = np.zeros((*batch, len(states), len(states)))
    place = {state: index for index, state in enumerate(states)}
    for (origin, goal), rate in (*flows.items(), *feeds.items()):
        if goal != OUT:
            matrix[..., place[goal], place[origin]] += rate
    for (origin, _), rate in flows.items():
        matrix[..., place[origin], place[origin]] -= rate
    return matrix


def constant_input(
    state: str, start_min: float, duration_min: float, amount_mg: Number
) -> tuple[Jump, Jump]:
    """Jumps of an input `state` that gives `amount_mg` in all at a constant rate."""
    rate = amount_mg / duration_min
    return Jump(start_min, state, rate), Jump(start_min + duration_min, state, -rate)
