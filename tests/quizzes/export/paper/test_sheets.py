from string import ascii_uppercase

import pytest

from rapid_onset.quizzes.export.markup import html
from rapid_onset.quizzes.export.paper.sheets import sheet


def lettered(made):
    """Text of each lettered line, by its letter."""
    lines = made.asked[-1] if made.asked[-1].tag == "ol" else made.asked[0]
    return dict(zip(ascii_uppercase, ("".join(line.itertext()) for line in lines), strict=False))


def key(made):
    return ["".join(line.itertext()) for line in made.key]


@pytest.mark.parametrize("form", ["A", "B"])
def test_the_key_names_the_letters_of_its_form(form, single, multiple, ordering):
    one = sheet(single, form)
    assert [lettered(one)[letter] for letter in key(one)] == ["This is b"]
    several = sheet(multiple, form)
    right = [lettered(several)[letter] for letter in key(several)[0].split(", ")]
    assert sorted(right) == ["This is a", "This is b", "This is c"]
    steps = sheet(ordering, form)
    order = [lettered(steps)[letter] for letter in key(steps)[0].split(", ")]
    assert order == ["One", "Two", "Tres", "Four"]
    assert list(lettered(steps).values()) != order


@pytest.mark.parametrize("form", ["A", "B"])
def test_the_key_matches_rows_with_letters(form, matching):
    made = sheet(matching, form)
    letters = lettered(made)
    found = {line.split(": ")[0]: letters[line.split(": ")[1]] for line in key(made)}
    assert found == {"Sky": "Blue", "Sea": "Blue", "Grass": "Green"}


def test_forms_have_other_orders(single, multiple, ordering, matching, predict_plot):
    for item in (single, multiple, ordering, matching, predict_plot):
        assert lettered(sheet(item, "A")) != lettered(sheet(item, "B")), item.id


def test_numbers_have_their_interval_in_the_key(numeric, slider_target):
    made = sheet(numeric, "A")
    assert html(*made.asked) == "<p>Answer: ________________________ µM</p>"
    assert key(made) == ["0.5 µM", "0.48 to 0.52 µM: all points", "1 nM counts as 0.001 µM"]
    asked = sheet(numeric.model_copy(update={"unit_policy": "required"}), "A").asked
    assert html(*asked) == "<p>Answer with its unit: ________________________</p>"
    assert key(sheet(slider_target, "A")) == [
        "10 to 20 µM: all points",
        "0 to 9 µM: 0.25 of the points",
        "21 to 30 µM: 0.25 of the points",
    ]


def test_a_near_miss_stands_in_the_key(single, short_text):
    near = single.options[0].model_copy(update={"credit": 0.5})
    made = sheet(single.model_copy(update={"options": (near, *single.options[1:])}), "A")
    assert {lettered(made)[line[0]]: line[1:] for line in key(made)} == {
        "This is b": "",
        "This is a": ": 0.5 of the points",
    }
    assert key(sheet(short_text, "A")) == ["magnesium; Mg (0.5 of the points)"]


def test_a_curve_to_draw_is_empty_axes_and_the_key_has_the_curve(draw_plot):
    made = sheet(draw_plot, "A")
    assert [len(list(part[0].iter("polyline"))) for part in (made.asked, made.key)] == [0, 1]


def test_a_program_has_its_start_and_its_solution(code):
    made = sheet(code, "A")
    assert made.asked[0].text == "def twice(x):\n    ..."
    assert made.key[0].text.startswith("def twice(x):\n    return 2 * x\n\ntwice(2) == 4")
