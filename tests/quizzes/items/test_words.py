import pytest

from rapid_onset.quizzes.items.words import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("GluN2B", "glun2b"),
        ("open-channel block", "openchannelblock"),
        ("open\u2011channel\u00a0block", "openchannelblock"),
        ("open_channel\tblock\n", "openchannelblock"),
        ("o\u00adpen", "open"),  # a soft hyphen
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("\u2461", "2"),  # a digit in a circle
        ("expos\u0065\u0301", "expos\u00e9"),
        ("a\u2212b\u2013c\u2014d", "abcd"),
        (" - ", ""),
    ],
)
def test_fold(text, folded):
    assert fold(text) == folded


@pytest.mark.parametrize(("one", "other"), [("NMDA", "AMPA"), ("2A", "2B"), ("a.b", "ab")])
def test_other_words_stay_other(one, other):
    assert fold(one) != fold(other)
