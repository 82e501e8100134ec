import pytest

from rapid_onset.models.trials import Staircase

TWO_STEPS = Staircase((100, 40), (0.4, 0.5))  # 40 well, 60 ill, 20 leave, 20 of 40 well


@pytest.mark.parametrize(
    ("alike", "percent"),
    [
        (0.0, [40, 60]),  # nobody of the 20 gets well
        (0.5, [40, 65]),  # a quarter of the 20
        (1.0, [40, 70]),  # half of the 20, as with those who stayed: 1 - 0.6 x 0.5
    ],
)
def test_those_who_left_count_as_the_reader_says(alike, percent):
    assert TWO_STEPS.well_percent(alike) == pytest.approx(percent)


def test_those_who_left_early_have_all_later_steps_to_get_well():
    three = Staircase((100, 50, 25), (0.0, 0.5, 1.0))  # 50 leave, 25 well, 25 well
    assert three.well_percent(1) == pytest.approx([0, 50, 100])
    assert three.well_percent(0) == pytest.approx([0, 25, 50])


@pytest.mark.parametrize(
    ("entered", "well", "complaint"),
    [
        ((100,), (0.4, 0.5), "one value for each step; got 1 and 2"),
        ((), (), "got 0 and 0"),
        ((100, 70), (0.4, 0.5), "entered must be from 1 to 60 here; got 70"),
        ((100, 40), (0.4, 1.5), "well_shares must be from 0 to 1; got 1.5"),
    ],
)
def test_steps_that_cannot_be_are_refused(entered, well, complaint):
    with pytest.raises(ValueError, match=complaint):
        Staircase(entered, well)


def test_a_share_that_is_none_is_refused():
    with pytest.raises(ValueError, match="leavers_like_stayers must be from 0 to 1; got 2"):
        TWO_STEPS.well_percent(2)
