import pytest

from rapid_onset import explorers
from rapid_onset.errors import InputError
from rapid_onset.quizzes.form.explorer_setting import explorer_setting


@pytest.fixture
def in_explorer(slider_target):
    """The toy slider, answered by the voltage of an explorer."""
    names = {"explorer": "nmda.magnesium_block", "parameter": "voltage_mv"}
    return slider_target.model_copy(update=names)


def test_the_parameter_is_read_when_asked_for(in_explorer):
    explorer = explorers.nmda.magnesium_block()
    setting = explorer_setting(in_explorer, explorer)
    for voltage_mv in (-60.0, 12.0):
        explorer.voltage_mv = voltage_mv
        assert setting() == voltage_mv


@pytest.mark.parametrize("name", [name for name in explorers.nmda.__all__ if name.islower()])
def test_every_explorer_is_known_by_the_function_that_makes_it(in_explorer, name):
    item = in_explorer.model_copy(update={"explorer": f"nmda.{name}", "parameter": "alt"})
    assert explorer_setting(item, getattr(explorers.nmda, name)())()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"explorer": None, "parameter": None}, "'toy-slider' is not answered in an explorer"),
        (
            {"explorer": "nmda.trapping_block"},
            r"is answered in explorers.nmda.trapping_block\(\), not in a MagnesiumBlock",
        ),
        ({"explorer": "onset.magnesium_block"}, "not in a MagnesiumBlock"),
        ({"parameter": "dose_mg"}, "names the parameter 'dose_mg', which its explorer lacks"),
    ],
)
def test_what_does_not_belong_together_is_refused(in_explorer, change, words):
    with pytest.raises(InputError, match=words):
        explorer_setting(in_explorer.model_copy(update=change), explorers.nmda.magnesium_block())
