"""The widget behind one question: the browser answers, the kernel marks and keeps."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import anywidget
import traitlets

from rapid_onset.quizzes.certainty import LEVELS, calibration
from rapid_onset.quizzes.items import PredictPlot
from rapid_onset.quizzes.marking import mark
from rapid_onset.quizzes.page import feedback_html, inline_html, outcome, question_html, verdicts
from rapid_onset.quizzes.progress.store import today
from rapid_onset.quizzes.sketch import share_points

if TYPE_CHECKING:
    from collections.abc import Callable

    from rapid_onset.quizzes.items import Item
    from rapid_onset.quizzes.marking import Mark
    from rapid_onset.quizzes.progress import Attempt, Store

__all__ = ["Form"]

_TRIES_BEFORE_EXPLANATION = 2
_FIRST_SEED = "1"
_LOOK_AHEAD = 50  # variants in which to look for other numbers
_HERE = Path(__file__).parent


def _joined(pattern: str) -> str:
    """All files that match, as one text: anywidget loads one module and one style sheet."""
    return "\n".join(path.read_text(encoding="utf8") for path in sorted(_HERE.glob(pattern)))


class Form(anywidget.AnyWidget):
    """One question: the browser sets an answer and counts up what it asks for, and reads the rest.

    Parameters
    ----------
    item
        Any question but a code task.
    store
        Where tries are kept, and recalled from.
    on_commit
        Called when a prediction is committed, now or in an earlier session.
    setting
        Where the answer is read from at the moment of a check, if not from the form's own control.
    again
        Ask afresh, whatever was answered earlier.
    """

    _esm = _joined("view/*.js")
    _css = _joined("style/*.css")

    question = traitlets.Dict().tag(sync=True)
    response = traitlets.Any().tag(sync=True)
    certainty: Any = traitlets.Enum((None, 1, 2, 3), None, help="a guess to sure").tag(sync=True)
    checks = traitlets.Int(0).tag(sync=True)
    hints_wanted = traitlets.Int(0).tag(sync=True)
    variants_wanted = traitlets.Int(0).tag(sync=True)

    hints: traitlets.List[str] = traitlets.List(help="HTML of those shown so far").tag(sync=True)
    answered = traitlets.Int(0, help="checks that have their answer").tag(sync=True)
    outcome = traitlets.Unicode("").tag(sync=True)
    verdicts = traitlets.Dict(help="what was chosen: is it right").tag(sync=True)
    feedback = traitlets.Unicode("", help="HTML").tag(sync=True)
    model_curve: traitlets.List[Any] = traitlets.List(
        help="shares of the axes, once committed"
    ).tag(sync=True)
    can_vary = traitlets.Bool(False, help="whether other numbers may be asked for").tag(sync=True)
    note = traitlets.Unicode("", help="what to know about the store").tag(sync=True)

    def __init__(
        self,
        item: Item,
        store: Store,
        *,
        on_commit: Callable[[], None] = lambda: None,
        setting: Callable[[], float] | None = None,
        again: bool = False,
    ) -> None:
        super().__init__()
        self._store = store
        self._on_commit = on_commit
        self._setting = setting
        self._attempt = store.recall(item.id, item.version)
        self._ask(item, (self._attempt and self._attempt.seed) or _FIRST_SEED)
        if again:
            self._ask(item, self._next_seed())
        elif self._attempt is not None:
            self._recall(self._attempt)
        self.note = store.notice

    def _ask(self, item: Item, seed: str) -> None:
        """Ask the variant of `item` that `seed` draws."""
        self._item = item.variant(seed)
        self._seed = seed if item.parameters else None
        self._tries = 0
        new_practice = item.use == "practice" and self._attempt is None
        with self.hold_sync():
            self.response, self.hints, self.hints_wanted = None, [], 0
            self.outcome, self.feedback, self.verdicts, self.can_vary = "", "", {}, False
            self.question = question_html(self._item) | {
                "control": "setting" if self._setting else item.type,
                "certainty": LEVELS if new_practice else (),
            }

    def _recall(self, attempt: Attempt) -> None:
        """Show what was answered in an earlier session, if it can still be read."""
        result = mark(self._item, attempt.response)
        if self._item.use == "inventory" and attempt.last_on < today():
            # The test after the course asks afresh.
            day = f"{attempt.last_on.day} {attempt.last_on:%B %Y}"
            self.feedback = f"<p>Recorded on {day}. Answer again, as you see it now.</p>"
        elif result.valid:
            self.response, self._tries = attempt.response, attempt.tries
            self._show(result)
            if self.outcome == "committed":
                self._on_commit()

    @traitlets.observe("hints_wanted")
    def _hint(self, _change: object) -> None:
        self.hints = [inline_html(hint) for hint in self._item.hints[: self.hints_wanted]]

    @traitlets.observe("variants_wanted")
    def _vary(self, _change: object) -> None:
        if self.can_vary:
            self._ask(self._item, self._next_seed())

    def _next_seed(self) -> str:
        """Seed of a variant with other numbers, or the same one if there are no others."""
        known = self._seed or _FIRST_SEED
        last = int(known) if known.isdecimal() else 0  # the file of the store may have been edited
        seeds = (str(last + step) for step in range(1, _LOOK_AHEAD))
        others = (seed for seed in seeds if self._item.variant(seed).values != self._item.values)
        return next(others, known)

    @traitlets.observe("checks")
    def _check(self, _change: object) -> None:
        if self.outcome == "committed":
            return
        if self._setting is not None:
            self.response = self._setting()
        result = mark(self._item, self.response)
        if outcome(self._item, result) == "committed":
            self._on_commit()
        if result.valid:
            self._tries += 1
            self._attempt = self._store.record(
                self._item, self.response, result, certainty=self.certainty, seed=self._seed
            )
        with self.hold_sync():
            self._show(result)
            self.note = self._store.notice
            self.answered = self.checks

    def _show(self, result: Mark) -> None:
        """Show what came of the answer, and after the first try what its certainty counts."""
        item, what = self._item, outcome(self._item, result)
        tried_enough = result.valid and self._tries >= _TRIES_BEFORE_EXPLANATION
        explain = what in ("right", "committed") or (what != "recorded" and tried_enough)
        attempt = self._attempt if result.valid else None
        also = calibration(attempt) if attempt and attempt.tries == 1 else ""
        self.outcome = what
        self.verdicts = verdicts(item, self.response, result)
        self.feedback = feedback_html(item, self.response, result, explain=explain, also=also)
        if explain and item.use == "practice" and item.parameters:
            self.can_vary = True
        if what == "committed" and isinstance(item, PredictPlot) and item.mode == "draw":
            self.model_curve = share_points(item, item.correct)
