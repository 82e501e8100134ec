"""Pictures of the lesson on dose, route and exposure."""

from rapid_onset.figures.exposure.crowd import PERCENTILES, Crowd
from rapid_onset.figures.exposure.infusion import Infusion
from rapid_onset.figures.exposure.mystery import MysteryLevels
from rapid_onset.figures.exposure.routes import Arrival, Routes
from rapid_onset.figures.exposure.schedule import Schedule

__all__ = [
    "PERCENTILES",
    "Arrival",
    "Crowd",
    "Infusion",
    "MysteryLevels",
    "Routes",
    "Schedule",
]
