"""A source as it should be printed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape

from rapid_onset.evidence.records import Source

__all__ = ["Citation"]

_PERSON = re.compile(r"(?P<surname>.*[a-z].*?) [A-Z]{1,4}(?: (?:Jr|Sr|II|III))?")


@dataclass(frozen=True, repr=False)
class Citation:
    """A reference that a notebook displays with a link, and `str` turns into plain text."""

    source: Source

    @property
    def text(self) -> str:
        """Authors, title, journal and year."""
        one = self.source
        place = ":".join(part for part in (one.volume, one.pages) if part)
        journal = " ".join(part for part in (one.journal, place) if part)
        where = journal or (one.document or "")
        year = f"({one.year})" if one.year else ""
        sentences = (one.authors, one.title, f"{where} {year}".strip())
        return " ".join(f"{sentence.rstrip('.')}." for sentence in sentences if sentence)

    @property
    def short(self) -> str:
        """First author, or both of two, and year: as a picture's source line has room for."""
        named = self.source.authors.removesuffix(" and others")
        first, *others = (_surname(name) for name in named.split(", "))
        more = len(others) > 1 or named != self.source.authors
        who = f"{first} et al." if more else " & ".join((first, *others))
        return f"{who} {self.source.year}" if self.source.year else who

    @property
    def link(self) -> str | None:
        """Where the reader finds it."""
        return f"https://doi.org/{self.source.doi}" if self.source.doi else self.source.url

    @property
    def caveat(self) -> str:
        """Words for a reference that is not checked throughout, else nothing."""
        if self.source.recalled:
            return " (reference from memory, not yet checked)"
        if self.source.verification == "recalled":
            return " (in part from memory, not yet checked)"
        return ""

    def __str__(self) -> str:
        ending = f" {self.link}" if self.link else ""
        return f"{self.text}{ending}{self.caveat}"

    __repr__ = __str__

    def _repr_markdown_(self) -> str:
        ending = f" [{self._label}]({self.link})" if self.link else ""
        return f"{self.text}{ending}{self.caveat}"

    def _repr_html_(self) -> str:
        ending = f' <a href="{escape(self.link)}">{escape(self._label)}</a>' if self.link else ""
        return f"<span>{escape(self.text)}{ending}{self.caveat}</span>"

    @property
    def _label(self) -> str:
        return f"doi:{self.source.doi}" if self.source.doi else "seen here"


def _surname(name: str) -> str:
    """Surname of a person ("aan het Rot M"), or the whole `name` of an organisation."""
    person = _PERSON.fullmatch(name)
    return person["surname"] if person else name
