import pytest

from rapid_onset import evidence
from rapid_onset.models.onset import standard_infusion


def test_it_reaches_the_peak_of_the_targets_as_the_infusion_ends():
    time_h, free_um = standard_infusion()
    assert free_um.max() == pytest.approx(evidence.target("C21").value, abs=0.001)
    assert time_h[free_um.argmax()] == pytest.approx(40 / 60, abs=0.1)
    assert (time_h[0], free_um[0], time_h[-1]) == (0, 0, 24)
