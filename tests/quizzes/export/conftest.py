"""Exported questions: the toys of the room, and ten that a real Moodle has marked."""

import csv
from pathlib import Path
from xml.etree.ElementTree import fromstring, parse

import pytest
from pydantic import TypeAdapter

from rapid_onset import strict_yaml
from rapid_onset.quizzes.export.selection import Chapter, Entry, Variant, entry
from rapid_onset.quizzes.items import Item, Matching, Multiple, Ordering, SliderTarget

DATA = Path(__file__).parent / "data"


@pytest.fixture(scope="session")
def recorded():
    """Entries of the ten questions by id, each with the three variants that Moodle marked."""
    items = strict_yaml.load(DATA / "questions.yaml", TypeAdapter(tuple[Item, ...]))
    return {item.id: entry(item, 3, "export") for item in items}


@pytest.fixture
def as_entry():
    """Function: a question as an entry with itself alone."""
    return lambda item: Entry(item, (Variant(item.id, item),))


@pytest.fixture
def as_chapter(as_entry):
    """Function: questions as a chapter of lesson 1."""

    def make(*items):
        entries = tuple(
            entry(item, 3, "export") if item.parameters else as_entry(item) for item in items
        )
        return Chapter("nmda", "practice", entries)

    return make


@pytest.fixture
def every_kind(request):
    """One question of each kind, and one with parameters."""
    names = (
        "single multiple numeric ordering matching short_text slider_target predict_plot code "
        "with_parameters"
    )
    return tuple(request.getfixturevalue(name) for name in names.split())


@pytest.fixture
def tree():
    """Function: tree of an XML file's bytes."""
    return fromstring


@pytest.fixture
def silent():
    """Function: the question as part of an inventory, which gives no feedback."""
    return lambda item: item.model_copy(update={"use": "inventory"})


@pytest.fixture(scope="session")
def variants(recorded):
    """Recorded variants by their names in Moodle: ``.v00`` has the first row of values."""
    found = {}
    for item_id, one in recorded.items():
        if not one.item.parameters:
            found[item_id] = one.variants[0]
            continue
        for index, row in enumerate(one.item.parameters["drawn"].rows):
            (found[f"{item_id}.v{index:02d}"],) = (
                variant for variant in one.variants if row.items() <= variant.item.values.items()
            )
    return found


@pytest.fixture(scope="session")
def moodle_marks(variants):
    """Rows: recorded question, what was answered as written down, as a response, Moodle's mark."""
    with (DATA / "moodle-4.5.6-marks.csv").open(encoding="utf8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [
        (row["question"], row["response"], response, float(row["mark"]))
        for row in rows
        for response in [_response(variants[row["question"]].item, row["response"])]
    ]


def _response(item, written):
    """Response that was written down in short: ids, or places in a list."""
    match item:
        case Multiple():
            return written.split()
        case Ordering():
            return [item.steps[int(place)].id for place in written]
        case Matching():
            pairs = zip(item.prompts, written, strict=True)
            return {prompt.id: item.choices[int(place)].id for prompt, place in pairs}
        case SliderTarget():
            return float(written)
        case _:
            return written


@pytest.fixture(scope="session")
def moodle_import():
    """Questions of the file that was imported into Moodle, by their names."""
    tree = parse(DATA / "moodle-4.5.6-import.xml")  # noqa: S314  our own file
    return {
        one.findtext("idnumber"): one
        for one in tree.iter("question")
        if one.get("type") != "category"
    }
