"""Two forms to print, and their key: pages that a browser prints well."""

from rapid_onset.quizzes.export.paper.forms import FORMS, files, losses

__all__ = ["FORMS", "files", "losses"]
