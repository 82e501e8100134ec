"""Sentences of a lesson, and which of them make claims."""

from __future__ import annotations

import pytest

from rapid_onset.evidence.prose.sentences import sentences, split


def claims(markdown, section=""):
    return [one.text for one in sentences(markdown, section) if one.makes_claims]


@pytest.mark.parametrize(
    ("block", "texts"),
    [
        ("It is 3. It is 4.", ["It is 3.", "It is 4."]),
        ("**Mass.** 185 ng/mL is\n0.78 µM.", ["Mass.", "185 ng/mL is 0.78 µM."]),
        ("It is 0.71 µM [@a]; half.", ["It is 0.71 µM [@a]; half."]),
        ("Is it? It (“so.”) Then", ["Is it?", "It (“so.”)", "Then"]),
        ("Hand et al. 3 of them, e.g. 4 µM", ["Hand et al. 3 of them, e.g. 4 µM"]),
        ("Call `f(3 µM)` at once", ["Call `…` at once"]),
        ("See [page 3 µM](https://example.org/4%20h)", ["See [page 3 µM]"]),
    ],
)
def test_a_paragraph_is_split_into_sentences(block, texts):
    assert list(split(block)) == texts


def test_blocks_do_not_run_together():
    markdown = "# Head\nOne\ntwo\n- three\n- four\n\n> five\n> six\n\n| a | b |\n| c | d |"
    texts = [one.text for one in sentences(markdown)]
    assert texts == ["Head", "One two", "three", "four", "five six", "| a | b |", "| c | d |"]


def test_code_is_no_prose():
    assert claims("Before.\n\n```python\ndose = '3 mg'\n```\nAfter.") == ["Before.", "After."]


@pytest.mark.parametrize(
    ("section", "kept"),
    [
        ("Explain (minute 15)", True),
        ("1 · Two keys (minute 5)", True),
        ("Summary", True),
        ("Explore", False),
        ("Mystery: a vial (minute 65)", False),
        ("Before you start", False),
    ],
)
def test_some_sections_make_no_claims(section, kept):
    expected = ["It is 3 h."] if kept else []
    assert claims(f"## {section}\n\nIt is 3 h.") == expected
    assert claims("It is 3 h.", section) == expected  # a section goes on in the next cell


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("In this model it is 3 h.", False),
        ("The model's rate is 3 per second.", False),
        ("The patient is made up and weighs 70 kg.", False),
        ("Imagine 100 people.", False),
        ("In a mouse model of depression it took 3 h.", True),
        ("A modelling study found 3 h.", True),
        ("It took 3 h.", True),
    ],
)
def test_a_sentence_can_say_that_it_is_no_finding(sentence, kept):
    assert claims(sentence) == ([sentence] if kept else [])


def test_an_aside_on_the_program_makes_no_claims():
    aside = "**Look inside: a trap.** A pulse of 1 ms is missed. It comes at 200 ms."
    assert claims(f"{aside}\n\nIt is 3 h.") == ["It is 3 h."]
