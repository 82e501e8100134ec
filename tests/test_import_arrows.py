"""Who may import whom: two wings share one hall and never meet; libraries stay in their rooms."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import rapid_onset

PACKAGE = Path(rapid_onset.__file__).parent
HALL = {"content", "errors", "lessons", "strict_yaml"}

# Room: rooms of the house that it may import beside the hall, and libraries.
ARROWS = {
    "hall": (set(), {"pydantic", "yaml"}),
    "evidence": (set(), {"pydantic", "pydantic_core"}),
    "models": ({"evidence"}, {"numpy"}),
    "figures": ({"evidence", "models"}, {"PIL", "matplotlib", "numpy"}),
    "explorers": (
        {"evidence", "figures", "models"},
        {"anywidget", "ipywidgets", "matplotlib", "numpy", "traitlets"},
    ),
    "quizzes": (
        {"evidence", "models"},
        {
            "anywidget",
            "ipywidgets",
            "mistune",
            "platformdirs",
            "pydantic",
            "pydantic_core",
            "traitlets",
        },
    ),
    "grading": (
        {"evidence", "quizzes"},
        {"nbconvert", "nbformat", "nbgrader", "pydantic", "pydantic_core", "tqdm", "traitlets"},
    ),
}


def imports(source):
    """Dotted names that the text `source` imports anywhere, with `from a import b` as `a.b`."""
    names = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative imports hide the room"
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def rooms_and_libraries(source):
    """Rooms of the house, and libraries outside Python's own, that the text `source` imports."""
    names = [name.split(".") for name in imports(source)]
    rooms = {parts[1] for parts in names if parts[0] == "rapid_onset"}
    libraries = {parts[0] for parts in names} - set(sys.stdlib_module_names) - {"rapid_onset"}
    return rooms, libraries


@pytest.mark.parametrize(
    ("source", "rooms", "libraries"),
    [
        ("import numpy as np", set(), {"numpy"}),
        ("import os.path", set(), set()),
        ("from rapid_onset import models", {"models"}, set()),
        ("from rapid_onset.models.nmda import simulate", {"models"}, set()),
        ("def f():\n    import scipy.linalg", set(), {"scipy"}),  # a lazy import counts as well
    ],
)
def test_the_reader_of_imports(source, rooms, libraries):
    assert rooms_and_libraries(source) == (rooms, libraries)


@pytest.mark.parametrize("room", ARROWS)
def test_a_room_imports_only_what_its_arrows_allow(room):
    allowed_rooms, allowed_libraries = ARROWS[room]
    in_hall = [PACKAGE / f"{module}.py" for module in HALL]
    files = in_hall if room == "hall" else sorted((PACKAGE / room).rglob("*.py"))
    assert files
    for file in files:
        rooms, libraries = rooms_and_libraries(file.read_text(encoding="utf8"))
        assert rooms - HALL - {room} <= allowed_rooms, file
        assert libraries <= allowed_libraries, file


def test_every_room_has_its_arrows():
    rooms = {folder.name for folder in PACKAGE.iterdir() if list(folder.glob("*.py"))}
    assert rooms == set(ARROWS) - {"hall"}


def test_figures_keep_no_global_state():
    for file in PACKAGE.rglob("*.py"):
        assert "matplotlib.pyplot" not in imports(file.read_text(encoding="utf8")), file


@pytest.mark.parametrize("module", ["rapid_onset", "rapid_onset.cli"])
def test_an_import_costs_next_to_nothing(module):
    heavy = {"IPython", "ipywidgets", "jupyterlab", "matplotlib", "nbgrader", "numpy", "pydantic"}
    code = f"import sys, {module}; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert module in run.stdout.split()
    assert heavy & set(run.stdout.split()) == set()


def test_every_public_name_is_there():
    for name in rapid_onset.__all__:
        assert getattr(rapid_onset, name) is not None
    with pytest.raises(AttributeError, match="has no attribute 'nonsense'"):
        rapid_onset.nonsense  # noqa: B018
