"""The ten-state receptor in time: five gating states, and the same five with a blocker inside.

::

    C0 <=> C1 <=> C2 <=> O  <=> OB <=> C2B <=> C1B <=> C0B
                  ||                   ||
                  D                    DB

Only O conducts. The lower row gates like the upper one, so a channel that closes with a blocker
inside keeps it: the blocker is trapped until glutamate opens the channel again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import ArrayLike

from rapid_onset.models.bounds import FloatArray, bounded
from rapid_onset.models.linear import Segment, piecewise
from rapid_onset.models.nmda.block import Blocker, block_rates
from rapid_onset.models.nmda.gating import Gating, default_gating
from rapid_onset.models.nmda.magnesium import magnesium_free_fraction, relative_current

__all__ = ["STATES", "Run", "Step", "generator", "simulate"]

STATES = ("C0", "C1", "C2", "O", "D", "C0B", "C1B", "C2B", "OB", "DB")
_OPEN, _OPEN_BLOCKED = STATES.index("O"), STATES.index("OB")
_BLOCKED = slice(STATES.index("C0B"), None)
_MOST_POINTS = 1_000_000


@dataclass(frozen=True)
class Step:
    """A stretch of time with constant conditions; arrays of one shape make one run for each."""

    duration_ms: float
    glutamate_um: ArrayLike
    voltage_mv: ArrayLike
    magnesium_mm: ArrayLike
    concentration_um: ArrayLike = 0.0


@dataclass(frozen=True)
class Run:
    """State probabilities over time; the later step holds at a joint.

    `time_ms` has the shape (n,), `probability` (..., 10, n) in the order of `STATES`, and
    `voltage_mv` and `magnesium_mm` (..., n).
    """

    time_ms: FloatArray
    probability: FloatArray
    voltage_mv: FloatArray
    magnesium_mm: FloatArray

    @property
    def open(self) -> FloatArray:
        """Share of channels that are open and hold no blocker."""
        return self.probability[..., _OPEN, :]

    @property
    def blocked(self) -> FloatArray:
        """Share of channels that hold a blocker, open or not."""
        blocked: FloatArray = self.probability[..., _BLOCKED, :].sum(axis=-2)
        return blocked

    @property
    def trapped(self) -> FloatArray:
        """Share of channels that hold a blocker and are closed around it."""
        return self.blocked - self.probability[..., _OPEN_BLOCKED, :]

    @property
    def current(self) -> FloatArray:
        """Current, in units of that through all channels open at +40 mV without magnesium."""
        return self.open * relative_current(self.voltage_mv, self.magnesium_mm)


def simulate(
    steps: Sequence[Step],
    *,
    dt_ms: float | Sequence[float],
    blocker: Blocker | None = None,
    gating: Gating | None = None,
) -> Run:
    """Exact course of a receptor that has rested without glutamate, through `steps`.

    Parameters
    ----------
    steps
        What happens, in order.
    dt_ms
        Largest distance between points in ms, one for all steps or one for each. A step is cut into
        equal parts, at least one, so its ends are always met and no pulse is ever missed.
    blocker
        The drug that `concentration_um` is about; without one that has to be zero.
    gating
        Gating rates; the default set if none are given.

    Raises
    ------
    ValueError
        A value is outside its range, or there would be more than a million points.
    """
    rates = gating or default_gating()
    counts = _counts(steps, dt_ms)
    conditions = [_conditions(step, blocker, rates) for step in steps]
    segments = [
        Segment(matrix, step.duration_ms / count, count)
        for step, count, (matrix, _, _) in zip(steps, counts, conditions, strict=True)
    ]
    time_ms, probability = piecewise(segments, np.eye(len(STATES))[0])
    lengths = [*counts[:-1], counts[-1] + 1]
    batch = probability.shape[:-2]
    voltage, magnesium = (
        np.repeat(
            np.stack([np.broadcast_to(one[place], batch) for one in conditions], axis=-1),
            lengths,
            axis=-1,
        )
        for place in (1, 2)
    )
    return Run(time_ms, probability, voltage, magnesium)


def generator(
    glutamate_um: ArrayLike, on_per_s: ArrayLike, off_per_s: ArrayLike, rates: Gating
) -> FloatArray:
    """Coefficients Q of ``dp/dt = Q p`` in 1/ms; every column sums to zero.

    Parameters
    ----------
    glutamate_um
        Glutamate in uM, shape (...).
    on_per_s, off_per_s
        Rates at which the blocker enters and leaves an open channel, shape (...).
    rates
        Gating rates.

    Returns
    -------
    array of shape (..., 10, 10)
    """
    settled, binding, entering, leaving = _parts(rates)
    return settled + sum(
        np.asarray(factor, dtype=np.float64)[..., np.newaxis, np.newaxis] * part
        for factor, part in ((glutamate_um, binding), (on_per_s, entering), (off_per_s, leaving))
    )


@cache
def _parts(rates: Gating) -> tuple[FloatArray, ...]:
    """Q is linear: a constant, and what glutamate, the on rate and the off rate each multiply."""
    settled, binding = np.zeros((2, len(STATES), len(STATES)))
    for blocked in ("", "B"):
        c0, c1, c2, opened, desensitised = (f"{state}{blocked}" for state in STATES[:5])
        binding += _flow(c0, c1, 2 * rates.binding_per_um_s)
        binding += _flow(c1, c2, rates.binding_per_um_s)
        settled += _flow(c1, c0, rates.unbinding_per_s)
        settled += _flow(c2, c1, 2 * rates.unbinding_per_s)
        settled += _flow(c2, opened, rates.opening_per_s)
        settled += _flow(opened, c2, rates.closing_per_s)
        settled += _flow(c2, desensitised, rates.desensitization_per_s)
        settled += _flow(desensitised, c2, rates.resensitization_per_s)
    return settled, binding, _flow("O", "OB", 1.0), _flow("OB", "O", 1.0)


def _flow(origin: str, goal: str, rate_per_s: float) -> FloatArray:
    """Part of Q (1/ms) for one transition."""
    part = np.zeros((len(STATES), len(STATES)))
    part[STATES.index(goal), STATES.index(origin)] = rate_per_s / 1e3
    part[STATES.index(origin), STATES.index(origin)] = -rate_per_s / 1e3
    return part


def _conditions(step: Step, blocker: Blocker | None, rates: Gating) -> tuple[FloatArray, ...]:
    """Generator, voltage (mV) and magnesium (mM) of one step."""
    glutamate, voltage, magnesium, concentration = bounded(
        glutamate_um=step.glutamate_um,
        voltage_mv=step.voltage_mv,
        magnesium_mm=step.magnesium_mm,
        concentration_um=step.concentration_um,
    )
    if blocker is None:
        if concentration.any():
            raise ValueError(
                f"concentration_um must be 0 without a blocker; got {concentration.max():g}"
            )
        return generator(glutamate, 0.0, 0.0, rates), voltage, magnesium
    on_per_um_s, off_per_s = block_rates(blocker, voltage, rates)
    on_per_s = on_per_um_s * concentration * magnesium_free_fraction(voltage, magnesium)
    return generator(glutamate, on_per_s, off_per_s, rates), voltage, magnesium


def _counts(steps: Sequence[Step], dt_ms: float | Sequence[float]) -> list[int]:
    """Number of equal parts of each step."""
    if not steps:
        raise ValueError("steps must hold at least one step; got none")
    durations, largest = bounded(duration_ms=[step.duration_ms for step in steps], dt_ms=dt_ms)
    if largest.shape not in ((), durations.shape):
        raise ValueError(f"dt_ms must be one number or {len(steps)}; got {largest.size}")
    # A hair is taken off, so that 1.1/0.1, which rounds up, gives eleven parts and not twelve.
    counts = np.ceil(durations / largest * (1 - 1e-12)).astype(int)
    if counts.sum() >= _MOST_POINTS:
        raise ValueError(f"dt_ms must give at most {_MOST_POINTS} points; got {counts.sum() + 1}")
    return [int(count) for count in counts]
