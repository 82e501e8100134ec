"""Courses to grade, and toy questions that can be checked by hand."""

import csv
import re
import shutil
from contextlib import contextmanager
from pathlib import Path

import pytest

from rapid_onset.grading import overlay as overlay_module
from rapid_onset.grading.assignment import assign
from rapid_onset.grading.course import Course, create_course
from rapid_onset.quizzes.bank import load_bank

DATA = Path(__file__).with_name("data")


@contextmanager
def in_use(checkout):
    """Let this process, and every kernel that it starts, take the course's files from there."""

    def forget():
        load_bank.cache_clear()
        overlay_module._load.cache_clear()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("rapid_onset.content._root", lambda: checkout)
        patch.setenv("PYTHONPATH", str(checkout / "src"))
        forget()
        yield checkout
    forget()


@pytest.fixture(scope="session")
def _toy_checkout(root, tmp_path_factory):
    checkout = tmp_path_factory.mktemp("toy") / "checkout"
    leave_out = shutil.ignore_patterns("__pycache__", ".ipynb_checkpoints")
    for folder in ("src", "assets", "notebooks", "quizzes"):
        shutil.copytree(root / folder, checkout / folder, ignore=leave_out)
    shutil.copyfile(DATA / "bank.yaml", checkout / "quizzes" / "nmda" / "bank.yaml")
    return checkout


@pytest.fixture(scope="module")
def toy(_toy_checkout):
    """The toy bank, in place of the first lesson's."""
    with in_use(_toy_checkout):
        yield load_bank("nmda")


@pytest.fixture
def items(toy):
    """Toy questions by the end of their ids, each in the variant that nobody gets."""
    return {item.id.removeprefix("nmda-toy-"): item for item in toy.items}


@pytest.fixture
def broken_content(_toy_checkout, tmp_path):
    """Folder of the course's own files with the toy bank, free to be broken, and in use."""
    copy = shutil.copytree(_toy_checkout, tmp_path / "broken-checkout")
    with in_use(copy):
        yield copy


@pytest.fixture
def overlay(tmp_path):
    """Folder with an instructor's own toy question, free to be broken."""
    return shutil.copytree(DATA / "overlay", tmp_path / "overlay")


@pytest.fixture(scope="session")
def told():
    """Function that gives every feedback, hint to the answer and explanation in a text."""
    return lambda text: set(re.findall(r"(?:feedback|otherwise|explanation)-[a-z-]+", text))


@pytest.fixture(scope="session", autouse=True)
def _no_settings_of_the_user(tmp_path_factory):
    """Keep what this computer's user told Jupyter and IPython out of the tests."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("JUPYTER_CONFIG_DIR", "IPYTHONDIR"):
            patch.setenv(name, str(tmp_path_factory.mktemp(name.lower())))
        patch.delenv("JUPYTERHUB_USER", raising=False)
        yield


def copy(course, folder):
    shutil.copytree(course.root, folder)
    return Course(folder)


@pytest.fixture(scope="session")
def _made(tmp_path_factory):
    return create_course(tmp_path_factory.mktemp("made") / "new" / "course")


@pytest.fixture(scope="session")
def assigned(_made, _toy_checkout, tmp_path_factory):
    """Course with the toy questions, public and the instructor's own, assigned, to be copied."""
    folder = tmp_path_factory.mktemp("assigned")
    course = copy(_made, folder / "course")
    with in_use(_toy_checkout):
        assign(course, ["nmda"], shutil.copytree(DATA / "overlay", folder / "overlay"))
    return course


@pytest.fixture
def new_course(_made, tmp_path):
    """Course without an assignment, free to be broken."""
    return copy(_made, tmp_path / "new-course")


@pytest.fixture
def course(assigned, toy, tmp_path):  # noqa: ARG001  the toy bank must be in use
    """Course with the toy questions assigned, free to be broken."""
    return copy(assigned, tmp_path / "course")


@pytest.fixture(scope="session")
def expected():
    """Function that gives a made-up class's right scores, by student and cell."""

    def read(course):
        with (course.root / "expected.csv").open(encoding="utf8", newline="") as file:
            return {(r["student"], r["cell"]): float(r["score"]) for r in csv.DictReader(file)}

    return read


@pytest.fixture(scope="session")
def snapshot():
    """Function that gives every file below a folder, with its bytes."""
    return lambda folder: {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
