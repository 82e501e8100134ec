import io

import pytest
import traitlets
from ipywidgets import FloatSlider, Output
from PIL import Image

from rapid_onset.explorers.explorer import Explorer
from rapid_onset.figures.words import Words


class Line:
    """A picture of one horizontal line."""

    def __init__(self, ax):
        ax.set(ylim=(0, 10))
        (self.line,) = ax.plot([0, 1], [0, 0])
        self.moving = [self.line]


class Level(Explorer):
    """The smallest explorer: a line whose height follows a slider."""

    height = traitlets.Float(2.0).tag(parameter=True)
    updates = 0

    def _draw(self, figure):
        return Line(figure.subplots())

    def _controls(self):
        return (self.linked("height", FloatSlider(description="Height", max=10)),), ()

    def _update(self):
        self.updates += 1
        self.picture.line.set_ydata([self.height, self.height])
        return Words(f"A line at {self.height:g}.", f"Height {self.height:g}.")


def test_the_first_state_is_drawn():
    level = Level(height=3)
    assert level.alt == "A line at 3."
    assert list(level.picture.line.get_ydata()) == [3, 3]
    assert Image.open(io.BytesIO(level.children[-1].png)).size == (1120, 560)


def test_a_parameter_moves_its_control_and_the_picture_with_its_words():
    level = Level()
    (slider,) = level.controls
    before = level.children[-1].png
    level.height = 7
    assert slider.value == 7
    assert list(level.picture.line.get_ydata()) == [7, 7]
    assert level.children[-1].png != before
    assert level.children[-1].alt == level.alt == "A line at 7."
    assert level.children[-1].caption == level.caption == "Height 7."


def test_a_control_moves_the_parameter_with_one_update():
    level = Level()
    done = level.updates
    level.controls[0].value = 5
    assert level.height == 5
    assert level.updates == done + 1


def test_words_cannot_be_set_from_outside():
    with pytest.raises(traitlets.TraitError, match="read-only"):
        Level().alt = "something else"


def test_an_unknown_parameter_is_refused_by_name():
    with pytest.raises(TypeError, match=r"altitude.*height"):
        Level(altitude=3)


def test_no_explorer_draws_through_an_output_widget():
    assert not any(isinstance(child, Output) for child in Level().children)
