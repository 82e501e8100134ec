"""Explorers of the lesson on the NMDA receptor."""

from rapid_onset.explorers.nmda.coincidence import MagnesiumBlock, magnesium_block
from rapid_onset.explorers.nmda.concentration import ConcentrationAndBlock, concentration_and_block
from rapid_onset.explorers.nmda.mystery import MysteryBlocker, mystery_blocker
from rapid_onset.explorers.nmda.trapping import TrappingBlock, trapping_block

__all__ = [
    "ConcentrationAndBlock",
    "MagnesiumBlock",
    "MysteryBlocker",
    "TrappingBlock",
    "concentration_and_block",
    "magnesium_block",
    "mystery_blocker",
    "trapping_block",
]
