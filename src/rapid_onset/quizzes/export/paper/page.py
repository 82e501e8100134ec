"""The frame of a page that is read on paper."""

from __future__ import annotations

from xml.etree.ElementTree import Element, tostring

from rapid_onset.quizzes.export.markup import element

__all__ = ["page"]

_STYLE = """
@page { margin: 18mm; }
body { font: 11pt/1.4 "DejaVu Sans", Arial, sans-serif; max-width: 44em; margin: auto; }
h1 { font-size: 1.4em; break-after: avoid; }
h2 { font-size: 1.2em; margin: 1.4em 0 0.4em; break-after: avoid; }
h3 { font-size: 1.1em; margin: 1.2em 0 0.4em; break-after: avoid; }
section { break-inside: avoid; }
ol.letters { list-style-type: upper-alpha; }
li { margin: 0.3em 0; }
table { border-collapse: collapse; }
td { border: 1px solid #777; padding: 0.25em 0.6em; }
pre { background: #f4f4f4; padding: 0.5em; white-space: pre-wrap; }
pre.room { min-height: 16em; border: 1px solid #777; }
svg { max-width: 100%; height: auto; vertical-align: middle; }
small { color: #444; font-weight: normal; }
footer { margin-top: 2em; font-size: 0.85em; color: #444; }
"""


def page(title: str, *inside: Element) -> bytes:
    """HTML page that needs nothing from elsewhere."""
    tree = element(
        "html",
        element(
            "head",
            element("meta", charset="utf-8"),
            element("meta", name="viewport", content="width=device-width, initial-scale=1"),
            element("title", f"{title}: Rapid Onset"),
            element("style", _STYLE),
        ),
        element(
            "body",
            element(
                "main",
                element("h1", f"Rapid Onset: {title}"),
                *inside,
                element("footer", "Made for teaching; not medical advice."),
            ),
        ),
        lang="en",
    )
    text: bytes = tostring(tree, encoding="utf-8", method="html")
    return b"<!DOCTYPE html>\n" + text + b"\n"
