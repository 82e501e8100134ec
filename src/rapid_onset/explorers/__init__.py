"""Interactive figures, a module for each lesson: ``explorers.nmda.magnesium_block()``."""

from rapid_onset.explorers import benefits, exposure, future, mood, nmda, onset, safety

__all__ = ["benefits", "exposure", "future", "mood", "nmda", "onset", "safety"]
