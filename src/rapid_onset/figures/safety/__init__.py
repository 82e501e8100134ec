"""Pictures of the lesson on safety."""

from rapid_onset.figures.safety.counting import Counting, Way
from rapid_onset.figures.safety.hours import Hours
from rapid_onset.figures.safety.landmarks import Landmarks
from rapid_onset.figures.safety.level import Level
from rapid_onset.figures.safety.mystery import MysteryTrials, OwnTrial
from rapid_onset.figures.safety.people import Arms, People

__all__ = [
    "Arms",
    "Counting",
    "Hours",
    "Landmarks",
    "Level",
    "MysteryTrials",
    "OwnTrial",
    "People",
    "Way",
]
