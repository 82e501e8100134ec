"""Courses to grade, and toy questions that can be checked by hand."""

import csv
import shutil

import pytest

from rapid_onset.grading.assignment import assign
from rapid_onset.grading.course import Course, create_course
from rapid_onset.quizzes.bank import load_bank
from rapid_onset.quizzes.items import Multiple, Numeric, Single

ABOUT = {
    "use": "graded",
    "title": "Toy",
    "objectives": ["TOY-1"],
    "bloom": "remember",
    "stem": "What is it?",
    "explanation": "Because it is.",
    "evidence": [{"cite": "jahr1990", "supports": "nothing"}],
}


def options(*names):
    """Options with these names, of which those in capitals are right."""
    return [
        {"id": name.lower(), "text": f"This is {name}", "feedback": f"{name}: <why> & how."}
        | ({"correct": True} if name.isupper() else {"misconception": f"about-{name}"})
        for name in names
    ]


@pytest.fixture
def single():
    """Options a to c, of which b is right."""
    return Single(
        id="toy-single", type="single", options=options("one", "TWO", "three"), points=2, **ABOUT
    )


@pytest.fixture
def multiple():
    """Options a to d, of which a and c are right."""
    return Multiple(
        id="toy-multiple", type="multiple", options=options("ONE", "two", "THREE", "four"), **ABOUT
    )


@pytest.fixture
def numeric():
    """0.50 µM, give or take 0.02."""
    return Numeric(
        id="toy-numeric",
        type="numeric",
        answer=0.5,
        unit="µM",
        tolerance={"abs": 0.02},
        otherwise="Divide.",
        **ABOUT,
    )


@pytest.fixture(scope="session", autouse=True)
def _no_settings_of_the_user(tmp_path_factory):
    """Keep what this computer's user told Jupyter and IPython out of the tests."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("JUPYTER_CONFIG_DIR", "IPYTHONDIR"):
            patch.setenv(name, str(tmp_path_factory.mktemp(name.lower())))
        yield


def copy(course, folder):
    shutil.copytree(course.root, folder)
    return Course(folder)


@pytest.fixture(scope="session")
def _made(tmp_path_factory):
    return create_course(tmp_path_factory.mktemp("made") / "new" / "course")


@pytest.fixture(scope="session")
def assigned(_made, tmp_path_factory):
    """Course with the first lesson assigned, to be copied."""
    course = copy(_made, tmp_path_factory.mktemp("assigned") / "course")
    assign(course, ["nmda"])
    return course


@pytest.fixture
def new_course(_made, tmp_path):
    """Course without an assignment, free to be broken."""
    return copy(_made, tmp_path / "new-course")


@pytest.fixture
def course(assigned, tmp_path):
    """Course with the first lesson assigned, free to be broken."""
    return copy(assigned, tmp_path / "course")


@pytest.fixture
def broken_content(checkout, monkeypatch):
    """Folder of the course's own files, free to be broken, and in use."""
    monkeypatch.setattr("rapid_onset.content._root", lambda: checkout)
    load_bank.cache_clear()
    yield checkout
    load_bank.cache_clear()


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


@pytest.fixture(scope="session")
def reasons():
    """What the bank says about answers to graded questions, and must not be told before."""
    items = load_bank("nmda").by_use("graded")
    texts = [item.explanation for item in items]
    texts += [option.feedback for item in items for option in getattr(item, "options", ())]
    texts += [error.feedback for item in items for error in getattr(item, "errors", ())]
    return texts + [item.otherwise for item in items if hasattr(item, "otherwise")]
