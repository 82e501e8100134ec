import pytest

from rapid_onset.quizzes.check import programs
from rapid_onset.quizzes.check.programs import about_programs
from rapid_onset.quizzes.check.run_programs import outcomes

TESTS = [{"call": "twice(2)", "expect": 4, "rel": 1e-6}]


@pytest.mark.parametrize(
    ("program", "words"),
    [
        ("def twice(x):\n    return 2 * x", ""),
        ("def twice(x):\n    return x + x + 1e-9", ""),
        ("def twice(x):\n    return 3 * x", "twice(2) gave 6 instead of 4"),
        ("def twice(x):\n    return float('nan')", "twice(2) gave nan instead of 4"),
        ("def twice(x): ...", "twice(2) raised TypeError: float() argument must be a string"),
        ("def double(x): ...", "twice(2) raised NameError: name 'twice' is not defined"),
        ("def twice(x)", "SyntaxError: expected ':'"),
        ("raise SystemExit", "SystemExit"),
        ("1 / 0", "ZeroDivisionError: division by zero"),
    ],
)
def test_what_becomes_of_a_test(program, words):
    [found] = outcomes(program, TESTS)
    assert found.startswith(words)
    assert bool(found) == bool(words)


def test_zero_is_expected_within_the_same_number():
    tests = [{"call": "x", "expect": 0.0, "rel": 1e-6}]
    assert outcomes("x = 1e-7", tests) == [""]
    assert outcomes("x = 1e-5", tests) != [""]


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, []),
        (
            {"solution": "print('{')\ndef twice(x):\n    return 2 * x + (x < 0)"},
            ["error at tests.1: the solution fails: twice(-1.5) gave -2 instead of -3"],
        ),
        (
            {"starter": "def twice(x):\n    return 2 * x  # ..."},
            ["error at starter: the starter passes every test"],
        ),
        (
            {"starter": "import os\nos._exit(0)"},
            ["error at solution: solution or starter ended Python itself"],
        ),
    ],
)
def test_solution_and_starter(code, told, changes, found):
    assert told(about_programs([code.model_copy(update=changes)])) == found


def test_a_program_without_end_is_stopped(code, told, monkeypatch):
    monkeypatch.setattr(programs, "_SECONDS", 1)
    endless = code.model_copy(update={"starter": "while True:\n    pass"})
    found = told(about_programs([endless]))
    assert found == ["error at solution: solution and starter ran for more than 1 s"]


def test_each_variant_has_its_own_tests(code, rebuilt, told):
    item = rebuilt(
        code,
        parameters={"factor": {"choice": [2, 3]}},
        stem="Multiply by {factor}.",
        solution="def times(x):\n    return {factor} * x",
        starter="def times(x): ...",
        tests=[{"call": "times(1)", "expect": 2, "hidden": True}],
    )
    variants = [item.variant(f"seed-{number}") for number in range(8)]
    assert {one.values["factor"] for one in variants} == {2, 3}
    found = set(told(about_programs(variants)))
    words = "the solution fails: times(1) gave 3 instead of 2 (with factor 3)"
    assert found == {f"error at tests.0: {words}"}


def test_other_kinds_have_no_programs(single):
    assert list(about_programs([single])) == []
