"""The verb that shows students their own questions."""

import subprocess
import sys

import pytest

from rapid_onset import assigned
from rapid_onset.errors import InputError
from rapid_onset.grading.variants import variant_of

pytestmark = pytest.mark.usefixtures("toy")


def test_a_student_is_asked_with_numbers_of_their_own(items):
    shown = assigned("nmda-toy-free", "ada", "salt", version=1)
    own = variant_of(items["free"], "salt", "ada")
    assert repr(shown) == shown._repr_markdown_()
    assert repr(shown) == f"**What is free.** {own.stem}\n\n*Answer with a number, in µM.*"


@pytest.mark.parametrize("name", ["Ada", " ada "])
def test_case_and_blanks_do_not_count(name):
    ask = "nmda-toy-free"
    assert assigned(ask, name, "salt", version=1) == assigned(ask, "ada", "salt", version=1)


@pytest.mark.parametrize("item_id", ["nmda-toy-free", "nmda-toy-rows"])
def test_nothing_is_told(told, item_id):
    for n in range(20):
        assert told(repr(assigned(item_id, f"student {n}", "salt", version=1))) == set()


@pytest.mark.parametrize("name", ["", "  "])
def test_without_a_name_nothing_is_asked(name):
    assert "once your name is known" in repr(assigned("nmda-toy-free", name, "salt", version=1))


def test_a_name_may_be_a_number():
    ask = "nmda-toy-free"
    assert assigned(ask, 1234, "salt", version=1) == assigned(ask, "1234", "salt", version=1)


def test_a_hub_knows_the_name(monkeypatch):
    monkeypatch.setenv("JUPYTERHUB_USER", "ada")
    ask = "nmda-toy-free"
    ada, bert = (assigned(ask, name, "salt", version=1) for name in ("ada", "bert"))
    assert assigned(ask, "", "salt", version=1) == ada
    assert assigned(ask, "bert", "salt", version=1) == bert != ada


def test_another_version_is_another_question():
    with pytest.raises(InputError, match=r"version 2 of 'nmda-toy-free'.*version 1; install"):
        assigned("nmda-toy-free", "ada", "salt", version=2)


def test_an_unknown_question_is_named():
    with pytest.raises(InputError, match="did you mean 'nmda-toy-free'"):
        assigned("nmda-toy-freee", "ada", "salt", version=1)


def test_students_need_nothing_that_instructors_have():
    code = "import sys; from rapid_onset import assigned; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(run.stdout.split())
    assert "rapid_onset.grading.assigned" in loaded
    assert {"nbformat", "nbgrader", "tqdm"} & loaded == set()
