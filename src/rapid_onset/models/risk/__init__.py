"""Risks from counts: natural frequencies, intervals, ratios, numbers needed to treat or to harm.

>>> from rapid_onset.models import risk
>>> print(*risk.natural_frequencies((1, 140), (45, 300)), sep=" and ")
7 in 1,000 and 150 in 1,000
>>> arms = risk.TwoArms(events=56, total=70, control_events=48, control_total=80)
>>> print(arms.number_needed_to_treat)
NNTB 5.0 (95 % interval: NNTB 3.0 to 19)
"""

from rapid_onset.models.risk.frequency import NaturalFrequency, natural_frequencies
from rapid_onset.models.risk.made_up import MadeUpHarm, made_up_harm
from rapid_onset.models.risk.number_needed import NumberNeeded
from rapid_onset.models.risk.proportion import Estimate, rule_of_three, wilson, zero_events_limit
from rapid_onset.models.risk.two_arms import TwoArms

__all__ = [
    "Estimate",
    "MadeUpHarm",
    "NaturalFrequency",
    "NumberNeeded",
    "TwoArms",
    "made_up_harm",
    "natural_frequencies",
    "rule_of_three",
    "wilson",
    "zero_events_limit",
]
