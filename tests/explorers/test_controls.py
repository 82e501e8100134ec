import pytest
import traitlets

from rapid_onset import explorers
from rapid_onset.explorers.controls import Whole


class Thing(traitlets.HasTraits):
    people = Whole(50)


@pytest.mark.parametrize(
    ("sent", "kept"), [(60, 60), (60.0, 60), (120.00000000000001, 120), (119.99999999999999, 120)]
)
def test_a_whole_number_survives_a_browsers_slider(sent, kept):
    thing = Thing()
    thing.people = sent
    assert thing.people == kept
    assert isinstance(thing.people, int)


@pytest.mark.parametrize("sent", ["60", None, [60]])
def test_what_is_no_number_is_refused(sent):
    with pytest.raises(traitlets.TraitError):
        Thing().people = sent


def test_a_slider_with_rounding_error_does_not_stick():
    explorer = explorers.benefits.masking()
    groups = next(one for one in explorer.controls if "Patients" in one.description)
    groups.value = 120.00000000000001
    assert explorer.patients_per_arm == 120
    groups.value = 130.0
    assert explorer.patients_per_arm == 130
