import pytest

from rapid_onset.quizzes.check.variants import make_variants, with_values


def test_a_question_without_parameters_is_its_only_variant(single):
    assert make_variants(single, 300) == ([single], [])


def test_every_variant_stands_once(with_parameters):
    variants, faults = make_variants(with_parameters, 300)
    assert faults == []
    values = [(one.values["total"], one.values["share"]) for one in variants]
    assert len(values) == len(set(values)) == 18  # 9 totals, 2 shares


def test_one_seed_is_one_variant(with_parameters):
    assert len(make_variants(with_parameters, 1)[0]) == 1


def test_what_keeps_a_variant_from_loading(with_parameters, rebuilt, told):
    # 2 µM is right for 0.4 of 5 µM alone, which is not the example.
    errors = [{"value": 2, "feedback": "Part is bound.", "misconception": "all"}]
    parameters = {"total": {"choice": [1, 2.5, 5]}, "share": {"choice": [0.3, 0.4]}}
    item = rebuilt(with_parameters, errors=errors, parameters=parameters)
    variants, faults = make_variants(item, 300)
    assert len(variants) == 5
    words = "the known error 2 lies within the tolerance (with total 5, share 0.4)"
    assert told(faults) == [f"error at : {words}"]


@pytest.mark.parametrize(
    ("values", "words"),
    [({}, ""), ({"total": 2.5, "drug": "S"}, " (with total 2.5, drug S)")],
)
def test_values_are_listed(values, words):
    assert with_values(values) == words
