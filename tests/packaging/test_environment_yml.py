"""What Binder builds, as far as it can be known without Docker and conda.

Not covered: conda's own choice of Python and pip, and the finished image.
"""

import os
import re
import shutil
import subprocess
import sys
from importlib import metadata

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PIN = re.compile(r"(?P<name>[a-z0-9._-]+)==(?P<version>\S+)(?P<marker> ; .+)?")
IMPORT_LESSONS = """
import importlib, pkgutil, rapid_onset
for module in pkgutil.walk_packages(rapid_onset.__path__, "rapid_onset."):
    if not module.name.startswith("rapid_onset.grading"):
        importlib.import_module(module.name)
        print(module.name)
"""


@pytest.fixture(scope="module")
def environment(root):
    return yaml.safe_load((root / "environment.yml").read_text())


@pytest.fixture(scope="module")
def pins(environment):
    """Lines of the pip section."""
    return environment["dependencies"][-1]["pip"]


@pytest.fixture(scope="module")
def locked(root):
    """Lines of the lock without their hashes."""
    lines = (root / "requirements.lock").read_text().splitlines()
    return {line.removesuffix(" \\") for line in lines if line[0].isalnum()}


def needed(*names):
    """Names of packages and of all that they need on this machine, as their own metadata has it."""
    found, waiting = set(), [Requirement(name) for name in names]
    while waiting:
        one = waiting.pop()
        for extra in ("", *one.extras):
            if (one.name, extra) not in found:
                found.add((one.name, extra))
                children = map(Requirement, metadata.requires(one.name) or ())
                waiting += [
                    child
                    for child in children
                    if not child.marker or child.marker.evaluate({"extra": extra})
                ]
    return {canonicalize_name(name) for name, _ in found}


def test_conda_brings_python_and_pip_alone(environment):
    assert list(environment) == ["name", "channels", "dependencies"]
    assert environment["channels"] == ["conda-forge", "nodefaults"]
    assert environment["dependencies"][:-1] == ["python=3.11", "pip"]


def test_every_line_is_a_pin_of_the_lock(pins, locked):
    for line in pins:
        assert PIN.fullmatch(line), f"{line} would make Binder build everything at each commit"
    assert set(pins) <= locked


def test_it_is_what_the_lock_gives(root):
    script = [sys.executable, root / "tools" / "environment_yml.py"]
    fresh = subprocess.run(script, capture_output=True, text=True, check=True).stdout
    assert (root / "environment.yml").read_text() == fresh, "run make lock"


def test_it_holds_what_a_lesson_needs_and_no_tool_of_ours(pins):
    names = {PIN.fullmatch(line)["name"] for line in pins}
    assert needed("rapid-onset", "hatchling") - names == {"rapid-onset"}
    assert names & {"nbgrader", "tqdm", "pytest", "playwright", "scipy", "mypy", "ruff"} == set()


def test_binder_solves_before_it_copies_the_repository(root, tmp_path):
    for name in ("environment.yml", "postBuild", "pyproject.toml", "requirements.lock"):
        shutil.copy(root / name, tmp_path)
    command = [sys.executable, "-m", "repo2docker", "--no-build", "--debug", tmp_path]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    said = run.stdout + run.stderr
    assert "Building conda environment for python=3.11" in said
    steps = [
        'env update -p ${NB_PYTHON_PREFIX} --file "environment.yml"',
        "COPY --chown=0:0 src/ ${REPO_DIR}/",
        "RUN ./postBuild",
    ]
    places = [said.index(step) for step in steps]
    assert places == sorted(places)


@pytest.mark.slow
def test_its_pins_and_postbuild_make_an_environment_that_runs_the_lessons(root, checkout, pins):
    for name in ("pyproject.toml", "README.md", "LICENSE", "LICENSE-CONTENT", "postBuild"):
        shutil.copy(root / name, checkout)
    prefix = checkout / "environment"
    subprocess.run([sys.executable, "-m", "venv", prefix], check=True)
    python = prefix / "bin" / "python"
    wheels = checkout / "one-wheel"
    one_wheel = ["-m", "pip", "download", "--quiet", "--no-deps", "--dest", wheels, pins[0]]
    if subprocess.run([python, *one_wheel], check=False).returncode != 0:
        pytest.skip("no package registry can be reached")

    listed = checkout / "pins.txt"
    listed.write_text("\n".join(pins))
    uv = shutil.which("uv")
    install = [uv, "pip", "install", "--python", python] if uv else [python, "-m", "pip", "install"]
    subprocess.run([*install, "--quiet", "-r", listed], check=True)
    path = f"{prefix / 'bin'}{os.pathsep}{os.environ['PATH']}"
    subprocess.run(["./postBuild"], cwd=checkout, env=os.environ | {"PATH": path}, check=True)

    subprocess.run([python, "-m", "pip", "check"], check=True)
    lessons = [python, "-W", "error", "-c", IMPORT_LESSONS]
    imported = subprocess.run(lessons, cwd=prefix, capture_output=True, text=True, check=True)
    assert "rapid_onset.explorers.nmda" in imported.stdout.split()
