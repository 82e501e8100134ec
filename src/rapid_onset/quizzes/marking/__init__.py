"""Marking: a question and a response give a score and its reasons.

What cannot be read is not wrong: it comes back as not valid, with words on how to answer. A
response may be anything that JSON can hold, and marking never raises on it.
"""

# Each of these modules tells `mark` about its kinds of question.
from rapid_onset.quizzes.marking import arrange, choice, code, models, numeric, short_text
from rapid_onset.quizzes.marking.mark import Mark, mark

__all__ = ["Mark", "arrange", "choice", "code", "mark", "models", "numeric", "short_text"]
