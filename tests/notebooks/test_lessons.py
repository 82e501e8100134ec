"""What every lesson keeps to: its skeleton, short cells, ids and sources that link up."""

import ast
import re
from itertools import pairwise

import nbformat
import pytest

from rapid_onset import evidence
from rapid_onset.content import content_path
from rapid_onset.lessons import (
    GLOSSARY_NOTEBOOK,
    INVENTORY_NOTEBOOK,
    LESSONS,
    NOTEBOOKS,
    START_NOTEBOOK,
)
from rapid_onset.quizzes.bank import INVENTORY, load_bank

MOST_LINES = 12
MAGICS = re.compile(r"^\s*[%!]", re.MULTILINE)
DISCLAIMER = re.compile(
    r"not medical advice.*no guide to\s+doses.*promotes\s+no\s+treatment", re.DOTALL
)
SKELETON = (  # headings that must come in this order
    r"^# .+",
    r"^## After this lesson you can",
    r"^## Before you start",
    r"^### Predict",
    r"^### Explore",
    r"^### Explain",
    r"^## Mystery",
    r"^## What is contested",
    r"^## Summary",
    r"^## Evidence",
)


def read(notebook):
    return nbformat.read(content_path("notebooks", notebook), as_version=4)


def prose(notebook):
    cells = read(notebook).cells
    return "\n\n".join(
        cell.source.replace("\n> ", "\n") for cell in cells if cell.cell_type == "markdown"
    )


def code(notebook):
    return [cell for cell in read(notebook).cells if cell.cell_type == "code"]


def calls(notebook, function):
    """First arguments of all calls of `function` in the code of `notebook`."""
    nodes = [node for cell in code(notebook) for node in ast.walk(ast.parse(cell.source))]
    return [
        [ast.literal_eval(one) for one in node.args]
        for node in nodes
        if isinstance(node, ast.Call) and ast.unparse(node.func) == function
    ]


WRITTEN = [one for one in LESSONS if one.notebook]
every_notebook = pytest.mark.parametrize("notebook", NOTEBOOKS)
every_lesson = pytest.mark.parametrize("lesson", WRITTEN, ids=lambda one: one.id)


@every_notebook
def test_it_opens_with_the_disclaimer(notebook):
    first = "\n".join(cell.source for cell in read(notebook).cells[:2])
    assert DISCLAIMER.search(" ".join(first.replace("\n>", " ").split()))


@every_notebook
def test_cells_are_short_and_plain(notebook):
    for cell in code(notebook):
        assert len(cell.source.splitlines()) <= MOST_LINES, cell.id
        assert not MAGICS.search(cell.source), cell.id
        assert "import *" not in cell.source, cell.id


@every_notebook
def test_headings_descend_one_level_at_a_time(notebook):
    levels = [len(mark) for mark in re.findall(r"^(#+) ", prose(notebook), re.MULTILINE)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@every_notebook
def test_links_to_other_notebooks_lead_somewhere(notebook):
    for target in re.findall(r"\]\(([^)]+\.ipynb)\)", prose(notebook)):
        assert content_path("notebooks", target).is_file()


def test_the_start_page_leads_to_every_lesson_and_shows_the_crisis_lines():
    text = prose(START_NOTEBOOK)
    for one in WRITTEN:
        assert f"]({one.notebook})" in text
    for contact in ("**988**", "**116 123**", "findahelpline.com", "**112**", "**999**", "**911**"):
        assert contact in text


@every_lesson
def test_it_follows_the_skeleton(lesson):
    text, start = prose(lesson.notebook), 0
    for heading in SKELETON:
        found = re.compile(heading, re.MULTILINE).search(text, start)
        assert found, f"{heading} is missing or out of order"
        start = found.end()


@every_lesson
def test_the_title_and_the_objectives_are_those_of_the_course(lesson):
    text = " ".join(prose(lesson.notebook).split())
    assert text.startswith(f"# {lesson.title}")
    for objective, words in load_bank(lesson.id).objectives.items():
        assert f"**{objective}** {words}" in text


@every_lesson
def test_each_part_predicts_explores_explains_and_ends_with_a_check(lesson):
    cells = read(lesson.notebook).cells
    starts = [k for k, cell in enumerate(cells) if re.match(r"## \d+ · ", cell.source)]
    end = next(k for k, cell in enumerate(cells) if cell.source.startswith("## Mystery"))
    assert 3 <= len(starts) <= 4
    for start, stop in zip(starts, [*starts[1:], end], strict=True):
        ids = [cell.id.split("-")[0] for cell in cells[start:stop]]
        steps = [one for one in ids if one in ("predict", "explore", "explain", "check")]
        assert steps[:3] == ["predict", "explore", "explain"]
        assert set(steps[3:]) == {"check"}


@every_lesson
def test_the_clock_runs_forward(lesson):
    minutes = [int(one) for one in re.findall(r"\(minute (\d+)\)", prose(lesson.notebook))]
    total = int(re.search(r"about (\d+) minutes", prose(lesson.notebook))[1])
    assert minutes == sorted(minutes)
    assert len(minutes) >= 6
    assert minutes[-1] < total
    assert 60 <= total <= 90


@every_lesson
def test_every_practice_and_predict_question_is_asked_once(lesson):
    asked = [one for (one,) in calls(lesson.notebook, "quiz")]
    bank = load_bank(lesson.id)
    ours = [item.id for use in ("predict", "practice") for item in bank.by_use(use)]
    assert sorted(asked) == sorted(ours)


@every_lesson
def test_every_source_that_is_cited_is_listed_and_known(lesson):
    cited = set(re.findall(r"\[@([a-z0-9]+)\]", prose(lesson.notebook)))
    cited |= {one.cite for item in load_bank(lesson.id).items for one in item.evidence}
    for topics in calls(lesson.notebook, "evidence.contested"):
        for topic in topics:
            (conflict,) = evidence.conflicts(topic)
            cited |= {*conflict.supporting, *conflict.opposing}
    (listed,) = calls(lesson.notebook, "evidence.references")
    assert cited <= set(listed)
    for key in listed:
        evidence.source(key)
    assert len(listed) == len(set(listed))


def test_the_page_before_and_after_asks_the_whole_inventory_once():
    asked = [item_id for (item_id,) in calls(INVENTORY_NOTEBOOK, "quiz")]
    assert asked == [item.id for item in load_bank(INVENTORY).items]


def test_the_glossary_is_in_order_and_every_word_is_linked_from_a_lesson():
    terms = re.findall(r"^### (.+)$", prose(GLOSSARY_NOTEBOOK), re.MULTILINE)
    assert terms == sorted(set(terms), key=str.casefold)
    links = {
        anchor
        for one in WRITTEN
        for anchor in re.findall(r"\]\(glossary\.ipynb#([^)]+)\)", prose(one.notebook))
    }
    assert links == {term.replace(" ", "-") for term in terms}  # as JupyterLab names headings
