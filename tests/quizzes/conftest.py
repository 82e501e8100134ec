"""Toy questions that can be checked by hand."""

import pytest

from rapid_onset.quizzes.items import Multiple, Numeric, Single

ABOUT = {
    "use": "practice",
    "title": "Toy",
    "objectives": ["TOY-1"],
    "bloom": "remember",
    "stem": "What is it?",
    "hints": ["Look *closely*.", "Closer."],
    "explanation": "Because it is.",
    "evidence": [{"cite": "jahr1990", "supports": "nothing"}],
}


def right(name, **more):
    return {
        "id": name,
        "text": f"This is {name}",
        "correct": True,
        "feedback": f"{name}: yes.",
    } | more


def wrong(name, **more):
    option = {"id": name, "text": f"This is {name}", "feedback": f"{name}: no."}
    return option | {"misconception": f"about-{name}"} | more


@pytest.fixture
def single():
    """One right option, b."""
    options = [wrong("a"), right("b"), wrong("c")]
    return Single(id="toy-single", type="single", options=options, **ABOUT)


@pytest.fixture
def predict(single):
    """The same question, asked before the reveal."""
    return single.model_copy(update={"use": "predict"})


@pytest.fixture
def multiple():
    """Three right options, a b c, and two wrong ones, x y."""
    options = [right("a"), wrong("x"), right("b"), wrong("y"), right("c")]
    return Multiple(id="toy-multiple", type="multiple", options=options, **ABOUT)


@pytest.fixture
def numeric():
    """0.50 µM, give or take 0.02, with one known error of 1 µM."""
    error = {"value": 1, "feedback": "Halve it.", "misconception": "not-halved"}
    return Numeric(
        id="toy-numeric",
        type="numeric",
        answer=0.5,
        unit="µM",
        accept_units={"nM": 0.001},
        tolerance={"abs": 0.02},
        errors=[error],
        otherwise="Divide.",
        **ABOUT,
    )
