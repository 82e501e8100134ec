"""Notebooks are committed as they were written: nothing that a run leaves behind."""

from pathlib import Path

import nbformat
import pytest

ROOT = Path(__file__).parents[2]
NOTEBOOKS = [
    path
    for folder in ("notebooks", "quizzes")
    for path in sorted((ROOT / folder).rglob("*.ipynb"))
    if ".ipynb_checkpoints" not in path.parts
]
# Two names of the same kernel, neither with the version of the author's machine.
KERNEL_NAMES = {"Python 3", "Python 3 (ipykernel)"}
# What an author may say about a cell; all else is what a program noted down.
ABOUT_A_CELL = {"deletable", "editable", "jupyter", "nbgrader", "tags"}


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_is_tidy(path):
    notebook = nbformat.read(path, as_version=nbformat.NO_CONVERT)
    nbformat.validate(notebook)
    assert set(notebook.metadata) == {"kernelspec", "language_info"}
    assert notebook.metadata.kernelspec.name == "python3"
    assert notebook.metadata.kernelspec.display_name in KERNEL_NAMES
    assert notebook.metadata.language_info == {"name": "python"}

    ids = [cell.id for cell in notebook.cells]
    assert len(set(ids)) == len(ids)
    for cell in notebook.cells:
        assert set(cell.metadata) <= ABOUT_A_CELL, cell.id
        assert not cell.get("attachments"), cell.id
        if cell.cell_type == "code":
            assert cell.outputs == [], cell.id
            assert cell.execution_count is None, cell.id


def test_there_are_notebooks():
    assert NOTEBOOKS
