"""A code question as cells of nbgrader: the task, the cell to write in, and its tests."""

# mypy: allow-untyped-calls
# (nbformat's functions carry no types)

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell

from rapid_onset.grading.cells import locked
from rapid_onset.grading.question_text import worth
from rapid_onset.quizzes.items import Code, CodeTest

__all__ = ["code_cells", "solution_cell", "test_cell"]

# What a failed test says to the student.
_OPEN = "{one.call} should give {one.expect:g}"
_HIDDEN = "a call that is not shown gives another number"


def solution_cell(item: Code) -> str:
    """Id of the cell in which `item` is solved."""
    return f"code-{item.id}"


def test_cell(item: Code) -> str:
    """Id of the cell that tests the solution of `item`, and gives its points."""
    return f"test-{item.id}"


def code_cells(number: int, item: Code) -> Iterator[NotebookNode]:
    """Cells for `item`, the question with this `number`."""
    text = f"### Question {number}. {item.title} ({worth(item)})\n\n{item.stem}"
    yield new_markdown_cell(text, id=f"question-{item.id}", metadata=locked(f"question-{item.id}"))
    yield new_code_cell(
        _marked_solution(item.starter.splitlines(), item.solution.splitlines()),
        id=solution_cell(item),
        metadata=locked(solution_cell(item), solution=True, locked=False),
    )
    yield new_code_cell(
        _tests(item.tests),
        id=test_cell(item),
        metadata=locked(test_cell(item), grade=True, points=item.points),
    )


def _marked_solution(starter: list[str], solution: list[str]) -> str:
    """Solution, with markers around what the starter lacks; there nbgrader asks for code."""
    head = len(_shared_start(starter, solution))
    tail = len(_shared_start(starter[head:][::-1], solution[head:][::-1]))
    end = len(solution) - tail
    missing = solution[head:end]
    first = missing[0] if missing else ""
    indent = first[: len(first) - len(first.lstrip())]
    lines = [f"{indent}### BEGIN SOLUTION", *missing, f"{indent}### END SOLUTION"]
    return "\n".join([*solution[:head], *lines, *solution[end:]])


def _shared_start(one: list[str], other: list[str]) -> list[str]:
    pairs = itertools.takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return [line for line, _ in pairs]


def _tests(tests: Sequence[CodeTest]) -> str:
    lines = [_assertion(one, _OPEN.format(one=one)) for one in tests if not one.hidden]
    hidden = [_assertion(one, _HIDDEN) for one in tests if one.hidden]
    more = "# More tests run after you hand in."
    return "\n".join([*lines, more, "### BEGIN HIDDEN TESTS", *hidden, "### END HIDDEN TESTS"])


def _assertion(test: CodeTest, words: str) -> str:
    """Line that fails with these `words`; no tolerance can be relative to 0."""
    width = test.rel * (abs(test.expect) or 1.0)
    return f"assert abs({test.call} - ({test.expect!r})) <= {width:.3g}, {words!r}"
