import pytest

from rapid_onset.quizzes.check.leaks import about_leaks
from rapid_onset.quizzes.check.variants import make_variants


@pytest.fixture
def find(told):
    """Function that gives the faults of a question in a public bank, or in another one."""

    def faults(item, *, public=True):
        variants, _ = make_variants(item, 300)
        return told(about_leaks(item, variants, public=public))

    return faults


def test_a_number_for_everyone(with_parameters, rebuilt, find):
    graded = rebuilt(with_parameters, use="graded")
    assert find(graded) == []  # 9 totals and 2 shares


def test_code_needs_no_parameters(code, find):
    assert find(code) == []


def test_a_fixed_choice(single, rebuilt, find):
    graded = rebuilt(single, use="graded")
    [found] = find(graded)
    assert found.startswith("error at : it is graded in a public bank without parameters")
    assert find(graded, public=False) == []
    assert find(single) == []  # for practice


def test_few_variants(with_parameters, rebuilt, find):
    parameters = {"total": {"choice": [1, 2, 3]}, "share": {"choice": [0.2, 0.4]}}
    few = rebuilt(with_parameters, use="graded", parameters=parameters)
    assert find(few) == ["error at parameters: 6 variants are few; a graded question needs 8"]


def test_variants_with_one_answer(single, rebuilt, find):
    item = rebuilt(
        single,
        use="graded",
        stem="What is it, {total}?",
        parameters={"total": {"range": [1, 10, 1]}},
    )
    words = "error at parameters: all 10 variants have the same answer, 'This is b'"
    assert find(item) == [words]
