"""Explorers of the lesson on dose, route and exposure."""

from rapid_onset.explorers.exposure.arrival import Routes, routes
from rapid_onset.explorers.exposure.infusion import OneInfusion, one_infusion
from rapid_onset.explorers.exposure.mystery import MysteryPatient, mystery_patient
from rapid_onset.explorers.exposure.schedule import Repeated, repeated
from rapid_onset.explorers.exposure.variation import Crowd, crowd

__all__ = [
    "Crowd",
    "MysteryPatient",
    "OneInfusion",
    "Repeated",
    "Routes",
    "crowd",
    "mystery_patient",
    "one_infusion",
    "repeated",
    "routes",
]
