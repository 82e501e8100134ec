"""Explorers of the lesson on onset."""

from rapid_onset.explorers.onset.first_weeks import FirstWeeks, first_weeks
from rapid_onset.explorers.onset.masked_trial import MaskedTrial, masked_trial
from rapid_onset.explorers.onset.mystery import MysteryTrial, mystery_trial
from rapid_onset.explorers.onset.patients import PatientsOfATrial, patients
from rapid_onset.explorers.onset.race import TheRace, race
from rapid_onset.explorers.onset.staircase import Staircase, staircase

__all__ = [
    "FirstWeeks",
    "MaskedTrial",
    "MysteryTrial",
    "PatientsOfATrial",
    "Staircase",
    "TheRace",
    "first_weeks",
    "masked_trial",
    "mystery_trial",
    "patients",
    "race",
    "staircase",
]
