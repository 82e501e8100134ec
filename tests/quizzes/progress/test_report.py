import re
from dataclasses import replace
from datetime import date

import pytest

from rapid_onset.quizzes.progress.attempt import Attempt
from rapid_onset.quizzes.progress.report import report_html
from rapid_onset.quizzes.progress.summary import Again, LessonSummary

NOTHING = LessonSummary("One & all", 5, 0, 0, 0, 0, 0, 0, ())
SOME = LessonSummary("Two", 6, 4, 3, 2, 1, 1, 0, ("A **bold** idea.", "x < y"))
ATTEMPT = Attempt("toy-single", 1, 1, 0.0, 0.0, 0.0, date(2026, 7, 3), date(2026, 7, 3))


def cells(html):
    """Texts of the rows of a table."""
    return [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row) for row in html.split("<tr>")[1:]]


def test_before_the_first_question():
    assert report_html([NOTHING], []) == "<p>No practice question has been tried yet.</p>"


def test_the_table_shows_sure_but_wrong_first():
    assert cells(report_html([NOTHING, SOME], [])) == [
        [
            "Lesson",
            "Sure, but wrong",
            "Guessed, but right",
            "Right at first try",
            "Questions tried",
        ],
        ["One &amp; all", "none yet", "none yet", "none yet", "0 of 5"],
        ["Two", "1 of 2", "0 of 1", "3 of 4", "4 of 6"],
    ]


def test_the_table_can_be_read_without_seeing_it():
    html = report_html([SOME], [])
    assert html.count("<caption>") == 1
    assert html.count('scope="col"') == 5
    assert html.count('scope="row"') == 1


def test_ideas_are_called_what_they_are():
    html = report_html([SOME], [])
    assert "ideas behind your answers that do not hold" in html
    assert "<li>A <strong>bold</strong> idea.</li><li>x &lt; y</li>" in html
    assert "Come back" not in report_html([replace(SOME, ideas=())], [])


@pytest.mark.parametrize(
    ("attempt", "why"),
    [
        (ATTEMPT, "(last tried on 3 July 2026)"),
        (replace(ATTEMPT, certainty=3), "(you were sure, but wrong; last tried on 3 July 2026)"),
        (replace(ATTEMPT, last_on=date(2026, 10, 20), last=1.0), "(last tried on 20 October 2026)"),
    ],
)
def test_a_question_to_ask_again_says_how_and_why(single, attempt, why):
    html = report_html([SOME], [Again(single, attempt)])
    assert f"<li>Toy: run <code>quiz('toy-single', again=True)</code> {why}</li>" in html


def test_nothing_to_ask_again():
    assert "Nothing today: a question rests for a day." in report_html([SOME], [])
