"""What doctor says about installations that are really broken."""

import os
import shutil
import subprocess
import sys

import pytest

from rapid_onset.installation import Finding, Report, doctor

ASK = "from rapid_onset import doctor; print(doctor())"
REINSTALL = "delete the folder .venv and run `make setup`"
METADATA = """Metadata-Version: 2.4
Name: rapid-onset
Version: 0.0
Requires-Python: >=99
Requires-Dist: numpy>=99
Requires-Dist: no-such-package>=1
Requires-Dist: nbgrader>=99; extra == 'instructor'
"""


def said(checkout, *, options=(), before=()):
    """What doctor says when it is asked in the copied course: words by part, without the state."""
    run = subprocess.run(
        [*before, sys.executable, *options, "-c", ASK],
        env=os.environ | {"PYTHONPATH": f"{checkout}{os.pathsep}{checkout / 'src'}"},
        capture_output=True,
        text=True,
        check=True,
    )
    title, *lines = run.stdout.splitlines()
    return {"title": title} | {line.split()[0]: " ".join(line.split()[1:]) for line in lines}


def test_a_whole_installation_is_ready():
    report = doctor()
    assert report.ok, str(report)
    assert [one.part for one in report.findings] == [
        "Python",
        "packages",
        "drawing",
        "widgets",
        "evidence",
        "questions",
        "lessons",
        "grading",
    ]


def test_without_any_package_it_still_answers(checkout):
    words = said(checkout, options=["-S"])
    assert "broken: Python, packages, drawing, widgets, evidence, questions" in words["title"]
    assert words["drawing"] == f"broken No module named 'matplotlib'; {REINSTALL}"


def test_what_is_needed_comes_from_the_package_itself(checkout):
    installed = checkout / "rapid_onset-0.0.dist-info"
    installed.mkdir()
    (installed / "METADATA").write_text(METADATA)
    words = said(checkout)
    assert words["Python"].startswith("broken this is Python 3.")
    assert words["Python"].endswith("; install Python >=99, then `make setup`")
    assert words["packages"].startswith("broken numpy is ")
    assert words["packages"].endswith(f"needed is >=99, no-such-package is missing; {REINSTALL}")
    assert words["grading"].startswith("broken nbgrader is ")


@pytest.mark.parametrize(
    ("part", "file", "text", "words"),
    [
        ("evidence", "assets/evidence/receptor.yaml", "facts: ]", "receptor.yaml:1: "),
        ("questions", "quizzes/nmda/bank.yaml", "lesson: ]", "bank.yaml:1: "),
        ("drawing", "matplotlib.py", "raise ImportError('torn')", f"torn; {REINSTALL}"),
    ],
)
def test_a_broken_part_is_named_with_the_mend(checkout, part, file, text, words):
    (checkout / file).write_text(text)
    answer = said(checkout)
    assert part in answer["title"]
    assert answer[part].startswith("broken ")
    assert words in answer[part]


def test_lessons_that_cannot_be_saved_are_named(checkout, bound_by_permissions):
    (checkout / "notebooks").chmod(0o555)
    answer = said(checkout, before=bound_by_permissions)
    (checkout / "notebooks").chmod(0o755)
    assert answer["lessons"].startswith("broken no permission to save lessons in ")


def test_a_missing_lesson_is_named(checkout):
    shutil.rmtree(checkout / "notebooks")
    assert "00_start_here.ipynb is missing" in said(checkout)["lessons"]


def test_a_report_reads_well_in_a_terminal_and_in_a_notebook():
    report = Report(
        (
            Finding("Python", "works", "3.11.7"),
            Finding("drawing", "broken", "no <canvas>; reinstall"),
            Finding("grading", "absent", "only instructors need it"),
        )
    )
    assert not report.ok
    assert str(report).splitlines() == [
        "Rapid Onset 0.1.0 is broken: drawing",
        "  Python     works   3.11.7",
        "  drawing    broken  no <canvas>; reinstall",
        "  grading    absent  only instructors need it",
    ]
    page = report._repr_html_()
    assert "<caption>Rapid Onset 0.1.0 is broken: drawing</caption>" in page
    assert '<th scope="col">State</th>' in page
    assert "<td>broken</td>" in page  # in words, not by colour
    assert "no &lt;canvas&gt;; reinstall" in page


def test_a_part_that_need_not_be_there_breaks_nothing():
    assert Report((Finding("grading", "absent", "only instructors need it"),)).ok
