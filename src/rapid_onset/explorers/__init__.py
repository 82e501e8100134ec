"""Interactive figures, a module for each lesson: ``explorers.nmda.magnesium_block()``."""

from rapid_onset.explorers import exposure, nmda, safety

__all__ = ["exposure", "nmda", "safety"]
