"""Questions to break: the toys of the other tests, and the examples of the page for authors."""

import re

import pytest

from rapid_onset.quizzes.bank import load_bank_file


@pytest.fixture(scope="session")
def bank_text(root):
    """Bank of one question of each kind, as docs/questions.md shows it."""
    page = (root / "docs" / "questions.md").read_text(encoding="utf8")
    return "\n".join(re.findall(r"```yaml\n(.*?)```", page, re.DOTALL))


@pytest.fixture
def write_bank(tmp_path):
    """Function that writes text to a bank file and gives its path."""

    def write(text):
        path = tmp_path / "bank.yaml"
        path.write_text(text, encoding="utf8")
        return path

    return write


@pytest.fixture
def load(write_bank):
    """Function that loads a bank from its text."""
    return lambda text: load_bank_file(write_bank(text))


@pytest.fixture(scope="session")
def rebuilt():
    """Function that makes a question anew, with changes."""

    def rebuild(item, **changes):
        written = item._written or item.model_dump(exclude={"parameters", "computed"})
        return type(item).model_validate(written | changes)

    return rebuild


@pytest.fixture(scope="session")
def said():
    """Function that gives the words of faults by their place, as text."""
    return lambda faults: {".".join(map(str, one.place)): one.words for one in faults}


@pytest.fixture(scope="session")
def told():
    """Function that gives faults as a list of text: level, place, words."""
    return lambda faults: [
        f"{one.level} at {'.'.join(map(str, one.place))}: {one.words}" for one in faults
    ]
