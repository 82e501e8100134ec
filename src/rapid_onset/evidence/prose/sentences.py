"""Sentences of a lesson's Markdown, and which of them make claims.

A number may stand without a key

- in a heading, and in `code`, which is no prose;
- in a section that is not about findings: what the reader needs, predicts, tries or works out
  (`SECTIONS_WITHOUT_CLAIMS`), and in a paragraph that begins with **Look inside**;
- in a sentence that says it is not a finding: "this model", "simulated", "made up", "suppose",
  "imagine".

Everywhere else a sentence makes a claim.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

__all__ = ["NO_FINDING", "SECTIONS_WITHOUT_CLAIMS", "Sentence", "sentences", "split"]

SECTIONS_WITHOUT_CLAIMS = ("Before you start", "Explore", "Lessons", "Mystery", "Predict")
# Not "a model": a mouse can be a model of a disease, and findings in it need their key.
NO_FINDING = re.compile(
    r"\b(?:this|these|the|our) models?\b|\bsimulat|\bmade[ -]up\b|\bsuppose\b|\bimagine\b",
    re.IGNORECASE,
)
_HEADING = re.compile(r"#{1,6} +(?P<title>.*)")
_OPENS_A_BLOCK = re.compile(r"\s*(?:(?:[-*+]|\d+\.) +|\|)")
_ABBREVIATION = re.compile(r"\b(?:al|approx|ca|cf|e\.g|Fig|i\.e|No|vs)\.$")


@dataclass(frozen=True)
class Sentence:
    """A sentence in the section with this title."""

    text: str
    section: str
    makes_claims: bool


def sentences(markdown: str, section: str = "") -> Iterator[Sentence]:
    """Sentences in `markdown`, which begins within `section`."""
    for block in _blocks(markdown):
        heading = _HEADING.match(block)
        if heading:
            section = heading["title"]
        silent = heading or section.startswith(SECTIONS_WITHOUT_CLAIMS)
        aside = re.match(r"\W*Look inside\b", block)
        for text in split(heading["title"] if heading else block):
            claims = not (silent or aside or NO_FINDING.search(text))
            yield Sentence(text, section, claims)


def split(block: str) -> Iterator[str]:
    """Sentences of one paragraph, as plain text."""
    text = re.sub(r"`[^`]*`", "`…`", block)
    text = re.sub(r"\]\([^)]*\)", "]", text)  # where a link leads
    text = re.sub(r"https?://\S+", "", text)
    text = re.sub(r"\s+", " ", text.replace("*", "")).strip()
    start = 0
    for end in re.finditer(r"[.!?][\"”’)]* (?=[^a-z\s])", text):
        if not _ABBREVIATION.search(text, start, end.start() + 1):
            yield text[start : end.end()].strip()
            start = end.end()
    if text[start:]:
        yield text[start:]


def _blocks(markdown: str) -> Iterator[str]:
    """Headings, paragraphs, list items and table rows in `markdown`, without fenced code."""
    block: list[str] = []
    fenced = False
    for quoted in [*markdown.splitlines(), ""]:
        line = re.sub(r"^\s*>\s?", "", quoted)
        fence = line.lstrip().startswith("```")
        fenced ^= fence
        opens = _HEADING.match(line) or _OPENS_A_BLOCK.match(line)
        if opens or fence or not line.strip() or (block and _HEADING.match(block[0])):
            if block:
                yield "\n".join(block)
            block = []
        if not fenced and not fence and line.strip():
            block.append(re.sub(r"^\s*(?:[-*+]|\d+\.) +", "", line))
    if block:
        yield "\n".join(block)
