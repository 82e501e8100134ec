"""Where the course's own files are."""

import pytest

from rapid_onset.content import content_path
from rapid_onset.errors import InputError


def test_a_checkout_serves_its_own_files(root):
    assert content_path("quizzes", "nmda", "bank.yaml") == root / "quizzes" / "nmda" / "bank.yaml"


def test_a_missing_file_is_named_with_the_mend(root):
    missing = root / "assets" / "nothing.yaml"
    with pytest.raises(InputError) as caught:
        content_path("assets", "nothing.yaml")
    assert str(caught.value) == (
        f"{missing} is missing from the course; reinstall rapid-onset or restore it with git"
    )
