"""Where progress is kept and asked for."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

import platformdirs

from rapid_onset.errors import InputError
from rapid_onset.quizzes.items import Question
from rapid_onset.quizzes.marking import Mark
from rapid_onset.quizzes.progress import code
from rapid_onset.quizzes.progress.attempt import Attempt, Certainty, merged, tried
from rapid_onset.quizzes.progress.file import BrokenFileError, ProgressFile

__all__ = ["Store", "open_store", "today"]

_Attempts: TypeAlias = dict[tuple[str, int], Attempt]  # by id and version of the question

_log = logging.getLogger("rapid_onset")


def open_store() -> Store:
    """The learner's store, in the user's data folder or where ``RAPID_ONSET_DATA`` says."""
    elsewhere = os.environ.get("RAPID_ONSET_DATA")
    folder = elsewhere or platformdirs.user_data_path("rapid-onset", appauthor=False)
    return _store_in(Path(folder).expanduser())


class Store:
    """Attempts of one learner, in one file in `folder`, or in memory if that cannot be.

    Every change reads the file again first, so that notebooks open side by side lose nothing.
    What the learner should know about the file stands in `notice`.
    """

    def __init__(self, folder: Path) -> None:
        self._file = ProgressFile(folder)
        self._in_memory: _Attempts | None = None
        self.notice = ""

    @property
    def place(self) -> str:
        """Where progress is kept, in words."""
        return self.notice or f"Kept in {self._file.path}."

    def attempts(self) -> tuple[Attempt, ...]:
        """Everything that is kept."""
        with self._file.locked():
            return tuple(self._read().values())

    def recall(self, item_id: str, version: int) -> Attempt | None:
        """What is kept of this `version` of a question; what was said to another does not count.

        Parameters
        ----------
        item_id
            Id of the question.
        version
            Its version.
        """
        with self._file.locked():
            return self._read().get((item_id, version))

    def record(
        self,
        item: Question,
        response: Any,
        mark: Mark,
        certainty: Certainty | None = None,
        seed: str | None = None,
    ) -> Attempt:
        """Keep one more try, and tell what is kept now.

        Parameters
        ----------
        item, response, mark
            The question, what the learner answered, and what it was worth.
        certainty
            1 a guess, 2 fairly sure, 3 sure; only that of the first try is kept.
        seed
            Seed of the variant, if the question has parameters.

        Raises
        ------
        ValueError
            The response could not be read, which is no try.
        """
        if not mark.valid:
            raise ValueError(f"a response to {item.id!r} that could not be read is no try")
        key = (item.id, item.version)

        def add(attempts: _Attempts) -> _Attempts:
            now = tried(
                attempts.get(key),
                item,
                response,
                mark,
                certainty=certainty,
                seed=seed,
                on=today(),
            )
            return attempts | {key: now}

        return self._change(add)[key]

    def forget_everything(self) -> None:
        """Delete the file and whatever was kept aside.

        Raises
        ------
        InputError
            It cannot be deleted.
        """
        self._in_memory, self.notice = None, ""
        try:
            with self._file.locked():
                self._file.delete()
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise InputError(
                f"progress could not be deleted: {reason}; delete {self._file.path} yourself"
            ) from error

    def code(self) -> str:
        """Text that holds everything but the responses, to be taken in elsewhere."""
        return code.pack(self.attempts())

    def take_in(self, text: str) -> None:
        """Add what the code `text` holds; of two attempts at a question the better of both is kept.

        Raises
        ------
        InputError
            The code is incomplete, mistyped or of another course.
        """
        theirs = code.unpack(text)

        def add(attempts: _Attempts) -> _Attempts:
            both = dict(attempts)
            for one in theirs:
                key = (one.item_id, one.version)
                both[key] = merged(both[key], one) if key in both else one
            return both

        self._change(add)

    def _change(self, change: Callable[[_Attempts], _Attempts]) -> _Attempts:
        with self._file.locked():
            changed = change(self._read())
            if self._in_memory is None:
                try:
                    self._file.write(changed.values())
                except OSError as error:
                    self._give_up(error)
            if self._in_memory is not None:
                self._in_memory = changed
            return changed

    def _read(self) -> _Attempts:
        if self._in_memory is not None:
            return self._in_memory
        try:
            try:
                attempts = self._file.read()
            except BrokenFileError as error:
                aside = self._file.keep_aside()
                self._say(f"{self._file.path} is broken ({error}); it is kept as {aside.name}")
                attempts = ()
        except OSError as error:
            self._give_up(error)
            attempts = ()
        return {(one.item_id, one.version): one for one in attempts}

    def _give_up(self, error: OSError) -> None:
        reason = error.strerror or type(error).__name__
        self._in_memory = {}
        self._say(
            f"progress lasts only until this kernel stops, as {self._file.path} cannot be kept:"
            f" {reason}; set RAPID_ONSET_DATA to a folder of your own"
        )

    def _say(self, notice: str) -> None:
        self.notice = notice
        _log.warning(notice)


def today() -> date:
    """Day it is for the learner."""
    return datetime.now().astimezone().date()


@cache
def _store_in(folder: Path) -> Store:
    """One store a folder, so that all questions of a notebook share what is in memory."""
    return Store(folder)
