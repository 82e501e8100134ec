"""Explorers of the lesson on the way from block to mood."""

from rapid_onset.explorers.mood.cascade import TakenApart, taken_apart
from rapid_onset.explorers.mood.clock import SsriClock, ssri_clock
from rapid_onset.explorers.mood.disinhibition import Disinhibition, disinhibition
from rapid_onset.explorers.mood.mystery import MysteryRat, mystery_rat
from rapid_onset.explorers.mood.sweep import ManyCircuits, many_circuits

__all__ = [
    "Disinhibition",
    "ManyCircuits",
    "MysteryRat",
    "SsriClock",
    "TakenApart",
    "disinhibition",
    "many_circuits",
    "mystery_rat",
    "ssri_clock",
    "taken_apart",
]
