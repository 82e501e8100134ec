"""Variants: whose they are, and that they never change."""

import pytest

from rapid_onset.grading.variants import (
    assignment_salt,
    folded,
    is_personal,
    new_secret,
    seed,
    variant_of,
)


def test_a_seed_is_the_same_for_ever():
    # Computed once: another number here gives every student of a running course other questions.
    assert assignment_salt("secret", "nmda") == "1a203fcb34f097c6bfbb53c76df802c1"
    assert seed("salt", "nmda-x", 1, "ada") == "0221cbd524ec62f764d0b72e33c5347b"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("salt", "nmda-x", 1, "ada"), ("salt", "nmda-x", 1, " Ada "), True),
        (("salt", "nmda-x", 1, "ada l"), ("salt", "nmda-x", 1, "ada  L"), True),
        (("salt", "nmda-x", 1, "ada"), ("salt", "nmda-x", 1, "adb"), False),
        (("salt", "nmda-x", 1, "ada"), ("salt", "nmda-x", 2, "ada"), False),
        (("salt", "nmda-x", 1, "ada"), ("salt", "nmda-y", 1, "ada"), False),
        (("salt", "nmda-x", 1, "ada"), ("tlas", "nmda-x", 1, "ada"), False),
    ],
)
def test_what_a_seed_depends_on(one, other, same):
    assert (seed(*one) == seed(*other)) == same


@pytest.mark.parametrize(
    ("name", "plain"), [("Ada", "ada"), (" ada\n", "ada"), ("Straße", "strasse"), ("ﬁ", "fi")]
)
def test_how_a_name_is_compared(name, plain):
    assert folded(name) == plain


def test_each_lesson_and_each_course_has_its_own_salt():
    salts = [assignment_salt(s, lesson) for s in ("one", "two") for lesson in ("nmda", "onset")]
    assert len(set(salts)) == 4
    assert assignment_salt("one\n", "nmda") == salts[0]  # an editor may end the file with a line
    assert new_secret() != new_secret()


def test_only_questions_with_parameters_are_personal(items):
    assert [name for name, item in items.items() if is_personal(item)] == ["free", "rows"]


def test_students_get_different_numbers_and_each_always_the_same(items):
    stems = {variant_of(items["free"], "salt", f"student {n}").stem for n in range(30)}
    assert len(stems) > 15
    first, again = (variant_of(items["free"], "salt", name) for name in ("Ada", "ada "))
    assert first == again


def test_a_code_task_is_the_same_for_the_course_and_another_in_the_next(items):
    assert len({variant_of(items["code"], "salt", name).stem for name in "abcdefgh"}) == 1
    assert len({variant_of(items["code"], salt, "").stem for salt in "abcdefgh"}) > 1


def test_a_question_without_parameters_has_no_variants(items):
    assert variant_of(items["single"], "salt", "ada") is items["single"]
