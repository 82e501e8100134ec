import pytest

YES, NO = {"correct": True}, {"misconception": "idea"}


def options(*kinds):
    """Options a, b, c ..., right or wrong."""
    return [
        {"id": name, "text": name.upper(), "feedback": "So."} | kind
        for name, kind in zip("abcdef", kinds, strict=False)
    ]


@pytest.mark.parametrize(
    ("kinds", "words"),
    [
        ([YES], "at least 2 items"),
        ([NO, NO], "exactly one option must be correct, not 0"),
        ([YES, YES, NO], "exactly one option must be correct, not 2"),
        ([YES, {}], "option 'b' is wrong and needs a misconception"),
        ([YES | NO, NO], "option 'a' is right and needs no misconception"),
        ([YES | {"credit": 0.5}, NO], "a credit is for a near miss"),
        ([YES, NO | {"credit": 1.0}], "a near miss needs less than full credit"),
        ([YES, NO | {"credit": 1.5}], "less than or equal to 1"),
        ([YES, NO | {"credit": -0.5}], "greater than or equal to 0"),
        ([YES, NO | {"id": "a"}], "two options have the id 'a'"),
        ([YES, NO | {"text": "A"}], "two options have the text 'A'"),
        ([YES, NO | {"id": "B b"}], "should match pattern"),
        ([YES, NO | {"feedback": ""}], "at least 1 character"),
        ([{"correct": "yes"}, NO], "valid boolean"),
        ([{"correct": 1}, NO], "valid boolean"),
    ],
)
def test_a_single_choice_refuses(single, refused, kinds, words):
    assert words in refused(single, options=options(*kinds))


def test_a_near_miss_may_have_credit(single, rebuilt):
    item = rebuilt(single, options=options(YES, NO | {"credit": 0.5}))
    assert item.options[1].credit == 0.5


@pytest.mark.parametrize(
    ("kinds", "words"),
    [
        ([YES, YES], "needs both right and wrong options"),
        ([NO, NO], "needs both right and wrong options"),
        ([YES, NO | {"credit": 0.5}], "no credit for single options; use its scoring"),
        ([YES, {}], "option 'b' is wrong and needs a misconception"),
    ],
)
def test_a_multiple_choice_refuses(multiple, refused, kinds, words):
    assert words in refused(multiple, options=options(*kinds))


def test_a_rule_that_nobody_knows_is_refused(multiple, refused):
    assert "'net-correct', 'each-decision'" in refused(multiple, scoring="generous")


def test_the_usual_rule_is_net_correct(multiple):
    assert multiple.scoring == "net-correct"
