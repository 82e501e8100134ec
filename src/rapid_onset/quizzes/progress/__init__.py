"""What a learner has tried, kept on the learner's own disk: no name, no account, no network."""

from rapid_onset.quizzes.progress.attempt import Attempt, Certainty
from rapid_onset.quizzes.progress.store import Store, open_store

__all__ = ["Attempt", "Certainty", "Store", "open_store"]
