"""Arrangements in QTI 2.1."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from rapid_onset.quizzes.export.markup import element, inline
from rapid_onset.quizzes.export.qti21.parts import Parts, parts, simple_choice
from rapid_onset.quizzes.export.qti21.rules import (
    add_score,
    all_or_nothing,
    declaration,
    mapped,
    set_score,
    value,
    variable,
)
from rapid_onset.quizzes.items import Matching, Ordering

__all__: list[str] = []


@parts.register
def _(item: Ordering, _variant_name: str) -> Parts:
    choices = [simple_choice(step.id, inline(step.text)) for step in item.presented]
    order = element("orderInteraction", *choices, responseIdentifier="RESPONSE", shuffle="true")
    rules = [all_or_nothing()]
    if item.scoring == "position":
        rules = [set_score(0)]
        for place, step in enumerate(item.steps, 1):
            there = element("index", variable(), n=f"{place}")
            hit = element("match", there, value("identifier", step.id))
            raise_ = add_score(1 / len(item.steps))
            rules.append(element("responseCondition", element("responseIf", hit, raise_)))
    response = declaration("ordered", "identifier", [step.id for step in item.steps])
    return Parts(response, [order], rules)


@parts.register
def _(item: Matching, _variant_name: str) -> Parts:
    pairs = [f"prompt-{prompt.id} choice-{prompt.answer}" for prompt in item.prompts]
    rows = len(item.prompts)
    prompts = (
        _associable(f"prompt-{prompt.id}", inline(prompt.text), 1) for prompt in item.prompts
    )
    choices = (
        _associable(f"choice-{choice.id}", inline(choice.text), rows) for choice in item.choices
    )
    table = element(
        "matchInteraction",
        element("simpleMatchSet", *prompts),
        element("simpleMatchSet", *choices),
        responseIdentifier="RESPONSE",
        shuffle="true",
        maxAssociations=f"{rows}",
    )
    shares = dict.fromkeys(pairs, 1 / rows)
    return Parts(
        declaration("multiple", "directedPair", pairs, shares), [table], [set_score(mapped())]
    )


def _associable(name: str, inside: list[Element | str], at_most: int) -> Element:
    return element("simpleAssociableChoice", *inside, identifier=name, matchMax=f"{at_most}")
