"""Numbers as people write them: 0.50 uM give or take 0.02, with 1 uM as a known error."""

import pytest

from rapid_onset.quizzes.items import Tolerance
from rapid_onset.quizzes.marking import Mark, mark
from rapid_onset.quizzes.marking.numeric import figures_given

RIGHT = Mark(1.0, ("Accepted: 0.48 to 0.52 µM.",))


def changed(item, **changes):
    return item.model_copy(update=changes)


@pytest.mark.parametrize(
    "response",
    [
        "0.5",
        0.5,
        ".5",
        "0,5",  # decimal comma
        ",5",
        "0,500",  # after a leading zero a comma can only be decimal
        "+0.50",
        "5e-1",
        "5E-1",
        "5 x 10^-1",
        "5×10⁻¹",
        "5·10**-1",
        "5*10^-1",
        "0.5 µM",  # U+00B5, the micro sign
        "0.5 μM",  # U+03BC, the Greek letter
        "0.5uM",
        " 0.5  um ",
        "0.5\u00a0µM",
        "500 nM",
        "500. nM",
        "0.52",  # the edge of the tolerance
        "0.48",
        "0.5" + 37 * "0",
        "０.５",  # full-width digits
    ],
)
def test_a_number_is_read_however_it_is_written(numeric, response):
    assert mark(numeric, response) == RIGHT


@pytest.mark.parametrize(
    ("response", "feedback", "misconceptions"),
    [
        ("1", "Halve it.", ("not-halved",)),
        (1, "Halve it.", ("not-halved",)),
        ("1000 nM", "Halve it.", ("not-halved",)),
        ("1 000 nM", "Halve it.", ("not-halved",)),
        ("1.04", "Halve it.", ("not-halved",)),  # 4 %, as around the answer
        ("1.05", "Divide.", ()),
        ("0.53", "Divide.", ()),
        ("0.5201", "Divide.", ()),
        ("0.4799", "Divide.", ()),
        ("500", "Divide.", ()),
        ("−0.5", "Divide.", ()),  # the minus sign, not a hyphen
        ("1 000 000", "Divide.", ()),
        ("0", "Divide.", ()),
    ],
)
def test_a_wrong_number_is_told_why(numeric, response, feedback, misconceptions):
    assert mark(numeric, response) == Mark(0.0, (feedback,), misconceptions)


@pytest.mark.parametrize("minus", "-−–‒‐")
def test_every_minus_is_a_minus(numeric, minus):
    negative = changed(numeric, answer=-27.5, tolerance=Tolerance(abs=7.5))
    assert mark(negative, f"{minus}28").score == 1
    assert mark(negative, f"28e{minus}0").score == 0
    assert mark(negative, f"{minus} 28").valid is False
    assert mark(negative, "-28").feedback == ("Accepted: −35 to −20 µM.",)


TWO = "can be read in two ways"
ONE = "Give one number, for example"
UNIT = "Give one number in µM or nM."


@pytest.mark.parametrize(
    ("response", "words"),
    [
        ("1,234", TWO),
        ("12,345 nM", TWO),
        ("-1,234,567.8", TWO),
        ("half", ONE),
        ("", ONE),
        (".", ONE),
        ("-", ONE),
        ("e5", ONE),
        ("0.4 to 0.6", UNIT),
        ("0.5 mM", UNIT),
        ("0.5 µ", UNIT),
        ("1.234,5", UNIT),
        ("5 x 1000", UNIT),
        ("1e999", UNIT),
        ("1 2", UNIT),
        ("10 00", UNIT),
        ("0.5" + 38 * "0", ONE),  # 41 characters: longer than any number
    ],
)
def test_a_number_that_cannot_be_read_is_asked_again(numeric, response, words):
    result = mark(numeric, response)
    assert (result.score, result.valid, result.misconceptions) == (0, False, ())
    assert words in result.feedback[0]


@pytest.mark.parametrize(("response", "value"), [("1,2345", 1.2345), ("1 234,5", 1234.5)])
def test_a_comma_that_has_one_reading_is_read(numeric, response, value):
    item = changed(numeric, answer=value, tolerance=Tolerance(abs=0))
    assert mark(item, response).score == 1


@pytest.mark.parametrize(
    ("tolerance", "accepted", "refused"),
    [
        ({"abs": 0.1}, [9.9, 10.1, 10], [9.89, 10.11]),
        ({"rel": 0.1}, [9, 11], [8.99, 11.01]),
        ({"abs": 0}, [10], [10.001, 9.999]),
        ({"figures": 2}, ["9.96", "10.4", "10"], ["9.94", "10.6"]),
        ({"figures": 1}, ["9.6", "14"], ["9.4", "16"]),
    ],
)
def test_tolerance(numeric, tolerance, accepted, refused):
    ten = changed(numeric, answer=10.0, tolerance=Tolerance(**tolerance))
    assert [mark(ten, value).score for value in accepted] == [1] * len(accepted)
    assert [mark(ten, value).score for value in refused] == [0] * len(refused)


@pytest.mark.parametrize(
    ("policy", "response", "valid"),
    [
        ("optional", "0.5", True),
        ("optional", "0.5 µM", True),
        ("required", "0.5", False),
        ("required", 0.5, False),
        ("required", "0.5 µM", True),
        ("required", "500nM", True),
        ("required", "0.5 M", False),
    ],
)
def test_the_unit_may_have_to_be_written(numeric, policy, response, valid):
    result = mark(changed(numeric, unit_policy=policy), response)
    assert (result.valid, result.score) == (valid, float(valid))
    assert valid or result.feedback == (UNIT,)


@pytest.mark.parametrize("unit", ["mL/min", "%", "1/h", "µg·h/L", "mg/kg", "°C", "h⁻¹"])
def test_a_unit_is_taken_as_the_question_writes_it(numeric, unit):
    item = changed(numeric, unit=unit, accept_units={}, unit_policy="required")
    assert mark(item, f"0.5 {unit}").score == 1
    assert mark(item, f"0.5{unit}").score == (unit != "1/h")  # 0.51/h is another number


def test_a_known_error_may_have_credit(numeric):
    (error,) = numeric.errors
    item = changed(numeric, errors=(error.model_copy(update={"credit": 0.25}),))
    assert mark(item, "1").score == 0.25


def test_of_two_known_errors_that_fit_the_first_counts(numeric):
    (error,) = numeric.errors
    near = error.model_copy(update={"value": 1.01, "misconception": "other"})
    assert mark(changed(numeric, errors=(near, error)), "1").misconceptions == ("other",)


@pytest.mark.parametrize(
    ("number", "figures"),
    [
        ("5", 1),
        ("0.5", 1),
        ("0.50", 2),
        ("0.050", 2),
        ("5.0", 2),
        ("50", 1),  # zeros that end a whole number may only fill it up
        ("50.", 2),
        ("50.0", 3),
        ("1050", 3),
        ("-1,05", 3),
        ("1.20e-3", 3),
        ("12e10", 2),
        ("10 000", 1),
        ("0", 0),
        ("0.0", 0),
    ],
)
def test_figures_given(number, figures):
    assert figures_given(number) == figures


@pytest.mark.parametrize(
    ("response", "score", "remarked"),
    [
        ("0.5", 1, True),
        ("0.50", 1, False),
        ("500 nM", 1, True),
        ("5.00 x 10^-1", 1, False),
        ("1", 0, True),
        ("7.0", 0, False),
    ],
)
def test_too_few_figures_are_remarked_on_and_cost_nothing(numeric, response, score, remarked):
    result = mark(changed(numeric, least_figures=2), response)
    assert result.score == score
    assert ("Give at least 2 significant figures." in result.feedback) is remarked


def test_a_variant_is_marked_by_its_own_numbers(with_parameters):
    for seed in map(str, range(20)):
        one = with_parameters.variant(seed)
        free = one.values["total"] * one.values["share"]
        assert mark(one, f"{free:.6g}").score == 1
        assert mark(one, f"{1.03 * free:.6g}").score == 0
        assert mark(one, f"{one.values['total']} µM").misconceptions == ("all",)
