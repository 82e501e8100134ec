"""The file of progress: written whole, by one writer at a time, kept aside if it is broken."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Literal

from pydantic import ValidationError

from rapid_onset.quizzes.items import Strict
from rapid_onset.quizzes.progress.attempt import Attempt

try:
    import fcntl
except ImportError:  # Windows and the browser: there the last of two writers at once wins
    fcntl = None  # type: ignore[assignment]

__all__ = ["BrokenFileError", "ProgressFile"]


class BrokenFileError(Exception):
    """The file does not hold what it should; the message says what is wrong with it."""


class _Contents(Strict):
    format: Literal[1] = 1
    attempts: tuple[Attempt, ...]


class ProgressFile:
    """File ``progress.json`` in a `folder` of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.path = folder / "progress.json"

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Keep other processes waiting meanwhile, where the folder and the system have locks."""
        with ExitStack() as stack:
            with suppress(OSError):
                self._folder.mkdir(parents=True, exist_ok=True)
                lock = stack.enter_context((self._folder / "lock").open("a"))
                if fcntl is not None:
                    fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def read(self) -> tuple[Attempt, ...]:
        """Attempts in the file, none if there is no file.

        Raises
        ------
        BrokenFileError
            It is no file of ours, or was damaged.
        OSError
            It cannot be read.
        """
        try:
            return _Contents.model_validate_json(self.path.read_bytes()).attempts
        except FileNotFoundError:
            return ()
        except ValidationError as error:
            first = error.errors(include_url=False)[0]
            place = ".".join(map(str, first["loc"]))
            raise BrokenFileError(": ".join(filter(None, [place, first["msg"]]))) from error

    def write(self, attempts: Iterable[Attempt]) -> None:
        """Replace the file by one with these `attempts`; if that fails, the old one stays.

        Raises
        ------
        OSError
            The folder cannot be written.
        """
        text = _Contents(attempts=tuple(attempts)).model_dump_json(indent=1)
        with NamedTemporaryFile(
            "w", encoding="utf8", dir=self._folder, prefix="progress-", suffix=".tmp", delete=False
        ) as new:
            try:
                new.write(text)
                new.flush()
                os.fsync(new.fileno())
                new.close()  # Windows renames no open file
                Path(new.name).replace(self.path)
            except BaseException:
                new.close()
                Path(new.name).unlink(missing_ok=True)
                raise

    def keep_aside(self) -> Path:
        """Rename the file, so that a new one can be written, and tell its new path."""
        now = datetime.now().astimezone()
        aside = self.path.with_name(f"progress-broken-{now:%Y-%m-%d-%H%M%S}.json")
        self.path.replace(aside)
        return aside

    def delete(self) -> None:
        """Delete the file, and all that was kept aside or left over from it."""
        for path in self._folder.glob("progress*"):
            path.unlink(missing_ok=True)
