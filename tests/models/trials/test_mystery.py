import numpy as np
import pytest

from rapid_onset.models.trials import mystery_trial

SEEDS = range(20)


def test_both_controls_occur_and_the_drug_is_never_harmful():
    trials = [mystery_trial(seed) for seed in SEEDS]
    assert {one.control for one in trials} == {"saline", "midazolam"}
    assert all(-6 <= one.design.true_effect_points <= 0 for one in trials)


def test_the_same_group_answers_the_same_and_another_differs():
    one, again = mystery_trial(3), mystery_trial(3)
    assert one.rated("drug", 0) == again.rated("drug", 0) != one.rated("drug", 1)
    assert one.rated("control", 0) != one.rated("drug", 0)
    assert one.knowing("control", 2) == again.knowing("control", 2)


def test_how_many_controls_know_tells_saline_from_midazolam():
    for seed in SEEDS:
        trial = mystery_trial(seed)
        assert (trial.knowing("control", 0) > 50) == (trial.control == "saline")


def test_two_ratings_and_one_question_in_each_arm_find_the_effect():
    errors = []
    for seed in SEEDS:
        trial = mystery_trial(seed)
        drug, control = (
            np.mean([trial.rated(arm, k) for k in (0, 1)]) for arm in ("drug", "control")
        )
        guesses = (trial.knowing("drug", 0) + trial.knowing("control", 0)) / 100
        errors.append(trial.error_points(drug - control + 4 * guesses))
    assert np.mean(np.abs(errors) <= 2) >= 0.9
    assert np.mean(errors) == pytest.approx(0, abs=0.6)
