"""Course folders: made, opened, and refused."""

import subprocess
import sys

import pytest
from nbgrader.api import Gradebook

from rapid_onset.errors import InputError
from rapid_onset.grading.course import Course, create_course, install, open_course


def test_a_new_course_has_settings_and_an_empty_gradebook(tmp_path):
    course = create_course(tmp_path)
    assert sorted(tmp_path.iterdir()) == [course.secret, course.gradebook, course.config]
    with Gradebook(f"sqlite:///{course.gradebook}") as gradebook:
        assert (gradebook.assignments, gradebook.students) == ([], [])
    assert open_course(course.root) == course


def test_running_again_changes_nothing(course, snapshot):
    with course.config.open("a") as config:
        config.write("# a line of the instructor's own\n")
    before = snapshot(course.root)
    create_course(course.root)
    assert snapshot(course.root) == before


def test_a_lost_gradebook_is_made_again(course):
    course.gradebook.unlink()
    with pytest.raises(InputError, match="make one with"):
        open_course(course.root)
    create_course(course.root)
    assert open_course(course.root) == course


def test_the_secret_is_for_the_instructor_alone(new_course):
    assert new_course.secret.stat().st_mode & 0o777 == 0o600
    assert len(new_course.secret.read_text()) == 32


def test_a_lost_secret_is_asked_for_and_made_anew(course):
    before = course.salt("nmda")
    gradebook = course.gradebook.read_bytes()
    course.secret.unlink()
    with pytest.raises(InputError, match=r"\.secret is missing; bring it back, or have a new one"):
        open_course(course.root)
    create_course(course.root)
    assert open_course(course.root).salt("nmda") != before
    assert course.gradebook.read_bytes() == gradebook


def test_two_courses_ask_different_questions(new_course, tmp_path):
    other = create_course(tmp_path / "other")
    salts = [course.salt(lesson) for course in (new_course, other) for lesson in ("nmda", "mood")]
    assert len(set(salts)) == 4


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("file", "file is a file; name a new or an empty folder"),
        ("file/below", "file is a file, so .* cannot be made"),
        ("full", "full is not empty and no Rapid Onset course"),
        ("other-course", "is not empty and no Rapid Onset course"),
        ("checkout", "lies inside the code of Rapid Onset"),
        ("checkout/new/course", "lies inside the code of Rapid Onset"),
    ],
)
def test_a_place_that_is_taken_is_refused_and_left_alone(tmp_path, snapshot, place, words):
    (tmp_path / "file").write_text("mine")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "thesis.txt").write_text("mine")
    (tmp_path / "other-course").mkdir()
    (tmp_path / "other-course" / "nbgrader_config.py").write_text("c = get_config()")
    (tmp_path / "checkout" / "src" / "rapid_onset").mkdir(parents=True)
    before = snapshot(tmp_path)
    with pytest.raises(InputError, match=words):
        create_course(tmp_path / place)
    assert snapshot(tmp_path) == before


def test_this_repository_is_refused(root):
    with pytest.raises(InputError, match="lies inside the code of Rapid Onset"):
        create_course(root / "course")
    assert not (root / "course").exists()


@pytest.mark.parametrize("place", [".", "missing", "file"])
def test_what_is_no_course_is_not_opened(tmp_path, place):
    (tmp_path / "file").write_text("mine")
    with pytest.raises(InputError, match="is no Rapid Onset course; make one with: rapid-onset"):
        open_course(tmp_path / place)


CREATE = "from rapid_onset.grading.course import *; create_course(Path('closed/course'))"
OPEN = "from rapid_onset.grading.course import *; open_course(Path('course'))"


@pytest.mark.parametrize(
    ("code", "what"), [(CREATE, "closed"), (OPEN, "course"), (OPEN, "course/gradebook.db")]
)
@pytest.mark.usefixtures("course")
def test_without_permission_nothing_begins(tmp_path, bound_by_permissions, code, what):
    (tmp_path / "closed").mkdir()
    (tmp_path / what).chmod(0o555)
    before = sorted(tmp_path.rglob("*"))
    run = subprocess.run(
        [*bound_by_permissions, sys.executable, "-c", f"from pathlib import Path; {code}"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert f"no permission to write {tmp_path / what}" in run.stderr
    assert sorted(tmp_path.rglob("*")) == before


def test_students_are_those_who_handed_in_the_lesson(tmp_path):
    course = Course(tmp_path)
    for folder in ("mona/nmda", "ada/nmda", "lola/onset"):
        (tmp_path / "submitted" / folder).mkdir(parents=True)
    assert course.students("nmda") == ["ada", "mona"]


def test_a_folder_takes_the_place_of_another(tmp_path):
    for name, text in (("new", "2"), ("there/place", "1")):
        (tmp_path / name).mkdir(parents=True)
        (tmp_path / name / "text").write_text(text)
    install(tmp_path / "new", tmp_path / "there" / "place")
    assert (tmp_path / "there" / "place" / "text").read_text() == "2"
    assert (tmp_path / "new.old" / "text").read_text() == "1"
