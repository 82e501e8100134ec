from datetime import date

import pytest

from rapid_onset.quizzes.certainty import calibration
from rapid_onset.quizzes.progress import Attempt


@pytest.mark.parametrize(
    ("certainty", "score", "words"),
    [
        (1, 1.0, "First try: guess, and right. For your own calibration: +1."),
        (2, 1.0, "First try: fairly sure, and right. For your own calibration: +2."),
        (3, 1.0, "First try: sure, and right. For your own calibration: +3."),
        (1, 0.0, "First try: guess, and not right. For your own calibration: 0."),
        (2, 0.5, "First try: fairly sure, and not right. For your own calibration: −2."),
        (3, 0.0, "First try: sure, and not right. For your own calibration: −6."),
        (None, 1.0, ""),
    ],
)
def test_what_certainty_counts(certainty, score, words):
    day = date(2026, 1, 1)
    attempt = Attempt("toy-single", 1, 1, score, score, score, day, day, certainty)
    assert calibration(attempt) == words
