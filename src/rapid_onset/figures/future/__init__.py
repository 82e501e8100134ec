"""Pictures of the lesson on the future."""

from rapid_onset.figures.future.going_on import GoingOn, Withdrawal
from rapid_onset.figures.future.mystery import MysteryTrials, OwnTrial
from rapid_onset.figures.future.power import OneDesign, Power
from rapid_onset.figures.future.receptor import Lead, SameReceptor
from rapid_onset.figures.future.stages import Stages
from rapid_onset.figures.future.timeline import Event, Kind, Timeline

__all__ = [
    "Event",
    "GoingOn",
    "Kind",
    "Lead",
    "MysteryTrials",
    "OneDesign",
    "OwnTrial",
    "Power",
    "SameReceptor",
    "Stages",
    "Timeline",
    "Withdrawal",
]
