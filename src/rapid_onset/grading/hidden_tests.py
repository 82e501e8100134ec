"""Feedback without the hidden tests."""

# mypy: allow-subclassing-any
# (nbgrader's classes carry no types)

from __future__ import annotations

from typing import Any

from nbformat import NotebookNode
from nbgrader.preprocessors import ClearHiddenTests
from traitlets import List

__all__ = ["HideTests"]


class HideTests(ClearHiddenTests):
    """Take hidden tests out of a page for students: from the cell, and from its tracebacks."""

    # HTMLExporter sets this for every step, and nbgrader warns where it cannot be set.
    display_data_priority: List[str] = List().tag(config=True)

    def preprocess_cell(
        self, cell: NotebookNode, resources: dict[str, Any], cell_index: int
    ) -> tuple[NotebookNode, dict[str, Any]]:
        """Leave the message of a hidden test, which was written for the student."""
        before = cell.source
        cell, resources = super().preprocess_cell(cell, resources, cell_index)
        if cell.source != before:
            for output in cell.outputs:
                if output.output_type == "error":
                    # A traceback prints the lines around the one that failed.
                    output.traceback = [f"{output.ename}: {output.evalue}"]
        return cell, resources
