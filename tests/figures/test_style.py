import itertools

import matplotlib as mpl
import pytest

from rapid_onset.figures.style import (
    BLUE,
    GREEN,
    GREY,
    VERMILLION,
    course_style,
    new_figure,
    print_source,
)


def luminance(code: str) -> float:
    """Relative luminance of a colour, as WCAG 2.2 defines it."""
    levels = [int(code[k : k + 2], 16) / 255 for k in (1, 3, 5)]
    linear = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in levels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("colour", [BLUE, VERMILLION, GREEN, GREY])
def test_lines_stand_out_from_white(colour):
    assert 1.05 / (luminance(colour) + 0.05) >= 3  # WCAG 1.4.11, graphical objects


def test_grey_can_be_read_as_text():
    assert 1.05 / (luminance(GREY) + 0.05) >= 4.5  # WCAG 1.4.3


def test_the_style_leaves_matplotlib_as_it_was():
    before = dict(mpl.rcParams)
    with course_style():
        assert mpl.rcParams["axes.spines.top"] is False
    assert dict(mpl.rcParams) == before


def test_the_source_line_names_its_sources_and_fits():
    with course_style():
        figure = new_figure(7, 3)
        figure.subplots()
        print_source(figure, "Model: " + "word " * 30, "gilling2009", "jahr1990")
        figure.draw_without_rendering()
    text = figure.get_supxlabel()
    assert "Gilling" in text
    assert "Jahr & Stevens 1990" in text
    (label,) = [t for t in figure.texts if t.get_text() == text]
    assert label.get_window_extent().width < figure.bbox.width
    assert list(itertools.chain(text.splitlines()))[1:]  # it was wrapped
