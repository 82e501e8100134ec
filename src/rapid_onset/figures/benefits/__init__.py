"""Pictures of the lesson on benefits and their limits."""

from rapid_onset.figures.benefits.ect import AgainstEct, Comparison
from rapid_onset.figures.benefits.fading import Fading, Landmark
from rapid_onset.figures.benefits.forest import Advantage, Forest
from rapid_onset.figures.benefits.masking import BrokenBlind

__all__ = [
    "Advantage",
    "AgainstEct",
    "BrokenBlind",
    "Comparison",
    "Fading",
    "Forest",
    "Landmark",
]
