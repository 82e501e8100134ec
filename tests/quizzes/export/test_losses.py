import csv
import io

import pytest

from rapid_onset.quizzes.export import canvas, moodle, paper, qti21
from rapid_onset.quizzes.export.losses import (
    LEFT_OUT,
    Held,
    Loss,
    left_out,
    lost,
    missing_variants,
    report,
    wishes,
)
from rapid_onset.quizzes.export.selection import entry


@pytest.mark.parametrize(
    ("fixture", "names"),
    [
        ("single", ["single", "options", "hints"]),
        ("predict", ["single", "predict", "options", "hints"]),
        ("multiple", ["multiple", "options", "multiple: net-correct", "hints"]),
        ("numeric", ["numeric", "unit: optional", "known errors", "otherwise", "hints"]),
        ("ordering", ["ordering", "ordering: longest-ordered", "inversions", "hints"]),
        ("matching", ["matching", "rows", "hints"]),
        (
            "short_text",
            ["short_text", "folding", "known answers", "otherwise", "credit", "hints"],
        ),
        ("slider_target", ["slider_target", "setting", "misses", "credit", "hints"]),
        ("predict_plot", ["predict_plot: choose", "predict", "options", "pictures", "hints"]),
        ("draw_plot", ["predict_plot: draw", "predict", "options", "pictures", "hints"]),
        ("code", ["code", "tests", "hints"]),
    ],
)
def test_what_a_question_asks_for(request, fixture, names):
    assert list(wishes(request.getfixturevalue(fixture))) == names


def test_a_wish_that_is_held_whole_is_no_loss(as_entry, single):
    held = {"hints": Held("one hint", "no room for more"), "rows": Held("nothing", "another kind")}
    assert list(lost(as_entry(single), held)) == [
        Loss("toy-single", "hints: 2", "one hint", "no room for more")
    ]
    assert not left_out(single, held)


def test_of_a_question_left_out_nothing_more_is_said(as_entry, single):
    held = {"single": Held(LEFT_OUT, "no choices"), "hints": Held("nothing", "no hints")}
    assert list(lost(as_entry(single), held)) == [
        Loss("toy-single", "single", LEFT_OUT, "no choices")
    ]
    assert left_out(single, held)


def test_too_few_variants_are_reported(single, as_entry, with_parameters):
    assert list(missing_variants(as_entry(single), 10)) == []
    assert list(missing_variants(entry(with_parameters, 10, "export"), 10)) == []
    few = list(missing_variants(entry(with_parameters, 20, "export"), 20))
    assert [(one.asked, one.held) for one in few] == [("20 variants", "18")]


def test_the_report_is_a_table():
    rows = [Loss("a", "x, y", "nothing", "why"), Loss("b", "z", "less", "so")]
    table = list(csv.reader(io.StringIO(report(rows).decode())))
    assert table == [["item", "asked", "held", "why"], list(rows[0]), list(rows[1])]


@pytest.mark.parametrize(
    ("system", "rules"),
    [
        (moodle, {"each-decision", "coverage", "all-or-nothing"}),
        (canvas, {"each-decision", "coverage", "all-or-nothing"}),
        (qti21, {"coverage"}),
        (paper, set()),
    ],
)
def test_a_scoring_that_does_not_travel_is_reported(system, rules, multiple, as_entry):
    lost_rules = {
        scoring
        for scoring in ("net-correct", "each-decision", "coverage", "all-or-nothing")
        for loss in system.losses(as_entry(multiple.model_copy(update={"scoring": scoring})))
        if loss.asked.startswith("scoring")
    }
    assert lost_rules == rules


@pytest.mark.parametrize(
    ("system", "kinds"),
    [
        (moodle, {"toy-plot (draw)"}),
        (canvas, {"toy-plot (draw)", "toy-ordering"}),
        (qti21, {"toy-plot (draw)"}),
        (paper, set()),
    ],
)
def test_what_is_left_out_is_reported(system, kinds, every_kind, draw_plot, as_entry):
    named = {item.id: item for item in every_kind} | {"toy-plot (draw)": draw_plot}
    rows = {name: list(system.losses(as_entry(item))) for name, item in named.items()}
    assert {name for name, found in rows.items() if any(r.held == LEFT_OUT for r in found)} == kinds
