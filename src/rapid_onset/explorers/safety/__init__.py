"""Explorers of the lesson on safety."""

from rapid_onset.explorers.safety.counting import WaysOfCounting, ways_of_counting
from rapid_onset.explorers.safety.hours import HoursAfterDose, hours_after_dose
from rapid_onset.explorers.safety.level import LevelAndFeeling, level_and_feeling
from rapid_onset.explorers.safety.mystery import MysteryMedicine, mystery_medicine
from rapid_onset.explorers.safety.people import HarmBesideBenefit, harm_beside_benefit
from rapid_onset.explorers.safety.screening import Screening, screening

__all__ = [
    "HarmBesideBenefit",
    "HoursAfterDose",
    "LevelAndFeeling",
    "MysteryMedicine",
    "Screening",
    "WaysOfCounting",
    "harm_beside_benefit",
    "hours_after_dose",
    "level_and_feeling",
    "mystery_medicine",
    "screening",
    "ways_of_counting",
]
