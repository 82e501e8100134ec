import pytest
from pydantic import ValidationError

from rapid_onset.quizzes.items import Tolerance


def rebuilt(item, **changes):
    return type(item)(**(item.model_dump() | changes))


def test_items_are_frozen(single):
    with pytest.raises(ValidationError, match="frozen"):
        single.title = "Other"


def test_text_loses_the_newline_of_a_yaml_block(single):
    assert rebuilt(single, stem="What is it?\n").stem == "What is it?"


@pytest.mark.parametrize(
    ("tolerance", "key", "half_width"),
    [({"abs": 0.5}, -20, 0.5), ({"rel": 0.1}, -20, 2), ({"rel": 0.1}, 0, 0)],
)
def test_half_width(tolerance, key, half_width):
    assert Tolerance(**tolerance).half_width(key) == half_width


@pytest.mark.parametrize(
    ("goal", "near", "far"),
    [
        (0.5, 0.519, 0.521),  # the answer, with 0.02 to spare: 4 %
        (50, 51.9, 52.1),
        (-0.005, -0.00519, -0.00521),
    ],
)
def test_the_tolerance_grows_with_the_size_of_a_known_error(numeric, goal, near, far):
    assert numeric.meets(near, goal)
    assert not numeric.meets(far, goal)


def test_around_zero_the_tolerance_stays_as_it_is(numeric):
    zero = rebuilt(numeric, answer=0)
    assert zero.meets(0.02, 0)
    assert zero.meets(1.02, 1)
    assert not zero.meets(1.03, 1)


@pytest.mark.parametrize("error", [0.49, 0.5, 0.52])
def test_a_known_error_lies_outside_the_tolerance(numeric, error):
    errors = [{"value": error, "feedback": "No.", "misconception": "near"}]
    with pytest.raises(ValidationError, match="lies within the tolerance"):
        rebuilt(numeric, errors=errors)
