"""The banks of all lessons pass the author's gate."""

import pytest

from rapid_onset.content import content_path
from rapid_onset.lessons import LESSONS
from rapid_onset.quizzes.check import check_bank


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda one: one.id)
def test_the_bank_passes_the_gate(lesson):
    report = check_bank(content_path("quizzes", lesson.id, "bank.yaml"))
    assert [str(one) for one in report.findings if one.level == "error"] == []
    assert report.variants  # something was read
