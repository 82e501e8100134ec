"""Print the environment.yml that Binder builds, from requirements.lock and pyproject.toml.

Only what a lesson needs and the build backend, without the instructor's and the developer's tools.
The pins stand in the file itself: a line that points into the repository (`-r`, `-e`) would make
Binder solve the whole environment again at each commit.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
HEAD = """\
# Written by `make lock`; Binder and conda read it.
name: rapid-onset
channels:
  - conda-forge
  - nodefaults
dependencies:
  - python=3.11
  - pip
  - pip:
"""


def entries(lock: str) -> list[tuple[str, str, set[str]]]:
    """Name, pin and parents (from the ``# via`` comments) of each entry of the text `lock`."""
    found = []
    for entry in re.split(r"\n(?=[a-z0-9])", lock):
        if match := re.match(r"([a-z0-9._-]+)==[^\\\n]+", entry):
            via = entry.partition("# via")[2]
            found.append((match[1], match[0].strip(), set(re.findall(r"[a-z0-9._-]{2,}", via))))
    return found


def wanted(roots: set[str], lock: str) -> list[str]:
    """Pins of `roots` and of everything they need, in the order of `lock`."""
    pins = entries(lock)
    names, grown = set(roots), True
    while grown:
        more = {name for name, _, parents in pins if parents & names} - names
        names, grown = names | more, bool(more)
    return [pin for name, pin, _ in pins if name in names]


def environment_yml(root: Path = ROOT) -> str:
    """Text of environment.yml for the repository at `root`."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf8"))
    asked = [*project["project"]["dependencies"], *project["build-system"]["requires"]]
    roots: set[str] = {canonicalize_name(Requirement(line).name) for line in asked}
    lock = (root / "requirements.lock").read_text(encoding="utf8")
    return HEAD + "".join(f'      - "{pin}"\n' for pin in wanted(roots, lock))


if __name__ == "__main__":
    print(environment_yml(), end="")
