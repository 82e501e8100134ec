import io

import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from PIL import Image

from rapid_onset.figures.blitting import Blitter
from rapid_onset.figures.style import BLUE, VERMILLION, course_style, new_figure


def pixels(png: bytes) -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(png)).convert("RGB")).astype(int)


@pytest.fixture
def drawing():
    with course_style():
        figure = new_figure(3, 2)
        ax = figure.subplots()
        ax.set(xlim=(0, 1), ylim=(0, 1), xlabel="time (s)")
        ax.plot([0, 1], [1, 0], color=VERMILLION)
        (line,) = ax.plot([0, 1], [0.5, 0.5], color=BLUE)
        return figure, line, Blitter(figure, [line])


def test_a_moved_line_stands_where_a_full_redraw_puts_it(drawing):
    figure, line, blitter = drawing
    line.set_ydata([0.2, 0.8])
    blitted = pixels(blitter.png())
    line.set_animated(False)
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    full = np.asarray(canvas.buffer_rgba())[..., :3].astype(int)
    assert np.abs(blitted - full).mean() < 1.5  # of 255: the palette's rounding of blurred edges
    assert (blitted[(full == 255).all(-1)] == 255).all()  # no grey box on a white page


def test_the_old_line_is_gone(drawing):
    _, line, blitter = drawing
    first = blitter.png()
    line.set_ydata([0.9, 0.9])
    assert blitter.png() != first
    line.set_ydata([0.5, 0.5])
    assert blitter.png() == first


def test_the_course_colours_and_white_are_exact(drawing):
    _, _, blitter = drawing
    colours = {tuple(colour) for colour in pixels(blitter.png()).reshape(-1, 3)}
    rgb = {tuple(int(code[k : k + 2], 16) for k in (1, 3, 5)) for code in (BLUE, VERMILLION)}
    assert rgb | {(255, 255, 255)} <= colours
    assert len(colours) <= 64
