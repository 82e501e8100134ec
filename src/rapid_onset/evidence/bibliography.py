"""The sources as BibTeX, in UTF-8, under the keys that the course uses."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rapid_onset.evidence.citation import Citation
from rapid_onset.evidence.records import Source

__all__ = ["bibtex"]

_SPECIAL = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{character: f"\\{character}" for character in "&%$#_{}"},
    }
)
# A surname has a small letter, so that "US FDA" is not taken for a person called US.
_PERSON = re.compile(
    r"(?P<surname>.*[^\W\d_A-Z].*) (?P<initials>[A-Z]{1,4})(?: (?P<suffix>Jr|Sr|II|III))?"
)


def bibtex(sources: Iterable[Source]) -> str:
    """Entries of all `sources`, in the order of their keys."""
    return "\n".join(_entry(one) for one in sorted(sources, key=lambda one: one.key))


def _entry(source: Source) -> str:
    """One entry; only a URL and a DOI are left as they are."""
    book = (source.journal or "").removeprefix("In: ")
    in_book = book != (source.journal or "")
    note = " ".join(filter(None, (source.note, Citation(source).caveat.strip())))
    fields = {
        "author": " and ".join(_names(source.authors)),
        "title": f"{{{_escape(source.title)}}}" if source.title else None,
        "booktitle" if in_book else "journal": _escape(book),
        "year": str(source.year) if source.year else None,
        "volume": _escape(source.volume),
        "pages": _escape(source.pages and re.sub(r"(?<=\w)[-–](?=\w)", "--", source.pages)),
        "howpublished": _escape(source.document),
        "doi": source.doi,
        "url": source.url,
        "note": _escape(note),
    }
    kind = "incollection" if in_book else "article" if source.journal else "misc"
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@{kind}{{{source.key},", *lines, "}", ""])


def _names(authors: str) -> list[str]:
    """Names in `authors` as BibTeX takes them; who has no initials is an organisation."""
    named = authors.removesuffix(" and others")
    people = [_PERSON.fullmatch(name) for name in named.split(", ")]
    if not all(people):
        return [f"{{{_escape(named)}}}"]
    names = [
        ", ".join(filter(None, (one["surname"], one["suffix"], ". ".join(one["initials"]) + ".")))
        for one in people
        if one
    ]
    return [_escape(name) or "" for name in names] + ["others"] * (named != authors)


def _escape(text: str | None) -> str | None:
    """`text` without meaning to TeX."""
    return text and text.translate(_SPECIAL)
