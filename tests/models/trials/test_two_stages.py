"""Two trials of each made-up drug: what can be said without running them."""

import re

import numpy as np
import pytest

from rapid_onset.models.trials.two_stages import two_stages


def test_those_that_work_stand_first():
    run = two_stages(drugs=5, working=2)
    assert run.works.tolist() == [True, True, False, False, False]
    assert run.first_won.shape == run.second_benefit_points.shape == (5,)


def test_a_huge_effect_wins_twice_and_is_measured_rightly():
    run = two_stages(drugs=40, working=20, effect_points=15.0, first_per_arm=50, second_per_arm=50)
    assert run.both_won[run.works].all()
    assert run.second_benefit_points[run.works].mean() == pytest.approx(15, abs=1.2)


def test_drugs_that_do_nothing_win_once_in_forty():
    idle = two_stages(drugs=4000, working=1).first_won[1:]
    assert idle.mean() == pytest.approx(0.025, abs=0.008)  # three standard errors of 0.0025


def test_winners_of_a_small_trial_were_lucky_and_the_second_trial_takes_it_back():
    run = two_stages(drugs=2000, working=1999, effect_points=4.0, first_per_arm=20)
    winners = run.works & run.first_won
    assert run.first_benefit_points[winners].mean() > 7  # it takes 6.4 points to win at all
    assert run.second_benefit_points[winners].mean() == pytest.approx(4, abs=0.25)
    assert (run.first_benefit_points[winners] > 4).all()


def test_the_two_trials_of_a_drug_have_chance_of_their_own():
    run = two_stages(drugs=2000, working=1000, first_per_arm=50, second_per_arm=50)
    for drugs in (run.works, ~run.works):
        trials = run.first_benefit_points[drugs], run.second_benefit_points[drugs]
        assert abs(np.corrcoef(*trials)[0, 1]) < 0.1


def test_another_seed_is_another_run_and_the_same_seed_the_same():
    one, same, other = (two_stages(seed=seed) for seed in (1, 1, 2))
    assert np.array_equal(one.first_benefit_points, same.first_benefit_points)
    assert not np.array_equal(one.first_benefit_points, other.first_benefit_points)


@pytest.mark.parametrize("working", [0, 200, -1])
def test_some_drugs_work_and_some_do_not(working):
    complaint = f"working must be from 1 to 199 with 200 drugs; got {working}"
    with pytest.raises(ValueError, match=f"^{re.escape(complaint)}$"):
        two_stages(working=working)
