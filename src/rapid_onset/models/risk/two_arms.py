"""Two risks compared: difference, ratios, number needed to treat or to harm."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from rapid_onset.models.bounds import FloatArray
from rapid_onset.models.risk.number_needed import NumberNeeded
from rapid_onset.models.risk.proportion import Z_95, Estimate, counted, wilson

__all__ = ["TwoArms"]


@dataclass(frozen=True)
class TwoArms:
    """How many in each arm had an event; arrays broadcast, and give one comparison for each.

    Raises
    ------
    ValueError
        A count is negative or no whole number, or there are more events than people.
    """

    events: ArrayLike
    total: ArrayLike
    control_events: ArrayLike
    control_total: ArrayLike

    def __post_init__(self) -> None:
        self._counts()

    @property
    def difference(self) -> Estimate:
        """Risk minus that of the control, with Newcombe's interval from two Wilson intervals.

        Notes
        -----
        Method 10 of Newcombe, Stat Med 17:873 (1998),
        doi:10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I.
        """
        treated = wilson(self.events, self.total)
        control = wilson(self.control_events, self.control_total)
        value = treated.value - control.value
        return Estimate(
            value,
            value - np.hypot(treated.value - treated.low, control.high - control.value),
            value + np.hypot(treated.high - treated.value, control.value - control.low),
        )

    @property
    def risk_ratio(self) -> Estimate:
        """Risk over that of the control, with Katz's interval on the log scale.

        Where an arm has no event, or both arms have nothing else, the method gives no interval;
        from 0 to infinity then says that nothing is ruled out.

        Notes
        -----
        Katz and others, Biometrics 34:469 (1978), doi:10.2307/2530610.
        """
        events, total, control_events, control_total = self._counts()
        with np.errstate(divide="ignore", invalid="ignore"):
            ratio = (events / total) / (control_events / control_total)
            variance = 1 / events - 1 / total + 1 / control_events - 1 / control_total
        return _on_log_scale(ratio, variance)

    @property
    def odds_ratio(self) -> Estimate:
        """Odds over those of the control, with Woolf's interval on the log scale.

        Where an arm has no event, or nothing else, the method gives no interval; from 0 to infinity
        then says that nothing is ruled out.

        Notes
        -----
        Woolf, Ann Hum Genet 19:251 (1955), doi:10.1111/j.1469-1809.1955.tb01348.x.
        """
        events, total, control_events, control_total = self._counts()
        spared, control_spared = total - events, control_total - control_events
        with np.errstate(divide="ignore", invalid="ignore"):
            ratio = (events * control_spared) / (spared * control_events)
            variance = 1 / events + 1 / spared + 1 / control_events + 1 / control_spared
        return _on_log_scale(ratio, variance)

    @property
    def number_needed_to_treat(self) -> NumberNeeded:
        """Number for one more event that is wanted, such as a response; not for arrays."""
        return NumberNeeded(self.difference)

    @property
    def number_needed_to_harm(self) -> NumberNeeded:
        """Number for one more event that is not wanted, such as nausea; not for arrays."""
        value, low, high = self.difference
        return NumberNeeded(Estimate(-value, -high, -low))

    def _counts(self) -> tuple[FloatArray, ...]:
        treated = counted(events=self.events, total=self.total)
        control = counted(control_events=self.control_events, control_total=self.control_total)
        return (*treated, *control)


def _on_log_scale(ratio: FloatArray, variance: FloatArray) -> Estimate:
    known = np.isfinite(variance) & (variance > 0)
    reach = np.exp(Z_95 * np.sqrt(np.where(known, variance, 0.0)))
    with np.errstate(invalid="ignore"):
        low, high = ratio / reach, ratio * reach
    return Estimate(ratio, np.where(known, low, 0.0)[()], np.where(known, high, np.inf)[()])
