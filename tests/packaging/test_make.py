"""What `make` says and does on machines where something is missing."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from rapid_onset.lessons import START_NOTEBOOK

NEEDED = ("Makefile", "README.md", "pyproject.toml", "requirements.lock", "tools")


@pytest.fixture
def clone(root, tmp_path):
    """What `make` needs of a clone, free to be broken."""
    for name in NEEDED:
        copy = shutil.copytree if (root / name).is_dir() else shutil.copy
        copy(root / name, tmp_path / name)
    return tmp_path


def make(clone, *words, without_uv=False):
    """Run make in the `clone`, cut off from every package registry."""
    # The tests may themselves run under make, whose options would reach this one.
    outer = {"MAKEFLAGS", "MAKELEVEL", "MFLAGS", "PYTHON", "TESTS", "VENV"}
    kept = {name: value for name, value in os.environ.items() if name not in outer}
    cut_off = {"PIP_NO_INDEX": "1", "UV_OFFLINE": "1", "UV_NO_CACHE": "1"}
    if without_uv:
        cut_off["PATH"] = str(path_without_uv(clone))
    return subprocess.run(
        ["make", *words],
        cwd=clone,
        env=kept | cut_off,
        capture_output=True,
        text=True,
        check=False,
    )


def path_without_uv(clone):
    """Folder of the commands that a bare machine has."""
    commands = clone / "commands"
    commands.mkdir()
    for name in ("awk", "make", "mkdir", "mv", "rm", "sh", "touch"):
        (commands / name).symlink_to(shutil.which(name))
    return commands


def program(path, text):
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)
    return path


def sentence(run):
    """The one line that our own script said on the way out."""
    assert run.returncode != 0
    ours = [line for line in run.stderr.splitlines() if line.startswith("rapid-onset: ")]
    assert len(ours) == 1, run.stderr
    return ours[0].removeprefix("rapid-onset: ")


def test_make_alone_lists_what_can_be_made(clone):
    listed = [line.split()[1] for line in make(clone).stdout.splitlines()]
    makefile = (clone / "Makefile").read_text()
    targets = re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)[1].split()
    assert listed == targets


def test_an_old_python_is_named_with_the_mend(clone):
    old = program(clone / "old", 'case "$*" in *platform*) echo 3.9.2;; *) exit 1;; esac')
    words = sentence(make(clone, "setup", f"PYTHON={old}"))
    assert words.startswith(f"{old} is Python 3.9.2, and 3.11 or newer is needed; install it (")
    assert not (clone / ".venv").exists()


def test_a_missing_python_is_named_with_the_mend(clone):
    words = sentence(make(clone, "setup", "PYTHON=no-such-python"))
    assert words.startswith("no-such-python does not run, and Python 3.11 or newer is needed; ")


def test_a_missing_venv_module_is_named_with_the_mend(clone):
    # As on Debian without python3-venv: Python is there, ensurepip is not.
    bare = f'case "$*" in *ensurepip*) exit 1;; *) exec "{sys.executable}" "$@";; esac'
    python = program(clone / "bare", bare)
    words = sentence(make(clone, "setup", f"PYTHON={python}", without_uv=True))
    assert words == (
        f"{python} has no venv module; install it (Debian, Ubuntu: sudo apt install python3-venv)"
    )
    assert not (clone / ".venv").exists()


@pytest.mark.slow
@pytest.mark.parametrize("without_uv", [False, True])
def test_a_failed_install_leaves_nothing_behind(clone, without_uv):
    run = make(clone, "setup", f"PYTHON={sys.executable}", without_uv=without_uv)
    assert run.returncode != 0
    assert not (clone / ".venv").exists()
    assert not (clone / ".venv.before").exists()


@pytest.mark.slow
def test_a_failed_update_keeps_the_environment_of_before_and_is_tried_again(clone):
    environment = clone / ".venv"
    environment.mkdir()
    (environment / "precious").touch()
    assert make(clone, "setup", f"PYTHON={sys.executable}").returncode != 0
    assert [file.name for file in environment.iterdir()] == ["precious"]
    assert make(clone, "--question", "setup").returncode == 1


@pytest.fixture
def with_environment(clone):
    """The clone with a finished environment, whose programs are those of this one."""
    programs = clone / ".venv" / "bin"
    programs.mkdir(parents=True)
    program(programs / "python", f'exec "{sys.executable}" "$@"')
    (programs / "nbstripout").symlink_to(Path(sys.executable).with_name("nbstripout"))
    (clone / ".venv" / ".ready").touch()
    return clone


@pytest.mark.slow
def test_make_tidy_strips_what_a_run_leaves_and_checks_the_rest(root, with_environment):
    check = Path("tests", "packaging", "test_notebooks_are_tidy.py")
    for folder in ("quizzes", "notebooks", check.parent):
        (with_environment / folder).mkdir(parents=True)
    shutil.copy(root / check, with_environment / check)
    ours = root / "notebooks" / START_NOTEBOOK
    lesson = with_environment / "notebooks" / START_NOTEBOOK

    written = nbformat.read(ours, as_version=4)
    code = next(cell for cell in written.cells if cell.cell_type == "code")
    code.outputs = [nbformat.v4.new_output("stream", text="4")]
    code.execution_count = 7
    code.metadata["execution"] = {"iopub.execute_input": "2026-01-01T00:00:00"}
    written.metadata["language_info"]["version"] = "3.11.7"
    nbformat.write(written, lesson)
    run = make(with_environment, "tidy")
    assert run.returncode == 0, run.stdout + run.stderr
    assert nbformat.read(lesson, as_version=4) == nbformat.read(ours, as_version=4)

    written.metadata["author_notes"] = "not volatile, so for a person to judge"
    nbformat.write(written, lesson)
    assert make(with_environment, "tidy").returncode != 0


@pytest.mark.parametrize("changed", ["requirements.lock", "pyproject.toml"])
def test_the_environment_is_remade_when_its_description_changes_and_only_then(clone, changed):
    stamp = clone / ".venv" / ".ready"
    stamp.parent.mkdir()
    stamp.touch()
    assert make(clone, "--question", "setup").returncode == 0
    later = stamp.stat().st_mtime + 1
    os.utime(clone / changed, (later, later))
    assert make(clone, "--question", "setup").returncode == 1
