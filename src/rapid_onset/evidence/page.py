"""The page "Evidence": every source, what it supports, where it is used, how it was verified."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping

from rapid_onset.evidence.citation import Citation
from rapid_onset.evidence.library import Library
from rapid_onset.evidence.records import Conflict, Source
from rapid_onset.evidence.rows import KINDS, Row, rows, sources_of

__all__ = ["evidence_page"]

_INTRODUCTION = """\
# Evidence

<!-- Written by `make evidence`; edit the files in assets/evidence instead. -->

Every number of this course comes from one of {sources} sources, by way of {rows} rows. In a
notebook, `evidence.cite("KEY")` prints a reference and `evidence.fact("ID")` a number. The last
column says how the rows of a source were checked:

- **verified**: seen in the source itself (abstract, text or table);
- **verified_secondary**: seen in another paper, or in public code that cites the source;
- **derived**: computed from cited numbers;
- **recalled**: from memory, and never shown as data;
- **assumed**: chosen so that a model can run; nobody measured it.
"""
_HEAD = """\
| key | reference | supports | used in | verification |
| --- | --- | --- | --- | --- |
"""


def evidence_page(library: Library, used_in: Mapping[str, Collection[str]]) -> str:
    """Markdown of the page.

    Parameters
    ----------
    library
        Sources and rows.
    used_in
        Keys of the sources that each place (a lesson, a figure, a question) uses.
    """
    supported: dict[str, list[tuple[str, Row]]] = defaultdict(list)
    for kind, row in rows(library):
        for key in dict.fromkeys(sources_of(row)):
            supported[key].append((kind, row))
    places = {
        key: [place for place, keys in used_in.items() if key in keys] for key in library.sources
    }
    number = sum(1 for _ in rows(library))
    parts = [_INTRODUCTION.format(sources=len(library.sources), rows=number)]
    for group, sources in _groups(library, supported).items():
        lines = [_line(one, supported[one.key], places[one.key]) for one in sources]
        parts.append(f"## {group}\n\n{_HEAD}{''.join(lines)}")
    return "\n".join(parts)


def _groups(
    library: Library, supported: Mapping[str, list[tuple[str, Row]]]
) -> dict[str, list[Source]]:
    """Sources by the first kind of row that they support, each group in the order of keys."""
    groups: dict[str, list[Source]] = {name: [] for name in (*KINDS, "nothing")}
    for key in sorted(library.sources):
        kinds = [kind for kind, _ in supported.get(key, [])]
        groups[kinds[0] if kinds else "nothing"].append(library.sources[key])
    titles = {kind: f"Sources of {words}" for kind, words in KINDS.items()}
    titles["nothing"] = "Sources without rows"
    return {titles[kind]: sources for kind, sources in groups.items() if sources}


def _line(source: Source, supported: list[tuple[str, Row]], places: list[str]) -> str:
    """One line of the table."""
    citation = Citation(source)
    link = f" [{source.doi or 'link'}](<{citation.link}>)" if citation.link else ""
    cells = (
        f"`{source.key}`",
        f"{citation.text}{link}{citation.caveat}",
        "; ".join(_supports(supported)) or "–",
        ", ".join(places) or "–",
        "; ".join(_verification(source, supported)),
    )
    escaped = (cell.replace("|", "\\|") for cell in cells)
    return f"| {' | '.join(escaped)} |\n"


def _supports(supported: list[tuple[str, Row]]) -> Iterator[str]:
    """Ids of the rows, by kind."""
    for kind, words in KINDS.items():
        ids = [f"`{row.id}`" for of, row in supported if of == kind]
        if ids:
            yield f"{words} {', '.join(ids)}"


def _verification(source: Source, supported: list[tuple[str, Row]]) -> Iterator[str]:
    """How the rows were verified, where the source was seen, and what is to be said about it."""
    states = (row.verification for _, row in supported if not isinstance(row, Conflict))
    if counts := Counter(states):
        yield ", ".join(f"{state} {count}" for state, count in counts.items())
    yield f"[seen here](<{source.url}>)" if source.url else "not seen"
    if source.note:
        yield source.note
