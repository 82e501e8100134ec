"""What students write into an answer cell, and what is read."""

import pytest

from rapid_onset.grading.answer_cell import UnreadableError, read, response, stub
from rapid_onset.quizzes.public import public


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ('answer = "b"', "b"),
        ("answer = 'b'  # my answer", "b"),
        ('# first thoughts\nanswer = "a"\nanswer = "b"', "b"),  # the last one counts
        ("answer = b", "b"),  # without quotes
        ("answer = a, c", ["a", "c"]),
        ('answer = ["a", "c"]', ["a", "c"]),
        ("answer = {'a'}", ["a"]),
        ("answer = -60.5", -60.5),
        ('answer = "−60 mV"', "−60 mV"),
        (r'answer = "\d"', r"\d"),  # an odd backslash is no reason to complain
        ('answer = ""', ""),
        ("answer = None", None),
        ("", None),
        ("# next week", None),
        ("reply = 'b'", None),
        ("answer == 'b'", None),
    ],
)
def test_an_answer_is_read(source, value):
    assert read(source) == value


@pytest.mark.parametrize(
    "source",
    [
        "answer = ",
        'answer = "b',
        "answer = the second one",
        "answer = 3 mV",
        "answer = chr(98)",
        "answer = [x for x in 'abc']",
        "answer = b.__class__",
        f"answer = {'(' * 500}{')' * 500}",
        f"answer = {'-' * 1900}1",
        "answer = 'b'" + " " * 2000,
        "answer = '\0'",
    ],
)
def test_what_is_no_plain_value_is_not_read(source):
    with pytest.raises(UnreadableError):
        read(source)


def test_reading_runs_nothing(tmp_path):
    trace = tmp_path / "trace"
    assert read(f"open({str(trace)!r}, 'w')\nanswer = 'b'") == "b"
    assert not trace.exists()


@pytest.mark.parametrize(
    ("value", "option"),
    [
        ("b", "two"),
        (" B) ", "two"),
        ("(b)", "two"),
        (["b"], "two"),
        ("d", None),  # there are three options
        ("a b", None),
        ("I am not sure", None),
        (2, None),
    ],
)
def test_a_letter_becomes_an_option(single, value, option):
    assert response(single, value) == option


@pytest.mark.parametrize(
    ("value", "chosen"),
    [
        ("a, c", ["one", "three"]),
        ("A C", ["one", "three"]),
        (["a", "c"], ["one", "three"]),
        (["a, c", "d"], ["one", "three", "four"]),
        ("a, z", ["one", None]),
        (" ", []),
    ],
)
def test_letters_become_options(multiple, value, chosen):
    assert response(multiple, value) == chosen


def test_a_number_stays_as_it_is_written(numeric):
    assert response(numeric, "0.5 µM") == "0.5 µM"
    assert response(numeric, 0.5) == 0.5


def test_students_receive_an_empty_pair_of_quotes(single, multiple, numeric):
    assert stub(public(single)) == 'answer = ""  # between the quotes: one letter'
    assert stub(public(multiple)).endswith("one or more letters, with commas between")
    assert stub(public(numeric)).endswith("a number, in µM")
    assert read(stub(public(single))) == ""
