"""Two mean changes compared: difference, p value, standardised effect."""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import ArrayLike

from rapid_onset.models.bounds import FloatArray, bounded, whole
from rapid_onset.models.risk import Estimate
from rapid_onset.models.risk.proportion import Z_95
from rapid_onset.models.trials.student import critical_t, log_gamma, two_sided_p

__all__ = ["TwoMeans"]


@dataclass(frozen=True)
class TwoMeans:
    """Mean change of a score in each arm; arrays broadcast, and give one comparison for each.

    Changes and standard deviations are in points of a scale, and a fall is negative: a negative
    difference favours the drug. Patients are those who were rated.

    Raises
    ------
    ValueError
        A value is outside its range.
    """

    change_points: ArrayLike
    sd_points: ArrayLike
    patients: ArrayLike
    control_change_points: ArrayLike
    control_sd_points: ArrayLike
    control_patients: ArrayLike

    def __post_init__(self) -> None:
        bounded(**{field.name: getattr(self, field.name) for field in fields(self)})
        whole(patients=self.patients, control_patients=self.control_patients)

    @property
    def difference_points(self) -> Estimate:
        """Change minus that of the control, with Welch's interval."""
        difference, error, df = self._welch()
        reach = critical_t(df) * error
        return Estimate(difference, difference - reach, difference + reach)

    @property
    def p_value(self) -> FloatArray:
        """Two-sided p of Welch's t test, which does not ask for equal variances.

        Notes
        -----
        Welch, Biometrika 34:28 (1947), doi:10.1093/biomet/34.1-2.28.
        """
        difference, error, df = self._welch()
        return two_sided_p(difference / error, df)

    @property
    def hedges_g(self) -> Estimate:
        """Difference in standard deviations, freed of the bias of small samples.

        The standard deviation is pooled and the correction is the exact one with gamma functions.
        The interval uses the large-sample variance ``1/n1 + 1/n2 + g^2 / (2 (n1 + n2))``.

        Notes
        -----
        Hedges, J Educ Stat 6:107 (1981), doi:10.3102/10769986006002107; for the interval Hedges and
        Olkin, Statistical Methods for Meta-Analysis (1985), doi:10.1016/C2009-0-03396-0.
        """
        change, sd, patients, control_change, control_sd, control_patients = self._values()
        df = patients + control_patients - 2
        pooled = ((patients - 1) * sd**2 + (control_patients - 1) * control_sd**2) / df
        correction = np.exp(log_gamma(df / 2) - log_gamma((df - 1) / 2)) / np.sqrt(df / 2)
        g = correction * (change - control_change) / np.sqrt(pooled)
        variance = 1 / patients + 1 / control_patients + g**2 / (2 * (patients + control_patients))
        reach = Z_95 * np.sqrt(variance)
        return Estimate(g, g - reach, g + reach)

    def _welch(self) -> tuple[FloatArray, FloatArray, FloatArray]:
        """Difference, its standard error, and Welch's degrees of freedom."""
        change, sd, patients, control_change, control_sd, control_patients = self._values()
        one, other = sd**2 / patients, control_sd**2 / control_patients
        df = (one + other) ** 2 / (one**2 / (patients - 1) + other**2 / (control_patients - 1))
        return change - control_change, np.sqrt(one + other), df

    def _values(self) -> tuple[FloatArray, ...]:
        return tuple(np.asarray(getattr(self, f.name), dtype=np.float64) for f in fields(self))
