"""Moodle XML: one file, with a category for each lesson, use and question with variants.

The comments give what Moodle 4.5.6 was seen to need beyond the description of its format.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from xml.etree.ElementTree import Element

from rapid_onset.quizzes.export.losses import (
    LEFT_OUT,
    Held,
    Loss,
    left_out,
    lost,
    part_credits,
)
from rapid_onset.quizzes.export.markup import blocks, document, element, spaced
from rapid_onset.quizzes.export.moodle.answers import answers, formatted, plain
from rapid_onset.quizzes.export.moodle.fractions import known_share
from rapid_onset.quizzes.export.phrasing import explanation, hints, stem
from rapid_onset.quizzes.export.selection import Chapter, Entry, Variant
from rapid_onset.quizzes.items import Numeric

__all__ = ["files", "losses", "question"]

_TOP = "$course$/top/Rapid Onset"
_PENALTY = "0.3333333"  # for each further try, where a quiz allows them

_KINDS = {
    "single": "multichoice",
    "multiple": "multichoice",
    "predict_plot": "multichoice",
    "numeric": "numerical",
    "slider_target": "numerical",
    "ordering": "ordering",
    "matching": "matching",
    "short_text": "shortanswer",
    "code": "essay",
}
_NET_CORRECT = Held("scoring net-correct", "Moodle's own questions add and subtract, no more")
_HELD = {
    "predict": Held("asked on its own", "Moodle has no figure to hold back"),
    "predict_plot: draw": Held(LEFT_OUT, "Moodle has no curve to draw"),
    "multiple: each-decision": _NET_CORRECT,
    "multiple: coverage": _NET_CORRECT,
    "multiple: all-or-nothing": _NET_CORRECT,
    "unit: optional": Held(
        "a number alone, in the unit that the question names",
        "with units optional Moodle gives full marks to the right number in a wrong unit",
    ),
    "figures": Held("nothing", "Moodle does not count figures"),
    "inversions": Held("the explanation", "Moodle has no words for an order"),
    "rows": Held("the explanation", "Moodle has no words for a row"),
    "folding": Held("case does not count; spellings are listed", "Moodle compares letters"),
    "setting": Held("a number typed in", "Moodle has no slider and no model"),
    "tests": Held("an essay marked by hand, with solution and tests", "Moodle runs no code"),
}


def files(chapters: Sequence[Chapter]) -> Mapping[str, bytes]:
    """The one file that Moodle imports."""
    questions: list[Element] = []
    at = ""
    for chapter in chapters:
        for entry in chapter.entries:
            if left_out(entry.item, _HELD):
                continue
            place = "/".join(dict.fromkeys((_TOP, chapter.bank, chapter.use)))
            if entry.item.parameters:
                place = f"{place}/{entry.item.id}"
            if place != at:
                questions.append(element("question", plain("category", place), type="category"))
                at = place
            questions += [question(variant) for variant in entry.variants]
    return {"moodle.xml": document(element("quiz", "\n", *spaced(*questions)))}


def losses(entry: Entry) -> Iterator[Loss]:
    """What Moodle does not hold of a question."""
    yield from lost(entry, _HELD)
    for credit in part_credits(entry.item):
        if known_share(credit) != credit:
            held = f"{known_share(credit):.3g} of the marks"
            yield Loss(
                entry.item.id, f"{credit:g} of the marks", held, "the next that Moodle knows"
            )


def question(variant: Variant) -> Element:
    """One question of Moodle."""
    item = variant.item
    with_unit = isinstance(item, Numeric) and item.unit_policy == "required"
    labels = [f"use:{item.use}", f"bloom:{item.bloom}", f"version:{item.version}"]
    tags = (plain("tag", one) for one in [*map("objective:{}".format, item.objectives), *labels])
    return element(
        "question",
        plain("name", f"{variant.name} {item.title}"),
        formatted("questiontext", *blocks(stem(item, with_unit=with_unit))),
        formatted("generalfeedback", *explanation(item)),
        element("defaultgrade", f"{item.points:g}"),
        element("penalty", _PENALTY),
        element("hidden", "0"),
        element("idnumber", variant.name),
        *answers(item),
        *(formatted("hint", *blocks(hint)) for hint in hints(item)),
        element("tags", *tags),
        type=_KINDS[item.type],
    )
