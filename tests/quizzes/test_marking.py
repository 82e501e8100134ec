import pytest

from rapid_onset.quizzes.items import Question, Tolerance
from rapid_onset.quizzes.marking import Mark, mark

UNREADABLE = [None, "", [], {}, {"a": 1}, True, "zzz", ["b", ["b"]], [None], float("nan"), "1" * 99]


def test_single_choice(single):
    assert mark(single, "b") == Mark(1.0, ("b: yes.",))
    assert mark(single, "a") == Mark(0.0, ("a: no.",), ("about-a",))


@pytest.mark.parametrize(
    ("chosen", "score"),
    [
        ("abc", 1),
        ("a", 1 / 3),
        ("ab", 2 / 3),
        ("aa", 1 / 3),  # said twice, counted once
        ("abcx", 2 / 3),  # each wrong choice takes one right choice away
        ("abcxy", 1 / 3),
        ("ax", 0),
        ("xy", 0),  # never below zero
    ],
)
def test_multiple_choice_scores_right_minus_wrong_over_right(multiple, chosen, score):
    assert mark(multiple, list(chosen)).score == pytest.approx(score)


@pytest.mark.parametrize(
    ("chosen", "feedback", "misconceptions"),
    [
        ("abc", ("a: yes.", "b: yes.", "c: yes."), ()),
        ("xa", ("a: yes.", "x: no.", "2 more to find."), ("about-x",)),
        ("y", ("y: no.", "3 more to find."), ("about-y",)),
    ],
)
def test_multiple_choice_speaks_of_what_was_chosen_alone(
    multiple, chosen, feedback, misconceptions
):
    result = mark(multiple, list(chosen))
    assert (result.feedback, result.misconceptions) == (feedback, misconceptions)


@pytest.mark.parametrize(
    "response",
    [
        "0.5",
        0.5,
        ".5",
        "0,5",  # decimal comma
        "0,500",  # after a leading zero a comma can only be decimal
        "+0.50",
        "5e-1",
        "5E-1",
        "5 x 10^-1",
        "5×10⁻¹",
        "5·10**-1",
        "0.5 µM",  # U+00B5, the micro sign
        "0.5 μM",  # U+03BC, the Greek letter
        "0.5uM",
        " 0.5  um ",
        "500 nM",
        "0.52",  # the edge of the tolerance
        "0.48",
        "０.５",  # full-width digits
    ],
)
def test_a_number_is_read_however_it_is_written(numeric, response):
    assert mark(numeric, response) == Mark(1.0, ("Accepted: 0.48 to 0.52 µM.",))


@pytest.mark.parametrize(
    ("response", "feedback", "misconceptions"),
    [
        ("1", "Halve it.", ("not-halved",)),
        ("1000 nM", "Halve it.", ("not-halved",)),
        ("1.02", "Halve it.", ("not-halved",)),
        ("0.53", "Divide.", ()),
        ("500", "Divide.", ()),
        ("−0.5", "Divide.", ()),  # the minus sign, not a hyphen
        ("1 000 000", "Divide.", ()),
    ],
)
def test_a_wrong_number_is_told_why(numeric, response, feedback, misconceptions):
    assert mark(numeric, response) == Mark(0.0, (feedback,), misconceptions)


@pytest.mark.parametrize("minus", "-−–‒")
def test_every_minus_is_a_minus(numeric, minus):
    negative = numeric.model_copy(update={"answer": -27.5, "tolerance": Tolerance(abs=7.5)})
    assert mark(negative, f"{minus}28").score == 1
    assert mark(negative, f"{minus} 28").valid is False


@pytest.mark.parametrize(
    ("response", "words"),
    [
        ("1,234", "can be read in two ways"),
        ("-1,234,567.8", "can be read in two ways"),
        ("half", "Give one number"),
        ("0.4 to 0.6", "Give one number in µM or nM"),
        ("0.5 mM", "Give one number in µM or nM"),
        ("1.234,5", "Give one number"),
        ("5 x 1000", "Give one number"),
        ("1e999", "Give one number"),
    ],
)
def test_a_number_that_cannot_be_read_is_asked_again(numeric, response, words):
    result = mark(numeric, response)
    assert not result.valid
    assert words in result.feedback[0]


@pytest.mark.parametrize("response", UNREADABLE)
@pytest.mark.parametrize("kind", ["single", "multiple", "numeric"])
def test_what_cannot_be_read_is_not_wrong(request, kind, response):
    result = mark(request.getfixturevalue(kind), response)
    assert (result.score, result.valid, result.misconceptions) == (0.0, False, ())
    assert result.feedback[0]


@pytest.mark.parametrize("response", [10**400, -(10**400), "9" * 10_000, "1e99", float("inf")])
def test_no_number_is_too_large_to_refuse(numeric, response):
    assert mark(numeric, response).score == 0


@pytest.mark.parametrize(
    ("tolerance", "accepted", "refused"),
    [
        ({"abs": 0.1}, [9.9, 10.1], [9.89, 10.11]),
        ({"rel": 0.1}, [9, 11], [8.99, 11.01]),
        ({"abs": 0}, [10], [10.001]),
    ],
)
def test_tolerance(numeric, tolerance, accepted, refused):
    ten = numeric.model_copy(update={"answer": 10.0, "tolerance": Tolerance(**tolerance)})
    assert [mark(ten, value).score for value in accepted] == [1] * len(accepted)
    assert [mark(ten, value).score for value in refused] == [0] * len(refused)


def test_a_kind_without_marking_is_our_fault(single):
    plain = Question(**single.model_dump(include=set(Question.model_fields)))
    with pytest.raises(NotImplementedError, match="Question"):
        mark(plain, "b")
