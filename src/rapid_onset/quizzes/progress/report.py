"""Progress as HTML: a table of the lessons, ideas to come back to, questions to ask again."""

from __future__ import annotations

import html
from collections.abc import Sequence

from rapid_onset.quizzes.page import inline_html
from rapid_onset.quizzes.progress.summary import Again, LessonSummary

__all__ = ["report_html"]

_COLUMNS = (
    "Lesson",
    "Sure, but wrong",
    "Guessed, but right",
    "Right at first try",
    "Questions tried",
)


def report_html(lessons: Sequence[LessonSummary], again: Sequence[Again]) -> str:
    """HTML of the `lessons`, and of the questions worth asking `again`."""
    if not any(one.tried for one in lessons):
        return "<p>No practice question has been tried yet.</p>"
    return "".join((_table(lessons), _ideas(lessons), _again(again)))


def _table(lessons: Sequence[LessonSummary]) -> str:
    head = "".join(f'<th scope="col">{name}</th>' for name in _COLUMNS)
    rows = "".join(
        f'<tr><th scope="row">{html.escape(one.title)}</th>'
        f"<td>{_share(one.sure_and_wrong, one.sure)}</td>"
        f"<td>{_share(one.guessed_and_right, one.guessed)}</td>"
        f"<td>{_share(one.right_at_first, one.tried)}</td>"
        f"<td>{_share(one.tried, one.questions)}</td></tr>"
        for one in lessons
    )
    return (
        "<table><caption>Practice questions, as you first answered them</caption>"
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    )


def _share(part: int, whole: int) -> str:
    return f"{part} of {whole}" if whole else "none yet"


def _ideas(lessons: Sequence[LessonSummary]) -> str:
    ideas = "".join(f"<li>{inline_html(words)}</li>" for one in lessons for words in one.ideas)
    if not ideas:
        return ""
    return (
        f"<h3>Come back to these: ideas behind your answers that do not hold</h3><ul>{ideas}</ul>"
    )


def _again(again: Sequence[Again]) -> str:
    if not again:
        return "<h3>Ask yourself again</h3><p>Nothing today: a question rests for a day.</p>"
    rows = "".join(
        f"<li>{inline_html(one.item.title)}: "
        f"run <code>quiz({html.escape(repr(one.item.id), quote=False)}, again=True)</code>"
        f" ({_why(one)})</li>"
        for one in again
    )
    return f"<h3>Ask yourself again</h3><ol>{rows}</ol>"


def _why(one: Again) -> str:
    last = f"last tried on {one.attempt.last_on:%d %B %Y}".replace(" 0", " ")
    sure = one.attempt.sure_and_wrong and one.attempt.is_open
    return f"you were sure, but wrong; {last}" if sure else last
