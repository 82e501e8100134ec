import pytest

from rapid_onset.quizzes.export.moodle import files, losses


@pytest.fixture
def quiz(as_chapter, tree):
    """Function: tree of the file for these questions."""
    return lambda *items: tree(files([as_chapter(*items)])["moodle.xml"])


def categories(quiz):
    """Category and names of the questions under it."""
    found = []
    for one in quiz:
        if one.get("type") == "category":
            found.append((one.findtext("category/text").removeprefix("$course$/top/"), []))
        else:
            found[-1][1].append(one.findtext("idnumber"))
    return found


def test_variants_have_a_category_of_their_own(quiz, single, with_parameters, multiple):
    tree = quiz(single, with_parameters, multiple)
    (place, one), (inner, drawn), (again, other) = categories(tree)
    assert (place, one) == ("Rapid Onset/nmda/practice", ["toy-single"])
    assert inner == "Rapid Onset/nmda/practice/toy-parameters"
    assert len(drawn) == 3
    assert all(name.startswith("toy-parameters.v") for name in drawn)
    assert (again, other) == (place, ["toy-multiple"])


def test_what_every_question_has(quiz, single):
    one = quiz(single)[1]
    assert one.findtext("name/text") == "toy-single Toy"
    assert one.findtext("questiontext/text") == "<p>What is it?</p>"
    assert one.findtext("generalfeedback/text").startswith("<p>Because it is.</p><p>Sources:</p>")
    assert one.findtext("defaultgrade") == "1"
    assert [hint.findtext("text") for hint in one.iter("hint")] == [
        "<p>Look <em>closely</em>.</p>",
        "<p>Closer.</p>",
    ]
    assert [tag.findtext("text") for tag in one.iter("tag")] == [
        "objective:TOY-1",
        "use:practice",
        "bloom:remember",
        "version:1",
    ]


def test_a_curve_to_draw_is_left_out(quiz, single, draw_plot):
    assert [names for _, names in categories(quiz(single, draw_plot))] == [["toy-single"]]


def test_an_inventory_gives_no_feedback(quiz, silent, every_kind):
    for item in every_kind[:-1]:
        one = quiz(silent(item))[1]
        assert not one.findtext("generalfeedback/text")
        assert [f.findtext("text") for f in one.iter("feedback") if f.findtext("text")] == []
        assert list(one.iter("hint")) == []


def test_a_share_that_moodle_does_not_know_is_reported(as_entry, single):
    near = single.options[0].model_copy(update={"credit": 0.35})
    item = single.model_copy(update={"options": (near, *single.options[1:])})
    assert [loss[1:] for loss in losses(as_entry(item))] == [
        ("0.35 of the marks", "0.333 of the marks", "the next that Moodle knows")
    ]
    assert list(losses(as_entry(single))) == []
