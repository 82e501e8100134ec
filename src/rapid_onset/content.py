"""Where the course's own files are: notebooks, evidence, question banks."""

from __future__ import annotations

from pathlib import Path

from rapid_onset.errors import InputError

__all__ = ["content_path"]

_PACKAGE = Path(__file__).resolve().parent


def _root() -> Path:
    """Folder of `assets`, `notebooks` and `quizzes`: bundled in a wheel, else the repository."""
    bundled = _PACKAGE / "_content"
    return bundled if bundled.is_dir() else _PACKAGE.parents[1]


def content_path(*parts: str) -> Path:
    """Path of one of the course's own files, for example ``content_path("quizzes", "nmda")``.

    Raises
    ------
    InputError
        The file is not there.
    """
    path = _root().joinpath(*parts)
    if not path.exists():
        raise InputError(
            f"{path} is missing from the course; reinstall rapid-onset or restore it with git"
        )
    return path
