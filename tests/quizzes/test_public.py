import json

import pytest

from rapid_onset.quizzes.bank import load_bank
from rapid_onset.quizzes.public import public

COMMON = {"id", "version", "type", "title", "points", "stem"}


@pytest.mark.parametrize(
    ("kind", "fields"),
    [("single", {"options"}), ("multiple", {"options"}), ("numeric", {"unit"})],
)
def test_fields_that_may_leave_the_kernel(request, kind, fields):
    shown = public(request.getfixturevalue(kind))
    assert set(shown) == COMMON | fields
    assert all(set(option) == {"id", "text"} for option in shown.get("options", ()))


@pytest.mark.parametrize("item", load_bank("nmda").items, ids=lambda item: item.id)
def test_nothing_private_leaves(item):
    shown = json.dumps(public(item), ensure_ascii=False)
    private = [item.explanation, *item.hints, *(one.supports for one in item.evidence)]
    for row in (*getattr(item, "options", ()), *getattr(item, "errors", ())):
        private += [row.feedback, *filter(None, [row.misconception])]
    assert [text for text in private if text in shown] == []
