"""The package as it is installed elsewhere: it brings the course along."""

import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

TRIAL = """
from rapid_onset import content, evidence
from rapid_onset.quizzes.bank import load_bank
from rapid_onset.installation import doctor
print(content.content_path("notebooks"))
print(len(evidence.targets()), len(load_bank("nmda").items))
print(doctor())
"""


def build(source, folder, target):
    """Path of the wheel or sdist that the build backend makes of `source`."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", folder]
    subprocess.run(command, cwd=source, check=True, capture_output=True)
    (built,) = folder.iterdir()
    return built


def tracked(root, *places):
    """Paths below `places` that belong to the course, without what a run leaves there."""
    everything = [path for place in places for path in (root / place).rglob("*") if path.is_file()]
    noise = {"__pycache__", ".ipynb_checkpoints"}
    return {path.relative_to(root) for path in everything if not noise & set(path.parts)}


def in_wheel(path):
    """Place in the wheel of a file at `path` in the repository."""
    if path.parts[0] == "src":
        return str(Path(*path.parts[1:]))
    return str(Path("rapid_onset", "_content", path))


@pytest.fixture(scope="module")
def wheel(root, tmp_path_factory):
    return build(root, tmp_path_factory.mktemp("wheel"), "wheel")


def test_a_wheel_holds_the_package_and_the_course(root, wheel):
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert names == {
        in_wheel(path) for path in tracked(root, "src", "assets", "notebooks", "quizzes")
    }


def test_an_sdist_builds_the_same_wheel(root, wheel, tmp_path):
    sdist = build(root, tmp_path / "sdist", "sdist")
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path, filter="data")
    again = build(tmp_path / sdist.name.removesuffix(".tar.gz"), tmp_path / "wheel", "wheel")
    with zipfile.ZipFile(wheel) as one, zipfile.ZipFile(again) as other:
        assert sorted(one.namelist()) == sorted(other.namelist())


@pytest.mark.slow
def test_an_installed_wheel_finds_its_content_and_sends_learners_to_a_checkout(wheel, tmp_path):
    prefix = tmp_path / "elsewhere"
    venv.create(prefix, with_pip=True, symlinks=True)
    python = prefix / "bin" / "python"
    subprocess.run(
        [python, "-m", "pip", "install", "-q", "--no-deps", "--no-index", wheel], check=True
    )
    site = subprocess.run(
        [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    # What the course needs comes from this environment, the course itself from the wheel.
    Path(site, "needed.pth").write_text(sysconfig.get_path("purelib"))

    run = subprocess.run(
        [python, "-c", TRIAL], cwd=prefix, capture_output=True, text=True, check=True
    )
    place, counts, *report = run.stdout.splitlines()
    assert place == str(Path(site, "rapid_onset", "_content", "notebooks"))
    assert all(int(count) > 0 for count in counts.split())
    lessons = next(line for line in report if line.split()[0] == "lessons")
    assert "belongs to the installed package" in lessons
    command = subprocess.run(
        [prefix / "bin" / "rapid-onset", "lab"], capture_output=True, text=True, check=False
    )
    assert command.returncode == 2
    assert command.stderr.startswith("rapid-onset: ")
    assert "run `make lab` there" in command.stderr
