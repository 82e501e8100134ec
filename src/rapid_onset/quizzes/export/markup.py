"""Small pieces of XML and HTML, built as trees so that all text is escaped."""

from __future__ import annotations

from functools import cache
from html import escape
from xml.etree.ElementTree import Element, fromstring, tostring

import mistune

from rapid_onset import evidence
from rapid_onset.quizzes.items import Question

__all__ = [
    "blocks",
    "document",
    "element",
    "explained",
    "html",
    "inline",
    "number",
    "spaced",
    "without_markup",
]

_MARKDOWN = mistune.create_markdown(escape=True)


def element(tag: str, *inside: Element | str, **attributes: str) -> Element:
    """Element with text and elements `inside`, in this order; ``class_`` is its class."""
    made = Element(tag, {name.rstrip("_"): value for name, value in attributes.items()})
    for part in inside:
        if isinstance(part, Element):
            made.append(part)
        elif len(made):
            made[-1].tail = (made[-1].tail or "") + part
        else:
            made.text = (made.text or "") + part
    return made


def blocks(markdown: str) -> list[Element]:
    """Paragraphs and lists of a `markdown` text."""
    # Our own Markdown turned to HTML, in which whatever looked like a tag is text.
    tree = fromstring(f"<div>{_rendered(markdown)}</div>")  # noqa: S314
    for block in tree:
        block.tail = None
    return list(tree)


@cache
def _rendered(markdown: str) -> str:
    """HTML of a text; variants of a question share most of theirs."""
    return str(_MARKDOWN(markdown))


def inline(markdown: str) -> list[Element | str]:
    """Content of a text of one paragraph, without the paragraph."""
    found = blocks(markdown)
    if len(found) != 1 or found[0].tag != "p":
        return list(found)
    parts: list[Element | str] = [found[0].text or ""]
    for child in found[0]:
        after, child.tail = child.tail or "", None
        parts += [child, after]
    return parts


def without_markup(markdown: str) -> str:
    """Text of one paragraph for places that show letters alone."""
    return "".join(
        part if isinstance(part, str) else "".join(part.itertext()) for part in inline(markdown)
    )


def explained(item: Question) -> list[Element]:
    """Explanation of a question and its sources."""
    sources = [element("li", str(evidence.cite(one.cite))) for one in item.evidence]
    return [*blocks(item.explanation), element("p", "Sources:"), element("ul", *sources)]


def html(*inside: Element | str) -> str:
    """Text of these parts, as HTML that is XML as well."""
    return "".join(
        escape(part, quote=False) if isinstance(part, str) else tostring(part, encoding="unicode")
        for part in inside
    )


def spaced(*elements: Element) -> list[Element]:
    """These `elements` with a line break after each; only where blanks mean nothing."""
    for one in elements:
        one.tail = "\n"
    return list(elements)


def document(root: Element) -> bytes:
    """File of the tree under `root`; never indented, because blanks become part of a value."""
    tree: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return tree + b"\n"


def number(value: float) -> str:
    """`value` without the noise of binary arithmetic."""
    return f"{value:.12g}"
