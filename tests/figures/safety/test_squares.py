import pytest
from matplotlib.figure import Figure

from rapid_onset.figures.safety.squares import PEOPLE, Squares


@pytest.fixture
def squares():
    return Squares(Figure().subplots(), "#D55E00")


def area(corners):
    """Area by the shoelace formula."""
    x, y = corners[:, 0], corners[:, 1]
    return abs((x[:-1] * y[1:] - x[1:] * y[:-1]).sum()) / 2


@pytest.mark.parametrize("per", PEOPLE)
@pytest.mark.parametrize("share", [0, 0.01, 0.1, 0.32, 0.5, 0.99, 1])
def test_the_coloured_area_is_the_share(squares, per, share):
    squares.show("drug", round(share * per), per)
    assert area(squares.people.get_xy()) == pytest.approx(share)
    assert squares.count.get_text() == f"{round(share * per):,} in {per:,}"


def test_people_fill_rows_from_the_top_left(squares):
    squares.show("drug", 12, 100)
    corners = squares.people.get_xy()
    assert corners[:, 1].max() == pytest.approx(0.2)  # two rows of ten
    assert (0.2, 0.1) in [tuple(corner) for corner in corners.round(9)]  # two in the second


def test_an_array_can_be_hidden_and_shown_again(squares):
    squares.hide()
    assert not any(artist.get_visible() for artist in squares.moving)
    squares.show("drug", 1, 100)
    assert all(artist.get_visible() for artist in squares.moving)
