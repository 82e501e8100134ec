"""Finding a row by its key."""

from __future__ import annotations

import pytest

from rapid_onset.errors import InputError
from rapid_onset.evidence.lookup import look_up

TABLE = {"hand1999": 1, "hand2000": 2, "foot": 3}


def test_a_row_is_found_by_its_key():
    assert look_up("source", "foot", TABLE) == 3


@pytest.mark.parametrize(
    ("key", "complaint"),
    [
        ("hand1998", "a box has no toy 'hand1998'; did you mean hand1999 or hand2000?"),
        ("qqq", "a box has no toy 'qqq'; there are: hand1999, hand2000, foot"),
        (7, "a box has no toy 7; there are: hand1999, hand2000, foot"),
    ],
)
def test_an_unknown_key_gets_its_neighbours(key, complaint):
    with pytest.raises(InputError) as caught:
        look_up("toy", key, TABLE, "a box")
    assert str(caught.value) == complaint
