import pytest

from rapid_onset.quizzes.in_words import key_in_words, response_in_words, three_digits


@pytest.mark.parametrize(
    ("kind", "response", "words"),
    [
        ("single", "b", "This is b"),
        ("multiple", ["c", "a"], "This is a; This is c"),
        ("numeric", "0.5", "0.5 µM"),
        ("ordering", ["two", "one", "tres", "four"], "Two → One → Tres → Four"),
        (
            "matching",
            {"sky": "blue", "sea": "red", "grass": "green"},
            "Sky: Blue; Sea: Red; Grass: Green",
        ),
        ("short_text", "Mg", "Mg"),
        ("slider_target", 12, "12 µM"),
        ("slider_target", "-0.5", "−0.5 µM"),
        ("predict_plot", "some", "Some"),
        ("draw_plot", [0, 1.23456, 10], "Free: 0, 1.23, 10 µM"),
    ],
)
def test_a_response_reads_as_the_learner_gave_it(request, kind, response, words):
    assert response_in_words(request.getfixturevalue(kind), response) == words


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("single", "This is b"),
        ("multiple", "This is a; This is b; This is c"),
        ("numeric", "0.5 µM"),
        ("ordering", "One → Two → Tres → Four"),
        ("matching", "Sky: Blue; Sea: Blue; Grass: Green"),
        ("short_text", "magnesium"),
        ("slider_target", "10 µM to 20 µM"),
        ("predict_plot", "Some: A line that ends at 0.4."),
        ("draw_plot", "Some: A line that ends at 0.4."),
    ],
)
def test_the_right_answer_in_words(request, kind, words):
    assert key_in_words(request.getfixturevalue(kind)) == words


def test_a_slider_that_one_setting_meets(slider_target):
    item = slider_target.model_copy(update={"target": (4.7, 4.9)})
    assert key_in_words(item) == "12 µM"


def test_a_code_task_has_no_answer_in_words(code):
    with pytest.raises(NotImplementedError, match="for Code"):
        key_in_words(code)


@pytest.mark.parametrize(
    ("value", "text"), [(1 / 3, "0.333"), (-2.0, "−2"), (1234.5, "1230"), (0, "0")]
)
def test_three_digits(value, text):
    assert three_digits(value) == text
