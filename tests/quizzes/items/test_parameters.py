import subprocess
import sys

import pytest
from pydantic import TypeAdapter, ValidationError

from rapid_onset.quizzes.items import Numeric
from rapid_onset.quizzes.items.parameters import Parameter, draw
from rapid_onset.quizzes.marking import mark

SEEDS = [f"seed-{number}" for number in range(200)]


def parameter(written):
    return TypeAdapter(Parameter).validate_python(written)


@pytest.mark.parametrize(
    ("written", "values"),
    [
        ({"choice": [1, 2.5, "three"]}, {1, 2.5, "three"}),
        ({"range": [50, 58, 4]}, {50, 54, 58}),
        ({"range": [0.1, 0.4, 0.1]}, {0.1, 0.2, 0.3, 0.4}),
        ({"range": [-2, 0, 1]}, {-2, -1, 0}),
    ],
)
def test_every_value_of_a_parameter_is_drawn_and_no_other(written, values):
    drawn = [draw({"x": parameter(written)}, {}, seed)["x"] for seed in SEEDS]
    assert set(drawn) == values


def test_the_values_of_a_row_stay_together():
    rows = parameter({"rows": [{"drug": "a", "n": 1}, {"drug": "b", "n": 2}]})
    drawn = [draw({"trial": rows}, {}, seed) for seed in SEEDS]
    assert {(one["drug"], one["n"]) for one in drawn} == {("a", 1), ("b", 2)}


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ({"choice": [1]}, "at least 2"),
        ({"range": [0, 1, 0.3]}, "in whole steps"),
        ({"range": [1, 0, 0.1]}, "in whole steps"),
        ({"range": [0, 1, 0]}, "in whole steps"),
        ({"range": [0, 1, -1]}, "in whole steps"),
        ({"rows": [{"a": 1}, {"b": 2}]}, "the same columns: a"),
        ({"uniform": [0, 1]}, "a choice, a range or rows"),
        (7, "a choice, a range or rows"),
    ],
)
def test_a_broken_parameter_is_refused(written, words):
    with pytest.raises(ValidationError, match=words):
        parameter(written)


def test_a_variant_is_a_finished_question(with_parameters):
    one = with_parameters.variant("anna")
    total, share = one.values["total"], one.values["share"]
    assert one.stem == f"Of {total:g} µM a share of {share:g} is free. How much is that?"
    assert one.answer == pytest.approx(total * share)
    assert one.errors[0].value == total
    assert mark(one, f"{total * share}").score == 1
    assert mark(one, f"{total}").misconceptions == ("all",)


def test_a_variant_follows_its_seed_alone(with_parameters):
    assert with_parameters.variant("anna") == with_parameters.variant("anna")
    answers = {with_parameters.variant(seed).answer for seed in SEEDS}
    assert len(answers) > 10  # of 9 totals and 2 shares
    assert with_parameters.variant("anna").variant("ben") == with_parameters.variant("ben")


def test_a_question_without_parameters_is_its_own_variant(single):
    assert single.variant("anna") is single


def test_the_values_of_a_seed_are_the_same_in_every_process():
    code = (
        "from rapid_onset.quizzes.items.chance import uniform;"
        "print([round(next(uniform('anna', name)), 12) for name in 'ab'])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    # Written down once: a change would give every learner other numbers.
    assert run.stdout.strip() == "[0.753600335305, 0.274522056358]"


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"stem": "How much of {nothing}?"}, "there is no value {nothing}; the values are: total"),
        ({"parameters": {"total": {"choice": [1, 2]}}}, "there is no value {share}"),
        (
            {"parameters": {"total": {"choice": [1, 2]}, "idle": {"choice": [1, 2]}}},
            "there is no value {share}",
        ),
        ({"errors": [{"value": "{free}", "feedback": "x", "misconception": "y"}]}, "within the"),
        ({"answer": "{free} µM"}, "valid number"),
    ],
)
def test_broken_text_with_parameters_is_refused(with_parameters, change, words):
    written = with_parameters._written | change
    with pytest.raises(ValidationError) as error:
        Numeric.model_validate(written)
    assert words in str(error.value)


@pytest.mark.parametrize(
    ("computed", "words"),
    [
        ({"call": "risk.nonsense"}, "no function 'risk.nonsense'"),
        ({"call": "os.getcwd"}, "no function 'os.getcwd'"),
        ({"call": "concentration.np"}, "no function"),  # imported there, not public
        ({"call": "wilson"}, "write module.function"),
        ({"call": "concentration.free_from_total", "arguments": {"dose": 1}}, "could not be"),
        ({"call": "concentration.free_from_total", "arguments": {"concentration_um": -1}}, "-1"),
        ({"call": "risk.wilson", "arguments": {"events": 1, "total": 4}}, "could not be computed"),
        ({"fact": "nonsense"}, "no fact 'nonsense'"),
        ({"fact": "ketamine_free_fraction", "call": "risk.wilson"}, "either call or fact"),
        ({}, "either call or fact"),
    ],
)
def test_what_cannot_be_computed_is_refused(with_parameters, computed, words):
    written = with_parameters._written | {"computed": {"free": computed}}
    with pytest.raises((ValidationError, ValueError)) as error:
        Numeric.model_validate(written)
    assert words in str(error.value)


def test_a_fact_is_a_value(with_parameters):
    written = with_parameters._written | {
        "computed": {"free": {"fact": "ketamine_free_fraction", "decimals": 2}},
        "stem": "{total} {share}",
    }
    assert Numeric.model_validate(written).values["free"] == 0.53
