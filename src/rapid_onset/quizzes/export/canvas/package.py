"""Canvas: QTI 1.2 in its dialect, one quiz for each lesson and use, in one zip file.

A question with variants becomes a question group, of which Canvas gives each student one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from xml.etree.ElementTree import Element

from rapid_onset.quizzes.export.canvas.items import field, quiz_item
from rapid_onset.quizzes.export.losses import LEFT_OUT, Held, Loss, left_out, lost
from rapid_onset.quizzes.export.markup import document, element
from rapid_onset.quizzes.export.selection import Chapter, Entry
from rapid_onset.quizzes.export.writing import zipped

__all__ = ["files", "losses"]

_QTI = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
_CANVAS = "http://canvas.instructure.com/xsd/cccv1p0"
_CARTRIDGE = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"

_NET_CORRECT = Held("scoring net-correct", "Canvas has no other rule for several answers")
_NUMBER_ONLY = Held("a number alone, in the unit that the question names", "Canvas reads no units")
_ALL_OR_NOTHING = Held("right or wrong", "Canvas has no part of the marks here")
_ONE_COMMENT = Held("the explanation", "Canvas says one thing about all answers here")
_HELD = {
    "predict": Held("asked on its own", "Canvas has no figure to hold back"),
    "ordering": Held(LEFT_OUT, "QTI 1.2 as Canvas reads it has no order"),
    "predict_plot: draw": Held(LEFT_OUT, "Canvas has no curve to draw"),
    "pictures": Held("the curves in words", "Canvas cleans drawings out of answers"),
    "multiple: each-decision": _NET_CORRECT,
    "multiple: coverage": _NET_CORRECT,
    "multiple: all-or-nothing": _NET_CORRECT,
    "unit: optional": _NUMBER_ONLY,
    "unit: required": _NUMBER_ONLY,
    "figures": Held("nothing", "Canvas does not count figures"),
    "credit": _ALL_OR_NOTHING,
    "known errors": _ONE_COMMENT,
    "known answers": _ONE_COMMENT,
    "misses": _ONE_COMMENT,
    "rows": _ONE_COMMENT,
    "otherwise": _ONE_COMMENT,
    "folding": Held("case does not count; spellings are listed", "Canvas compares letters"),
    "setting": Held("a number typed in", "Canvas has no slider and no model"),
    "tests": Held("an essay marked by hand", "Canvas runs no code"),
    "hints": Held("nothing", "Canvas has no hints"),
}


def files(chapters: Sequence[Chapter]) -> Mapping[str, bytes]:
    """The one package that Canvas imports."""
    packed: dict[str, bytes] = {}
    resources: list[Element] = []
    for chapter in chapters:
        entries = [one for one in chapter.entries if not left_out(one.item, _HELD)]
        if not entries:
            continue
        name = f"rapid-onset-{chapter.id}"
        packed[f"{name}/{name}.xml"] = document(_questions(name, chapter, entries))
        packed[f"{name}/assessment_meta.xml"] = document(_settings(name, chapter, entries))
        resources += _resources(name)
    manifest = element(
        "manifest",
        element(
            "metadata",
            element("schema", "IMS Content"),
            element("schemaversion", "1.1.3"),
        ),
        element("organizations"),
        element("resources", *resources),
        identifier="rapid-onset",
        xmlns=_CARTRIDGE,
    )
    return {"canvas.zip": zipped({"imsmanifest.xml": document(manifest)} | packed)}


def losses(entry: Entry) -> Iterator[Loss]:
    """What Canvas does not hold of a question."""
    yield from lost(entry, _HELD)


def _questions(name: str, chapter: Chapter, entries: Sequence[Entry]) -> Element:
    section = element("section", *map(_group, entries), ident="root_section")
    about = element("qtimetadata", field("cc_maxattempts", "1"))
    quiz = element("assessment", about, section, ident=name, title=chapter.title)
    return element("questestinterop", quiz, xmlns=_QTI)


def _group(entry: Entry) -> Element:
    """The one item of a question, or a group of its variants to pick one from."""
    items = [quiz_item(variant) for variant in entry.variants]
    if not entry.item.parameters:
        return items[0]
    points = element("points_per_item", f"{entry.item.points:g}")
    pick = element(
        "selection", element("selection_number", "1"), element("selection_extension", points)
    )
    return element(
        "section",
        element("selection_ordering", pick),
        *items,
        ident=f"group-{entry.item.id}",
        title=entry.item.title,
    )


def _settings(name: str, chapter: Chapter, entries: Sequence[Entry]) -> Element:
    return element(
        "quiz",
        element("title", chapter.title),
        element("description"),
        element("shuffle_answers", "true"),
        element("quiz_type", "assignment" if chapter.use == "graded" else "practice_quiz"),
        element("points_possible", f"{sum(entry.item.points for entry in entries):g}"),
        identifier=name,
        xmlns=_CANVAS,
    )


def _resources(name: str) -> Iterator[Element]:
    settings = f"{name}/assessment_meta.xml"
    yield element(
        "resource",
        element("file", href=f"{name}/{name}.xml"),
        element("dependency", identifierref=f"{name}-settings"),
        identifier=name,
        type="imsqti_xmlv1p2",
    )
    yield element(
        "resource",
        element("file", href=settings),
        identifier=f"{name}-settings",
        type="associatedcontent/imscc_xmlv1p1/learning-application-resource",
        href=settings,
    )
