import numpy as np
from matplotlib.figure import Figure

from rapid_onset.figures.mood.ridges import HEIGHT, Ridges


def test_each_hill_stands_on_its_own_row_and_has_the_height_it_is_given():
    time_h = np.array([1.0, 10.0, 100.0])
    ridges = Ridges(Figure().subplots(), {"first": "1st", "last": "2nd"}, time_h, ["red", "blue"])
    ridges.show("first", np.array([0.0, 1.0, 0.5]))
    np.testing.assert_allclose(ridges.heights("first"), [0, 1, 0.5])
    assert ridges.bases == {"first": 1, "last": 0}
    outline = ridges.hills["first"].get_xy()
    assert outline[:, 1].max() == 1 + HEIGHT
    assert (outline[0, 1], outline[-2, 1]) == (1, 1)  # the hill is closed along its base
