"""What students write into an answer cell, and what is read."""

import pytest

from rapid_onset.grading.answer_cell import UnreadableError, read, stub


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
        ("answer = {1: b, 2: 'a'}", {1: "b", 2: "a"}),
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
        "answer = {**b}",
        "answer = {[1]: b}",
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


def test_another_name_can_be_asked_for():
    assert read("student = 'ada'\nanswer = 'b'", "student") == "ada"


def test_students_receive_an_empty_pair_of_quotes():
    assert stub("answer", "one letter") == 'answer = ""  # between the quotes: one letter'
    assert read(stub("answer", "one letter")) == ""
