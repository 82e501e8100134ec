"""QTI 2.1, a content package of questions and a test."""

# Each of these modules tells `parts` about its kinds of question.
from rapid_onset.quizzes.export.qti21 import arranging, choosing, typing
from rapid_onset.quizzes.export.qti21.package import files, losses

__all__ = ["arranging", "choosing", "files", "losses", "typing"]
