"""Cues between the questions of a bank: an answer printed elsewhere, or always in one place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rapid_onset.quizzes.bank import Bank
from rapid_onset.quizzes.check.fault import Fault
from rapid_onset.quizzes.check.responses import answer
from rapid_onset.quizzes.check.wording import words_of
from rapid_onset.quizzes.items import Multiple, Question, ShortText, Single

__all__ = ["about_cues"]

_TELLING = 4  # words: a shorter option is found anywhere
_FEW = 6  # questions with one right option: too few to call one letter frequent


def about_cues(bank: Bank) -> Iterator[Fault]:
    """Faults that only the questions of `bank` together show."""
    yield from _about_printed_answers(bank)
    singles = [item for item in bank.items if isinstance(item, Single)]
    letters = Counter(_letter(item) for item in singles)
    if len(singles) >= _FEW:
        letter, count = letters.most_common(1)[0]
        if 2 * count > len(singles):
            words = f"the right option is {letter} in {count} of {len(singles)} questions"
            yield Fault(("items",), f"{words}; move some of them")


def _about_printed_answers(bank: Bank) -> Iterator[Fault]:
    printed = {item.id: _printed(item) for item in bank.items}
    for index, item in enumerate(bank.items):
        if not isinstance(item, Single | Multiple | ShortText):
            continue
        for text in answer(item):
            words = words_of(text)
            found = [name for name, line in printed.items() if name != item.id and words in line]
            if not found:
                continue
            says = f"the answer {text!r} is printed in {', '.join(found)}"
            if isinstance(item, ShortText):
                yield Fault(("items", index, "answers"), says, "remark")
            elif len(words.split()) >= _TELLING:
                yield Fault(("items", index, "options"), says)


def _printed(item: Question) -> str:
    """Words of stem and options, without a pass from one text into the next."""
    options = [option.text for option in getattr(item, "options", ())]
    return "|".join(words_of(text) for text in (item.stem, *options))


def _letter(item: Single) -> str:
    return chr(ord("a") + [option.correct for option in item.options].index(True))
