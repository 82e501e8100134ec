"""A look at this installation, part by part, in plain words."""

from __future__ import annotations

import html
import platform
from collections.abc import Callable
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from rapid_onset import __version__
from rapid_onset.errors import InputError
from rapid_onset.lessons import LESSONS

if TYPE_CHECKING:
    from packaging.requirements import Requirement

__all__ = ["Finding", "Report", "doctor"]

_NAME = "rapid-onset"


@dataclass(frozen=True)
class Finding:
    """What one part of the installation was found to be; `words` of a broken part hold the mend."""

    part: str
    state: Literal["works", "absent", "broken"]
    words: str


@dataclass(frozen=True, repr=False)
class Report:
    """Findings about every part; prints as lines in a terminal and as a table in a notebook."""

    findings: tuple[Finding, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing is broken."""
        return all(one.state != "broken" for one in self.findings)

    @property
    def _title(self) -> str:
        broken = [one.part for one in self.findings if one.state == "broken"]
        verdict = f"broken: {', '.join(broken)}" if broken else "ready"
        return f"Rapid Onset {__version__} is {verdict}"

    def __repr__(self) -> str:
        lines = [f"  {one.part:<10} {one.state:<7} {one.words}" for one in self.findings]
        return "\n".join([self._title, *lines])

    def _repr_html_(self) -> str:
        rows = "".join(
            f'<tr><th scope="row" style="text-align: left">{one.part}</th><td>{one.state}</td>'
            f'<td style="text-align: left">{html.escape(one.words)}</td></tr>'
            for one in self.findings
        )
        return (
            f"<table><caption>{self._title}</caption><thead><tr>"
            '<th scope="col">Part</th><th scope="col">State</th><th scope="col">Found</th>'
            f"</tr></thead><tbody>{rows}</tbody></table>"
        )


def doctor() -> Report:
    """Look at every part of this installation; what is broken is reported, never raised."""
    return Report(tuple(_find(part, look) for part, look in _PARTS.items()))


class _AbsentError(Exception):
    """A part is not there, and need not be."""


def _find(part: str, look: Callable[[], str]) -> Finding:
    """Finding about one `part`: what `look` says, or why it failed and how to mend it."""
    try:
        return Finding(part, "works", look())
    except _AbsentError as absent:
        return Finding(part, "absent", str(absent))
    except InputError as error:
        return Finding(part, "broken", str(error))
    except Exception as error:  # noqa: BLE001 - a broken part may fail in any way
        reason = (str(error) or type(error).__name__).splitlines()[0]
        mend = "delete the folder .venv and run `make setup`"
        return Finding(part, "broken", f"{reason}; {mend}")


def _python() -> str:
    from packaging.specifiers import SpecifierSet

    found, needed = platform.python_version(), metadata.metadata(_NAME)["Requires-Python"]
    if not SpecifierSet(needed).contains(found, prereleases=True):
        raise InputError(f"this is Python {found}; install Python {needed}, then `make setup`")
    return found


def _packages() -> str:
    needed = _requirements()
    if wrong := [words for one in needed if (words := _mismatch(one))]:
        raise RuntimeError(", ".join(wrong))
    return f"all {len(needed)} that a lesson needs"


def _drawing() -> str:
    import matplotlib as mpl
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    canvas = FigureCanvasAgg(Figure(figsize=(1, 1)))
    canvas.figure.add_subplot().plot([0, 1])
    canvas.draw()
    if set(canvas.buffer_rgba().tobytes()) == {255}:
        raise RuntimeError("matplotlib draws an empty picture")
    return f"matplotlib {mpl.__version__} draws"


def _widgets() -> str:
    from jupyter_core.paths import jupyter_path

    for extension in ("@jupyter-widgets/jupyterlab-manager", "anywidget"):
        places = [Path(place, extension) for place in jupyter_path("labextensions")]
        if not any((place / "package.json").is_file() for place in places):
            raise RuntimeError(f"JupyterLab does not find the extension {extension}")
    return "JupyterLab finds ipywidgets and anywidget"


def _evidence() -> str:
    from rapid_onset.evidence.library import library

    shelf = library()
    return f"{len(shelf.facts)} facts from {len(shelf.sources)} sources"


def _questions() -> str:
    from rapid_onset.quizzes.bank import load_bank

    counts = {one.id: len(load_bank(one.id).items) for one in LESSONS}
    return ", ".join(f"{count} about {lesson_id}" for lesson_id, count in counts.items())


def _lessons() -> str:
    from rapid_onset.lab import lessons_folder

    return f"can be opened and saved in {lessons_folder()}"


def _grading() -> str:
    needed = _requirements("instructor")
    try:
        metadata.version("nbgrader")
    except metadata.PackageNotFoundError as error:
        raise _AbsentError("nbgrader is not installed; only instructors need it") from error
    if wrong := [words for one in needed if (words := _mismatch(one))]:
        raise RuntimeError(", ".join(wrong))
    return f"nbgrader {metadata.version('nbgrader')}, for instructors"


def _requirements(extra: str = "") -> list[Requirement]:
    """Packages that are needed, or those that `extra` needs on top."""
    from packaging.requirements import Requirement

    lines = [Requirement(line) for line in metadata.requires(_NAME) or ()]
    if not extra:
        return [one for one in lines if one.marker is None]
    return [one for one in lines if one.marker and one.marker.evaluate({"extra": extra})]


def _mismatch(needed: Requirement) -> str:
    """What is wrong with an installed package, or nothing."""
    try:
        found = metadata.version(needed.name)
    except metadata.PackageNotFoundError:
        return f"{needed.name} is missing"
    fits = needed.specifier.contains(found, prereleases=True)
    return "" if fits else f"{needed.name} is {found}, needed is {needed.specifier}"


_PARTS = {
    "Python": _python,
    "packages": _packages,
    "drawing": _drawing,
    "widgets": _widgets,
    "evidence": _evidence,
    "questions": _questions,
    "lessons": _lessons,
    "grading": _grading,
}
