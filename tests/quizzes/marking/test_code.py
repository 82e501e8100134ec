import pytest

from rapid_onset.quizzes.marking import mark


@pytest.mark.parametrize("response", ["def twice(x): return 2 * x", "", None, 4])
def test_a_program_is_left_to_its_tests(code, response):
    result = mark(code, response)
    assert (result.valid, result.score) == (False, 0)
    assert result.feedback == ("Answer in the assignment, where tests call your functions.",)
