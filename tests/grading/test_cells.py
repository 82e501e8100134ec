"""Marks on cells."""

import pytest
from nbformat.v4 import new_code_cell

from rapid_onset.grading.cells import (
    answer_to,
    grade_id_of,
    locked,
    points_cell,
    question_of,
    shown_cell,
    shown_question,
)


def test_what_is_written_is_read():
    assert question_of(points_cell("nmda-x")) == shown_question(shown_cell("nmda-x")) == "nmda-x"
    assert question_of(shown_cell("nmda-x")) is shown_question(points_cell("nmda-x")) is None
    cell = new_code_cell(metadata=locked("here", points=2))
    assert (grade_id_of(cell), cell.metadata.nbgrader.points) == ("here", 2)
    assert grade_id_of(new_code_cell()) == ""


@pytest.mark.parametrize(
    ("metadata", "question"),
    [
        ({"answer_to": "nmda-x"}, "nmda-x"),
        ({}, None),
        (3, None),
        ("answer_to", None),
        ({"answer_to": ["x"]}, None),
        ({"answer_to": None}, None),
    ],
)
def test_a_students_metadata_may_hold_anything(metadata, question):
    assert answer_to(new_code_cell(metadata={"rapid_onset": metadata})) == question
