"""The page "Evidence": every source, what it supports, where it is used, how it was verified."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping

from rapid_onset.evidence.citation import Citation
from rapid_onset.evidence.library import Library
from rapid_onset.evidence.records import Source
from rapid_onset.evidence.rows import Row, rows

__all__ = ["evidence_page"]

_INTRODUCTION = """\
# Evidence

<!-- Written by `make evidence`; edit the files in assets/evidence instead. -->

Every number of this course comes from one of {sources} sources, by way of {rows} rows. In a
notebook, `evidence.cite("KEY")` prints a reference and `evidence.fact("ID")` a number. The last
column says how the numbers of a source were checked:

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
# Under the first of these titles that fits one of its rows stands a source.
_TITLES = {
    "Trials, meta-analyses and decisions": {"studies"},
    "Safety": {"findings", "tables"},
    "What models stand on": {"facts", "parameter sets", "targets"},
    "Claims, cases and conflicts": {"claims", "conflicts", "screening cases"},
}


def evidence_page(library: Library, used_in: Mapping[str, Collection[str]]) -> str:
    """Markdown of the page.

    Parameters
    ----------
    library
        Sources and rows.
    used_in
        Keys of the sources that each place (a lesson, a figure, a question) uses.
    """
    every = list(rows(library))
    of: dict[str, list[Row]] = {key: [] for key in sorted(library.sources)}
    for row in every:
        for key in row.sources:
            of[key].append(row)
    parts = [_INTRODUCTION.format(sources=len(of), rows=len(every))]
    for title, keys in _groups(of).items():
        lines = []
        for key in keys:
            places = [place for place, used in used_in.items() if key in used]
            lines.append(_line(library.sources[key], of[key], places))
        parts.append(f"## {title}\n\n{_HEAD}{''.join(lines)}")
    return "\n".join(parts)


def _groups(of: Mapping[str, list[Row]]) -> dict[str, list[str]]:
    """Keys of sources by the first title under which one of their rows falls."""
    left, groups = dict(of), {}
    for title, kinds in _TITLES.items():
        groups[title] = [key for key, some in left.items() if kinds & {row.kind for row in some}]
        left = {key: some for key, some in left.items() if key not in groups[title]}
    groups["Sources without rows"] = list(left)
    return {title: keys for title, keys in groups.items() if keys}


def _line(source: Source, supported: list[Row], places: list[str]) -> str:
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


def _supports(supported: list[Row]) -> Iterator[str]:
    """Ids of the rows by kind; how many, where they share an id."""
    for kind in dict.fromkeys(row.kind for row in supported):
        count = Counter(row.id for row in supported if row.kind == kind)
        ids = (f"`{one}`" + (f" ({n} rows)" if n > 1 else "") for one, n in count.items())
        yield f"{kind} {', '.join(ids)}"


def _verification(source: Source, supported: list[Row]) -> Iterator[str]:
    """How the numbers were verified, where the source was seen, and what is to be said of it."""
    if counts := Counter(state for row in supported for state in row.verifications):
        yield ", ".join(f"{state} {count}" for state, count in counts.items())
    part = f": {source.seen}" if source.seen else ""
    yield f"[seen here](<{source.url}>){part}" if source.url else "not seen"
    if source.note:
        yield source.note
