"""nbgrader in this process."""

import logging

import pytest

from rapid_onset.grading.nbgrader_session import NbgraderError, Session, _Talk


def talk(*records):
    """What is kept of these `records`, each a level and a text."""
    kept = _Talk()
    for level, text in records:
        kept.handle(logging.makeLogRecord({"levelno": level, "msg": text}))
    return kept


TRACEBACK = """Traceback (most recent call last):
  File "base.py", line 1, in convert
    Reader()
nbclient.exceptions.DeadKernelError: Kernel died"""


@pytest.mark.parametrize(
    ("records", "reason"),
    [
        ([], ""),
        ([(logging.ERROR, "No notebooks\nwere matched")], "No notebooks were matched"),
        (
            [(logging.ERROR, "There was an error"), (logging.ERROR, TRACEBACK)],
            "DeadKernelError: Kernel died",
        ),
        (
            [(logging.ERROR, "Traceback\nKeyError: 'x'\n\nTraceback\nValueError: y")],
            "ValueError: y",
        ),
        (
            [(logging.ERROR, "Traceback\nsql.OperationalError: locked\n(Background: …)")],
            "OperationalError: locked",
        ),
    ],
)
def test_the_reason_is_the_exception(records, reason):
    assert talk(*records).reason() == reason


def test_only_warnings_that_tell_something_are_kept():
    kept = talk(
        (logging.INFO, "Converting notebook"),
        (logging.WARNING, "Attribute 'checksum' for cell test has changed! (should be: 1, got: 2)"),
        (logging.WARNING, "Removing existing assignment: /course"),
        (logging.WARNING, "Attribute 'points' for cell test has changed! (should be: 1, got: 9)"),
        (logging.ERROR, "an error"),
    )
    assert kept.warnings() == [
        "Attribute 'points' for cell test has changed! (should be: 1, got: 9)"
    ]


def test_a_failed_step_has_a_reason_and_prints_nothing(course, capfd):
    with pytest.raises(NbgraderError, match=r"No notebooks were matched by .*/submitted/ada/nmda'"):
        Session(course).autograde("nmda", "ada")
    assert capfd.readouterr() == ("", "")


def test_the_course_decides_where_its_gradebook_is(course, tmp_path):
    with course.config.open("a") as config:
        config.write(
            f"c.CourseDirectory.db_url = 'sqlite:///{tmp_path / 'course' / 'gradebook.db'}'\n"
        )
        config.write("c.CourseDirectory.course_id = 'spring'\n")
    with Session(course).gradebook() as gradebook:
        assert gradebook.course_id == "spring"
        assert [one.name for one in gradebook.assignments] == ["nmda"]
