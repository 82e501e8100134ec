"""Made-up answers, beside the marks that they get."""

from random import Random

import pytest

from rapid_onset.grading.made_up_answers import right_answer, wrong_answer
from rapid_onset.grading.quiz_marking import mark_answer
from rapid_onset.grading.variants import variant_of

KINDS = ["single", "multiple", "free", "rows", "order", "match", "word", "slider", "curve"]
RULES = {
    "multiple": ["net-correct", "each-decision", "coverage", "all-or-nothing"],
    "order": ["longest-ordered", "position", "all-or-nothing"],
}


def dice(seed):
    return Random(seed)  # noqa: S311 - nothing to keep secret


def written(make, item):
    """What `make` writes to an item with one die after another."""
    return [make(variant_of(item, "salt", str(n)), dice(n)) for n in range(60)]


@pytest.mark.parametrize("name", KINDS)
def test_a_right_answer_gets_everything(items, name):
    for n, source in enumerate(written(right_answer, items[name])):
        item = variant_of(items[name], "salt", str(n))
        assert mark_answer(item, f"answer = {source}").score == 1, source


@pytest.mark.parametrize("name", KINDS)
def test_a_wrong_answer_gets_the_share_that_it_deserves(items, name):
    for n, (source, share) in enumerate(written(wrong_answer, items[name])):
        mark = mark_answer(variant_of(items[name], "salt", str(n)), f"answer = {source}")
        assert (mark.score, mark.valid) == (pytest.approx(share), True), source


@pytest.mark.parametrize(("name", "rule"), [(name, rule) for name in RULES for rule in RULES[name]])
def test_the_share_follows_the_rule_of_the_question(items, name, rule):
    item = items[name].model_copy(update={"scoring": rule})
    for source, share in written(wrong_answer, item):
        assert mark_answer(item, f"answer = {source}").score == pytest.approx(share), source


@pytest.mark.parametrize(
    ("name", "shares"),
    [
        ("single", {0, 0.25}),
        ("multiple", {0, 0.5}),
        ("free", {0, 0.5}),
        ("order", {0, 0.75}),
        ("match", {0, 2 / 3}),
        ("word", {0, 0.5}),
        ("slider", {0, 0.25}),
        ("curve", {0}),
    ],
)
def test_some_are_right_in_part(items, name, shares):
    assert {share for _, share in written(wrong_answer, items[name])} == shares


def test_a_task_in_python_has_no_answer_cell(items):
    for make in (right_answer, wrong_answer):
        with pytest.raises(NotImplementedError, match="no answer to a Code"):
            make(items["code"], dice(1))
