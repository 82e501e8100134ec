"""Questions answered by a word or two."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, Self

from pydantic import Field, model_validator

from rapid_onset.quizzes.items.base import DrawnId, Place, Question, Share, Strict, Text
from rapid_onset.quizzes.items.words import fold

__all__ = ["KnownAnswer", "ShortText"]


class KnownAnswer(Strict):
    """An answer that is known, right or wrong; one without full credit has a misconception."""

    text: Text
    credit: Share = 1.0
    feedback: Text
    misconception: DrawnId | None = None

    @model_validator(mode="after")
    def _wrong_answers_have_a_reason(self) -> Self:
        if (self.credit < 1) != (self.misconception is not None):
            raise ValueError(f"the answer {self.text!r} needs a misconception or full credit")
        return self


class ShortText(Question):
    """Answer in a word or two; case, blanks and hyphens do not count."""

    type: Literal["short_text"]
    answers: tuple[KnownAnswer, ...] = Field(min_length=1)
    otherwise: Text

    def reasons(self) -> Iterator[tuple[Place, str]]:
        """Misconceptions behind known wrong answers, with their places."""
        for index, answer in enumerate(self.answers):
            if answer.misconception is not None:
                yield ("answers", index, "misconception"), answer.misconception

    @model_validator(mode="after")
    def _answers_differ(self) -> Self:
        folded = [fold(answer.text) for answer in self.answers]
        for index, text in enumerate(folded):
            if text in folded[:index]:
                raise ValueError(f"the answer {self.answers[index].text!r} stands twice")
        if not any(answer.credit == 1 for answer in self.answers):
            raise ValueError("one answer needs full credit")
        return self
