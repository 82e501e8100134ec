"""Treatment in steps: how many get well in all depends on those who leave between the steps."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from rapid_onset.models.bounds import FloatArray

__all__ = ["Staircase"]


@dataclass(frozen=True)
class Staircase:
    """Steps of treatment; whoever is still ill goes on to the next, or leaves.

    Parameters
    ----------
    entered
        How many people took each step.
    well_shares
        Share of those who took a step that got well in it.

    Raises
    ------
    ValueError
        The steps do not match, a share is none, or more take a step than the last one left ill.
    """

    entered: tuple[int, ...]
    well_shares: tuple[float, ...]

    def __post_init__(self) -> None:
        if len(self.entered) != len(self.well_shares) or not self.entered:
            raise ValueError(
                f"entered and well_shares must have one value for each step; "
                f"got {len(self.entered)} and {len(self.well_shares)}"
            )
        for share in self.well_shares:
            if not 0 <= share <= 1:
                raise ValueError(f"well_shares must be from 0 to 1; got {share:g}")
        for ill, entered in zip(self.still_ill, self.entered[1:], strict=False):
            if not 0 < entered <= ill:
                raise ValueError(f"entered must be from 1 to {ill:.0f} here; got {entered}")

    @property
    def still_ill(self) -> tuple[float, ...]:
        """People whom each step left ill."""
        return tuple(n * (1 - w) for n, w in zip(self.entered, self.well_shares, strict=True))

    def well_percent(self, leavers_like_stayers: float) -> FloatArray:
        """Percentage of all who began that is well after each step.

        Parameters
        ----------
        leavers_like_stayers
            How often those who left get well at each later step, as a share of how often those do
            who stayed: 1 lets them fare alike, 0 lets nobody get well who left.
        """
        if not 0 <= leavers_like_stayers <= 1:
            raise ValueError(
                f"leavers_like_stayers must be from 0 to 1; got {leavers_like_stayers:g}"
            )
        well, left_ill, before = 0.0, 0.0, float(self.entered[0])
        after = []
        for entered, share, ill in zip(self.entered, self.well_shares, self.still_ill, strict=True):
            left_ill += before - entered
            recovered = left_ill * leavers_like_stayers * share
            left_ill -= recovered
            well += entered * share + recovered
            after.append(well)
            before = ill
        return 100 * np.array(after) / self.entered[0]
