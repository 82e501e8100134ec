"""Pictures of the lesson on onset."""

from rapid_onset.figures.onset.first_weeks import FirstWeeks
from rapid_onset.figures.onset.masked_trial import MaskedTrials
from rapid_onset.figures.onset.mystery import LostLabel
from rapid_onset.figures.onset.patients import Patients
from rapid_onset.figures.onset.race import Race
from rapid_onset.figures.onset.runner import Ends, Kind, Measure, Points, Runner
from rapid_onset.figures.onset.staircase import StairsOfTreatment

__all__ = [
    "Ends",
    "FirstWeeks",
    "Kind",
    "LostLabel",
    "MaskedTrials",
    "Measure",
    "Patients",
    "Points",
    "Race",
    "Runner",
    "StairsOfTreatment",
]
