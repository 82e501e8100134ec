import pytest

from rapid_onset.quizzes.marking import Mark, mark

YES = Mark(1.0, ("Yes.",))
HALF = Mark(0.5, ("Its name?",), ("symbol",))


@pytest.mark.parametrize(
    ("response", "expected"),
    [
        ("magnesium", YES),
        ("  MAGNESIUM\n", YES),
        ("Mag-nesium", YES),
        ("mag\u00adnesium", YES),  # a soft hyphen, from a copied page
        ("Ｍagnesium", YES),  # a full-width letter
        ("mg", HALF),
        ("M g", HALF),
        ("Calcium", Mark(0.0, ("It passes.",), ("ions",))),
        ("zinc", Mark(0.0, ("Which ion?",))),
        ("magnesium!", Mark(0.0, ("Which ion?",))),
        ("magnesium ion", Mark(0.0, ("Which ion?",))),
        ("x" * 200, Mark(0.0, ("Which ion?",))),
        ("x" * 201, Mark(0.0, ("Write a word or two, no more.",), valid=False)),
        ("", Mark(0.0, ("Write a word or two.",), valid=False)),
        (" - ", Mark(0.0, ("Write a word or two.",), valid=False)),
        (12, Mark(0.0, ("Write a word or two.",), valid=False)),
    ],
)
def test_words(short_text, response, expected):
    assert mark(short_text, response) == expected
