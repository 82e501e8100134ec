"""Settings and curves: free ketamine is 0.4 of the total, 4 to 8 uM are asked."""

import pytest

from rapid_onset.quizzes.marking import Mark, mark


@pytest.mark.parametrize(
    ("setting", "score", "misconceptions"),
    [
        (0, 0.25, ("too-little",)),  # 0 uM: as far below 4 as 8 is above it
        (9, 0.25, ("too-little",)),
        (10, 1, ()),  # 4 uM, the lower end
        (15, 1, ()),
        (20, 1, ()),  # 8 uM, the upper end
        (21, 0.25, ("too-much",)),
        (30, 0.25, ("too-much",)),  # 12 uM
        (30.1, 0, ("too-much",)),
        (40, 0, ("too-much",)),
        ("15", 1, ()),  # as a page sends it
        (12.5, 1, ()),  # between two steps
    ],
)
def test_a_setting(slider_target, setting, score, misconceptions):
    result = mark(slider_target, setting)
    assert (result.score, result.misconceptions, result.valid) == (score, misconceptions, True)


@pytest.mark.parametrize(
    ("target", "setting", "score"),
    [((8, 12), 9, 0), ((8, 12), 10, 0.25), ((9, 12), 14, 0), ((9, 12), 15, 0.25)],
)
def test_near_reaches_as_far_as_the_target_is_wide(slider_target, target, setting, score):
    item = slider_target.model_copy(update={"target": target})
    assert mark(item, setting).score == score


@pytest.mark.parametrize("share", [0.1, 0.2, 0.3, 0.6, 0.7])
def test_binary_numbers_cost_no_end_of_the_target(slider_target, share):
    # 3 * 0.1 is a little more than 0.3, and so on: ends and near ends count all the same.
    outcome = slider_target.outcome.model_copy(update={"arguments": {"free_fraction": share}})
    for low, high in ((3, 6), (6, 12), (7, 14)):
        target = (round(low * share, 10), round(high * share, 10))
        item = slider_target.model_copy(update={"outcome": outcome, "target": target})
        assert mark(item, low).score == mark(item, high).score == 1
        assert mark(item, 2 * high - low).score == 0.25


def test_a_small_outcome_is_measured_by_its_own_size(slider_target):
    outcome = slider_target.outcome.model_copy(update={"arguments": {"free_fraction": 4e-7}})
    item = slider_target.model_copy(update={"outcome": outcome, "target": (4e-6, 8e-6)})
    assert [mark(item, setting).score for setting in (9.9, 10, 20, 20.1)] == [0.25, 1, 1, 0.25]


def test_the_outcome_is_told_with_its_unit(slider_target):
    assert mark(slider_target, 15).feedback == ("Free: 6 µM.",)
    assert mark(slider_target, 25).feedback == ("Free: 10 µM.", "Less.")
    assert mark(slider_target, 1).feedback == ("Free: 0.4 µM.", "More.")


@pytest.mark.parametrize("setting", [-0.1, 40.1, "far", "", None, True, [15], "inf", 10**400])
def test_a_setting_that_the_slider_does_not_have(slider_target, setting):
    assert mark(slider_target, setting) == Mark(0.0, ("Set 0 to 40 µM.",), valid=False)


@pytest.mark.parametrize(
    ("response", "expected"),
    [
        ("some", Mark(1.0, ("some.",))),
        ("all", Mark(0.0, ("all.",), ("all-is-free",))),
        ("none", Mark(0.0, ("none.",), ("none-is-free",))),
        ("Some", Mark(0.0, ("Choose one curve.",), valid=False)),
        ([1, 2], Mark(0.0, ("Choose one curve.",), valid=False)),
    ],
)
def test_a_curve_is_chosen(predict_plot, response, expected):
    assert mark(predict_plot, response) == expected


@pytest.mark.parametrize("heights", [[0, 4], (0, 2, 4), ["0", "1.5"], [9, -9], [0.0] * 81])
def test_a_drawn_curve_is_compared_by_eye(draw_plot, heights):
    assert mark(draw_plot, heights) == Mark(1.0, ("some.",))


@pytest.mark.parametrize(
    "heights", [None, [], [1], [1, None], [1, "high"], [True, 1], "12", {"0": 1, "1": 2}, "some"]
)
def test_a_curve_that_cannot_be_read(draw_plot, heights):
    assert mark(draw_plot, heights) == Mark(0.0, ("Set the height of every point.",), valid=False)
