import pytest

OPEN, HIDDEN = {"call": "twice(2)", "expect": 4}, {"call": "twice(3)", "expect": 6, "hidden": True}


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"use": "practice"}, "a code task is graded; in a lesson a plain cell does"),
        ({"tests": []}, "at least 1 item"),
        ({"tests": [OPEN]}, "needs a hidden test, or its answer stands in the notebook"),
        ({"tests": [HIDDEN | {"expect": "6"}]}, "valid number"),
        ({"tests": [HIDDEN | {"rel": -1}]}, "greater than or equal to 0"),
        ({"tests": [HIDDEN | {"hidden": 1}]}, "valid boolean"),
        ({"starter": ""}, "at least 1 character"),
    ],
)
def test_a_code_task_refuses(code, refused, changes, words):
    assert words in refused(code, **changes)


def test_all_tests_may_be_hidden(code, rebuilt):
    assert rebuilt(code, tests=[HIDDEN]).tests[0].hidden
