import pytest

from rapid_onset.quizzes.check.responses import answer, right, wrong
from rapid_onset.quizzes.marking import mark


@pytest.mark.parametrize(
    ("kind", "response"),
    [
        ("single", "b"),
        ("multiple", ["a", "b", "c"]),
        ("numeric", "0.5"),
        ("ordering", ["one", "two", "tres", "four"]),
        ("matching", {"sky": "blue", "sea": "blue", "grass": "green"}),
        ("short_text", "magnesium"),
        ("slider_target", 10),
        ("predict_plot", "some"),
        ("draw_plot", [0, 10]),
    ],
)
def test_the_right_response_of_each_kind(request, kind, response):
    item = request.getfixturevalue(kind)
    assert right(item) == response
    assert mark(item, response).score == 1


@pytest.mark.parametrize(
    ("kind", "responses"),
    [
        ("single", {"options.0": "a", "options.2": "c"}),
        ("multiple", {"options.1": ["a", "b", "c", "x"], "options.3": ["a", "b", "c", "y"]}),
        ("numeric", {"errors.0": "1.0"}),
        ("ordering", {"inversions.0": ["one", "tres", "two", "four"]}),
        (
            "matching",
            {
                "prompts.0": {"sky": "red", "sea": "blue", "grass": "green"},
                "prompts.1": {"sky": "blue", "sea": "red", "grass": "green"},
                "prompts.2": {"sky": "blue", "sea": "blue", "grass": "red"},
            },
        ),
        ("short_text", {"answers.1": "Mg", "answers.2": "calcium"}),
        ("slider_target", {"below": 0, "above": 40}),
        ("predict_plot", {"curves.0": "all", "curves.2": "none"}),
        ("draw_plot", {}),
    ],
)
def test_the_wrong_responses_of_each_kind(request, kind, responses):
    item = request.getfixturevalue(kind)
    found = {".".join(map(str, one.place)): one for one in wrong(item)}
    assert {place: one.response for place, one in found.items()} == responses
    for one in found.values():
        assert mark(item, one.response).score < 1
        assert one.feedback in mark(item, one.response).feedback


def test_a_number_brings_its_unit_where_that_is_asked_for(numeric):
    asked = numeric.model_copy(update={"unit_policy": "required"})
    assert right(asked) == "0.5 µM"
    assert [one.response for one in wrong(asked)] == ["1.0 µM"]
    assert mark(asked, "0.5 µM").score == 1
    assert not mark(asked, "0.5").valid


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("single", ("This is b",)),
        ("multiple", ("This is a", "This is b", "This is c")),
        ("numeric", ("0.5",)),
        ("ordering", ("One", "Two", "Tres", "Four")),
        ("matching", ("Sky: Blue", "Sea: Blue", "Grass: Green")),
        ("short_text", ("magnesium",)),
        ("slider_target", ("10.0",)),
        ("predict_plot", ("Some",)),
        ("code", ("def twice(x):\n    return 2 * x",)),
    ],
)
def test_an_answer_is_in_the_words_of_the_learner(request, kind, words):
    assert answer(request.getfixturevalue(kind)) == words
