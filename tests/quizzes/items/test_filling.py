import pytest

from rapid_onset.quizzes.items.filling import Filled, fill, names_in, written

VALUES = {"dose_mg": 35, "rate": 0.125, "drug": "ketamine", "volt": -60}


@pytest.mark.parametrize(
    ("part", "filled"),
    [
        ("no name", "no name"),
        ("{dose_mg} mg of {drug}", "35 mg of ketamine"),
        ("at {volt} mV", "at −60 mV"),
        ("{dose_mg}{dose_mg}", "3535"),
        ("{{drug}}", "{ketamine}"),
        ("{Dose} { drug } {} {1}", "{Dose} { drug } {} {1}"),  # no names of ours
        (["{drug}", {"text": "{rate}/h"}], ["ketamine", {"text": "0.125/h"}]),
        ({"{drug}": 1}, {"{drug}": 1}),  # keys stay
        (7, 7),
        (None, None),
    ],
)
def test_fill(part, filled):
    assert fill(part, VALUES) == filled


def test_a_name_alone_keeps_its_value():
    alone = fill("{volt}", VALUES)
    assert isinstance(alone, Filled)
    assert (alone, alone.value) == ("−60", -60)
    assert not isinstance(fill("{volt} ", VALUES), Filled)


@pytest.mark.parametrize("text", ["{dose}", "a {dose} b"])
def test_a_name_without_value_is_refused(text):
    with pytest.raises(ValueError, match=r"no value \{dose\}; the values are: dose_mg, rate, drug"):
        fill(text, VALUES)


def test_where_there_are_no_values_that_is_said():
    with pytest.raises(ValueError, match="the values are: none"):
        fill("{dose}", {})


@pytest.mark.parametrize(
    ("part", "names"),
    [
        ("{a} and {b_2}", {"a", "b_2"}),
        (["{a}", {"{no}": "{b}"}, 3, None], {"a", "b"}),
        ("{A} {} { a }", set()),
    ],
)
def test_names_in(part, names):
    assert names_in(part) == names


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.1 + 0.2, "0.3"),
        (1234567, "1.23457e+06"),
        (100000, "100000"),
        (-0.5, "−0.5"),
        (2.0, "2"),
        ("a-b", "a-b"),
    ],
)
def test_written(value, text):
    assert written(value) == text
