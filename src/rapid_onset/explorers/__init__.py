"""Interactive figures, a module for each lesson: ``explorers.nmda.magnesium_block()``."""

from rapid_onset.explorers import exposure, nmda, onset, safety

__all__ = ["exposure", "nmda", "onset", "safety"]
