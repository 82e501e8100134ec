import pytest

from rapid_onset.quizzes.export.moodle.fractions import known_share, percent


@pytest.mark.parametrize(
    ("share", "written"),
    [
        (1, "100"),
        (0, "0"),
        (0.5, "50"),
        (1 / 3, "33.33333"),
        (-1 / 3, "-33.33333"),
        (1 / 7, "14.28571"),
        (0.05, "5"),
        (0.35, "33.33333"),  # between 1/3 and 0.4
        (-0.72, "-70"),
    ],
)
def test_shares_are_those_that_moodle_knows(share, written):
    assert percent(share) == written


def test_a_known_share_stays_exact():
    assert known_share(2 / 3) == 2 / 3
    assert known_share(0.72) == 0.7
