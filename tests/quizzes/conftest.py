"""Toy questions that can be checked by hand."""

import pytest

from rapid_onset.quizzes.items import (
    Code,
    Matching,
    Multiple,
    Numeric,
    Ordering,
    PredictPlot,
    ShortText,
    Single,
    SliderTarget,
)

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


@pytest.fixture(autouse=True)
def data_folder(tmp_path, monkeypatch):
    """Folder for progress, empty at the beginning of each test."""
    folder = tmp_path / "data"
    monkeypatch.setenv("RAPID_ONSET_DATA", str(folder))
    return folder


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


@pytest.fixture
def ordering():
    """One, two, three, four; two and three are often swapped."""
    return Ordering(
        id="toy-ordering",
        type="ordering",
        steps=[{"id": name, "text": name.title()} for name in ("one", "two", "tres", "four")],
        inversions=[
            {
                "earlier": "two",
                "later": "tres",
                "feedback": "Two comes first.",
                "misconception": "backwards",
            }
        ],
        otherwise="Count.",
        **ABOUT,
    )


@pytest.fixture
def matching():
    """Sky and sea are blue, grass is green, nothing is red."""
    return Matching(
        id="toy-matching",
        type="matching",
        prompts=[
            {
                "id": name,
                "text": name.title(),
                "answer": colour,
                "feedback": f"Look at the {name}.",
                "misconception": "colour-blind",
            }
            for name, colour in (("sky", "blue"), ("sea", "blue"), ("grass", "green"))
        ],
        choices=[{"id": name, "text": name.title()} for name in ("red", "green", "blue")],
        **ABOUT,
    )


@pytest.fixture
def short_text():
    """Magnesium; calcium is known to be wrong, Mg gets half."""
    return ShortText(
        id="toy-short-text",
        type="short_text",
        answers=[
            {"text": "magnesium", "feedback": "Yes."},
            {"text": "Mg", "credit": 0.5, "feedback": "Its name?", "misconception": "symbol"},
            {"text": "calcium", "credit": 0, "feedback": "It passes.", "misconception": "ions"},
        ],
        otherwise="Which ion?",
        **ABOUT,
    )


@pytest.fixture
def slider_target():
    """Free ketamine is 40 % of the total: 10 to 20 uM total give 4 to 8 uM."""
    return SliderTarget(
        id="toy-slider",
        type="slider_target",
        slider={"label": "Total", "unit": "µM", "low": 0, "high": 40, "step": 1, "start": 0},
        outcome={
            "label": "Free",
            "unit": "µM",
            "call": "concentration.free_from_total",
            "argument": "concentration_um",
            "arguments": {"free_fraction": 0.4},
        },
        target=[4, 8],
        near=0.25,
        below={"feedback": "More.", "misconception": "too-little"},
        above={"feedback": "Less.", "misconception": "too-much"},
        **ABOUT,
    )


def curve(name, free_fraction, **more):
    return {
        "id": name,
        "label": name.title(),
        "describe": f"A line that ends at {free_fraction}.",
        "call": "concentration.free_from_total",
        "argument": "concentration_um",
        "arguments": {"free_fraction": free_fraction},
        "feedback": f"{name}.",
    } | more


@pytest.fixture
def predict_plot():
    """Three straight lines; the one with 0.4 is right."""
    return PredictPlot(
        id="toy-plot",
        type="predict_plot",
        x={"label": "Total", "unit": "µM", "low": 0, "high": 10},
        y={"label": "Free", "unit": "µM", "low": 0, "high": 10},
        curves=[
            curve("all", 1, misconception="all-is-free"),
            curve("some", 0.4, correct=True),
            curve("none", 0, misconception="none-is-free"),
        ],
        **ABOUT | {"use": "predict"},
    )


@pytest.fixture
def draw_plot(predict_plot):
    """The same line, to be drawn."""
    right_one = predict_plot.correct
    return predict_plot.model_copy(update={"mode": "draw", "curves": (right_one,)})


@pytest.fixture
def code():
    """Double a number."""
    return Code(
        id="toy-code",
        type="code",
        starter="def twice(x):\n    ...",
        solution="def twice(x):\n    return 2 * x",
        tests=[
            {"call": "twice(2)", "expect": 4},
            {"call": "twice(-1.5)", "expect": -3, "hidden": True},
        ],
        **ABOUT | {"use": "graded"},
    )


@pytest.fixture
def with_parameters():
    """How much is free of 1 to 5 uM, when 20 % or 40 % are bound to nothing?"""
    return Numeric(
        id="toy-parameters",
        type="numeric",
        parameters={"total": {"range": [1, 5, 0.5]}, "share": {"choice": [0.2, 0.4]}},
        computed={
            "free": {
                "call": "concentration.free_from_total",
                "arguments": {"concentration_um": "{total}", "free_fraction": "{share}"},
            }
        },
        answer="{free}",
        unit="µM",
        tolerance={"rel": 0.02},
        errors=[{"value": "{total}", "feedback": "Part is bound.", "misconception": "all"}],
        otherwise="Multiply {total} by {share}.",
        **ABOUT | {"stem": "Of {total} µM a share of {share} is free. How much is that?"},
    )
