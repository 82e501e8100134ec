import pytest
from pydantic import ValidationError

from rapid_onset.quizzes.items import Slider

SCALE = {"label": "Total", "unit": "µM", "low": 0, "high": 40, "step": 1, "start": 0}


@pytest.mark.parametrize(
    ("scale", "settings"),
    [
        ({"high": 3}, (0, 1, 2, 3)),
        ({"high": 0.3, "step": 0.1}, (0, 0.1, 0.2, 0.3)),
        ({"low": -1, "high": 1, "step": 0.5}, (-1, -0.5, 0, 0.5, 1)),
        ({"high": 5, "step": 2}, (0, 2, 4)),  # the last step would lead past the end
    ],
)
def test_settings(scale, settings):
    assert Slider(**SCALE | scale).settings == settings


@pytest.mark.parametrize(
    ("scale", "words"),
    [
        ({"high": 0}, "low < high, and start between them"),
        ({"high": -1}, "low < high"),
        ({"start": -1}, "start between them"),
        ({"start": 41}, "start between them"),
        ({"step": 0}, "greater than 0"),
        ({"step": -1}, "greater than 0"),
        ({"high": "40"}, "valid number"),
    ],
)
def test_a_scale_refuses(scale, words):
    with pytest.raises(ValidationError) as error:
        Slider(**SCALE | scale)
    assert words in str(error.value)


@pytest.mark.parametrize("start", [0, 40])
def test_a_slider_may_start_at_an_end(start):
    assert Slider(**SCALE | {"start": start}).start == start


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"target": [8, 4]}, "the target needs a low and a high end; got 8 and 4"),
        ({"target": [4, 4]}, "the target needs a low and a high end"),
        ({"target": [-1, 1]}, "the slider stands in the target from the start"),
        ({"target": [0, 1]}, "the slider stands in the target from the start"),
        ({"target": [16.1, 20]}, "no setting of the slider meets the target"),
        ({"target": [4.1, 4.3]}, "no setting of the slider meets the target"),
        ({"near": 1.0}, "near needs less than full credit"),
        ({"near": -0.1}, "greater than or equal to 0"),
        ({"explorer": "nmda.magnesium_block"}, "give both explorer and parameter, or neither"),
        ({"parameter": "voltage"}, "give both explorer and parameter, or neither"),
    ],
)
def test_a_slider_question_refuses(slider_target, refused, changes, words):
    assert words in refused(slider_target, **changes)


@pytest.mark.parametrize("target", [[15.6, 16], [16, 17]])
def test_the_last_setting_may_be_the_one_that_is_asked(slider_target, rebuilt, target):
    assert rebuilt(slider_target, target=target).target == tuple(target)


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        ({"call": "concentration.nothing"}, "no function 'concentration.nothing'"),
        ({"argument": "dose"}, "could not be computed"),
        ({"arguments": {"free_fraction": 2}}, "free_fraction"),
        ({"take": "nothing"}, "could not be computed"),
    ],
)
def test_an_outcome_that_cannot_be_computed_is_refused(slider_target, refused, outcome, words):
    assert words in refused(slider_target, outcome=slider_target.outcome.model_dump() | outcome)


def test_a_near_setting_usually_counts_half(slider_target):
    written = slider_target.model_dump()
    del written["near"]
    assert type(slider_target)(**written).near == 0.5
