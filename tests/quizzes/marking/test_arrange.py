from itertools import combinations, permutations

import pytest

from rapid_onset.quizzes.marking import Mark, mark
from rapid_onset.quizzes.marking.arrange import longest_ordered

RIGHT = ["one", "two", "tres", "four"]


def longest_by_trying(places):
    """Length of the longest rising selection among all there are."""
    return max(
        size
        for size in range(len(places) + 1)
        for some in combinations(places, size)
        if list(some) == sorted(some)
    )


@pytest.mark.parametrize("places", list(permutations(range(4))), ids=str)
def test_the_longest_run_in_order_for_every_order(places):
    assert longest_ordered(places) == longest_by_trying(places)


@pytest.mark.parametrize(
    ("places", "longest"), [([], 0), ([0], 1), ([2, 0, 1], 2), ([3, 0, 4, 1, 5, 2], 3)]
)
def test_the_longest_run_in_order(places, longest):
    assert longest_ordered(places) == longest


@pytest.mark.parametrize(
    ("order", "longest", "position"),
    [
        ("0123", 1, 1),
        ("1023", 3 / 4, 1 / 2),
        ("0132", 3 / 4, 1 / 2),
        ("1230", 3 / 4, 0),  # one step in the wrong place moves all others
        ("3012", 3 / 4, 0),
        ("0321", 1 / 2, 1 / 2),
        ("2301", 1 / 2, 0),
        ("1032", 1 / 2, 0),
        ("3210", 0, 0),  # a single step is always in order
    ],
)
def test_the_rules_of_ordering(ordering, order, longest, position):
    response = [RIGHT[int(place)] for place in order]
    scores = {"longest-ordered": longest, "position": position, "all-or-nothing": longest == 1}
    for rule, score in scores.items():
        item = ordering.model_copy(update={"scoring": rule})
        assert mark(item, response).score == pytest.approx(float(score)), rule


@pytest.mark.parametrize(
    ("response", "expected"),
    [
        (RIGHT, Mark(1.0, ("Every step stands in its place.",))),
        (
            ["one", "tres", "two", "four"],
            Mark(0.75, ("Two comes first.",), ("backwards",)),
        ),
        (["two", "one", "tres", "four"], Mark(0.75, ("Count.",))),  # an order nobody foresaw
        (["tres", "one", "four", "two"], Mark(0.5, ("Two comes first.",), ("backwards",))),
    ],
)
def test_an_inversion_is_named(ordering, response, expected):
    assert mark(ordering, response) == expected


def test_every_inversion_is_named(ordering):
    (first,) = ordering.inversions
    more = first.model_copy(
        update={"earlier": "one", "later": "four", "feedback": "One.", "misconception": "late"}
    )
    item = ordering.model_copy(update={"inversions": (first, more)})
    assert mark(item, RIGHT[::-1]).feedback == ("Two comes first.", "One.")
    assert mark(item, RIGHT[::-1]).misconceptions == ("backwards", "late")


@pytest.mark.parametrize(
    ("response", "words"),
    [
        (None, "Put the steps into order."),
        ("one two tres four", "Put the steps into order."),
        ([1, 2, 3, 4], "Put the steps into order."),
        ([], "Put every step into the order, each once."),
        (RIGHT[:3], "Put every step into the order, each once."),
        ([*RIGHT, "one"], "Put every step into the order, each once."),
        (["one", "one", "tres", "four"], "Put every step into the order, each once."),
    ],
)
def test_an_order_that_cannot_be_read(ordering, response, words):
    assert mark(ordering, response) == Mark(0.0, (words,), valid=False)


@pytest.mark.parametrize(
    ("sky", "sea", "grass", "expected"),
    [
        ("blue", "blue", "green", Mark(1.0, ("3 of 3 rows match.",))),
        (
            "blue",
            "red",
            "green",
            Mark(2 / 3, ("2 of 3 rows match.", "Look at the sea."), ("colour-blind",)),
        ),
        (
            "green",
            "green",
            "green",
            Mark(
                1 / 3,
                ("1 of 3 rows match.", "Look at the sky.", "Look at the sea."),
                ("colour-blind",),  # once, though it explains two rows
            ),
        ),
    ],
)
def test_matching_counts_rows(matching, sky, sea, grass, expected):
    assert mark(matching, {"sky": sky, "sea": sea, "grass": grass}) == expected


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"sky": None}, "Choose among the matches shown."),
        ({"sky": "pink"}, "Choose among the matches shown."),
        ({"sky": ["blue"]}, "Choose among the matches shown."),
        ({"moon": "blue"}, "Choose a match for every row."),
    ],
)
def test_matches_that_cannot_be_read(matching, change, words):
    response = {"sky": "blue", "sea": "blue", "grass": "green"} | change
    assert mark(matching, response) == Mark(0.0, (words,), valid=False)


def test_a_row_without_match_is_asked_again(matching):
    response = {"sky": "blue", "sea": "blue"}
    assert mark(matching, response).feedback == ("Choose a match for every row.",)
