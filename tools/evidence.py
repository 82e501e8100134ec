"""Write docs/evidence.md and assets/references.bib, in this repository or in the folder named."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from rapid_onset.evidence.bibliography import bibtex
from rapid_onset.evidence.citing import keys_in_code, keys_in_prose
from rapid_onset.evidence.library import library
from rapid_onset.evidence.page import evidence_page
from rapid_onset.lessons import LESSONS
from rapid_onset.quizzes.bank import BANKS, load_bank

ROOT = Path(__file__).resolve().parents[1]


def used_in() -> dict[str, set[str]]:
    """Keys of the sources that each lesson, figure and question uses."""
    places: dict[str, set[str]] = {}
    for lesson in LESSONS:
        if lesson.notebook is None:
            continue
        notebook = json.loads((ROOT / "notebooks" / lesson.notebook).read_text(encoding="utf8"))
        keys: set[str] = set()
        for cell in notebook["cells"]:
            find = keys_in_code if cell["cell_type"] == "code" else keys_in_prose
            keys |= find("".join(cell["source"]))
        places[f"lesson {lesson.id}"] = keys
    figures = ROOT / "src" / "rapid_onset" / "figures"
    for path in sorted(figures.rglob("*.py")):
        keys = keys_in_code(path.read_text(encoding="utf8"))
        places[f"figure {path.relative_to(figures).with_suffix('').as_posix()}"] = keys
    for bank_id in BANKS:
        for item in load_bank(bank_id).items:
            places[f"question {item.id}"] = {one.cite for one in item.evidence}
    return places


def files() -> dict[str, str]:
    """Text of both files, by their paths in the repository."""
    shelf = library()
    return {
        "docs/evidence.md": evidence_page(shelf, used_in()),
        "assets/references.bib": bibtex(shelf.sources.values()),
    }


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT
    for name, text in files().items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf8")
