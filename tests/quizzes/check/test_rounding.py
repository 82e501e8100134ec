import pytest

from rapid_onset.quizzes.check.rounding import about_rounding


def error(value):
    return {"value": value, "feedback": "No.", "misconception": "slip"}


@pytest.fixture
def broken_number(numeric, rebuilt, told, request):
    """First fault of the toy number after the changes of the test."""
    item = rebuilt(numeric, **({"errors": []} | request.param))
    return told(about_rounding(item))[0]


@pytest.mark.parametrize(
    ("broken_number", "begins", "words"),
    [
        # 0.5574 is 0.557 to three figures and 0.56 to two
        ({"answer": 0.5574, "tolerance": {"rel": 0.003}}, "remark at tol", "rounded to 0.56,"),
        ({"answer": 0.5574, "tolerance": {"rel": 0.0003}}, "error at tol", "rounded to 0.557,"),
        ({"answer": 0, "tolerance": {"rel": 0.1}}, "error at tol", "use abs around zero"),
        # 0.5214 is outside 0.5 ± 0.02, but 0.52 is not
        ({"errors": [error(0.5214)]}, "remark at errors.0", "rounded to 0.52, is marked right"),
        ({"errors": [error(0.52004)]}, "error at errors.0", "rounded to 0.52, is marked right"),
        ({"accept_units": {"nM": -1}}, "error at accept_units.nM", "the factor of nM is -1"),
    ],
    indirect=["broken_number"],
)
def test_a_number_that_a_student_may_write_differently(broken_number, begins, words):
    assert broken_number.startswith(begins)
    assert words in broken_number


@pytest.mark.parametrize(
    "changes",
    [
        {"tolerance": {"rel": 0.01}},
        {"tolerance": {"rel": 0.003}, "least_figures": 3},
        {"tolerance": {"rel": 0.003}, "stem": "How much, to 3 decimals?"},
        {"tolerance": {"figures": 2}},
        {"tolerance": {"abs": 0.1}, "answer": 0},
        {"tolerance": {"abs": 0.02}, "answer": 0.5, "errors": [error(0.53)]},
    ],
)
def test_a_number_that_may_be_rounded(numeric, rebuilt, changes):
    sound = rebuilt(numeric, **({"answer": 0.5574, "errors": []} | changes))
    assert list(about_rounding(sound)) == []


def test_a_unit_that_cannot_be_read(numeric, rebuilt, said):
    long = "micromoles of free ketamine in a litre of plasma"
    found = said(about_rounding(rebuilt(numeric, accept_units={long: 1})))
    assert found == {f"accept_units.{long}": f"the key, given in {long}, is not marked right"}


def test_other_kinds_have_no_numbers_to_round(single):
    assert list(about_rounding(single)) == []
