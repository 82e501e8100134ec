"""The text of a question against the sources that it names."""

from __future__ import annotations

import pytest

from rapid_onset.evidence.prose import Statement, check_question
from rapid_onset.evidence.prose.quantities import printed

STATED = {"hand1999": [Statement("row", "verified", printed("0.71", "uM"))]}


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Half is blocked at 0.71 µM.", []),
        ("Half is blocked at 0.72 µM.", ["0.72 µM"]),
        ("It lasted 24 hours.", ["24 hours"]),
        ("The cell is held at −40 mV.", []),  # the question sets it
        ("What does 0.5 µM block?", []),  # it asks
        ("185 × 0.53 / 237.73 = 0.41 µM.", []),  # it calculates
        ("In this model 3 % is left.", []),  # it is no finding
        ("About 3 of the four, or 0.2.", []),  # nothing is measured
    ],
)
def test_a_question_states_what_its_sources_state(text, wrong):
    found = check_question("q", ["Fine.", text], ["hand1999"], STATED)
    assert [one.words.partition(" is not in hand1999")[0] for one in found] == wrong


def test_the_place_is_that_of_the_question():
    (one,) = check_question("nmda-one", ["So. It lasted 24 hours."], ["hand1999"], STATED)
    assert (one.place, one.sentence) == ("nmda-one", "It lasted 24 hours.")
