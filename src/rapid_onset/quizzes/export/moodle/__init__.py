"""Moodle XML, as Moodle 4.5.6 was seen to import and mark it."""

from rapid_onset.quizzes.export.moodle.question_file import files, losses

__all__ = ["files", "losses"]
