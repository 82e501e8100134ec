"""The command, as a user types it."""

import csv
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest
from nbgrader.api import Gradebook

from rapid_onset import __version__, cli
from rapid_onset.errors import InputError

COMMAND = Path(sys.executable).with_name("rapid-onset")


@pytest.fixture
def run(tmp_path, tmp_path_factory):
    """Function that runs the command in an empty folder, as a user who never ran Jupyter."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("JUPYTER")}
    home = str(tmp_path_factory.mktemp("home"))
    # Nothing but the command's own path leads to its environment.
    environment = kept | {"HOME": home, "PATH": "/usr/bin:/bin"}

    def run(*arguments, before=(), **more):
        return subprocess.run(
            [*before, COMMAND, *arguments],
            cwd=tmp_path,
            env=environment | more,
            capture_output=True,
            text=True,
            check=False,
        )

    return run


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--help"], ["lab", "course", "assign", "demo", "grade", "feedback", "doctor"]),
        (["--version"], [__version__]),
        (["lab", "--help"], ["--port", "--no-browser"]),
        (["course", "--help"], ["DIR"]),
        (["assign", "--help"], ["DIR", "LESSON", "--overlay"]),
        (["demo", "--help"], ["--students", "--seed"]),
        (["grade", "--help"], ["LESSON", "--students", "--force"]),
        (["feedback", "--help"], ["LESSON"]),
        (["doctor", "--help"], ["installation"]),
    ],
)
def test_help_names_everything(capsys, arguments, words):
    with pytest.raises(SystemExit) as stopped:
        cli.main(arguments)
    assert stopped.value.code == 0
    output = capsys.readouterr().out
    assert [word for word in words if word not in output] == []


@pytest.mark.parametrize(
    ("error", "code", "line"),
    [
        (InputError("the port is taken"), 2, "rapid-onset: the port is taken\n"),
        (
            PermissionError(13, "Permission denied", "/course/x"),
            2,
            "rapid-onset: no permission for /course/x; change it, or choose another folder\n",
        ),
        (
            ModuleNotFoundError("No module named 'nbgrader'", name="nbgrader"),
            2,
            "rapid-onset: nbgrader is not installed; run: pip install 'rapid-onset[instructor]'\n",
        ),
        (KeyboardInterrupt(), 130, ""),
    ],
)
def test_an_error_is_one_line_and_an_exit_code(monkeypatch, capsys, error, code, line):
    def fail(**_options):
        raise error

    monkeypatch.setattr(cli, "_doctor", fail)
    assert cli.main(["doctor"]) == code
    assert capsys.readouterr() == ("", line)


def test_a_fault_of_our_own_is_not_dressed_up(monkeypatch):
    def fail(**_options):
        raise ModuleNotFoundError("No module named 'rapid_onset.x'", name="rapid_onset.x")

    monkeypatch.setattr(cli, "_doctor", fail)
    with pytest.raises(ModuleNotFoundError):
        cli.main(["doctor"])


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["course", "file"], "file is a file; name a new or an empty folder"),
        (
            ["assign", "none"],
            "none is no Rapid Onset course; make one with: rapid-onset course none",
        ),
        (["demo", "file"], "file is no Rapid Onset course; make one with: rapid-onset course file"),
        (["grade", ".", "nmda"], ". is no Rapid Onset course; make one with: rapid-onset course ."),
    ],
)
def test_bad_input_is_refused_in_one_line(run, tmp_path, arguments, line):
    (tmp_path / "file").write_text("mine")
    result = run(*arguments)
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr.startswith("rapid-onset: ")
    assert result.stderr.endswith(f"{line}\n")
    assert result.stderr.count("\n") == 1
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_without_permission_no_course_is_made(run, tmp_path, bound_by_permissions):
    (tmp_path / "closed").mkdir(mode=0o555)
    (tmp_path / "sealed").mkdir(mode=0o000)
    for place in ("closed/course", "sealed/course"):
        result = run("course", place, before=bound_by_permissions)
        assert (result.returncode, result.stdout) == (2, "")
        assert result.stderr.startswith("rapid-onset: no permission")
        assert result.stderr.count("\n") == 1
    assert list((tmp_path / "closed").iterdir()) == []


def test_doctor_speaks_and_judges(monkeypatch, capsys):
    for ok, code in ((True, 0), (False, 1)):
        report = type("Report", (), {"ok": ok, "__str__": lambda _: "as it is"})
        monkeypatch.setattr("rapid_onset.installation.doctor", report)
        assert cli.main(["doctor"]) == code
        assert capsys.readouterr().out == "as it is\n"


def test_a_faulty_bank_is_refused_with_its_line(run, tmp_path, checkout):
    run("course", "course")
    before = sorted((tmp_path / "course").rglob("*"))
    bank = checkout / "quizzes" / "nmda" / "bank.yaml"
    bank.write_text(bank.read_text("utf8").replace("use: graded", "use: grading", 1), "utf8")
    line = bank.read_text("utf8")[: bank.read_text("utf8").index("use: grading")].count("\n") + 1
    result = run("assign", "course", PYTHONPATH=str(checkout / "src"))
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr.startswith(f"rapid-onset: {bank}:{line}: ")
    assert result.stderr.count("\n") == 1
    assert sorted((tmp_path / "course").rglob("*")) == before


def scores(course):
    """Scores by student and cell: those in the gradebook, and those that are right."""
    with Gradebook(f"sqlite:///{course}/gradebook.db") as gradebook:
        found = {
            (submission.student.id, grade.name): grade.auto_score
            for submission in gradebook.assignment_submissions("nmda")
            for notebook in submission.notebooks
            for grade in notebook.grades
        }
    with (course / "expected.csv").open(encoding="utf8", newline="") as file:
        right = {
            (row["student"], row["cell"]): float(row["score"])
            for row in csv.DictReader(file)
            if row["lesson"] == "nmda"
        }
    return found, right


@pytest.mark.slow
def test_a_class_of_twelve_from_an_empty_folder_to_its_feedback(run, tmp_path):
    steps = ["course", "assign nmda", "demo --students 12 --seed 4", "grade nmda", "feedback nmda"]
    for step in steps:
        name, *more = step.split()
        result = run(name, "course", *more)
        assert (result.returncode, result.stderr) == (0, ""), step
    found, right = scores(tmp_path / "course")
    assert len({student for student, _ in right}) == 12
    assert found == right
    pages = sorted((tmp_path / "course" / "feedback").glob("*/nmda/nmda.html"))
    assert [page.parts[-3] for page in pages] == sorted({student for student, _ in right})


@pytest.mark.slow
def test_an_interrupted_run_is_finished_by_the_next(run, tmp_path):
    for name, *more in (("course",), ("assign", "nmda"), ("demo",)):
        assert run(name, "course", *more).returncode == 0
    course = tmp_path / "course"
    with subprocess.Popen([COMMAND, "grade", course, "nmda"], stderr=subprocess.PIPE) as grading:
        while len(list(course.glob("autograded/*"))) < 2:
            assert grading.poll() is None
            time.sleep(0.05)
        while grading.poll() is None:  # a library may swallow one interrupt, as people know
            grading.send_signal(signal.SIGINT)
            with suppress(subprocess.TimeoutExpired):
                grading.wait(3)
        assert grading.returncode == 130
    assert None in scores(course)[0].values()
    assert run("grade", "course", "nmda").returncode == 0
    found, right = scores(course)
    assert found == right
