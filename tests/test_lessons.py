"""The lessons' ids, which name files all over the house."""

import pytest

from rapid_onset.errors import InputError
from rapid_onset.lessons import LESSONS, NOTEBOOKS, lesson


def test_an_id_leads_to_its_lesson():
    assert lesson("nmda").notebook == "01_nmda_receptor.ipynb"


def test_an_unknown_id_is_named_with_those_that_exist():
    with pytest.raises(InputError, match="there is no lesson 'nmdar'; the lessons are: nmda"):
        lesson("nmdar")


def test_no_id_stands_twice():
    assert len({one.id for one in LESSONS}) == len(LESSONS)


@pytest.mark.parametrize("notebook", NOTEBOOKS)
def test_every_notebook_is_there(root, notebook):
    assert (root / "notebooks" / notebook).is_file()


@pytest.mark.parametrize("lesson_id", [one.id for one in LESSONS])
def test_an_id_names_the_bank_of_its_lesson(root, lesson_id):
    assert (root / "quizzes" / lesson_id / "bank.yaml").is_file()


@pytest.mark.parametrize("lesson_id", [one.id for one in LESSONS if one.notebook])
def test_an_id_names_the_rooms_of_its_lesson(root, lesson_id):
    for room in ("figures", "explorers"):
        places = (root / "src" / "rapid_onset" / room).glob(f"{lesson_id}*")
        assert {place.stem for place in places} == {lesson_id}
