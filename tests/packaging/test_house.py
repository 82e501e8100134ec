"""Rules that hold for the whole repository."""

import re
import subprocess
import sys
import tomllib
from importlib import metadata

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import rapid_onset

# In pieces, because this file too is searched.
REGISTRIES = [
    "pypi" + ".org",
    "python" + "hosted.org",
    "npm" + "js.org",
    "ana" + "conda.org",
    "repo.ana" + "conda.com",
    "deb." + "debian.org",
]


@pytest.fixture(scope="module")
def tracked(root):
    """Text of every tracked file, by its path."""
    listed = subprocess.run(
        ["git", "ls-files"], cwd=root, capture_output=True, text=True, check=True
    )
    files = {name: root / name for name in listed.stdout.splitlines()}
    pictures = (".png", ".jpg", ".ico", ".woff2")
    return {
        name: path.read_text(encoding="utf8")
        for name, path in files.items()
        if path.is_file() and path.suffix not in pictures
    }


@pytest.fixture(scope="module")
def project(root):
    return tomllib.loads((root / "pyproject.toml").read_text())["project"]


@pytest.mark.parametrize(
    "check",
    [
        ["ruff", "check"],
        ["ruff", "format", "--check"],
        ["mypy"],
        ["codespell_lib"],
    ],
    ids=["style", "format", "types", "spelling"],
)
def test_the_checks_find_nothing(root, check):
    command = [sys.executable, "-m", *check]
    run = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def test_no_module_is_long(root):
    lengths = {
        path.relative_to(root): len(path.read_text(encoding="utf8").splitlines())
        for path in (root / "src").rglob("*.py")
    }
    assert {path: length for path, length in lengths.items() if length > 250} == {}


def test_no_file_names_the_host_of_a_registry(tracked):
    found = [(name, host) for name, text in tracked.items() for host in REGISTRIES if host in text]
    assert found == []
    assert "uv.lock" not in tracked  # it names one in each line


def test_the_version_is_the_same_everywhere(root):
    citation = yaml.safe_load((root / "CITATION.cff").read_text())
    assert metadata.version("rapid-onset") == rapid_onset.__version__ == citation["version"]


def test_every_import_is_declared(root, project):
    lines = project["dependencies"] + project["optional-dependencies"]["instructor"]
    declared = {canonicalize_name(Requirement(line).name) for line in lines}
    owners = metadata.packages_distributions()
    code = "\n".join(path.read_text(encoding="utf8") for path in (root / "src").rglob("*.py"))
    imported = set(re.findall(r"^\s*(?:from|import) (\w+)", code, re.MULTILINE))
    libraries = imported & set(owners) - {"rapid_onset"}
    assert "numpy" in libraries
    owned = {name: set(map(canonicalize_name, owners[name])) for name in libraries}
    assert {name for name in libraries if not owned[name] & declared} == set()


def test_every_dependency_and_every_pardon_has_its_reason(tracked):
    text = tracked["pyproject.toml"]
    lists = re.findall(r"\n(?:dependencies|instructor|dev|ignore) = \[\n([^\]]+)\n\]", text)
    assert len(lists) == 4
    for line in "".join(lists).splitlines():
        assert re.search(r'",\s*# \S', line), line


def test_the_lock_is_that_of_pyproject(project, tracked):
    every = project["dependencies"] + [
        line for extra in project["optional-dependencies"].values() for line in extra
    ]
    locked = dict(re.findall(r"^([a-z0-9._-]+)==(\S+)", tracked["requirements.lock"], re.MULTILINE))
    for asked in map(Requirement, every):
        version = locked[canonicalize_name(asked.name)]
        assert asked.specifier.contains(version), f"{asked} is {version} in the lock: run make lock"


def test_the_hooks_before_a_commit_fetch_nothing(tracked):
    config = yaml.safe_load(tracked[".pre-commit-config.yaml"])
    assert [one["repo"] for one in config["repos"]] == ["local"]
    assert {hook["language"] for one in config["repos"] for hook in one["hooks"]} == {"system"}
