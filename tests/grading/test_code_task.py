"""Code questions as cells of nbgrader."""

import pytest
from nbgrader.preprocessors import ClearHiddenTests, ClearSolutions

from rapid_onset.grading.code_task import _HIDDEN, _marked_solution, code_cells
from rapid_onset.grading.variants import variant_of


@pytest.mark.parametrize(
    ("starter", "solution", "marked"),
    [
        (  # what both begin with stays
            "def f(x):|    ...",
            "def f(x):|    return x",
            "def f(x):|    ### BEGIN SOLUTION|    return x|    ### END SOLUTION",
        ),
        (  # and what both end with
            "def f(x):|    y = ...|    return y",
            "def f(x):|    y = 2|    return y",
            "def f(x):|    ### BEGIN SOLUTION|    y = 2|    ### END SOLUTION|    return y",
        ),
        ("# write f", "f = 1", "### BEGIN SOLUTION|f = 1|### END SOLUTION"),  # nothing in common
        ("a = 1|a = 1", "a = 1", "a = 1|### BEGIN SOLUTION|### END SOLUTION"),  # nothing missing
    ],
)
def test_students_keep_what_starter_and_solution_share(starter, solution, marked):
    assert _marked_solution(starter.split("|"), solution.split("|")) == marked.replace("|", "\n")


@pytest.fixture
def cells(items):
    """Cells of the toy task in the variant in which x is tripled."""
    item = next(
        one
        for n in range(99)
        if (one := variant_of(items["code"], str(n), "")).values["times"] == 3
    )
    return list(code_cells(4, item))


def test_the_task_its_solution_and_its_tests(cells):
    task, solution, tests = cells
    assert task.source.startswith("### Question 4. Several times (3 points)\n\nComplete the")
    assert solution.source == (
        "def several(x):\n    ### BEGIN SOLUTION\n    return 3 * x\n    ### END SOLUTION"
    )
    assert tests.source.splitlines() == [
        "assert abs(several(1) - (3.0)) <= 3e-06, 'several(1) should give 3'",
        "# More tests run after you hand in.",
        "### BEGIN HIDDEN TESTS",
        f"assert abs(several(0) - (0.0)) <= 1e-06, {_HIDDEN!r}",
        f"assert abs(several(1 / 3) - (1.0)) <= 1e-06, {_HIDDEN!r}",
        "### END HIDDEN TESTS",
    ]
    assert tests.metadata.nbgrader.points == 3


@pytest.mark.parametrize(
    ("written", "passes"),
    [
        ("def several(x): return 3 * x", True),
        ("def several(x): return 3.000001 * x", True),
        ("def several(x): return 3.00001 * x", False),
        ("def several(x): return 3", False),  # right for the open test only
        ("def several(x): return float('nan')", False),
        ("def several(x): print(3 * x)", False),
        ("several = 3", False),
        ("", False),
    ],
)
def test_what_passes(cells, written, passes):
    try:
        exec(f"{written}\n{cells[2].source}", {})  # noqa: S102
    except Exception:  # noqa: BLE001 - a student's code may fail in any way
        passed = False
    else:
        passed = True
    assert passed == passes


def test_students_see_where_to_write_and_no_hidden_test(cells):
    resources = {"language": "python"}
    solution, _ = ClearSolutions().preprocess_cell(cells[1], resources, 1)
    tests, _ = ClearHiddenTests().preprocess_cell(cells[2], resources, 2)
    assert solution.source == (
        "def several(x):\n    # YOUR CODE HERE\n    raise NotImplementedError()"
    )
    assert tests.source.splitlines()[1:] == ["# More tests run after you hand in."]
