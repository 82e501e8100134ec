"""Right and wrong answers to every kind of question, and the share of the points each deserves.

The share follows from what was chosen to be written; the marking is not asked.
"""

from __future__ import annotations

from functools import singledispatch
from random import Random

from rapid_onset.grading.lettering import lettered
from rapid_onset.quizzes.items import (
    Matching,
    Multiple,
    Numeric,
    Option,
    Ordering,
    PredictPlot,
    Question,
    ShortText,
    Single,
    SliderTarget,
)

__all__ = ["right_answer", "wrong_answer"]


@singledispatch
def right_answer(item: Question, rng: Random) -> str:
    """Right answer to `item`, in one of the ways in which people write it behind ``answer =``."""
    raise NotImplementedError(f"no answer to a {type(item).__name__}, with {rng}")


@singledispatch
def wrong_answer(item: Question, rng: Random) -> tuple[str, float]:
    """Answer to `item` that is wrong, or right in part, and the share of the points it deserves."""
    raise NotImplementedError(f"no answer to a {type(item).__name__}, with {rng}")


@right_answer.register
def _(item: Single, rng: Random) -> str:
    [letter] = [letter for letter, option in _options(item) if option.correct]
    return rng.choice([f'"{letter}"', letter, f'"{letter.upper()})"'])


@wrong_answer.register
def _(item: Single, rng: Random) -> tuple[str, float]:
    letter, option = rng.choice([one for one in _options(item) if not one[1].correct])
    return f'"{letter}"', option.credit or 0.0


@right_answer.register
def _(item: Multiple, rng: Random) -> str:
    letters = [letter for letter, option in _options(item) if option.correct]
    return rng.choice([f'"{", ".join(letters)}"', f'"{" ".join(letters)}"', repr(letters)])


@wrong_answer.register
def _(item: Multiple, rng: Random) -> tuple[str, float]:
    right = [letter for letter, option in _options(item) if option.correct]
    wrong = [letter for letter, option in _options(item) if not option.correct]
    count, decided = len(right), (len(item.options) - 1) / len(item.options)
    less = (count - 1) / count
    one_missing, one_too_many = {
        "net-correct": (less, less),
        "each-decision": (decided, decided),
        "coverage": (less, count / (count + 1)),
        "all-or-nothing": (0.0, 0.0),
    }[item.scoring]
    ways = [(wrong, 0.0), ([*right, rng.choice(wrong)], one_too_many)]
    if count > 1:
        ways.append((right[1:], one_missing))
    letters, share = rng.choice(ways)
    return f'"{", ".join(letters)}"', share


@right_answer.register
def _(item: PredictPlot, rng: Random) -> str:
    letter = _letter_of(item)[item.correct.id]
    return rng.choice([f'"{letter}"', f'"({letter})"'])


@wrong_answer.register
def _(item: PredictPlot, rng: Random) -> tuple[str, float]:
    curve = rng.choice([curve for curve in item.curves if not curve.correct])
    return f'"{_letter_of(item)[curve.id]}"', 0.0


@right_answer.register
def _(item: Ordering, rng: Random) -> str:
    letters = [_letter_of(item)[step.id] for step in item.steps]
    return rng.choice([f'"{", ".join(letters)}"', f'"{"".join(letters)}"', repr(letters)])


@wrong_answer.register
def _(item: Ordering, rng: Random) -> tuple[str, float]:
    first, second, *rest = [_letter_of(item)[step.id] for step in item.steps]
    count = len(item.steps)
    swapped = {"longest-ordered": count - 1, "position": count - 2, "all-or-nothing": 0}
    backwards = count % 2 if item.scoring == "position" else 0  # the middle one stays
    letters, hits = rng.choice(
        [
            ([second, first, *rest], swapped[item.scoring]),
            ([*rest[::-1], second, first], backwards),
        ]
    )
    return f'"{", ".join(letters)}"', hits / count


@right_answer.register
def _(item: Matching, rng: Random) -> str:
    matches = _matches(item, [prompt.answer for prompt in item.prompts])
    return rng.choice([f'"{", ".join(matches)}"', f'"{" ".join(matches).upper()}"', repr(matches)])


@wrong_answer.register
def _(item: Matching, rng: Random) -> tuple[str, float]:
    rows = len(item.prompts)
    wrong_rows = rng.choice([1, rows])
    chosen = [
        rng.choice([one.id for one in item.choices if one.id != prompt.answer])
        if row < wrong_rows
        else prompt.answer
        for row, prompt in enumerate(item.prompts)
    ]
    return f'"{", ".join(_matches(item, chosen))}"', (rows - wrong_rows) / rows


@right_answer.register
def _(item: ShortText, rng: Random) -> str:
    text = rng.choice([answer.text for answer in item.answers if answer.credit == 1])
    return rng.choice([repr(text), repr(text.upper()), repr(f" {text} ")])


@wrong_answer.register
def _(item: ShortText, rng: Random) -> tuple[str, float]:
    known = [(answer.text, answer.credit) for answer in item.answers if answer.credit < 1]
    text, share = rng.choice([*known, ("nothing that I can name", 0.0)])
    return repr(text), share


@right_answer.register
def _(item: Numeric, rng: Random) -> str:
    ways = [f'"{item.answer} {item.unit}"']
    if item.unit_policy == "optional":
        ways += [f'"{item.answer}"', str(item.answer)]
    return rng.choice(ways)


@wrong_answer.register
def _(item: Numeric, rng: Random) -> tuple[str, float]:
    far = 10 * (abs(item.answer) + item.tolerance.half_width(item.answer) + 1)
    known = [(error.value, error.credit) for error in item.errors[:1]]
    value, share = rng.choice([(far, 0.0), *known])
    return f'"{value} {item.unit}"', share


@right_answer.register
def _(item: SliderTarget, rng: Random) -> str:
    setting = rng.choice([one for one in item.slider.settings if _distance(item, one) == 0])
    return rng.choice([f'"{setting} {item.slider.unit}"', f'"{setting}"', str(setting)])


@wrong_answer.register
def _(item: SliderTarget, rng: Random) -> tuple[str, float]:
    setting = rng.choice([one for one in item.slider.settings if _distance(item, one) > 0])
    low, high = item.target
    return f'"{setting}"', item.near if _distance(item, setting) <= high - low else 0.0


def _options(item: Single | Multiple) -> list[tuple[str, Option]]:
    by_id = {option.id: option for option in item.options}
    return [(letter, by_id[choice.id]) for letter, choice in lettered(item).items()]


def _letter_of(item: Question) -> dict[str, str]:
    """Letter of each choice, by its id."""
    return {choice.id: letter for letter, choice in lettered(item).items()}


def _matches(item: Matching, chosen: list[str]) -> list[str]:
    """Each row with the letter of the choice that was `chosen` for it, as 1b."""
    letter_of = _letter_of(item)
    return [f"{row}{letter_of[one]}" for row, one in enumerate(chosen, start=1)]


def _distance(item: SliderTarget, setting: float) -> float:
    """How far the outcome of a `setting` lies outside the target."""
    outcome, (low, high) = item.outcome.at(setting), item.target
    return max(low - outcome, outcome - high, 0.0)
