"""The panel that shows a learner's progress, carries it elsewhere and forgets it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import anywidget

from rapid_onset.errors import InputError
from rapid_onset.lessons import LESSONS
from rapid_onset.quizzes.bank import load_bank
from rapid_onset.quizzes.progress.report import report_html
from rapid_onset.quizzes.progress.store import Store, open_store, today
from rapid_onset.quizzes.progress.summary import ask_again, summarise

__all__ = ["Panel", "progress"]


def progress() -> Panel:
    """Your progress: what you tried, what to come back to; it stays on this machine."""
    return Panel(open_store())


class Panel(anywidget.AnyWidget):
    """Progress in `store`; the page asks by message and is answered by message.

    A trait would do for both, but is saved with the notebook, and travels with it.
    """

    _esm = Path(__file__).with_name("panel.js")
    _css = Path(__file__).with_name("panel.css")

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self.on_msg(lambda _panel, wish, _buffers: self.send(self.answer(wish)))

    def answer(self, wish: Any) -> dict[str, str]:
        """Do what the page wishes; what the page is to show then, by its place."""
        try:
            said = self._fulfil(wish)
        except InputError as error:
            said = str(error)
        attempts = self._store.attempts()
        banks = {one.id: load_bank(one.id) for one in LESSONS}
        lessons = [summarise(one, banks[one.id], attempts) for one in LESSONS]
        again = ask_again(banks.values(), attempts, today())
        return {
            "report": report_html(lessons, again),
            "code": self._store.code() if attempts else "",
            "place": self._store.place,
            "said": said,
        }

    def _fulfil(self, wish: Any) -> str:
        """Do what is wished; the answer says what was done."""
        match wish:
            case {"do": "take in", "code": str(code)}:
                self._store.take_in(code)
                return "Taken in: of two answers to a question, the better one counts."
            case {"do": "forget"}:
                self._store.forget_everything()
                return "Everything is forgotten."
            case _:
                return ""
