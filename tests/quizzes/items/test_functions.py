import pytest

from rapid_onset.quizzes.items.functions import evaluate, model_function

CALL = "concentration.free_from_total"


@pytest.mark.parametrize(("total", "share", "free"), [(10, 0.4, 4), (10, 0.2, 2), (5, 0.4, 2)])
def test_a_result_belongs_to_its_arguments(total, share, free):
    given = {"concentration_um": total, "free_fraction": share}
    assert evaluate(CALL, given) == pytest.approx(free)


def test_a_refusal_is_repeated():
    for _ in range(2):
        with pytest.raises(ValueError, match="concentration_um"):
            evaluate(CALL, {"concentration_um": -1})


def test_a_call_with_a_list_is_computed():
    given = {"events": 5, "total": 10}
    assert evaluate("risk.wilson", given, "value") == 0.5
    with pytest.raises(ValueError, match="could not be computed"):
        evaluate("risk.wilson", {"events": [1, 2], "total": [10, 10]}, "value")


def test_a_function_is_looked_up_by_name():
    assert model_function(CALL).__name__ == "free_from_total"
