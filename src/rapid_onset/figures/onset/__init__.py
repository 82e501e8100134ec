"""Pictures of the lesson on onset."""

from rapid_onset.figures.onset.first_weeks import FirstWeeks
from rapid_onset.figures.onset.masked_trial import MaskedTrials
from rapid_onset.figures.onset.mystery import LostLabel
from rapid_onset.figures.onset.patients import Patients
from rapid_onset.figures.onset.race import Kind, Measure, Race, Runner
from rapid_onset.figures.onset.staircase import StairsOfTreatment

__all__ = [
    "FirstWeeks",
    "Kind",
    "LostLabel",
    "MaskedTrials",
    "Measure",
    "Patients",
    "Race",
    "Runner",
    "StairsOfTreatment",
]
