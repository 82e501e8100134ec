"""The form that asks a question in a notebook; its key stays in the kernel and is used there."""

from rapid_onset.quizzes.form.asking import Quiz, ask, quiz
from rapid_onset.quizzes.form.widget import Form

__all__ = ["Form", "Quiz", "ask", "quiz"]
