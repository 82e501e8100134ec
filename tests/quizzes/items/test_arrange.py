from itertools import permutations

import pytest

STEPS = [{"id": name, "text": name.title()} for name in ("one", "two", "tres", "four")]
SWAPPED = {"feedback": "No.", "misconception": "backwards"}


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"steps": STEPS[:2]}, "at least 3 items"),
        ({"steps": [*STEPS, {"id": "one", "text": "Again"}]}, "two steps have the id 'one'"),
        ({"steps": [*STEPS, {"id": "five", "text": "One"}]}, "two steps have the text 'One'"),
        ({"inversions": []}, "at least 1 item"),
        (
            {"inversions": [{"earlier": "two", "later": "nine"} | SWAPPED]},
            "the inversion of 'two' and 'nine' names no step",
        ),
        (
            {"inversions": [{"earlier": "zero", "later": "two"} | SWAPPED]},
            "the inversion of 'zero' and 'two' names no step",
        ),
        (
            {"inversions": [{"earlier": "tres", "later": "two"} | SWAPPED]},
            "'tres' does not come before 'two' in the steps",
        ),
        (
            {"inversions": [{"earlier": "two", "later": "two"} | SWAPPED]},
            "'two' does not come before 'two' in the steps",
        ),
        ({"scoring": "guess"}, "'longest-ordered', 'position' or 'all-or-nothing'"),
    ],
)
def test_an_ordering_refuses(ordering, refused, changes, words):
    assert words in refused(ordering, **changes)


@pytest.mark.parametrize("count", [3, 4, 5, 8])
def test_the_steps_are_never_found_in_the_right_order(ordering, rebuilt, count):
    steps = [{"id": f"s{number}", "text": str(number)} for number in range(count)]
    inversion = {"earlier": "s0", "later": "s1"} | SWAPPED
    for version in range(1, 60):
        item = rebuilt(ordering, steps=steps, inversions=[inversion], version=version)
        assert sorted(item.presented, key=item.steps.index) == list(item.steps)
        assert item.presented != item.steps


def test_the_same_question_is_always_found_alike(ordering, rebuilt):
    assert rebuilt(ordering).presented == ordering.presented
    others = {rebuilt(ordering, version=version).presented for version in range(1, 30)}
    assert len(others) > 5


def test_the_order_found_is_not_drawn_from_the_right_one(ordering, rebuilt):
    found = ordering.presented
    for right in permutations(STEPS):
        inversion = {"earlier": right[0]["id"], "later": right[1]["id"]} | SWAPPED
        item = rebuilt(ordering, steps=right, inversions=[inversion])
        assert (item.presented == found) is (item.steps != found)


PROMPTS = [
    {"id": name, "text": name.title(), "answer": "blue", "feedback": "No.", "misconception": "idea"}
    for name in ("sky", "sea")
]
CHOICES = [{"id": name, "text": name.title()} for name in ("red", "blue")]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"prompts": PROMPTS[:1]}, "at least 2 items"),
        ({"choices": CHOICES[1:]}, "at least 2 items"),
        ({"prompts": [*PROMPTS, PROMPTS[0]]}, "two prompts have the id 'sky'"),
        ({"choices": [*CHOICES, CHOICES[0]]}, "two choices have the id 'red'"),
        ({"choices": [*CHOICES, {"id": "rot", "text": "Red"}]}, "two choices have the text 'Red'"),
        (
            {"prompts": [PROMPTS[0], PROMPTS[1] | {"answer": "pink"}]},
            "the prompt 'sea' has the answer 'pink', which is no choice",
        ),
        ({"prompts": [PROMPTS[0], PROMPTS[1] | {"misconception": None}]}, "valid string"),
    ],
)
def test_a_matching_refuses(matching, refused, changes, words):
    assert words in refused(matching, **{"prompts": PROMPTS, "choices": CHOICES} | changes)


def test_a_choice_may_serve_several_prompts_or_none(matching, rebuilt):
    item = rebuilt(matching, prompts=PROMPTS, choices=CHOICES)
    assert {prompt.answer for prompt in item.prompts} == {"blue"}
