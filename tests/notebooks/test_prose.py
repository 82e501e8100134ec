"""What lessons and questions say is what the evidence says."""

import nbformat
import pytest

from rapid_onset import evidence
from rapid_onset.content import content_path
from rapid_onset.evidence.library import library
from rapid_onset.evidence.prose import check, check_question, stated_by_source
from rapid_onset.lessons import LESSONS, NOTEBOOKS
from rapid_onset.quizzes.bank import BANKS, load_bank

LESSON = LESSONS[0].notebook


@pytest.fixture(scope="module")
def stated():
    return stated_by_source(library())


def read_cells(notebook):
    document = nbformat.read(content_path("notebooks", notebook), as_version=4)
    return [
        (f"{notebook}, cell {cell.id}", cell.source)
        for cell in document.cells
        if cell.cell_type == "markdown"
    ]


def texts_of(item):
    """Everything that a learner reads of a question."""
    options = [words for one in getattr(item, "options", ()) for words in (one.text, one.feedback)]
    errors = [one.feedback for one in getattr(item, "errors", ())]
    otherwise = [item.otherwise] if hasattr(item, "otherwise") else []
    return [item.stem, *options, *errors, *otherwise, *item.hints, item.explanation]


def complaints_about(item, stated):
    keys = [one.cite for one in item.evidence]
    yield from check_question(item.id, texts_of(item), keys, stated)
    for one in item.evidence:
        place = f"{item.id}, what {one.cite} supports"
        yield from check_question(place, [one.supports], [one.cite], stated)


@pytest.mark.parametrize("notebook", NOTEBOOKS)
def test_every_number_in_a_lesson_is_that_of_its_source(notebook, stated):
    assert [str(one) for one in check(read_cells(notebook), stated)] == []


@pytest.mark.parametrize("bank_id", BANKS)
def test_every_number_in_a_question_is_that_of_its_sources(bank_id, stated):
    items = load_bank(bank_id).items
    assert [str(one) for item in items for one in complaints_about(item, stated)] == []


def test_every_number_in_a_conflict_is_that_of_its_sources(stated):
    for one in evidence.conflicts():
        keys = [*one.supporting, *one.opposing]
        found = check_question(f"conflict {one.id}", [one.note], keys, stated)
        assert [str(complaint) for complaint in found] == []


@pytest.mark.parametrize(
    ("cell", "was", "becomes", "complaint"),
    [
        ("part-3", "0.71 µM", "0.17 µM", "0.17 µM is not in gilling2009"),
        ("part-3", "0.71 µM", "0.71 mM", "0.71 mM is not in gilling2009"),
        ("part-3", " [@zarate2006]", "", "185 ng/mL has no key"),
        ("part-3", "@zarate2006", "@zarate2005", "there is no source 'zarate2005'"),
        ("explain-magnesium", "only 6 %", "only 7 %", "7 % is not in jahr1990"),
        ("explain-magnesium", "−65 mV", "+65 mV", "+65 mV is not in jahr1990"),
        ("explain-trapping", "against 71 %", "against 17 %", "17 % is not in mealing1999"),
        ("explain-trapping", "90 minutes", "90 hours", "90 hours is not in huettner1988"),
        ("explain-concentration", "are reported for", "stand for", "1 mM is recalled in koterman"),
        ("explain-concentration", "In this model 1 mM", "Here 1 mM", "1 mM has no key"),
    ],
)
def test_a_slip_in_the_first_lesson_is_found_where_it_is(cell, was, becomes, complaint, stated):
    place = f"{LESSON}, cell {cell}"
    cells = dict(read_cells(LESSON))
    assert was in cells[place]
    cells[place] = cells[place].replace(was, becomes)
    first = next(check(cells.items(), stated))
    assert first.place == place
    assert first.words.startswith(complaint)
    assert becomes in first.sentence
