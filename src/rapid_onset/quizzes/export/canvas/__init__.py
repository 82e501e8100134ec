"""QTI 1.2 in the dialect of Canvas."""

from rapid_onset.quizzes.export.canvas.package import files, losses

__all__ = ["files", "losses"]
