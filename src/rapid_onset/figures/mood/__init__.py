"""Pictures of the lesson on the way from block to mood."""

from rapid_onset.figures.mood.cascade import CascadeSteps
from rapid_onset.figures.mood.circuit import Circuit
from rapid_onset.figures.mood.clock import Seen, SsriClock
from rapid_onset.figures.mood.mystery import Measured, MysteryRat
from rapid_onset.figures.mood.sweep import SweepCloud

__all__ = [
    "CascadeSteps",
    "Circuit",
    "Measured",
    "MysteryRat",
    "Seen",
    "SsriClock",
    "SweepCloud",
]
