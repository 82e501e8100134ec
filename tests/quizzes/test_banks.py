"""All banks pass the author's gate."""

import pytest

from rapid_onset.content import content_path
from rapid_onset.quizzes.bank import BANKS
from rapid_onset.quizzes.check import check_bank


@pytest.mark.parametrize("bank_id", BANKS)
def test_the_bank_passes_the_gate(bank_id):
    report = check_bank(content_path("quizzes", bank_id, "bank.yaml"))
    assert [str(one) for one in report.findings if one.level == "error"] == []
    assert report.variants  # something was read
