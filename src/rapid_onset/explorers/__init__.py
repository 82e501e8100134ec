"""Interactive figures, a module for each lesson: ``explorers.nmda.magnesium_block()``."""

from rapid_onset.explorers import exposure, nmda

__all__ = ["exposure", "nmda"]
