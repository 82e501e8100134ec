"""What every room's tests may use."""

import os
import shutil
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def root():
    """Folder of the repository."""
    return ROOT


@pytest.fixture(scope="session", autouse=True)
def data_folder(tmp_path_factory):
    """Folder for progress, so that no test touches that of whoever runs it."""
    folder = tmp_path_factory.mktemp("data")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RAPID_ONSET_DATA", str(folder))
        yield folder


@pytest.fixture
def checkout(tmp_path):
    """A copy of the course as a checkout has it, free to be broken."""
    copy = tmp_path / "checkout"
    leave_out = shutil.ignore_patterns("__pycache__", ".ipynb_checkpoints")
    for folder in ("src", "assets", "notebooks", "quizzes"):
        shutil.copytree(ROOT / folder, copy / folder, ignore=leave_out)
    return copy


@pytest.fixture(scope="session")
def bound_by_permissions():
    """First words of a command that file permissions hold back; root would walk over them."""
    if os.geteuid() != 0:
        return []
    return ["setpriv", "--bounding-set", "-dac_override,-dac_read_search", "--"]


def pytest_terminal_summary(terminalreporter, config):
    """Say in one line what was left out, and why."""
    skipped = terminalreporter.stats.get("skipped", [])
    why = Counter(report.longrepr[2].removeprefix("Skipped: ") for report in skipped)
    if unchosen := len(terminalreporter.stats.get("deselected", [])):
        choice = config.option.markexpr or config.option.keyword
        why[f"not chosen by: {choice}"] = unchosen
    parts = [f"{count} tests ({reason})" for reason, count in why.items()]
    terminalreporter.write_line(f"left out: {'; '.join(parts) or 'nothing'}")
