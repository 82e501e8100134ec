import pytest

from rapid_onset.quizzes.check.marks import about_marks

KINDS = ["single", "multiple", "numeric", "ordering", "matching", "short_text", "slider_target"]


@pytest.mark.parametrize("kind", [*KINDS, "predict_plot", "draw_plot", "code"])
def test_a_sound_question_of_each_kind(request, kind):
    assert list(about_marks(request.getfixturevalue(kind))) == []


def test_a_key_that_is_not_marked_right(slider_target, said):
    without = slider_target.model_copy(update={"target": (100.0, 200.0)})
    assert said(about_marks(without))[""] == "the key None is not marked right"


def test_a_near_miss_with_full_credit(single, said):
    near = single.options[0].model_copy(update={"credit": 1.0})
    item = single.model_copy(update={"options": (near, *single.options[1:])})
    assert said(about_marks(item)) == {"options.0": "'a' is marked right, but stands as wrong"}


def test_two_known_errors_that_cannot_be_told_apart(numeric, rebuilt, said):
    errors = [
        {"value": 1, "feedback": "Halve it.", "misconception": "not-halved"},
        {"value": 1.01, "feedback": "Round it.", "misconception": "not-rounded"},
    ]
    found = said(about_marks(rebuilt(numeric, errors=errors)))
    assert found == {"errors.1": "'1.01' is answered with other words than stand here"}
