"""What students see of a hidden test."""

import pytest
from nbformat.v4 import new_code_cell, new_output

from rapid_onset.grading.hidden_tests import HideTests

TEST = """\
assert double(2) == 4
### BEGIN HIDDEN TESTS
assert double(21) == 42, "double more than small numbers"
### END HIDDEN TESTS"""
TRACEBACK = ["Cell In[1]", "1 assert double(2) == 4", "3 assert double(21) == 42", "AssertionError"]


def shown(source, message):
    """Cell with a failed test, as it stands in the feedback."""
    error = new_output("error", ename="AssertionError", evalue=message, traceback=TRACEBACK)
    meta = {"nbgrader": {"grade": True, "grade_id": "test", "points": 1}}
    cell = new_code_cell(source, outputs=[error], metadata=meta)
    return HideTests().preprocess_cell(cell, {}, 0)[0]


@pytest.mark.parametrize("message", ["double more than small numbers", ""])
def test_the_message_stays_and_the_test_goes(message):
    cell = shown(TEST, message)
    assert cell.source == "assert double(2) == 4"
    assert cell.outputs[0].traceback == [f"AssertionError: {message}"]


def test_an_open_test_keeps_its_traceback():
    assert shown("assert double(2) == 4", "").outputs[0].traceback == TRACEBACK
