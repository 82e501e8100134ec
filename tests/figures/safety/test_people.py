import pytest

from rapid_onset.figures.safety.people import Arms


@pytest.mark.parametrize(
    ("percents", "per", "people"),
    [
        ((31.9, 10.6), 100, (32, 11)),
        ((52.5, 31.0), 100, (53, 31)),  # a half counts as one
        ((52.5, 31.0), 1_000, (525, 310)),
        ((0.3255, 0.0608), 100, (0, 0)),  # too rare for a page of a hundred
        ((0.3255, 0.0608), 10_000, (33, 6)),
    ],
)
def test_percentages_become_whole_people(percents, per, people):
    assert Arms("nausea", "drug", "placebo", *percents).in_every(per) == people
