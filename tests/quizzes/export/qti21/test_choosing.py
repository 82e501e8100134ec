import pytest

from rapid_onset.quizzes.export.qti21.choosing import picture_name
from rapid_onset.quizzes.export.qti21.parts import parts


def shares(item):
    """Value of each option in the mapping."""
    mapping = parts(item, item.id).declaration.find("mapping")
    return {one.get("mapKey"): float(one.get("mappedValue")) for one in mapping}


def test_one_option_counts(single):
    assert shares(single) == {"a": 0, "b": 1, "c": 0}
    (choice,) = parts(single, single.id).body
    assert choice.get("maxChoices") == "1"


@pytest.mark.parametrize(
    ("scoring", "right", "wrong"),
    [("net-correct", 1 / 3, -1 / 3), ("coverage", 1 / 3, -1 / 3), ("each-decision", 0.2, -0.2)],
)
def test_several_options_add_up(multiple, scoring, right, wrong):
    item = multiple.model_copy(update={"scoring": scoring})
    assert shares(item) == pytest.approx(dict.fromkeys("abc", right) | dict.fromkeys("xy", wrong))
    (choice,) = parts(item, item.id).body
    assert choice.get("maxChoices") == "0"


def test_options_rightly_left_bring_their_share(multiple):
    made = parts(multiple.model_copy(update={"scoring": "each-decision"}), "toy")
    assert made.rules[0].find("sum/baseValue").text == "0.4"  # two of five
    assert made.declaration.find("mapping").get("lowerBound") is None


def test_curves_are_pictures_with_words(predict_plot):
    (choice,) = parts(predict_plot, "toy.v01").body
    image = choice.find("simpleChoice/img")
    assert image.get("src") == picture_name("toy.v01", predict_plot.curves[0])
    assert image.get("alt") == "A line that ends at 1."
    assert image.tail == " All"
