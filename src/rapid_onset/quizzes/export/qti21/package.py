"""QTI 2.1: a content package with one file for each question and a test of all of them.

Of a question with variants the test takes one, in a section of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from xml.etree.ElementTree import Element, tostring

from rapid_onset.quizzes.export.curves import picture
from rapid_onset.quizzes.export.losses import LEFT_OUT, Held, Loss, left_out, lost
from rapid_onset.quizzes.export.markup import document, element
from rapid_onset.quizzes.export.qti21.choosing import picture_name
from rapid_onset.quizzes.export.qti21.item import QTI, assessment_item
from rapid_onset.quizzes.export.selection import Chapter, Entry, Variant
from rapid_onset.quizzes.export.writing import zipped
from rapid_onset.quizzes.items import PredictPlot

__all__ = ["files", "losses"]

_PACKAGE = "http://www.imsglobal.org/xsd/imscp_v1p1"
_TEST = "test.xml"

_HELD = {
    "predict": Held("asked on its own", "QTI has no figure to hold back"),
    "predict_plot: draw": Held(LEFT_OUT, "QTI has no curve to draw"),
    "multiple: coverage": Held("scoring net-correct", "QTI adds fixed values for options"),
    "ordering: longest-ordered": Held("scoring all-or-nothing", "QTI cannot look for a run"),
    "unit: optional": Held(
        "a number alone, with its unit beside it", "a number in QTI has no text"
    ),
    "unit: required": Held(
        "a number alone, with its unit beside it", "a number in QTI has no text"
    ),
    "figures": Held("nothing", "QTI does not count figures"),
    "inversions": Held("the explanation", "one rule for each pair is more than players run"),
    "rows": Held("the explanation", "one rule for each pair is more than players run"),
    "folding": Held(
        "case does not count; spellings are listed, blanks before and after do count",
        "QTI compares letters",
    ),
    "setting": Held("a slider without the outcome", "QTI runs no model"),
    "tests": Held("a text marked by hand", "QTI runs no code"),
    "hints": Held("nothing", "hints need adaptive questions, which few players run"),
}


def files(chapters: Sequence[Chapter]) -> Mapping[str, bytes]:
    """The one package."""
    held = {
        chapter.id: [one for one in chapter.entries if not left_out(one.item, _HELD)]
        for chapter in chapters
    }
    variants = [
        variant for entries in held.values() for entry in entries for variant in entry.variants
    ]
    sections = [_section(one, held[one.id]) for one in chapters if held[one.id]]
    packed = {"imsmanifest.xml": document(_manifest(variants)), _TEST: document(_test(sections))}
    for variant in variants:
        packed[f"{variant.name}.xml"] = document(assessment_item(variant))
        packed |= _pictures(variant)
    return {"qti21.zip": zipped(packed)}


def losses(entry: Entry) -> Iterator[Loss]:
    """What QTI 2.1 does not hold of a question."""
    yield from lost(entry, _HELD)


def _pictures(variant: Variant) -> dict[str, bytes]:
    item = variant.item
    if not isinstance(item, PredictPlot):
        return {}
    return {
        picture_name(variant.name, curve): tostring(picture(item, curve)) for curve in item.curves
    }


def _test(sections: Sequence[Element]) -> Element:
    score = element(
        "outcomeDeclaration", identifier="SCORE", cardinality="single", baseType="float"
    )
    part = element(
        "testPart",
        *sections,
        identifier="questions",
        navigationMode="nonlinear",
        submissionMode="individual",
    )
    scores = element("testVariables", variableIdentifier="SCORE", weightIdentifier="POINTS")
    total = element("setOutcomeValue", element("sum", scores), identifier="SCORE")
    return element(
        "assessmentTest",
        score,
        part,
        element("outcomeProcessing", total),
        xmlns=QTI,
        identifier="rapid-onset",
        title="Rapid Onset",
    )


def _section(chapter: Chapter, entries: Sequence[Entry]) -> Element:
    return element(
        "assessmentSection",
        *map(_reference, entries),
        identifier=chapter.id,
        title=chapter.title,
        visible="true",
    )


def _reference(entry: Entry) -> Element:
    """Reference to a question, or to one of its variants at random."""
    points = f"{entry.item.points:g}"
    references = [
        element(
            "assessmentItemRef",
            element("weight", identifier="POINTS", value=points),
            identifier=variant.name,
            href=f"{variant.name}.xml",
        )
        for variant in entry.variants
    ]
    if not entry.item.parameters:
        return references[0]
    return element(
        "assessmentSection",
        element("selection", select="1"),
        *references,
        identifier=f"group-{entry.item.id}",
        title=entry.item.title,
        visible="false",
    )


def _manifest(variants: Sequence[Variant]) -> Element:
    items = []
    for variant in variants:
        names = [f"{variant.name}.xml", *_pictures(variant)]
        items.append(_resource(variant.name, "imsqti_item_xmlv2p1", names))
    needed = [element("dependency", identifierref=f"file-{one.name}") for one in variants]
    test = _resource("test", "imsqti_test_xmlv2p1", [_TEST])
    test.extend(needed)
    about = element(
        "metadata", element("schema", "QTIv2.1 Package"), element("schemaversion", "1.0.0")
    )
    return element(
        "manifest",
        about,
        element("organizations"),
        element("resources", test, *items),
        xmlns=_PACKAGE,
        identifier="rapid-onset",
    )


def _resource(name: str, kind: str, names: Sequence[str]) -> Element:
    listed = (element("file", href=one) for one in names)
    return element("resource", *listed, identifier=f"file-{name}", type=kind, href=names[0])
