import numpy as np
import pytest

from rapid_onset.models.onset import INHIBITORS, STEPS, mystery_rat

RATS = {mystery_rat(seed).inhibited: mystery_rat(seed) for seed in range(40)}


def test_seeds_give_every_inhibitor_and_the_same_rat_again():
    assert set(RATS) == set(INHIBITORS)
    one, other = (mystery_rat("anna") for _ in range(2))
    assert one.inhibited == other.inhibited
    assert one.measured("mtor", 1.0) == other.measured("mtor", 1.0)


@pytest.mark.parametrize(
    ("inhibited", "left"),
    [
        ("nothing", {"firing", "mtor", "protein", "spines", "early", "late"}),
        ("alike", set()),
        ("mtor", {"firing", "early"}),
        ("protein", {"firing", "mtor", "early"}),
        ("spines", {"firing", "mtor", "protein", "early"}),
    ],
)
def test_what_is_inhibited_takes_away_what_follows(inhibited, left):
    when = {
        "firing": ("firing", 0.7),
        "mtor": ("mtor", 1.0),
        "protein": ("protein", 2.6),
        "spines": ("spines", 48.0),
        "early": ("behaviour", 3.0),
        "late": ("behaviour", 72.0),
    }
    rat = RATS[inhibited]
    assert {name for name, one in when.items() if rat.measured(*one) > 0.3} == left


def test_spines_that_are_removed_after_a_day_were_there_before():
    rat = RATS["spines"]
    assert np.interp(20, rat.time_h, rat.steps["spines"]) > 0.8
    assert np.interp(25, rat.time_h, rat.steps["spines"]) == 0


@pytest.mark.parametrize("step", STEPS)
def test_each_step_is_measured_beside_its_height_with_ketamine_alone(step):
    assert RATS["alike"].alone[step].max() == pytest.approx(1)
    np.testing.assert_array_equal(RATS["nothing"].steps[step], RATS["nothing"].alone[step])
