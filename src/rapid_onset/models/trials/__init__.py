"""Made-up trials of two arms, to see what sample size, guessing and chance do to a result.

>>> from rapid_onset.models import trials
>>> useless = trials.Design(unblinded_drug_share=0.8, unblinded_control_share=0.6)
>>> useless.true_effect_points, round(useless.expected_difference_points, 6)
(0.0, -5.6)
"""

from rapid_onset.models.trials.design import Design
from rapid_onset.models.trials.interval import interval, standard_error
from rapid_onset.models.trials.mystery import Arm, MysteryTrial, mystery_trial
from rapid_onset.models.trials.simulation import Trials, simulate
from rapid_onset.models.trials.staircase import Staircase
from rapid_onset.models.trials.two_means import TwoMeans
from rapid_onset.models.trials.two_stages import TwoStages, two_stages

__all__ = [
    "Arm",
    "Design",
    "MysteryTrial",
    "Staircase",
    "Trials",
    "TwoMeans",
    "TwoStages",
    "interval",
    "mystery_trial",
    "simulate",
    "standard_error",
    "two_stages",
]
