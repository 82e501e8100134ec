import io
import sys

import pytest

from rapid_onset.quizzes.check.counted import counted


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize(
    ("stream", "written"),
    [
        (Terminal(), "\r\033[Kchecking: 1/2\r\033[Kchecking: 2/2\r\033[K"),
        (io.StringIO(), ""),
    ],
)
def test_a_terminal_is_told_how_far_it_is_and_a_log_is_not(monkeypatch, stream, written):
    monkeypatch.setattr(sys, "stderr", stream)
    assert list(counted(["a", "b"], "checking")) == ["a", "b"]
    assert stream.getvalue() == written
