import pytest

from rapid_onset.quizzes.items.filling import Filled
from rapid_onset.quizzes.items.model_call import ModelCall

FREE = {"call": "concentration.free_from_total", "argument": "concentration_um"}


@pytest.mark.parametrize(("share", "free"), [(0.4, 4), (Filled(0.4), 4), (1, 10)])
def test_a_call_at_a_value(share, free):
    call = ModelCall(**FREE, arguments={"free_fraction": share})
    assert call.at(10) == pytest.approx(free)


def test_an_attribute_of_the_result_can_be_taken():
    call = ModelCall(call="risk.wilson", argument="events", arguments={"total": 4}, take="value")
    assert call.at(1) == 0.25


def test_a_value_that_the_model_refuses_is_named():
    with pytest.raises(ValueError, match="-1"):
        ModelCall(**FREE, arguments={"free_fraction": 0.4}).at(-1)
