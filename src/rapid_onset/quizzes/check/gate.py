"""The author's gate: everything that can be held against a bank before a learner sees it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from pydantic import TypeAdapter

from rapid_onset import strict_yaml
from rapid_onset.content import content_path
from rapid_onset.errors import InputError
from rapid_onset.quizzes.bank import Bank
from rapid_onset.quizzes.check.blueprint import about_coverage, blueprint
from rapid_onset.quizzes.check.counted import counted
from rapid_onset.quizzes.check.cues import about_cues
from rapid_onset.quizzes.check.curves import about_curves, about_settings
from rapid_onset.quizzes.check.fault import Fault, Level
from rapid_onset.quizzes.check.leaks import about_leaks
from rapid_onset.quizzes.check.marks import about_marks
from rapid_onset.quizzes.check.programs import about_programs
from rapid_onset.quizzes.check.rounding import about_rounding
from rapid_onset.quizzes.check.sources import about_sources
from rapid_onset.quizzes.check.texts import about_texts
from rapid_onset.quizzes.check.variants import make_variants, with_values
from rapid_onset.quizzes.check.wording import about_twins, about_wording
from rapid_onset.quizzes.items import Place, Question

__all__ = ["Finding", "Report", "check_bank"]

SEEDS = 300

_OF_EACH_VARIANT = (about_twins, about_marks, about_rounding, about_curves, about_settings)
_OF_THE_TEXT = (about_texts, about_wording)


@dataclass(frozen=True)
class Finding:
    """A fault with the line on which it stands."""

    where: str
    item: str
    words: str
    level: Level = "error"

    def __str__(self) -> str:
        return ": ".join(filter(None, (self.where, self.level, self.item, self.words)))


@dataclass(frozen=True)
class Report:
    """What the gate found in one bank, and how many variants it looked at."""

    findings: tuple[Finding, ...]
    variants: Mapping[str, int] = field(default_factory=dict)  # by question
    blueprint: str = ""

    def count(self, level: Level) -> int:
        """How many findings there are of this `level`."""
        return sum(one.level == level for one in self.findings)

    def __str__(self) -> str:
        drawn = [f"{item} {count}" for item, count in self.variants.items() if count > 1]
        variants = f"variants: {', '.join(drawn)}" if drawn else ""
        return "\n".join(filter(None, (*map(str, self.findings), self.blueprint, variants)))


def check_bank(path: Path, seeds: int = SEEDS) -> Report:
    """What is wrong with the bank in the YAML file at `path`.

    Parameters
    ----------
    path
        The file.
    seeds
        How many times to draw the values of each question.
    """
    try:
        bank, lines = strict_yaml.load_with_lines(path, TypeAdapter(Bank))
    except InputError as error:
        return Report(tuple(_refusals(path, error)))
    public = content_path("quizzes").resolve() in path.resolve().parents
    faults = [*about_cues(bank), *(about_coverage(bank) if public else ())]
    variants = {}
    for index, item in enumerate(counted(bank.items, f"checking {bank.lesson}")):
        different, broken = make_variants(item, seeds)
        variants[item.id] = len(different)
        found = [*broken, *_about_item(item, different, public=public)]
        faults += [fault.within("items", index) for fault in _one_a_place(found)]
    faults.sort(key=lambda fault: lines.at(fault.place))
    findings = [
        Finding(f"{path}:{lines.at(one.place)}", _item_id(bank, one.place), one.words, one.level)
        for one in faults
    ]
    return Report(tuple(findings), variants, blueprint(bank))


def _about_item(item: Question, variants: Sequence[Question], *, public: bool) -> Iterator[Fault]:
    """Faults in `item` and in its `variants`."""
    for check in _OF_THE_TEXT:
        yield from check(item)
    for variant in variants:
        values = with_values(variant.values)
        for check in _OF_EACH_VARIANT:
            for fault in _computed(check, variant):
                yield replace(fault, words=f"{fault.words}{values}")
    yield from about_programs(variants)
    yield from about_sources(item, variants)
    yield from about_leaks(item, variants, public=public)


def _computed(check: Callable[[Question], Iterator[Fault]], variant: Question) -> Iterator[Fault]:
    """What `check` finds, until a model refuses what the `variant` asks of it."""
    try:
        yield from check(variant)
    except ValueError as error:
        yield Fault((), str(error))


def _one_a_place(faults: Sequence[Fault]) -> Iterator[Fault]:
    """The first of the `faults` at each place, an error before a remark, with how many more."""
    by_place: dict[Place, list[Fault]] = {}
    for fault in sorted(faults, key=lambda fault: fault.level):
        by_place.setdefault(fault.place, []).append(fault)
    for first, *more in by_place.values():
        words = f"{first.words}; and {len(more)} more here" if more else first.words
        yield replace(first, words=words)


def _item_id(bank: Bank, place: Place) -> str:
    """Id of the question that a `place` lies in, if it lies in one."""
    match place:
        case ("items", int(index), *_):
            return bank.items[index].id
    return ""


def _refusals(path: Path, error: InputError) -> Iterator[Finding]:
    """What the loader said, a finding for each of its lines."""
    for line in str(error).splitlines():
        where, _, words = line.partition(": ")
        yield Finding(where, "", words) if words else Finding(str(path), "", line)
