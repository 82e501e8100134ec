"""The forms A and B, which differ in the order of questions and options and in the variants."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from xml.etree.ElementTree import Element

from rapid_onset.quizzes.export.losses import Held, Loss, lost
from rapid_onset.quizzes.export.markup import blocks, element, explained
from rapid_onset.quizzes.export.paper.page import page
from rapid_onset.quizzes.export.paper.sheets import sheet
from rapid_onset.quizzes.export.selection import Chapter, Entry, Variant
from rapid_onset.quizzes.items.chance import shuffled

__all__ = ["FORMS", "files", "losses"]

FORMS = ("A", "B")

_SILENT = Held("the explanation, in the key", "paper does not answer")
_HELD = {
    "predict": Held("asked on its own", "paper has no figure to hold back"),
    "options": _SILENT,
    "known errors": _SILENT,
    "known answers": _SILENT,
    "otherwise": _SILENT,
    "misses": _SILENT,
    "inversions": _SILENT,
    "rows": _SILENT,
    "setting": Held("a number written down", "paper runs no model"),
    "tests": Held("the solution and the calls, in the key", "paper runs no code"),
    "hints": Held("nothing", "paper does not answer"),
}


def files(chapters: Sequence[Chapter]) -> Mapping[str, bytes]:
    """Both forms and the key."""
    entries = [entry for chapter in chapters for entry in chapter.entries]
    forms = {form: _variants(entries, form) for form in FORMS}
    pages = {
        f"form-{form.lower()}.html": page(f"Form {form}", *_form(form, variants))
        for form, variants in forms.items()
    }
    keys = [part for form, variants in forms.items() for part in _key(form, variants)]
    return pages | {"key.html": page("Key", *keys)}


def losses(entry: Entry) -> Iterator[Loss]:
    """What paper does not hold of a question."""
    yield from lost(entry, _HELD)


def _variants(entries: Sequence[Entry], form: str) -> Sequence[Variant]:
    """Questions of a form in its order: A takes that of the bank, B another one."""
    if form == FORMS[0]:
        return [entry.variants[0] for entry in entries]
    return [entry.variants[-1] for entry in shuffled(entries, "form", form)]


def _form(form: str, variants: Sequence[Variant]) -> Iterator[Element]:
    total = sum(variant.item.points for variant in variants)
    yield element("p", f"Name: {'_' * 40}   Points: ______ of {total:g}", class_="name")
    for place, variant in enumerate(variants, 1):
        item = variant.item
        points = f"({item.points:g} {'point' if item.points == 1 else 'points'})"
        yield element(
            "section",
            element("h2", f"{place}. {item.title} {points}"),
            *blocks(item.stem),
            *sheet(item, form).asked,
        )


def _key(form: str, variants: Sequence[Variant]) -> Iterator[Element]:
    yield element("h2", f"Form {form}")
    for place, variant in enumerate(variants, 1):
        yield element(
            "section",
            element("h3", f"{place}. {variant.item.title} ", element("small", variant.name)),
            *sheet(variant.item, form).key,
            *explained(variant.item),
        )
