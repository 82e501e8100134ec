"""An instructor's own questions."""

import shutil

import pytest

from rapid_onset.errors import InputError
from rapid_onset.grading.overlay import _load, bank_with, check_overlay, course_bank

pytestmark = pytest.mark.usefixtures("toy")


def test_own_questions_stand_behind_the_public_ones(overlay, toy):
    bank = bank_with(overlay, "nmda")
    assert bank.items[:-1] == toy.items
    assert bank.items[-1].id == "nmda-own-single"
    assert set(bank.misconceptions) == {"slip", "colour-blind", "overlay-slip"}


def test_without_an_overlay_the_bank_is_the_public_one(tmp_path, toy):
    assert bank_with(None, "nmda") == bank_with(tmp_path, "nmda") == toy


@pytest.mark.parametrize(
    ("before", "after", "line", "words"),
    [
        ("lesson: nmda", "lesson: onset", 2, "lesson: the folder says 'nmda'"),
        (
            "id: nmda-own-single",
            "id: nmda-toy-single",
            5,
            "items.0.id: the public bank has a question 'nmda-toy-single'",
        ),
        ("use: graded", "use: practice", 7, "an overlay is for graded questions, not practice"),
        ("[TOY-1]", "[TOY-2]", 9, "there is no objective 'TOY-2'"),
        ("misconception: overlay-slip", "misconception: no-slip", 14, "no misconception 'no-slip'"),
        ("cite: jahr1990", "cite: nobody1990", 17, "there is no source 'nobody1990'"),
        ("title: My", "name: My", 8, "name: Extra inputs are not permitted"),
    ],
)
def test_a_mistake_is_named_with_its_line(overlay, before, after, line, words):
    path = overlay / "nmda" / "bank.yaml"
    path.write_text(path.read_text("utf8").replace(before, after), "utf8")
    _load.cache_clear()
    with pytest.raises(InputError) as caught:
        bank_with(overlay, "nmda")
    assert f"{path}:{line}: " in str(caught.value)
    assert words in str(caught.value)


def test_parameters_need_the_students_to_have_the_file(overlay):
    path = overlay / "nmda" / "bank.yaml"
    text = path.read_text("utf8").replace("Which is four?", "Which is {four}?")
    own = "    parameters: {four: {choice: [4, four]}}\n    stem:"
    path.write_text(text.replace("    stem:", own), "utf8")
    with pytest.raises(InputError, match=r"bank\.yaml:11: items\.0\.parameters: students do not"):
        bank_with(overlay, "nmda")


@pytest.mark.parametrize("step", ["source", "release", "submitted", "autograded", "feedback"])
def test_an_overlay_never_lies_where_students_may_look(course, overlay, step):
    place = course.root / step / "mine"
    shutil.copytree(overlay, place)
    with pytest.raises(InputError, match=f"mine lies in .*{step}, which students may see"):
        check_overlay(course, place)


def test_an_overlay_never_lies_in_the_public_code(course, root):
    place = root / "tests" / "grading" / "data" / "overlay"
    with pytest.raises(InputError, match="lies inside the code of Rapid Onset, which is public"):
        check_overlay(course, place)


@pytest.mark.parametrize("place", ["missing", "empty"])
def test_a_folder_without_a_bank_is_no_overlay(course, tmp_path, place):
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match="is no overlay; it should hold LESSON/bank"):
        check_overlay(course, tmp_path / place)


def test_a_course_remembers_its_overlay(new_course, overlay, toy):
    assert course_bank(new_course, "nmda") == toy
    new_course.remember_overlay(check_overlay(new_course, overlay))
    assert len(course_bank(new_course, "nmda").items) == len(toy.items) + 1
    shutil.rmtree(overlay)
    with pytest.raises(InputError, match=r"overlay, the overlay of .* is gone; bring it back, or"):
        course_bank(new_course, "nmda")
