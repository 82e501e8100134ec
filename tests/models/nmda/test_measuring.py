"""Made-up measurements."""

from __future__ import annotations

import numpy as np
import pytest

from rapid_onset.models.nmda.block import mystery_blocker
from rapid_onset.models.nmda.measuring import MEASURING_ERROR, measured_block

MYSTERY = mystery_blocker(7)


def test_measuring_again_gives_the_same():
    assert measured_block(MYSTERY, 1.0) == measured_block(MYSTERY, 1.0)
    assert measured_block(MYSTERY, 1.0) != measured_block(mystery_blocker(8), 1.0)
    # Pinned: what a learner has measured may not change with the version.
    assert measured_block(MYSTERY, 1.0) == pytest.approx(0.4870773201702502, rel=1e-6)


def test_the_error_is_as_large_as_it_says_and_has_no_bias():
    at_half = [
        measured_block(mystery, mystery.ic50_um) for mystery in map(mystery_blocker, range(400))
    ]
    # 400 draws: the mean is known to 5 % of one error, the spread to 3.5 %.
    assert np.mean(at_half) == pytest.approx(0.5, abs=4 * MEASURING_ERROR / 20)
    assert np.std(at_half) == pytest.approx(MEASURING_ERROR, rel=0.15)


@pytest.mark.parametrize(("concentration_um", "end"), [(0.0, 0.0), (1e-6, 0.0), (1e5, 1.0)])
def test_a_share_stays_a_share(concentration_um, end):
    found = [measured_block(mystery_blocker(seed), concentration_um) for seed in range(20)]
    assert 0 <= min(found) <= max(found) <= 1
    assert end in found  # where the error would lead beyond
    assert len(set(found)) > 1  # and not everywhere
