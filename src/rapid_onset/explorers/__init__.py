"""Interactive figures, a module for each lesson: ``explorers.nmda.magnesium_block()``."""

from rapid_onset.explorers import nmda

__all__ = ["nmda"]
