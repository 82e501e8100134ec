"""Questions as a notebook prints them."""

import pytest

from rapid_onset.grading.lettering import lettered
from rapid_onset.grading.question_text import how_to_answer, question_markdown, worth


@pytest.mark.parametrize(
    ("name", "paragraphs"),
    [
        ("single", ["Which is two?", "**a.** I", "**b.** II", "**c.** III"]),
        (
            "match",
            [
                "Which colour has each?",
                "**1.** Sky",
                "**2.** Sea",
                "**3.** Grass",
                "**a.** Blue",
                "**b.** Green",
                "**c.** Red",
            ],
        ),
        (
            "curve",
            [
                "Two fifths are free. Which line is it?",
                "Across: Total, 0 to 10 µM. Up: Free, 0 to 10 µM.",
                "**a.** Steep: A line that ends at 10 µM.",
                "**b.** Flat: A line that ends at 4 µM.",
            ],
        ),
        (
            "slider",
            [
                "Two fifths are free. Give a total of which 4 to 8 µM are free.",
                "Total: 0 to 40 µM.",
            ],
        ),
        ("word", ["What plugs the pore at rest?"]),
    ],
)
def test_a_question_in_paragraphs(items, name, paragraphs):
    item = items[name]
    text = question_markdown(item)
    assert text.split("\n\n") == [*paragraphs, f"*Answer with {how_to_answer(item)}.*"]


def test_steps_are_printed_under_the_letters_that_are_read(items):
    text = question_markdown(items["order"])
    for letter, step in lettered(items["order"]).items():
        assert f"**{letter}.** {step.text}\n" in text


@pytest.mark.parametrize(
    ("name", "how"),
    [
        ("single", "one letter"),
        ("curve", "one letter"),
        ("multiple", "one or more letters, with commas between"),
        ("order", "all letters from first to last, with commas between"),
        ("match", "each number with its letter, for example 1b, 2a"),
        ("word", "a word or two"),
        ("free", "a number, in µM"),
        ("slider", "a number, in µM"),
    ],
)
def test_how_to_answer(items, name, how):
    assert how_to_answer(items[name]) == how


def test_no_question_tells_its_answer(items, told):
    assert told("".join(map(question_markdown, items.values()))) == set()


def test_points_in_words(items):
    assert (worth(items["single"]), worth(items["multiple"])) == ("2 points", "1 point")
