"""Prose against evidence, with rows small enough to check by hand."""

from __future__ import annotations

import pytest

from rapid_onset.evidence.prose import Statement, check
from rapid_onset.evidence.prose.quantities import printed


def row(number, unit, verification="verified"):
    return Statement("row", verification, printed(number, unit))


STATED = {
    "hand1999": [row("0.71", "uM"), row("-70", "mV"), row("0.86", "fraction")],
    "foot2000": [row("1.4", "uM"), row("5", "people"), row("9", "people")],
    "memory1": [row("0.33", "uM", "recalled"), row("20", "degC", "assumed")],
    "label_us_2020": [row("84", "mg")],
    "silent": [],
}


def complaints(markdown):
    return [one.words for one in check([("cell", markdown)], STATED)]


@pytest.mark.parametrize(
    "prose",
    [
        "Half is blocked at 0.71 µM [@hand1999].",
        "Half is blocked at 0.7 µM [@hand1999].",
        "At −70 mV [@hand1999] half is blocked at 710 nM.",  # after the last key
        "At −70 mV 86 % stayed [@hand1999], and 1.4 µM was needed [@foot2000].",
        "It needs 0.71 µM against 1.4 µM [@hand1999] [@foot2000].",  # side by side
        "It needs 0.71 µM against 1.4 µM [@hand1999], [@foot2000].",
        "In 5 of 9 people it held [@foot2000].",
        "At most 84 mg [@label_us_2020].",
        "The reported half is 0.33 µM [@memory1].",
        "At an assumed 20 °C [@memory1].",
        "In this model it is 3 µM.",
        "It was shown [@silent] in 2009.",
        "A few per cent, or 7.",  # nothing with a unit
        "## In 40 min",
        "| 0.71 µM | [@hand1999] |",
    ],
)
def test_true_prose_passes(prose):
    assert complaints(prose) == []


@pytest.mark.parametrize(
    ("prose", "complaint"),
    [
        # a changed digit
        (
            "It is 0.72 µM [@hand1999].",
            "0.72 µM is not in hand1999 (nearest there: 0.71 uM)",
        ),
        # a wrong unit
        (
            "It is 0.71 ng/mL [@hand1999].",
            "0.71 ng/mL is not in hand1999 (nearest there: nothing of that kind)",
        ),
        # a wrong sign
        ("At +70 mV [@hand1999].", "+70 mV is not in hand1999 (nearest there: -70 mV)"),
        # another paper's number
        (
            "It needs 1.4 µM [@hand1999], as seen [@foot2000].",
            "1.4 µM is not in hand1999 (nearest there: 0.71 uM)",
        ),
        # a number without a unit counts once a key stands by it
        ("A depth of 0.79 [@hand1999].", "0.79 is not in hand1999 (nearest there: 0.86 fraction)"),
        # a word "model" does not help against a key
        (
            "In this model it is 3 µM [@hand1999].",
            "3 µM is not in hand1999 (nearest there: 0.71 uM)",
        ),
        (
            "In 4 of 9 people it held [@foot2000].",
            "4 of 9 people is not in foot2000 (nearest there: 5 people, 9 people)",
        ),
        # a dropped key
        (
            "It is 0.71 µM.",
            "0.71 µM has no key; write [@key] after it, or say that it is the model's",
        ),
        (
            "It was 0.71 µM. So they say [@hand1999].",
            "0.71 µM has no key; write [@key] after it, or say that it is the model's",
        ),
        (
            "An odds ratio of 2.1.",
            "2.1 has no key; write [@key] after it, or say that it is the model's",
        ),
        ("It is so [@hand199].", "there is no source 'hand199'; did you mean hand1999?"),
        ("It is so [@nobody].", "there is no source 'nobody'; add it to the sources"),
        (
            "It is so [@hand1999; @foot2000].",
            "[@hand1999; @foot2000] is no key; write each as [@key]",
        ),
        ("It is so [see @hand1999].", "[see @hand1999] is no key; write each as [@key]"),
        # from memory
        ("It is 0.33 µM [@memory1].", "0.33 µM is recalled in memory1; say that it is reported"),
        ("At 20 °C [@memory1].", "20 °C is assumed in memory1; say that it is assumed"),
    ],
)
def test_what_the_evidence_does_not_say_fails(prose, complaint):
    assert complaints(prose) == [complaint]


def test_a_complaint_names_cell_and_sentence():
    cells = [("a", "# Title\n\nFine."), ("b", "So. It is 0.72 µM [@hand1999]. Yes.")]
    (one,) = check(cells, STATED)
    assert (one.place, one.sentence) == ("b", "It is 0.72 µM [@hand1999].")
    assert str(one) == (
        "b: 0.72 µM is not in hand1999 (nearest there: 0.71 uM): 'It is 0.72 µM [@hand1999].'"
    )


def test_a_section_goes_on_in_the_next_cell():
    assert list(check([("a", "### Explore"), ("b", "Take 3 µM.")], STATED)) == []
    (one,) = check([("a", "### Explore"), ("b", "### Explain\n\nIt took 3 µM.")], STATED)
    assert one.place == "b"


def test_every_wrong_number_of_a_sentence_is_named():
    assert len(complaints("It is 0.72 µM at −71 mV [@hand1999].")) == 2
